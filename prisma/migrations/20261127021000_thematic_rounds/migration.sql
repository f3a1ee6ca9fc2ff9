-- What Prisma cannot say.

-- Of a kind there is one round for a year, or for a part of it, but for those that were withdrawn; of thematic ones there are as
-- many as there are themes.
DROP INDEX "matter_monitoring_round";
CREATE UNIQUE INDEX "matter_monitoring_round" ON "matter"
  ("mechanism_id", ("state" ->> 'kind'), ("state" ->> 'year'), ("state" #>> '{period,from}'))
  WHERE "noun" = 'monitoringRound' AND "stage" <> 'withdrawn' AND ("state" ->> 'kind') <> 'thematic';
