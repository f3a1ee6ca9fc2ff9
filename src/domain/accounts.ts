/** Accounts (岗位账号): a post in one mechanism, in force from a first to a last day, held by at most one login (登录账号). */

/** The days on which an account is in force, both included; null: without end. */
export interface InForce {
  validFrom: string | null;
  validTo: string | null;
}

/** Whether an account is in force on a day (YYYY-MM-DD, Shanghai). */
export function isInForce({ validFrom, validTo }: InForce, today: string): boolean {
  return (validFrom === null || validFrom <= today) && (validTo === null || today <= validTo);
}
