/** What went out on the ladder, read from the log itself: by whom, and whether it was his to decide (domain.md 0.2, 4.1). */
import { sqlAsApp, type TestRecord } from './record.ts';

/** What may put something into force, and who decides that: the event that carries it, and whose decision it rests on. */
const decisions = [
  ['rectification', 'noticed', 'noticed', ['leader', 'cityLeader']],
  ['circular', 'circular-issued', 'circular-issued', ['leader', 'cityLeader']],
  ['interview', 'interview-noticed', 'interview-approved', ['cityLeader']],
  ['referral', 'referral-approved', 'referral-approved', ['leader', 'cityLeader']],
  ['referral', 'referral-handed-over', 'referral-approved', ['leader', 'cityLeader']],
] as const;

/** An event that put something into force. */
export interface Issued {
  matter: string;
  type: string;
  /** The roles that had decided it by then. */
  decidedBy: readonly string[];
  /** Whether one of them was entitled to. */
  entitled: boolean;
}

/** Everything on the ladder that went out, of every mechanism. */
export async function issuedOf(record: TestRecord): Promise<Issued[]> {
  const found: Issued[] = [];
  for (const [noun, type, decision, entitled] of decisions) {
    const rows = await sqlAsApp<{ matter: string; decided: string[] | null }>(
      record,
      `SELECT e.matter_id AS matter,
         (SELECT array_agg(d.role) FROM event d
           WHERE d.matter_id = e.matter_id AND d.type = $3 AND d.seq <= e.seq) AS decided
       FROM event e JOIN matter m ON m.id = e.matter_id WHERE m.noun = $1 AND e.type = $2`,
      [noun, type, decision],
    );
    for (const { matter, decided } of rows) {
      const decidedBy = decided ?? [];
      found.push({ matter, type, decidedBy, entitled: decidedBy.some((role) => entitled.some((one) => one === role)) });
    }
  }
  return found;
}
