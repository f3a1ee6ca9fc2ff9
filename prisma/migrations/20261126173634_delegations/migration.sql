-- AlterTable
ALTER TABLE "event" ADD COLUMN     "delegate_id" UUID,
ADD COLUMN     "delegation_id" UUID;

-- What Prisma cannot say.

ALTER TABLE "event" ADD CONSTRAINT "event_delegate_fk" FOREIGN KEY ("delegate_id") REFERENCES "account" ("id");
ALTER TABLE "event" ADD CONSTRAINT "event_delegation_fk" FOREIGN KEY ("delegation_id") REFERENCES "matter" ("id");
ALTER TABLE "event" ADD CONSTRAINT "event_delegate" CHECK (("delegate_id" IS NULL) = ("delegation_id" IS NULL));
ALTER TABLE "event" ADD CONSTRAINT "event_delegate_is_another" CHECK ("delegate_id"::text <> "account_id");

-- Nearly no event has one; for whom somebody has acted in a matter is asked with every command on it.
CREATE INDEX "event_delegate" ON "event" ("matter_id", "delegate_id") WHERE "delegate_id" IS NOT NULL;
-- By whom somebody may act is asked with every request in another's name.
CREATE INDEX "matter_delegation" ON "matter" (("state" -> 'delegate' ->> 'accountId'))
  WHERE "noun" = 'delegation' AND "closed_at" IS NULL;
