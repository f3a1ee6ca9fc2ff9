-- CreateTable
CREATE TABLE "unit_succession" (
    "predecessor_id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "effective_on" DATE NOT NULL,
    "basis" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_succession_pkey" PRIMARY KEY ("predecessor_id")
);

-- What the column held moves into the table before it goes. Nothing ever wrote it but by hand, so a day may be missing.
INSERT INTO "unit_succession" ("predecessor_id", "mechanism_id", "successor_id", "effective_on", "basis", "account_id", "at")
SELECT u."successor_of_id", u."mechanism_id", u."id", coalesce(u."valid_from", current_date), 'unit.successor_of_id', 'system',
       clock_timestamp()
FROM "unit" u WHERE u."successor_of_id" IS NOT NULL ON CONFLICT DO NOTHING;

-- DropIndex
DROP INDEX "unit_mechanism_id_name_key";

-- AlterTable
ALTER TABLE "unit" DROP COLUMN "successor_of_id";

-- CreateIndex
CREATE INDEX "unit_succession_mechanism_id_successor_id_idx" ON "unit_succession"("mechanism_id", "successor_id");

-- What Prisma cannot say.

-- A name may come back after years; among the units in force it is one unit's.
CREATE UNIQUE INDEX "unit_name_in_force" ON "unit" ("mechanism_id", "name") WHERE "valid_to" IS NULL;
ALTER TABLE "unit" ADD CONSTRAINT "unit_validity" CHECK ("valid_to" >= "valid_from");

ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_mechanism_fk" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism" ("id");
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_predecessor_fk" FOREIGN KEY ("predecessor_id") REFERENCES "unit" ("id");
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_successor_fk" FOREIGN KEY ("successor_id") REFERENCES "unit" ("id");
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_of_itself" CHECK ("predecessor_id" <> "successor_id");

-- What a succession says is never changed; a mistake is put right by a further one.
CREATE FUNCTION "refuse_change_of_table"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501';
END $$;
CREATE TRIGGER "unit_succession_append_only" BEFORE UPDATE OR DELETE ON "unit_succession"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_table"();
CREATE TRIGGER "unit_succession_no_truncate" BEFORE TRUNCATE ON "unit_succession"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_table"();
ALTER TABLE "unit_succession" ENABLE ALWAYS TRIGGER "unit_succession_append_only";
ALTER TABLE "unit_succession" ENABLE ALWAYS TRIGGER "unit_succession_no_truncate";

ALTER TABLE "unit_succession" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_mechanism" ON "unit_succession"
  USING (current_setting('lianxi.mechanism', true) IN ("mechanism_id"::text, '*'));

GRANT SELECT, INSERT ON "unit_succession" TO "lianxi_app";
