-- AlterTable
ALTER TABLE "account" ADD COLUMN     "login_id" UUID,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'founding',
ADD COLUMN     "valid_from" DATE,
ADD COLUMN     "valid_to" DATE;

-- AlterTable
ALTER TABLE "api_token" ADD COLUMN     "created_by" UUID,
ADD COLUMN     "expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "last_used_at" TIMESTAMPTZ(3),
ADD COLUMN     "name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "scopes" TEXT[];

-- CreateTable
CREATE TABLE "login" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "user_name" TEXT,
    "must_change" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "disabled_reason" TEXT,
    "created_in" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "login_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_session" (
    "id" UUID NOT NULL,
    "login_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "login_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_credential" (
    "id" UUID NOT NULL,
    "login_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "login_credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "login_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "key" BYTEA NOT NULL,
    "count" INTEGER NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "account_change" (
    "seq" BIGSERIAL NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "account_id" UUID,
    "login_id" UUID,
    "token_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "account_change_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "login_email_key" ON "login"("email");

-- CreateIndex
CREATE UNIQUE INDEX "login_user_name_key" ON "login"("user_name");

-- CreateIndex
CREATE UNIQUE INDEX "login_session_token_key" ON "login_session"("token");

-- CreateIndex
CREATE INDEX "login_session_login_id_idx" ON "login_session"("login_id");

-- CreateIndex
CREATE INDEX "login_credential_login_id_idx" ON "login_credential"("login_id");

-- CreateIndex
CREATE UNIQUE INDEX "login_credential_provider_subject_key" ON "login_credential"("provider", "subject");

-- CreateIndex
CREATE INDEX "login_verification_identifier_idx" ON "login_verification"("identifier");

-- CreateIndex
CREATE INDEX "account_change_mechanism_id_seq_idx" ON "account_change"("mechanism_id", "seq");

-- CreateIndex
CREATE INDEX "account_login_id_idx" ON "account"("login_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_id_key" ON "api_token"("id");

-- CreateIndex
CREATE INDEX "api_token_account_id_idx" ON "api_token"("account_id");

-- What Prisma cannot say.

ALTER TABLE "account" ADD CONSTRAINT "account_login_fk" FOREIGN KEY ("login_id") REFERENCES "login" ("id");
ALTER TABLE "account" ADD CONSTRAINT "account_source" CHECK ("source" IN ('founding', 'operator', 'oidc'));
ALTER TABLE "account" ADD CONSTRAINT "account_term" CHECK ("valid_to" >= "valid_from");
ALTER TABLE "account" ADD CONSTRAINT "account_of_issuer_has_login" CHECK ("source" <> 'oidc' OR "login_id" IS NOT NULL);
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_created_by_fk" FOREIGN KEY ("created_by") REFERENCES "account" ("id");
-- No scopes at all would be read as all of them.
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_scopes" CHECK (cardinality("scopes") > 0);
-- What is issued from now on ends; those of a founding are the operator's to revoke.
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_expires" CHECK ("created_by" IS NULL OR "expires_at" IS NOT NULL);
ALTER TABLE "login" ADD CONSTRAINT "login_created_in_fk" FOREIGN KEY ("created_in") REFERENCES "mechanism" ("id");
ALTER TABLE "login_session" ADD CONSTRAINT "login_session_login_fk" FOREIGN KEY ("login_id") REFERENCES "login" ("id");
ALTER TABLE "login_credential" ADD CONSTRAINT "login_credential_login_fk" FOREIGN KEY ("login_id") REFERENCES "login" ("id");
ALTER TABLE "account_change" ADD CONSTRAINT "account_change_mechanism_fk" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism" ("id");

CREATE TRIGGER "account_change_append_only" BEFORE UPDATE OR DELETE ON "account_change"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_table"();
CREATE TRIGGER "account_change_no_truncate" BEFORE TRUNCATE ON "account_change"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_table"();
ALTER TABLE "account_change" ENABLE ALWAYS TRIGGER "account_change_append_only";
ALTER TABLE "account_change" ENABLE ALWAYS TRIGGER "account_change_no_truncate";

-- Logins, their sessions and credentials belong to the installation and hold no mechanism's data: there is nothing by which rows
-- of one mechanism could be told from another's, and whoever signs in is known to none yet. So they have no row security; what
-- a login may do stands in its accounts, which have.
ALTER TABLE "account_change" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_mechanism" ON "account_change"
  USING (current_setting('lianxi.mechanism', true) IN ("mechanism_id"::text, '*'));

GRANT SELECT, INSERT, UPDATE ON "login" TO "lianxi_app";
GRANT SELECT, INSERT, UPDATE, DELETE ON "login_session", "login_credential", "login_verification", "sign_in_failure" TO "lianxi_app";
GRANT SELECT, INSERT ON "account_change" TO "lianxi_app";
GRANT USAGE ON SEQUENCE "account_change_seq_seq" TO "lianxi_app";
