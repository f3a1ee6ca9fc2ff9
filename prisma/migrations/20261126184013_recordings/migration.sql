-- AlterTable
ALTER TABLE "event" ADD COLUMN     "recorder_id" UUID,
ADD COLUMN     "recording_id" UUID;

-- What Prisma cannot say.

ALTER TABLE "event" ADD CONSTRAINT "event_recorder_fk" FOREIGN KEY ("recorder_id") REFERENCES "account" ("id");
ALTER TABLE "event" ADD CONSTRAINT "event_recording_fk" FOREIGN KEY ("recording_id") REFERENCES "matter" ("id");
ALTER TABLE "event" ADD CONSTRAINT "event_recorder" CHECK (("recorder_id" IS NULL) = ("recording_id" IS NULL));
ALTER TABLE "event" ADD CONSTRAINT "event_recorder_is_another" CHECK ("recorder_id"::text <> "account_id");
