-- CreateTable
CREATE TABLE "feed_entry" (
    "mechanism_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "matter_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "feed_entry_pkey" PRIMARY KEY ("mechanism_id","position")
);

-- CreateTable
CREATE TABLE "feed_waiting" (
    "matter_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feed_waiting_pkey" PRIMARY KEY ("matter_id","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "feed_entry_matter_id_seq_key" ON "feed_entry"("matter_id", "seq");

-- CreateIndex
CREATE INDEX "feed_waiting_at_matter_id_seq_idx" ON "feed_waiting"("at", "matter_id", "seq");

-- What Prisma cannot say.

ALTER TABLE "feed_entry" ADD CONSTRAINT "feed_entry_event_fkey"
  FOREIGN KEY ("matter_id", "seq") REFERENCES "event" ("matter_id", "seq");

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['feed_entry', 'feed_waiting'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY "own_mechanism" ON %I USING (current_setting(''lianxi.mechanism'', true) IN ("mechanism_id"::text, ''*''))',
      name);
  END LOOP;
END $$;
-- The order holds ids only, for everyone of a mechanism; what they name is narrowed by its own policies.
CREATE POLICY "own_sight" ON "feed_waiting" AS RESTRICTIVE FOR SELECT USING ((SELECT "reads_as_system"()));
GRANT SELECT, INSERT ON "feed_entry" TO "lianxi_app";
GRANT SELECT, INSERT, DELETE ON "feed_waiting" TO "lianxi_app";

-- A reader remembers how far it came, so that no place may change its event.
CREATE TRIGGER "feed_entry_append_only" BEFORE UPDATE OR DELETE ON "feed_entry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "feed_entry_no_truncate" BEFORE TRUNCATE ON "feed_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
ALTER TABLE "feed_entry" ENABLE ALWAYS TRIGGER "feed_entry_append_only";
ALTER TABLE "feed_entry" ENABLE ALWAYS TRIGGER "feed_entry_no_truncate";

-- The events so far, in the order of their instants: nobody has read the feed yet.
INSERT INTO "feed_entry" ("mechanism_id", "position", "matter_id", "seq")
SELECT "mechanism_id", row_number() OVER (PARTITION BY "mechanism_id" ORDER BY "at", "matter_id", "seq"), "matter_id", "seq"
FROM "event";

-- By a trigger, so that no event is forgotten whoever writes it.
CREATE FUNCTION "await_feed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "feed_waiting" ("matter_id", "seq", "mechanism_id", "at")
  SELECT "matter_id", "seq", "mechanism_id", "at" FROM "written";
  RETURN NULL;
END $$;
CREATE TRIGGER "event_awaits_feed" AFTER INSERT ON "event"
  REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "await_feed"();
