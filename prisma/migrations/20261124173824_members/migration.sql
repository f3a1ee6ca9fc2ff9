-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "member" BOOLEAN NOT NULL DEFAULT false;

-- Until now nothing was said of membership: whoever stands in a directory by its own name was meant as a member.
UPDATE "unit" SET "member" = true WHERE NOT "collective" AND NOT "sample";
