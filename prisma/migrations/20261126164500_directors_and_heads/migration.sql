-- The office has its director beside its clerk, the joint meeting the city leader in charge beside its convener, and every
-- unit its head beside its liaison. Mechanisms that stand get the accounts; their tokens are issued with the next start.

ALTER TABLE "account" DROP CONSTRAINT "account_role";
ALTER TABLE "account" ADD CONSTRAINT "account_role" CHECK
  ("role" IN ('liaison', 'head', 'coordinator', 'director', 'leader', 'cityLeader', 'inspector', 'operator'));
ALTER TABLE "account" DROP CONSTRAINT "account_liaison_has_unit";
ALTER TABLE "account" ADD CONSTRAINT "account_units_own_has_unit" CHECK
  ("role" NOT IN ('liaison', 'head') OR "unit_id" IS NOT NULL);

INSERT INTO "account" ("id", "mechanism_id", "role", "unit_id", "label")
SELECT gen_random_uuid(), k."id", 'director', k."office_unit_id",
  CASE WHEN k."demo" THEN '示例' ELSE '' END || '主任（联席会议办公室）'
FROM "mechanism" k WHERE k."office_unit_id" IS NOT NULL;

INSERT INTO "account" ("id", "mechanism_id", "role", "unit_id", "label")
SELECT gen_random_uuid(), k."id", 'cityLeader', NULL, CASE WHEN k."demo" THEN '示例' ELSE '' END || '市分管领导'
FROM "mechanism" k;

INSERT INTO "account" ("id", "mechanism_id", "role", "unit_id", "label")
SELECT gen_random_uuid(), u."mechanism_id", 'head', u."id",
  CASE WHEN k."demo" THEN '示例' ELSE '' END || '主要负责人（' || u."name" || '）'
FROM "account" a JOIN "unit" u ON u."id" = a."unit_id" JOIN "mechanism" k ON k."id" = a."mechanism_id"
WHERE a."role" = 'liaison';
