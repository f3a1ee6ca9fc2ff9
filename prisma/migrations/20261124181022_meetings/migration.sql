-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "meeting_id" UUID,
ADD COLUMN     "resolution_no" INTEGER;

-- CreateTable
CREATE TABLE "meeting" (
    "matter_id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "underway" BOOLEAN NOT NULL,
    "beside" BOOLEAN NOT NULL,
    "starts_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("matter_id")
);

-- CreateTable
CREATE TABLE "meeting_invitation" (
    "matter_id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "meeting_invitation_pkey" PRIMARY KEY ("matter_id","unit_id")
);

-- CreateTable
CREATE TABLE "agenda_backlog" (
    "meeting_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "item" JSONB NOT NULL,

    CONSTRAINT "agenda_backlog_pkey" PRIMARY KEY ("meeting_id","no")
);

-- CreateTable
CREATE TABLE "agenda_carriage" (
    "from_meeting_id" UUID NOT NULL,
    "from_no" INTEGER NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,

    CONSTRAINT "agenda_carriage_pkey" PRIMARY KEY ("from_meeting_id","from_no")
);

-- CreateTable
CREATE TABLE "document" (
    "mechanism_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "matter_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "sha256" BYTEA,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("mechanism_id","number")
);

-- CreateIndex
CREATE INDEX "meeting_mechanism_id_kind_starts_at_idx" ON "meeting"("mechanism_id", "kind", "starts_at");

-- CreateIndex
CREATE INDEX "meeting_invitation_unit_id_idx" ON "meeting_invitation"("unit_id");

-- CreateIndex
CREATE INDEX "agenda_backlog_mechanism_id_kind_idx" ON "agenda_backlog"("mechanism_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "document_matter_id_seq_key" ON "document"("matter_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_meeting_id_resolution_no_key" ON "assignment"("meeting_id", "resolution_no");

-- What Prisma cannot say.

ALTER TABLE "assignment" ADD CONSTRAINT "assignment_meeting_fk" FOREIGN KEY ("meeting_id") REFERENCES "matter" ("id");
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_resolution" CHECK (("meeting_id" IS NULL) = ("resolution_no" IS NULL));

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_matter_fk" FOREIGN KEY ("matter_id") REFERENCES "matter" ("id");
-- One meeting of a kind under way, but for those that somebody asked for beside it (C13).
CREATE UNIQUE INDEX "meeting_underway" ON "meeting" ("mechanism_id", "kind") WHERE "underway" AND NOT "beside";

ALTER TABLE "meeting_invitation" ADD CONSTRAINT "meeting_invitation_meeting_fk"
  FOREIGN KEY ("matter_id") REFERENCES "meeting" ("matter_id");
ALTER TABLE "meeting_invitation" ADD CONSTRAINT "meeting_invitation_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id");

ALTER TABLE "agenda_backlog" ADD CONSTRAINT "agenda_backlog_meeting_fk"
  FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("matter_id");
ALTER TABLE "agenda_carriage" ADD CONSTRAINT "agenda_carriage_backlog_fk"
  FOREIGN KEY ("from_meeting_id", "from_no") REFERENCES "agenda_backlog" ("meeting_id", "no");
ALTER TABLE "agenda_carriage" ADD CONSTRAINT "agenda_carriage_meeting_fk"
  FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("matter_id");

ALTER TABLE "document" ADD CONSTRAINT "document_matter_fk" FOREIGN KEY ("matter_id") REFERENCES "matter" ("id");

DO $$
DECLARE name TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY['agenda_backlog', 'agenda_carriage', 'document'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_table"()',
      name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_table"()',
      name || '_no_truncate', name);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', name, name || '_append_only');
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', name, name || '_no_truncate');
  END LOOP;
  FOREACH name IN ARRAY ARRAY['meeting', 'meeting_invitation', 'agenda_backlog', 'agenda_carriage', 'document'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY "own_mechanism" ON %I USING (current_setting(''lianxi.mechanism'', true) IN ("mechanism_id"::text, ''*''))',
      name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON "meeting" TO "lianxi_app";
GRANT SELECT, INSERT, DELETE ON "meeting_invitation" TO "lianxi_app";
GRANT SELECT, INSERT ON "agenda_backlog", "agenda_carriage", "document" TO "lianxi_app";

-- Every number that a demonstration gives is marked as one.
UPDATE "mechanism" SET "policy" = "policy" || '{"meetingMarks": {"notice": "演示联席通", "minutes": "演示联席纪"}}' WHERE "demo";
