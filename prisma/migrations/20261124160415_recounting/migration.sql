-- AlterTable
ALTER TABLE "mechanism" ADD COLUMN     "recounting" BOOLEAN NOT NULL DEFAULT false;
