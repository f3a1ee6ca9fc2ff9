-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "occurrence_no" INTEGER,
ADD COLUMN     "plan_id" UUID;

-- CreateTable
CREATE TABLE "meeting_plan" (
    "matter_id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL,

    CONSTRAINT "meeting_plan_pkey" PRIMARY KEY ("matter_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "meeting_plan_id_occurrence_no_key" ON "meeting"("plan_id", "occurrence_no");

-- What Prisma cannot say.

ALTER TABLE "meeting_plan" ADD CONSTRAINT "meeting_plan_matter_fk" FOREIGN KEY ("matter_id") REFERENCES "matter" ("id");
-- One open plan of a kind (C13).
CREATE UNIQUE INDEX "meeting_plan_open" ON "meeting_plan" ("mechanism_id", "kind") WHERE "open";

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_plan_fk" FOREIGN KEY ("plan_id") REFERENCES "meeting_plan" ("matter_id");
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_occurrence" CHECK (("plan_id" IS NULL) = ("occurrence_no" IS NULL));

ALTER TABLE "meeting_plan" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_mechanism" ON "meeting_plan"
  USING (current_setting('lianxi.mechanism', true) IN ("mechanism_id"::text, '*'));

GRANT SELECT, INSERT, UPDATE ON "meeting_plan" TO "lianxi_app";
