-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "of_id" UUID,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evidence_unit_id_at_idx" ON "evidence"("unit_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_of_id_version_key" ON "evidence"("of_id", "version");

-- What Prisma cannot say.

ALTER TABLE "evidence" ADD CONSTRAINT "evidence_mechanism_fk" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism" ("id");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_account_fk" FOREIGN KEY ("account_id") REFERENCES "account" ("id");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_of_fk" FOREIGN KEY ("of_id") REFERENCES "evidence" ("id");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_version" CHECK ("version" >= 1 AND ("version" = 1) = ("of_id" IS NULL));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_size" CHECK ("size" > 0);
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_hash" CHECK (octet_length("sha256") = 32);
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_name" CHECK ("name" <> '' AND "name" !~ '[/\\[:cntrl:]]');

-- Whatever a unit sends is kept as sent.
CREATE TRIGGER "evidence_append_only" BEFORE UPDATE OR DELETE ON "evidence"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_table"();
CREATE TRIGGER "evidence_no_truncate" BEFORE TRUNCATE ON "evidence"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_table"();
ALTER TABLE "evidence" ENABLE ALWAYS TRIGGER "evidence_append_only";
ALTER TABLE "evidence" ENABLE ALWAYS TRIGGER "evidence_no_truncate";

ALTER TABLE "evidence" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_mechanism" ON "evidence"
  USING (current_setting('lianxi.mechanism', true) IN ("mechanism_id"::text, '*'));
GRANT SELECT, INSERT ON "evidence" TO "lianxi_app";
