/** Agenda items (议题): what is proposed, where it stands, and what the next agenda takes over. Plain data and its questions. */

/** What a unit says of an item that it proposes (domain.md 1.3: 名称、内容、涉及单位、协调情况、需决定的问题). */
export interface ItemText {
  title: string;
  background: string;
  /** What the meeting is asked to decide. */
  request: string;
  /** What was agreed with the units concerned, and what was not; null: nothing was done. */
  coordination: string | null;
  concerned: readonly string[];
}

/**
 * Where an item stands: waiting for the office; on the agenda; sent back; taken up in another; waiting for the next meeting;
 * struck by the convener.
 */
export const itemStates = ['proposed', 'accepted', 'returned', 'merged', 'backlog', 'struck'] as const;

/** See {@link itemStates}. */
export type ItemState = (typeof itemStates)[number];

/** The four kinds of items that may not go on an agenda (四种议题不上会), each as what must hold instead. */
export const itemChecks = ['needsMeeting', 'coordinated', 'approvalSlip', 'reporterAndMaterial'] as const;

/** See {@link itemChecks}. */
export type ItemChecks = Record<(typeof itemChecks)[number], boolean>;

/** The meeting that an item was proposed to before, and its number there. */
export interface ItemOrigin {
  meetingId: string;
  no: number;
}

/** An agenda item; `no` counts from 1 within its meeting. */
export interface AgendaItem extends ItemText {
  no: number;
  state: ItemState;
  /** All who proposed it: an item that others were merged into keeps theirs. */
  proposers: readonly string[];
  proposedBy: string;
  proposedAtMs: number;
  /** It came after the collection was closed. */
  late: boolean;
  origin: ItemOrigin | null;
  into: number | null;
  checks: ItemChecks | null;
  reason: string | null;
}

/** An item that waits for the next meeting of its kind. */
export interface BacklogItem extends ItemText {
  origin: ItemOrigin;
  proposers: readonly string[];
  proposedBy: string;
  proposedAtMs: number;
}

/** A resolution of an earlier meeting that is still open: it stands on the next agenda by itself. */
export interface OpenItem {
  assignmentId: string;
  title: string;
  leadUnitId: string;
  /** The number of the minutes that it comes from. */
  minutes: string;
  dueOn: string | null;
  /** In working days; 0: not late. */
  daysLate: number;
  /** What its lead last reported; null: nothing yet, or nothing since it was returned or opened again. */
  lastReport: { percent: number; text: string; atMs: number } | null;
  /** Where the assignment stands; absent in agendas that were approved before it was shown. */
  stage?: string;
}

/** Which of the four kinds an item is, as the office checked it and as it says itself; empty: it may go on. */
export function checksFailed(item: ItemText, checks: ItemChecks): readonly (keyof ItemChecks)[] {
  return itemChecks.filter((check) => {
    if (!checks[check]) return true;
    return check === 'coordinated' && item.concerned.length > 0 && item.coordination === null;
  });
}

/** Whether an item may still come before the meeting. */
export function isAlive({ state }: Pick<AgendaItem, 'state'>): boolean {
  return state === 'proposed' || state === 'accepted';
}
