-- What Prisma cannot say.

-- A code names one indicator for ever, retired or not; the catalogue is read in the order of the codes.
CREATE UNIQUE INDEX "matter_indicator_code" ON "matter" ("mechanism_id", ("state" ->> 'code') COLLATE "C")
  WHERE "noun" = 'indicator';
ALTER TABLE "matter" ADD CONSTRAINT "matter_indicator_code_said"
  CHECK ("noun" <> 'indicator' OR "state" ->> 'code' IS NOT NULL);
