/** What a draft of the sanction ladder (通报约谈、限期整改、问责) rests on. */

/** Why a rung of the sanction ladder was drafted, and what shows it (事实材料). Instants in ms. */
export interface Grounds {
  trigger:
    | 'by-hand'
    | 'notices'
    | 'overdue'
    | 'failed-inspections'
    | 'absent'
    | 'report-overdue'
    | 'check-failed'
    | 'recheck-failed'
    | 'no-data';
  /** The matter that gave cause; null where there is none in the record. */
  about: { noun: string; matterId: string; title: string; number: string | null } | null;
  facts: readonly { atMs: number | null; what: string }[];
  /** The rule under which it was drafted and the edition of the policy; null by hand. */
  rule: { text: string; edition: string } | null;
}
