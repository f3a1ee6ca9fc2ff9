-- CreateTable
CREATE TABLE "sweep_tally" (
    "kind" TEXT NOT NULL,
    "runs" BIGINT NOT NULL,
    "overdue" BIGINT NOT NULL,
    "unattended" BIGINT NOT NULL,
    "outdated" BIGINT NOT NULL,
    "orphaned" BIGINT NOT NULL,
    "forgotten" BIGINT NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "last_duration_ms" INTEGER NOT NULL,

    CONSTRAINT "sweep_tally_pkey" PRIMARY KEY ("kind")
);

-- What Prisma cannot say.

ALTER TABLE "sweep_tally" ADD CONSTRAINT "sweep_tally_kind" CHECK ("kind" IN ('sweep', 'compare'));

GRANT SELECT, INSERT, UPDATE ON "sweep_tally" TO "lianxi_app";
