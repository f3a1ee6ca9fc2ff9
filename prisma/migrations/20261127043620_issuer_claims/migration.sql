-- AlterTable
ALTER TABLE "login" ADD COLUMN     "gone" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "login_credential" ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "asking_until" TIMESTAMPTZ(3);

-- What Prisma cannot say.

ALTER TABLE "login" ADD CONSTRAINT "login_gone_is_disabled" CHECK (NOT "gone" OR "disabled_at" IS NOT NULL);
