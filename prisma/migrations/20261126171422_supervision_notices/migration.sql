-- CreateTable
CREATE TABLE "supervision_notice" (
    "matter_id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "about_id" UUID,
    "about_key" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "nth" INTEGER,

    CONSTRAINT "supervision_notice_pkey" PRIMARY KEY ("matter_id")
);

-- CreateIndex
CREATE INDEX "supervision_notice_mechanism_id_about_key_idx" ON "supervision_notice"("mechanism_id", "about_key");

-- CreateIndex
CREATE INDEX "supervision_notice_about_id_idx" ON "supervision_notice"("about_id");

-- What Prisma cannot say.

ALTER TABLE "supervision_notice" ADD CONSTRAINT "supervision_notice_matter_fk"
  FOREIGN KEY ("matter_id") REFERENCES "matter" ("id");
ALTER TABLE "supervision_notice" ADD CONSTRAINT "supervision_notice_about_fk"
  FOREIGN KEY ("about_id") REFERENCES "matter" ("id");
ALTER TABLE "supervision_notice" ADD CONSTRAINT "supervision_notice_form"
  CHECK ("form" IN ('reminder', 'supervision-notice', 'request-letter'));
ALTER TABLE "supervision_notice" ADD CONSTRAINT "supervision_notice_about"
  CHECK ("about_key" <> '' AND ("about_id" IS NULL OR "about_key" = "about_id"::text) AND "about_id" IS DISTINCT FROM "matter_id");
-- What is counted was issued, and only what was issued is withdrawn.
ALTER TABLE "supervision_notice" ADD CONSTRAINT "supervision_notice_issued"
  CHECK (("issued_at" IS NULL) = ("nth" IS NULL) AND ("withdrawn_at" IS NULL OR "issued_at" <= "withdrawn_at") AND "nth" > 0);

ALTER TABLE "supervision_notice" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_mechanism" ON "supervision_notice"
  USING (current_setting('lianxi.mechanism', true) IN ("mechanism_id"::text, '*'));

GRANT SELECT, INSERT, UPDATE ON "supervision_notice" TO "lianxi_app";
