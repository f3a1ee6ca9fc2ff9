-- AlterTable
ALTER TABLE "api_token" ADD COLUMN     "parent_id" UUID;

-- CreateIndex
CREATE INDEX "login_session_expires_at_idx" ON "login_session"("expires_at");

-- CreateIndex
CREATE INDEX "login_verification_expires_at_idx" ON "login_verification"("expires_at");

-- CreateIndex
CREATE INDEX "sign_in_failure_first_at_idx" ON "sign_in_failure"("first_at");

-- What Prisma cannot say.

ALTER TABLE "api_token" ADD CONSTRAINT "api_token_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "api_token" ("id");
