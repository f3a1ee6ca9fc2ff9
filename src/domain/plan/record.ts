/** What is recorded of a plan's import (实施方案导入): the draft that a coordinator corrects, its events, what they fold to. */
import type { RecordedEvent } from '../matter.ts';
import type { PlanItem, PlanReading, PlanWarning } from '../plan-text/result.ts';
import type { UnitSucceeded } from '../succession.ts';

/** A draft is corrected until it is confirmed or discarded. */
export const planStages = ['draft', 'confirmed', 'discarded'] as const;

/** See {@link planStages}. */
export type PlanStage = (typeof planStages)[number];

/** The kinds of items. */
export type ItemKind = 'measure' | 'safeguard';

/** What a unit does for an item besides leading it. */
export type UnitPart = 'responsible' | 'cooperating' | 'implementing';

/** How a row stands to the plan as it was confirmed before. */
export type RowChange = 'new' | 'changed' | 'same' | 'gone';

/**
 * A dated node (年度节点) of a task. `basis`: the date stands in the plan, was proposed at a year's end because the plan has
 * none, or was set by the coordinator. Nothing is issued without a confirmed date.
 */
export interface PlanNode {
  dueOn: string;
  basis: 'plan' | 'proposed' | 'coordinator';
  confirmed: boolean;
}

/** One task that an item is split into; it becomes one assignment. */
export interface PlanTask {
  title: string;
  nodes: readonly PlanNode[];
}

/** What the reader made of an item: what a later import is compared with. */
export type ItemReading = Omit<PlanItem, 'at' | 'seq'> & { kind: ItemKind; sectionTitle: string };

/** An item of the draft: as read, and what the coordinator decided of it. */
export interface PlanRow {
  /** Of the item that it becomes. */
  id: string;
  kind: ItemKind;
  /** Its place in the document; of a row that is gone, its old one. */
  seq: number;
  /** The item's place before; null for a new one. */
  seqBefore: number | null;
  reading: ItemReading;
  /** Where it stands in the document's text; null for a row that is gone. */
  at: { start: number; end: number } | null;
  title: string;
  change: RowChange;
  /** The fields in which it differs from the item as it was. */
  differences: readonly string[];
  /** The lead that the coordinator chose, in place of the one read. */
  leadUnitId: string | null;
  /** Stated by the document, or confirmed by the coordinator. */
  leadConfirmed: boolean;
  /** The units that the coordinator put in place of those read, in order, the lead not among them. */
  units: readonly { unitId: string; part: UnitPart }[] | null;
  tasks: readonly PlanTask[];
  /** The item has open assignments already: it is split and dated there, and gets no second draft. */
  assigned: boolean;
  /** Left out: not confirmed with the others; of a row that is gone, the item stays. */
  leftOut: boolean;
}

/** What the coordinator decided of a name for the whole document. */
export type NameChoice =
  { name: string; unitId: string } | { name: string; members: readonly string[] } | { name: string; omitted: string };

/** What the draft says of the plan itself. */
export interface PlanHead {
  title: string | null;
  issuer: string | null;
  /** 征求意见稿, 印发稿, … */
  status: string;
  publishedOn: string | null;
  period: { from: string | null; to: string | null };
  consultation: PlanReading['consultation'];
}

/** The document: what was sent is kept beside the matter, and known by its hash. */
export interface PlanDocument {
  name: string;
  format: 'txt' | 'docx' | 'pdf';
  /** SHA-256 of the bytes that were sent, and of the text in them; hex. */
  sha256: string;
  textSha256: string;
}

/** An item as it was confirmed. */
export interface ConfirmedItem {
  id: string;
  kind: ItemKind;
  seq: number;
  title: string;
  reading: ItemReading;
  at: { start: number; end: number } | null;
  leadUnitId: string;
  units: readonly { unitId: string; part: UnitPart }[];
}

/** What a confirmation saves: the plan, its items that are new or changed, and those that are no longer in it. */
export interface Confirmation {
  planId: string;
  /** The plan's confirmations so far, this one among them. */
  revision: number;
  head: PlanHead;
  items: readonly ConfirmedItem[];
  /** Items that stayed as they were but stand in another place: id and seq. */
  moved: readonly { id: string; seq: number }[];
  withdrawn: readonly string[];
}

/** A correction by the coordinator; what is not named stays. */
export interface PlanCorrection {
  head?:
    | {
        title?: string | undefined;
        issuer?: string | undefined;
        status?: string | undefined;
        publishedOn?: string | null | undefined;
        period?: { from: string; to: string } | undefined;
      }
    | undefined;
  rows?: readonly RowCorrection[] | undefined;
  /** Confirms every lead that stands after all else, as read or as given. */
  confirmLeads?: true | undefined;
  names?: readonly NameChoice[] | undefined;
}

/** What the coordinator may correct in one row. `confirmLead` confirms the lead that stands there, or that is given. */
export interface RowCorrection {
  id: string;
  title?: string | undefined;
  kind?: ItemKind | undefined;
  leadUnitId?: string | undefined;
  confirmLead?: boolean | undefined;
  units?: readonly { unitId: string; part: UnitPart }[] | null | undefined;
  tasks?: readonly { title: string; nodes: readonly { dueOn: string; confirmed: boolean }[] }[] | undefined;
  leftOut?: boolean | undefined;
}

/** The events of a plan's import. */
export type PlanEvent =
  | {
      type: 'plan-read';
      mechanismId: string;
      unitId: string;
      document: PlanDocument;
      planId: string;
      revision: number;
      head: PlanHead;
      headRead: PlanHead;
      headBefore: PlanHead | null;
      rows: readonly PlanRow[];
      names: readonly NameChoice[];
      warnings: readonly PlanWarning[];
    }
  | { type: 'plan-corrected'; head: PlanHead; rows: readonly PlanRow[]; names: readonly NameChoice[] }
  | { type: 'plan-confirmed'; confirmation: Confirmation }
  | { type: 'plan-discarded'; reason: string }
  | UnitSucceeded;

/** A plan's import as its events fold. All instants in ms. */
export interface PlanDraft {
  stage: PlanStage;
  mechanismId: string;
  /** The office's unit. */
  unitId: string;
  document: PlanDocument;
  /** The plan that it becomes, or that it changes. */
  planId: string;
  /** How often that plan had been confirmed when this was read; another confirmation since makes this draft stale. */
  revision: number;
  head: PlanHead;
  /** As the document says it, for the next import to be compared with. */
  headRead: PlanHead;
  /** As the plan stood when this was read; null for a new plan. */
  headBefore: PlanHead | null;
  rows: readonly PlanRow[];
  names: readonly NameChoice[];
  warnings: readonly PlanWarning[];
  confirmation: Confirmation | null;
  reason: string | null;
  readAtMs: number;
  closedAtMs: number | null;
}

/** What an import looks like after an event. */
export function evolvePlan(before: PlanDraft | null, { event, atMs }: RecordedEvent<PlanEvent>): PlanDraft {
  if (event.type === 'plan-read') {
    const { type: _, ...read } = event;
    return { ...read, stage: 'draft', confirmation: null, reason: null, readAtMs: atMs, closedAtMs: null };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of a plan's import`);
  switch (event.type) {
    case 'plan-corrected': {
      const { head, names } = event;
      const corrected = new Map(event.rows.map((row) => [row.id, row]));
      return { ...before, head, names, rows: before.rows.map((row) => corrected.get(row.id) ?? row) };
    }
    case 'plan-confirmed':
      return { ...before, stage: 'confirmed', confirmation: event.confirmation, closedAtMs: atMs };
    case 'plan-discarded':
      return { ...before, stage: 'discarded', reason: event.reason, closedAtMs: atMs };
    case 'unit-succeeded':
      return { ...before, unitId: before.unitId === event.fromUnitId ? event.toUnitId : before.unitId };
  }
}
