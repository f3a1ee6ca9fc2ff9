-- The submissions of a round are found by its id, which stands in their states.
CREATE INDEX "submission_of_round" ON "matter" ("mechanism_id", ("state" ->> 'roundId')) WHERE "noun" = 'submission';
