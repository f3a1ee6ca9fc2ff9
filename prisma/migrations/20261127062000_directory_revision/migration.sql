-- AlterTable
ALTER TABLE "mechanism" ADD COLUMN     "directory_revision" INTEGER NOT NULL DEFAULT 0;

-- What Prisma cannot say.

-- Whoever knows the directory of a revision need not read it again. Counted here and not by whoever changes units, so that no change
-- goes by it; every change of a directory holds its mechanism's row already.
CREATE FUNCTION "count_directory_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "mechanism" SET "directory_revision" = "directory_revision" + 1
  WHERE "id" IN (SELECT "mechanism_id" FROM "changed");
  RETURN NULL;
END $$;

CREATE TRIGGER "unit_added" AFTER INSERT ON "unit"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "count_directory_revision"();
CREATE TRIGGER "unit_changed" AFTER UPDATE ON "unit"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "count_directory_revision"();
CREATE TRIGGER "unit_removed" AFTER DELETE ON "unit"
  REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "count_directory_revision"();
CREATE TRIGGER "unit_succeeded" AFTER INSERT ON "unit_succession"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "count_directory_revision"();
