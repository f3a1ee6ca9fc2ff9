-- AlterTable
ALTER TABLE "matter" ADD COLUMN "hidden_from" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
ADD COLUMN "seen_by" UUID[],
ADD COLUMN "seen_by_all" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "seen_by_operator" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "seen_from" INTEGER;

-- What Prisma cannot say.

-- Of the rows that are there no unit sees one before its procedure has said so (store/sights.ts, at a worker's start); who must not see a referral is
-- known at once.
UPDATE "matter" SET "hidden_from" = ARRAY[("state" ->> 'ofUnitId')::uuid]
WHERE "noun" = 'referral' AND "state" ->> 'subject' <> 'unit';

-- Whose scope a transaction is (store/db.ts). Each is asked in a subquery, so that it is asked once and not of every row; without
-- settings the answer is no.
CREATE FUNCTION "reads_as_system"() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('lianxi.role', true), '') = 'system';
CREATE FUNCTION "reads_as_steering"() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('lianxi.role', true), '') IN ('coordinator', 'director', 'leader', 'cityLeader', 'inspector');
CREATE FUNCTION "reads_as_unit"() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('lianxi.role', true), '') IN ('liaison', 'head');
CREATE FUNCTION "reads_as_operator"() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('lianxi.role', true), '') = 'operator';
CREATE FUNCTION "reading_units"() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('lianxi.units', true), ''), '{}')::uuid[];

-- A mechanism's rows are what the policies of before leave; these take away from them.
CREATE POLICY "own_sight" ON "matter" AS RESTRICTIVE FOR SELECT USING (
  (SELECT "reads_as_system"())
  OR (SELECT "reads_as_steering"()) AND NOT "hidden_from" && (SELECT "reading_units"())
  OR (SELECT "reads_as_unit"()) AND ("seen_by_all" OR "seen_by" && (SELECT "reading_units"()))
  OR (SELECT "reads_as_operator"()) AND "seen_by_operator");

-- The matters that are hidden from a unit of whoever steers. They are few, and are asked for once a statement; the owner's eyes find
-- them, since the reader's own would not.
CREATE INDEX "matter_hidden" ON "matter" USING gin ("hidden_from") WHERE "hidden_from" <> '{}';
CREATE FUNCTION "matters_hidden"() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  RETURN ARRAY(SELECT m."id" FROM "matter" m WHERE m."hidden_from" <> '{}' AND m."hidden_from" && "reading_units"());

-- The events of a matter that is seen; for units from the first on that they read. The subquery sees what its own policy leaves.
CREATE POLICY "own_sight" ON "event" AS RESTRICTIVE FOR SELECT USING (
  (SELECT "reads_as_system"())
  OR (SELECT "reads_as_steering"()) AND EXISTS (SELECT FROM "matter" m WHERE m."id" = "event"."matter_id")
  OR (SELECT "reads_as_unit"())
     AND EXISTS (SELECT FROM "matter" m WHERE m."id" = "event"."matter_id" AND "event"."seq" >= m."seen_from"));

-- Figures are counted over all rows for whoever steers: a matter that is hidden from one of them (a referral) has no part. A unit has its own parts, once they are issued.
CREATE POLICY "own_sight" ON "part" AS RESTRICTIVE FOR SELECT USING (
  (SELECT "reads_as_system"())
  OR (SELECT "reads_as_steering"())
  OR (SELECT "reads_as_unit"()) AND "issued_at" IS NOT NULL AND "unit_id" = ANY ((SELECT "reading_units"())::uuid[]));

-- A unit's rows in order are read from the index alone, by the policy too.
DROP INDEX "part_by_unit";
CREATE INDEX "part_by_unit" ON "part" ("mechanism_id", "unit_id", "due_order", "matter_id") INCLUDE ("issued_at") WHERE "counted";

-- What is asked of, and told to, a unit's liaison or head, or the operator.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['task', 'delivery'] LOOP
    EXECUTE format('CREATE POLICY "own_sight" ON %I AS RESTRICTIVE FOR SELECT USING (
      (SELECT "reads_as_system"())
      OR (SELECT "reads_as_steering"()) AND "matter_id" <> ALL ((SELECT "matters_hidden"())::uuid[])
      OR (SELECT "reads_as_unit"()) AND "role" IN (''liaison'', ''head'')
         AND ("unit_id" IS NULL OR "unit_id" = ANY ((SELECT "reading_units"())::uuid[]))
      OR (SELECT "reads_as_operator"()) AND "role" = ''operator'')', name);
  END LOOP;
END $$;

-- What a matter saves beside its row is seen with it.
DO $$
DECLARE name text; matter text;
BEGIN
  FOREACH name IN ARRAY ARRAY['assignment', 'assignment_cooperation', 'meeting', 'meeting_invitation', 'meeting_plan',
                              'supervision_notice', 'agenda_backlog', 'agenda_carriage', 'document'] LOOP
    matter := CASE WHEN name LIKE 'agenda%' THEN 'meeting_id' ELSE 'matter_id' END;
    EXECUTE format('CREATE POLICY "own_sight" ON %I AS RESTRICTIVE FOR SELECT USING (
      (SELECT "reads_as_system"())
      OR (SELECT "reads_as_steering"()) AND %I <> ALL ((SELECT "matters_hidden"())::uuid[])
      OR (SELECT "reads_as_unit"()) AND EXISTS (SELECT FROM "matter" m WHERE m."id" = %I.%I))', name, matter, name, matter);
  END LOOP;
END $$;

-- A piece of evidence is its unit's.
CREATE POLICY "own_sight" ON "evidence" AS RESTRICTIVE FOR SELECT USING (
  (SELECT "reads_as_system"())
  OR (SELECT "reads_as_steering"())
  OR (SELECT "reads_as_unit"()) AND "unit_id" = ANY ((SELECT "reading_units"())::uuid[]));

-- Who represents the units is for everyone who works with them, and never the operator.
CREATE POLICY "own_sight" ON "representative" AS RESTRICTIVE FOR SELECT USING (
  (SELECT "reads_as_system"()) OR (SELECT "reads_as_steering"()) OR (SELECT "reads_as_unit"()));

-- Imports are drafts: whoever steers reads what was sent.
CREATE POLICY "own_sight" ON "plan_document" AS RESTRICTIVE FOR SELECT USING (
  (SELECT "reads_as_system"()) OR (SELECT "reads_as_steering"()));

-- Nobody reads these for an actor.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['command', 'nudge', 'number_series'] LOOP
    EXECUTE format('CREATE POLICY "own_sight" ON %I AS RESTRICTIVE FOR SELECT USING ((SELECT "reads_as_system"()))', name);
  END LOOP;
END $$;

-- Tokens are whose they are, and the operator's to keep, and so is what was done to accounts.
CREATE POLICY "own_sight" ON "api_token" AS RESTRICTIVE FOR SELECT USING (
  (SELECT "reads_as_system"())
  OR (SELECT "reads_as_operator"())
  OR "account_id"::text = (SELECT current_setting('lianxi.account', true)));
CREATE POLICY "own_sight" ON "account_change" AS RESTRICTIVE FOR SELECT USING (
  (SELECT "reads_as_system"()) OR (SELECT "reads_as_operator"()) OR (SELECT "reads_as_steering"()));
