-- AlterTable
ALTER TABLE "mechanism" ADD COLUMN     "wound_up_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "policy_edition" (
    "mechanism_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "edition" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "basis" TEXT NOT NULL,
    "matter_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_edition_pkey" PRIMARY KEY ("mechanism_id","no")
);

-- CreateIndex
CREATE UNIQUE INDEX "policy_edition_mechanism_id_edition_key" ON "policy_edition"("mechanism_id", "edition");

-- What Prisma cannot say.

ALTER TABLE "policy_edition" ADD CONSTRAINT "policy_edition_matter_fk" FOREIGN KEY ("matter_id") REFERENCES "matter" ("id");
ALTER TABLE "policy_edition" ADD CONSTRAINT "policy_edition_no" CHECK ("no" >= 1);
-- A mechanism is its own matter: no edition is another one's.
ALTER TABLE "policy_edition" ADD CONSTRAINT "policy_edition_own" CHECK ("matter_id" = "mechanism_id");
CREATE TRIGGER "policy_edition_append_only" BEFORE UPDATE OR DELETE ON "policy_edition"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_table"();
CREATE TRIGGER "policy_edition_no_truncate" BEFORE TRUNCATE ON "policy_edition"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_table"();
ALTER TABLE "policy_edition" ENABLE ALWAYS TRIGGER "policy_edition_append_only";
ALTER TABLE "policy_edition" ENABLE ALWAYS TRIGGER "policy_edition_no_truncate";

ALTER TABLE "policy_edition" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_mechanism" ON "policy_edition"
  USING (current_setting('lianxi.mechanism', true) IN ("mechanism_id"::text, '*'));
GRANT SELECT, INSERT ON "policy_edition" TO "lianxi_app";
