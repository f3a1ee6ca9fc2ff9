-- CreateTable
CREATE TABLE "representative" (
    "matter_id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "representative_pkey" PRIMARY KEY ("matter_id","unit_id")
);

-- CreateIndex
CREATE INDEX "representative_unit_id_part_valid_from_idx" ON "representative"("unit_id", "part", "valid_from");

-- What Prisma cannot say.

ALTER TABLE "representative" ADD CONSTRAINT "representative_matter_fk" FOREIGN KEY ("matter_id") REFERENCES "matter" ("id");
ALTER TABLE "representative" ADD CONSTRAINT "representative_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id");
ALTER TABLE "representative" ADD CONSTRAINT "representative_part" CHECK ("part" IN ('member', 'liaison'));
ALTER TABLE "representative" ADD CONSTRAINT "representative_validity" CHECK ("valid_to" >= "valid_from");

-- One in force at a time: whoever follows ends the one before.
CREATE UNIQUE INDEX "representative_in_force" ON "representative" ("unit_id", "part") WHERE "valid_to" IS NULL;

-- Who it was and from when is never changed; only that it ended is added, once.
CREATE FUNCTION "only_ends"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."valid_to" IS NOT NULL OR NEW."valid_to" IS NULL
     OR (to_jsonb(NEW) - 'valid_to') IS DISTINCT FROM (to_jsonb(OLD) - 'valid_to') THEN
    RAISE EXCEPTION '%: a row is only ever ended, once', TG_TABLE_NAME USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "representative_only_ends" BEFORE UPDATE ON "representative" FOR EACH ROW EXECUTE FUNCTION "only_ends"();
CREATE TRIGGER "representative_no_delete" BEFORE DELETE ON "representative"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_table"();
CREATE TRIGGER "representative_no_truncate" BEFORE TRUNCATE ON "representative"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_table"();
ALTER TABLE "representative" ENABLE ALWAYS TRIGGER "representative_only_ends";
ALTER TABLE "representative" ENABLE ALWAYS TRIGGER "representative_no_delete";
ALTER TABLE "representative" ENABLE ALWAYS TRIGGER "representative_no_truncate";

ALTER TABLE "representative" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_mechanism" ON "representative"
  USING (current_setting('lianxi.mechanism', true) IN ("mechanism_id"::text, '*'));
GRANT SELECT, INSERT, UPDATE ON "representative" TO "lianxi_app";
