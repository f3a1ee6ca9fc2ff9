/** What happens to a meeting (会议周期): its events, from which its state is folded. All instants in ms. */
import type { TermKind } from '../policy.ts';
import type { UnitSucceeded } from '../succession.ts';
import type { Term } from '../term.ts';
import type { Rung } from '../term/ladder.ts';
import type { TermChange } from '../term/recounting.ts';
import type { AgendaItem, BacklogItem, ItemChecks, OpenItem } from './agenda-item.ts';
import type { Minutes, Resolution, Signature } from './minutes-text.ts';
import type { Attendance, Quorum } from './quorum.ts';
import type { Addressees, Appointment, MeetingProposal, MeetingSummary, Receipt, Told } from './record.ts';

/** The events of a meeting cycle. */
export type MeetingEvent =
  | ({ type: 'meeting-proposed'; mechanismId: string; unitId: string; policyEdition: string } & MeetingProposal)
  | {
      type: 'meeting-agreed';
      urgent: boolean;
      opinion: string | null;
      /** From when items are called for; null: they are not, and the office gathers them. */
      callAtMs: number | null;
      /** The editions that this was counted with. */
      edition: string;
      terms: readonly Term[];
    }
  | { type: 'agenda-called'; terms: readonly Term[] }
  | { type: 'agenda-item-proposed'; item: AgendaItem }
  | { type: 'agenda-items-carried'; items: readonly { no: number; from: BacklogItem }[] }
  | {
      type: 'agenda-item-decided';
      no: number;
      decision: 'accepted' | 'returned' | 'merged' | 'backlog';
      into: number | null;
      checks: ItemChecks | null;
      reason: string | null;
    }
  | { type: 'agenda-closed'; terms: readonly Term[] }
  | { type: 'agenda-submitted'; order: readonly number[] }
  | { type: 'preview-recorded'; record: string }
  | { type: 'agenda-returned'; opinion: string }
  | {
      type: 'agenda-approved';
      opinion: string | null;
      order: readonly number[];
      struck: readonly { no: number; reason: string }[];
      open: readonly OpenItem[];
      terms: readonly Term[];
    }
  | { type: 'meeting-noticed'; number: string; told: Told; note: string | null; terms: readonly Term[] }
  | {
      type: 'meeting-corrected';
      number: string;
      told: Told;
      differences: readonly Difference[];
      reason: string;
      /** Receipts are asked for anew. */
      reopens: boolean;
      terms: readonly Term[];
    }
  | { type: 'receipt-given'; receipt: Receipt }
  | {
      type: 'receipt-decided';
      unitId: string;
      decision: 'approved' | 'refused';
      opinion: string | null;
      /** Refused when all had answered, the unit owes an answer by a term again. */
      terms: readonly Term[];
    }
  | {
      type: 'meeting-postponed';
      reason: string;
      /** Null: until another date is found. */
      to: Appointment | null;
      callAtMs: number | null;
      edition: string;
      terms: readonly Term[];
    }
  | { type: 'meeting-cancelled'; reason: string; backlog: readonly number[] }
  | { type: 'attendance-recorded'; units: readonly Attendance[]; quorum: Quorum; terms: readonly Term[] }
  | { type: 'resolution-recorded'; resolution: Resolution }
  | { type: 'resolution-withdrawn'; no: number; reason: string }
  | {
      type: 'minutes-drafted';
      minutes: Minutes;
      absent: readonly string[];
      /** The units whose signatures this edit has voided. */
      voided: readonly string[];
    }
  | { type: 'minutes-circulated'; signers: readonly string[]; terms: readonly Term[] }
  | { type: 'minutes-countersigned'; signature: Signature; terms: readonly Term[] }
  | { type: 'silence-agreed'; unitIds: readonly string[]; hash: string; terms: readonly Term[] }
  | { type: 'signing-began'; terms: readonly Term[] }
  | { type: 'minutes-returned'; opinion: string }
  | { type: 'minutes-signed'; hash: string; opinion: string | null; despite: readonly string[] }
  | ({
      type: 'minutes-issued';
      number: string;
      signingBody: string;
      sealBody: string | null;
      hash: string;
      assignments: number;
    } & Addressees)
  | { type: 'tracking-began' }
  | { type: 'correction-drafted'; text: string; reason: string; no: number }
  | { type: 'correction-decided'; no: number; number: string | null; opinion: string | null }
  | { type: 'meeting-closed'; summary: MeetingSummary }
  | { type: 'rung-taken'; kind: TermKind; round: number; rung: string; next: Rung; notify: boolean; leg?: number }
  | {
      type: 'terms-recounted';
      terms: readonly Term[];
      edition: string;
      from: string | null;
      changes: readonly TermChange[];
      shortenedBy: string | null;
      revision: number | null;
      digest: boolean;
      /** When items are called for, counted again. */
      callAtMs: number | null;
    }
  | UnitSucceeded;

/** What the last correction of a notice changed, and why. */
export interface Corrected {
  differences: readonly Difference[];
  reason: string;
}

/** One thing that a correction notice changes. */
export type Difference =
  | { what: 'time'; beforeMs: number; afterMs: number }
  | { what: 'place'; before: string | null; after: string | null }
  | { what: 'agenda'; added: readonly number[]; removed: readonly number[] };
