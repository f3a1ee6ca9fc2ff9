-- AlterTable
ALTER TABLE "task" ADD COLUMN     "box" TEXT NOT NULL DEFAULT 'to-do',
ADD COLUMN     "near_from" TIMESTAMPTZ(3),
ADD COLUMN     "original_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "overdue_from" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "part" (
    "matter_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "mechanism_id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "counted" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "item_id" UUID,
    "issued_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "due_order" TIMESTAMPTZ(3) NOT NULL,
    "due_month" INTEGER,
    "original_due_at" TIMESTAMPTZ(3),
    "overdue_from" TIMESTAMPTZ(3),
    "blue_from" TIMESTAMPTZ(3),
    "yellow_from" TIMESTAMPTZ(3),
    "red_from" TIMESTAMPTZ(3),
    "override_light" TEXT,
    "override_until" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "late_since" TIMESTAMPTZ(3),

    CONSTRAINT "part_pkey" PRIMARY KEY ("matter_id","unit_id")
);

-- What Prisma cannot say.

ALTER TABLE "part" ADD CONSTRAINT "part_matter_fk" FOREIGN KEY ("matter_id") REFERENCES "matter" ("id");
ALTER TABLE "part" ADD CONSTRAINT "part_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id");
ALTER TABLE "part" ADD CONSTRAINT "part_item_fk" FOREIGN KEY ("item_id") REFERENCES "plan_item" ("id");
ALTER TABLE "part" ADD CONSTRAINT "part_role" CHECK ("role" IN ('lead', 'cooperating', 'sole'));
ALTER TABLE "part" ADD CONSTRAINT "part_state" CHECK ("state" IN ('drafted', 'running', 'submitted', 'done'));
ALTER TABLE "part" ADD CONSTRAINT "part_counted_is_issued" CHECK
  (NOT "counted" OR ("issued_at" IS NOT NULL AND "state" <> 'drafted'));
ALTER TABLE "part" ADD CONSTRAINT "part_done_when" CHECK ("state" <> 'done' OR "done_at" IS NOT NULL);
ALTER TABLE "part" ADD CONSTRAINT "part_month" CHECK ("due_month" IS NOT DISTINCT FROM
  extract(year FROM "due_at" AT TIME ZONE 'Asia/Shanghai')::int * 100
    + extract(month FROM "due_at" AT TIME ZONE 'Asia/Shanghai')::int);
ALTER TABLE "part" ADD CONSTRAINT "part_order" CHECK ("due_order" = coalesce("due_at", 'infinity'::timestamptz));
ALTER TABLE "task" ADD CONSTRAINT "task_box" CHECK ("box" IN ('to-acknowledge', 'to-do', 'returned', 'to-review'));

-- The figures are answered from this index alone, and so is which rows of the list are on a page, whatever is asked for.
CREATE INDEX "part_figures" ON "part" ("mechanism_id", "due_order", "matter_id", "unit_id")
  INCLUDE ("item_id", "noun", "due_month", "state", "issued_at", "late_since", "overdue_from", "blue_from", "yellow_from",
           "red_from", "override_light", "override_until") WHERE "counted";
-- The other orders of the list: a unit's rows, and what was issued first.
CREATE INDEX "part_by_unit" ON "part" ("mechanism_id", "unit_id", "due_order", "matter_id") WHERE "counted";
CREATE INDEX "part_by_age" ON "part" ("mechanism_id", "issued_at", "matter_id", "unit_id")
  WHERE "counted";
CREATE INDEX "part_uncounted" ON "part" ("mechanism_id", "unit_id") WHERE NOT "counted";
-- What a party has done lately.
CREATE INDEX "task_done" ON "task" ("mechanism_id", "role", "closed_at" DESC, "id" DESC) WHERE "closed_at" IS NOT NULL;

ALTER TABLE "part" ENABLE ROW LEVEL SECURITY;
-- Read in subqueries, so that it is read once and not of every row, and as an id: figures are counted over all rows.
CREATE POLICY "own_mechanism" ON "part" USING (
  "mechanism_id" = (SELECT CASE WHEN s NOT IN ('', '*') THEN s::uuid END FROM current_setting('lianxi.mechanism', true) s)
  OR (SELECT current_setting('lianxi.mechanism', true)) = '*');
GRANT SELECT, INSERT, UPDATE, DELETE ON "part" TO "lianxi_app";

-- The rectifications that are there, open and closed: what rectification/facts.ts says of each.
INSERT INTO "part" ("matter_id", "unit_id", "mechanism_id", "noun", "role", "counted", "state", "issued_at", "due_at",
  "due_order", "due_month", "original_due_at", "overdue_from", "blue_from", "yellow_from", "red_from", "override_light", "override_until",
  "done_at", "late_since")
SELECT m."id", m."unit_id", m."mechanism_id", m."noun", 'sole', m."stage" NOT IN ('opened', 'revising'),
  CASE WHEN m."stage" IN ('opened', 'revising') THEN 'drafted' WHEN m."stage" = 'inspecting' THEN 'submitted'
       WHEN m."stage" = 'closed' THEN 'done' ELSE 'running' END,
  to_timestamp((m."state" ->> 'noticedAtMs')::numeric / 1000), m."due_at",
  coalesce(m."due_at", 'infinity'),
  extract(year FROM m."due_at" AT TIME ZONE 'Asia/Shanghai')::int * 100
    + extract(month FROM m."due_at" AT TIME ZONE 'Asia/Shanghai')::int,
  m."original_due_at", m."overdue_from", m."blue_from", m."yellow_from", m."red_from", m."override_light",
  m."override_until", to_timestamp((m."state" ->> 'closedAtMs')::numeric / 1000),
  to_timestamp((m."state" ->> 'lateSinceMs')::numeric / 1000)
FROM "matter" m WHERE m."noun" = 'rectification';

-- The tasks that are there; the kinds are those of this release.
UPDATE "task" t SET
  "original_due_at" = t."due_at",
  "box" = CASE
    WHEN t."kind" = 'acknowledge-rectification' THEN 'to-acknowledge'
    WHEN t."kind" = 'revise-rectification' THEN 'returned'
    WHEN t."kind" IN ('file-work-plan', 'submit-rectification') AND split_part(t."key", ':', 2) <> '1' THEN 'returned'
    WHEN t."kind" ~ '^(approve|review|inspect|decide|confirm|judge|agree|countersign|sign)-' THEN 'to-review'
    ELSE 'to-do' END,
  "near_from" = (SELECT to_timestamp(min((s ->> 'fromMs')::numeric) / 1000) FROM jsonb_array_elements(t."light") s
                 WHERE s ->> 'light' IN ('blue', 'yellow')),
  "overdue_from" = (SELECT to_timestamp(min((s ->> 'fromMs')::numeric) / 1000) FROM jsonb_array_elements(t."light") s
                    WHERE s -> 'reason' ->> 'code' = 'overdue');
