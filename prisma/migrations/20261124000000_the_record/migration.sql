-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "mechanism" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "convener_unit_id" UUID,
    "office_unit_id" UUID,
    "inspector_unit_id" UUID,
    "policy" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mechanism_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "kind" TEXT NOT NULL,
    "collective" BOOLEAN NOT NULL,
    "sample" BOOLEAN NOT NULL,
    "protocol_order" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "successor_of_id" UUID,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "unit_id" UUID,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "hash" BYTEA NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "status_note" TEXT NOT NULL,
    "published_on" DATE,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item" (
    "id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "section_title" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "lead_unit_id" UUID,
    "lead_basis" TEXT NOT NULL,
    "lead_note" TEXT NOT NULL,

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item_unit" (
    "item_id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "plan_item_unit_pkey" PRIMARY KEY ("item_id","position")
);

-- CreateTable
CREATE TABLE "matter" (
    "id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT,
    "state" JSONB NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,
    "seq" INTEGER NOT NULL,
    "head" BYTEA NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "original_due_at" TIMESTAMPTZ(3),
    "overdue_from" TIMESTAMPTZ(3),
    "blue_from" TIMESTAMPTZ(3),
    "yellow_from" TIMESTAMPTZ(3),
    "red_from" TIMESTAMPTZ(3),
    "next_wake_at" TIMESTAMPTZ(3),
    "waits_for" TEXT NOT NULL,
    "alarm_at" TIMESTAMPTZ(3),
    "attended_at" TIMESTAMPTZ(3),
    "edition" TEXT,

    CONSTRAINT "matter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "matter_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "account_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unit_id" UUID,
    "basis" TEXT NOT NULL,
    "light" TEXT NOT NULL,
    "term" TEXT,
    "rung" TEXT,
    "text" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("matter_id","seq")
);

-- CreateTable
CREATE TABLE "task" (
    "id" BIGSERIAL NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unit_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "light" JSONB NOT NULL,
    "reminders" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" BIGSERIAL NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unit_id" UUID,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudge" (
    "matter_id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "nudge_pkey" PRIMARY KEY ("matter_id")
);

-- CreateTable
CREATE TABLE "command" (
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "status" INTEGER,
    "body" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "command_pkey" PRIMARY KEY ("account_id","key")
);

-- CreateTable
CREATE TABLE "number_series" (
    "mechanism_id" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("mechanism_id","series","year")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "worker_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("worker_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mechanism_key_key" ON "mechanism"("key");

-- CreateIndex
CREATE UNIQUE INDEX "unit_mechanism_id_name_key" ON "unit"("mechanism_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "unit_mechanism_id_protocol_order_key" ON "unit"("mechanism_id", "protocol_order");

-- CreateIndex
CREATE INDEX "account_mechanism_id_role_idx" ON "account"("mechanism_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "plan_mechanism_id_title_key" ON "plan"("mechanism_id", "title");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_plan_id_seq_key" ON "plan_item"("plan_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_unit_item_id_unit_id_key" ON "plan_item_unit"("item_id", "unit_id");

-- CreateIndex
CREATE INDEX "matter_mechanism_id_noun_unit_id_opened_at_id_idx" ON "matter"("mechanism_id", "noun", "unit_id", "opened_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "matter_mechanism_id_number_key" ON "matter"("mechanism_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "event_matter_id_term_rung_key" ON "event"("matter_id", "term", "rung");

-- CreateIndex
CREATE INDEX "delivery_mechanism_id_role_unit_id_id_idx" ON "delivery"("mechanism_id", "role", "unit_id", "id");

-- CreateIndex
CREATE INDEX "nudge_updated_at_idx" ON "nudge"("updated_at");

-- CreateIndex
CREATE INDEX "command_at_idx" ON "command"("at");

-- What Prisma cannot say.

-- References. The mechanism is held by row security instead: a key on it would have every transaction lock its one row.
ALTER TABLE "unit" ADD CONSTRAINT "unit_mechanism_fk" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism" ("id");
ALTER TABLE "unit" ADD CONSTRAINT "unit_successor_fk" FOREIGN KEY ("successor_of_id") REFERENCES "unit" ("id");
ALTER TABLE "account" ADD CONSTRAINT "account_mechanism_fk" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism" ("id");
ALTER TABLE "account" ADD CONSTRAINT "account_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id");
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_account_fk" FOREIGN KEY ("account_id") REFERENCES "account" ("id");
ALTER TABLE "plan" ADD CONSTRAINT "plan_mechanism_fk" FOREIGN KEY ("mechanism_id") REFERENCES "mechanism" ("id");
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_plan_fk" FOREIGN KEY ("plan_id") REFERENCES "plan" ("id");
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_lead_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "unit" ("id");
ALTER TABLE "plan_item_unit" ADD CONSTRAINT "plan_item_unit_item_fk" FOREIGN KEY ("item_id") REFERENCES "plan_item" ("id");
ALTER TABLE "plan_item_unit" ADD CONSTRAINT "plan_item_unit_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id");
ALTER TABLE "matter" ADD CONSTRAINT "matter_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id");
ALTER TABLE "event" ADD CONSTRAINT "event_matter_fk" FOREIGN KEY ("matter_id") REFERENCES "matter" ("id");
ALTER TABLE "task" ADD CONSTRAINT "task_matter_fk" FOREIGN KEY ("matter_id") REFERENCES "matter" ("id");
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_event_fk" FOREIGN KEY ("matter_id", "seq") REFERENCES "event" ("matter_id", "seq");
ALTER TABLE "nudge" ADD CONSTRAINT "nudge_matter_fk" FOREIGN KEY ("matter_id") REFERENCES "matter" ("id");

ALTER TABLE "account" ADD CONSTRAINT "account_role" CHECK ("role" IN ('liaison', 'coordinator', 'leader', 'inspector', 'operator'));
ALTER TABLE "account" ADD CONSTRAINT "account_liaison_has_unit" CHECK ("role" <> 'liaison' OR "unit_id" IS NOT NULL);
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_kind" CHECK ("kind" IN ('measure', 'safeguard'));
ALTER TABLE "matter" ADD CONSTRAINT "matter_closed_sleeps" CHECK ("closed_at" IS NULL OR "next_wake_at" IS NULL);

-- The clock's own index: open matters by when they wake, and those that no workflow has ever attended (C3).
CREATE INDEX "matter_wakes" ON "matter" ("next_wake_at") WHERE "closed_at" IS NULL AND "next_wake_at" IS NOT NULL;
CREATE INDEX "matter_unattended" ON "matter" ("opened_at") WHERE "closed_at" IS NULL AND "attended_at" IS NULL;
CREATE INDEX "matter_edition" ON "matter" ("edition") WHERE "closed_at" IS NULL AND "edition" IS NOT NULL;

-- One open task of a key in a matter, and the inbox of a role and unit.
CREATE UNIQUE INDEX "task_open" ON "task" ("matter_id", "key") WHERE "closed_at" IS NULL;
CREATE INDEX "task_inbox" ON "task" ("mechanism_id", "role", "unit_id", "id") WHERE "closed_at" IS NULL;

-- The event log is append-only for everyone, its owner included (C15).
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the event log is append-only: % refused', TG_OP USING ERRCODE = '42501';
END $$;
CREATE TRIGGER "event_append_only" BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "event_no_truncate" BEFORE TRUNCATE ON "event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
ALTER TABLE "event" ENABLE ALWAYS TRIGGER "event_append_only";
ALTER TABLE "event" ENABLE ALWAYS TRIGGER "event_no_truncate";

-- Row security: a transaction sees the mechanism that it names by set_config('lianxi.mechanism', …, true), or all when it
-- says '*' (the relay, the sweep, signing in); one that names none sees nothing (C17).
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['unit', 'account', 'api_token', 'plan', 'plan_item', 'plan_item_unit', 'matter', 'event',
                              'task', 'delivery', 'nudge', 'command', 'number_series', 'mechanism'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY "own_mechanism" ON %I USING (current_setting(''lianxi.mechanism'', true) IN (%I::text, ''*''))',
      name, CASE name WHEN 'mechanism' THEN 'id' ELSE 'mechanism_id' END);
  END LOOP;
END $$;

-- The role of API and worker: neither owner nor superuser. Grant it to the login that an installation uses.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lianxi_app') THEN
    CREATE ROLE "lianxi_app" NOLOGIN;
  END IF;
END $$;
GRANT USAGE ON SCHEMA "public" TO "lianxi_app";
GRANT SELECT, INSERT, UPDATE ON "mechanism", "unit", "account", "api_token", "plan", "plan_item", "plan_item_unit" TO "lianxi_app";
GRANT SELECT, INSERT, UPDATE ON "matter", "task", "delivery", "number_series", "worker_heartbeat" TO "lianxi_app";
GRANT SELECT, INSERT, UPDATE, DELETE ON "nudge", "command" TO "lianxi_app";
GRANT DELETE ON "worker_heartbeat" TO "lianxi_app";
GRANT SELECT, INSERT ON "event" TO "lianxi_app";
-- So that any process may see whether the record is up to date.
GRANT SELECT ON "_prisma_migrations" TO "lianxi_app";
GRANT USAGE ON ALL SEQUENCES IN SCHEMA "public" TO "lianxi_app";
