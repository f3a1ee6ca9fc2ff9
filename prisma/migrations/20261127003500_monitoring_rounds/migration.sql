-- What Prisma cannot say.

-- Of a kind there is one round for a year, or for a part of it, but for those that were withdrawn.
CREATE UNIQUE INDEX "matter_monitoring_round" ON "matter"
  ("mechanism_id", ("state" ->> 'kind'), ("state" ->> 'year'), ("state" #>> '{period,from}'))
  WHERE "noun" = 'monitoringRound' AND "stage" <> 'withdrawn';
