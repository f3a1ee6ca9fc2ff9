-- DropIndex
DROP INDEX "plan_item_plan_id_seq_key";

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "import_id" UUID,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "plan_item" ADD COLUMN     "ends_at" INTEGER,
ADD COLUMN     "reading" JSONB,
ADD COLUMN     "starts_at" INTEGER,
ADD COLUMN     "text" TEXT,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "plan_item_unit" ADD COLUMN     "part" TEXT NOT NULL DEFAULT 'responsible';

-- CreateTable
CREATE TABLE "plan_document" (
    "mechanism_id" UUID NOT NULL,
    "sha256" BYTEA NOT NULL,
    "text_sha256" BYTEA NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "plan_document_pkey" PRIMARY KEY ("mechanism_id","sha256","text_sha256")
);

-- CreateTable
CREATE TABLE "assignment" (
    "matter_id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "lead_unit_id" UUID NOT NULL,
    "plan_item_id" UUID,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("matter_id")
);

-- CreateTable
CREATE TABLE "assignment_cooperation" (
    "matter_id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "lead_unit_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "assignment_cooperation_pkey" PRIMARY KEY ("matter_id","position")
);

-- CreateIndex
CREATE INDEX "assignment_plan_item_id_idx" ON "assignment"("plan_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_matter_id_lead_unit_id_key" ON "assignment"("matter_id", "lead_unit_id");

-- CreateIndex
CREATE INDEX "assignment_cooperation_unit_id_idx" ON "assignment_cooperation"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_cooperation_matter_id_unit_id_key" ON "assignment_cooperation"("matter_id", "unit_id");

-- What Prisma cannot say.

-- A title is the same however its brackets, dashes and spaces are typed; a mechanism has one plan of a title.
CREATE FUNCTION "comparable_title"("title" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate(regexp_replace("title", '\s', '', 'g'), '()[]［］〔〕【】–—―－~～至:,', '（）（）（）（）（）-------：，');
CREATE UNIQUE INDEX "plan_comparable_title" ON "plan" ("mechanism_id", "comparable_title"("title"));

-- Among the items that stand in a plan a place is one item's.
CREATE UNIQUE INDEX "plan_item_place" ON "plan_item" ("plan_id", "seq") WHERE "withdrawn_at" IS NULL;
ALTER TABLE "plan_item_unit" ADD CONSTRAINT "plan_item_unit_part" CHECK ("part" IN ('responsible', 'cooperating', 'implementing'));

ALTER TABLE "plan_document" ADD CONSTRAINT "plan_document_mechanism_fk" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism" ("id");
ALTER TABLE "plan_document" ADD CONSTRAINT "plan_document_format" CHECK ("format" IN ('txt', 'docx', 'pdf'));
ALTER TABLE "plan_document" ADD CONSTRAINT "plan_document_hash" CHECK ("sha256" = sha256("content"));
ALTER TABLE "plan_document" ADD CONSTRAINT "plan_document_text_hash" CHECK ("text_sha256" = sha256(convert_to("text", 'UTF8')));

-- An assignment has exactly one lead: the column cannot be empty, the key allows one row, and the trigger below asks for it.
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_matter_fk" FOREIGN KEY ("matter_id") REFERENCES "matter" ("id");
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_lead_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "unit" ("id");
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_item_fk" FOREIGN KEY ("plan_item_id") REFERENCES "plan_item" ("id");
-- The lead stands in each row of those that cooperate, so that a check can say that none of them is the lead.
ALTER TABLE "assignment_cooperation" ADD CONSTRAINT "assignment_cooperation_assignment_fk"
  FOREIGN KEY ("matter_id", "lead_unit_id") REFERENCES "assignment" ("matter_id", "lead_unit_id") ON UPDATE CASCADE;
ALTER TABLE "assignment_cooperation" ADD CONSTRAINT "assignment_cooperation_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id");
ALTER TABLE "assignment_cooperation" ADD CONSTRAINT "assignment_cooperation_not_lead" CHECK ("unit_id" <> "lead_unit_id");
ALTER TABLE "assignment_cooperation" ADD CONSTRAINT "assignment_cooperation_position" CHECK ("position" >= 1);

CREATE FUNCTION "require_lead"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "assignment" a JOIN "matter" m ON m."id" = a."matter_id"
                 WHERE a."matter_id" = NEW."id" AND a."lead_unit_id" = m."unit_id") THEN
    RAISE EXCEPTION 'assignment % has no lead, or another than its matter', NEW."id" USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
-- At the end of the transaction, because matter and assignment are written one after the other.
CREATE CONSTRAINT TRIGGER "assignment_has_lead" AFTER INSERT OR UPDATE OF "unit_id" ON "matter"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."noun" = 'assignment') EXECUTE FUNCTION "require_lead"();

CREATE TRIGGER "plan_document_append_only" BEFORE UPDATE OR DELETE ON "plan_document"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_table"();
CREATE TRIGGER "plan_document_no_truncate" BEFORE TRUNCATE ON "plan_document"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_table"();
ALTER TABLE "plan_document" ENABLE ALWAYS TRIGGER "plan_document_append_only";
ALTER TABLE "plan_document" ENABLE ALWAYS TRIGGER "plan_document_no_truncate";

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['plan_document', 'assignment', 'assignment_cooperation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY "own_mechanism" ON %I USING (current_setting(''lianxi.mechanism'', true) IN ("mechanism_id"::text, ''*''))',
      name);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "plan_document" TO "lianxi_app";
GRANT SELECT, INSERT, UPDATE ON "assignment" TO "lianxi_app";
GRANT SELECT, INSERT, UPDATE, DELETE ON "assignment_cooperation" TO "lianxi_app";
GRANT DELETE ON "plan_item_unit" TO "lianxi_app";
