/** How a submission finds its round in the record. */

/**
 * Whether figures may still be handed in: the round `runs` until its scores are published; it `waits` while they are, since
 * they may be scored anew; from its approval on it is `settled`; or it was `withdrawn`.
 */
export const roundStandings = ['runs', 'waits', 'settled', 'withdrawn'] as const;

/** See {@link roundStandings}. */
export type RoundStanding = (typeof roundStandings)[number];

const standings: Readonly<Record<string, RoundStanding>> = {
  ...{ published: 'waits', objected: 'waits' },
  ...{ approved: 'settled', reported: 'settled', applied: 'settled', closed: 'settled' },
  withdrawn: 'withdrawn',
};

/** How a round stands, by its stage; null: it is not there yet, as it opens its submissions before its row is written. */
export function roundStandingOf(stage: string | null): RoundStanding {
  return (stage === null ? undefined : standings[stage]) ?? 'runs';
}

/** Whether what was not handed in by then ends: the round goes on without it, or goes on no more. */
export function endsSubmissions(round: RoundStanding): boolean {
  return round === 'settled' || round === 'withdrawn';
}

/** What a submission finds of its round. */
export interface SubmissionSurroundings {
  round: RoundStanding;
}
