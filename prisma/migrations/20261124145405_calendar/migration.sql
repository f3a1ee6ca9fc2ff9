-- AlterTable
ALTER TABLE "mechanism" ADD COLUMN     "calendar_revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "office_hours" JSONB;

-- AlterTable
ALTER TABLE "matter" ADD COLUMN     "override_light" TEXT,
ADD COLUMN     "override_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "calendar_arrangement" (
    "mechanism_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "off" TEXT[],
    "work" TEXT[],
    "source" TEXT NOT NULL,
    "matter_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "calendar_arrangement_pkey" PRIMARY KEY ("mechanism_id","revision")
);

-- What Prisma cannot say.

ALTER TABLE "matter" ADD CONSTRAINT "matter_override" CHECK (("override_light" IS NULL) = ("override_until" IS NULL));

ALTER TABLE "calendar_arrangement" ADD CONSTRAINT "calendar_arrangement_matter_fk" FOREIGN KEY ("matter_id") REFERENCES "matter" ("id");
ALTER TABLE "calendar_arrangement" ADD CONSTRAINT "calendar_arrangement_revision" CHECK ("revision" >= 1);
CREATE TRIGGER "calendar_arrangement_append_only" BEFORE UPDATE OR DELETE ON "calendar_arrangement"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_table"();
CREATE TRIGGER "calendar_arrangement_no_truncate" BEFORE TRUNCATE ON "calendar_arrangement"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_table"();
ALTER TABLE "calendar_arrangement" ENABLE ALWAYS TRIGGER "calendar_arrangement_append_only";
ALTER TABLE "calendar_arrangement" ENABLE ALWAYS TRIGGER "calendar_arrangement_no_truncate";

ALTER TABLE "calendar_arrangement" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_mechanism" ON "calendar_arrangement"
  USING (current_setting('lianxi.mechanism', true) IN ("mechanism_id"::text, '*'));
GRANT SELECT, INSERT ON "calendar_arrangement" TO "lianxi_app";

-- What became of open terms by one revision: a term is counted again once by each.
CREATE INDEX "event_recounts" ON "event" ("mechanism_id", "rung", "matter_id") WHERE "term" = 'recount';
