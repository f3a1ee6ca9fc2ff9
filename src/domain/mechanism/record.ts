/** What is recorded of a mechanism (联席会议机制): its founding, what was proposed and decided since, and what it is now. */
import type { RecordedEvent } from '../matter.ts';
import type { Settings } from '../policy/settings.ts';
import type { UnitSucceeded } from '../succession.ts';

/**
 * It stands; a proposal on it awaits its decision; it was wound up (撤销). Only while something is to be decided is it an open
 * matter: at rest nothing wakes it.
 */
export const mechanismStages = ['standing', 'deciding', 'wound-up'] as const;

/** See {@link mechanismStages}. */
export type MechanismStage = (typeof mechanismStages)[number];

/** The document by which something was approved (批准文件). */
export interface ApprovalDocument {
  title: string;
  /** Its number, e.g. 株政办函〔2026〕3号. */
  number: string;
}

/** What a mechanism is to be from now on; null: as it was. */
export interface MechanismChange {
  name: string | null;
  shortName: string | null;
  convenerUnitId: string | null;
  officeUnitId: string | null;
  inspectorUnitId: string | null;
  /** Units that become members, and that are members no longer. */
  admitted: readonly string[];
  released: readonly string[];
}

/** What is proposed: another composition, a new edition of the policy, the end. */
export type Proposed =
  | { kind: 'change'; change: MechanismChange }
  /** All that the new edition sets otherwise than the defaults. */
  | { kind: 'policy'; settings: Settings }
  | { kind: 'winding-up' };

/** A proposal that awaits its decision. */
export interface Proposal {
  proposed: Proposed;
  document: ApprovalDocument;
  by: string;
  atMs: number;
}

/** The edition of the policy that is in force. `edition` null: it was set before there were editions. */
export interface PolicyEdition {
  no: number;
  edition: string | null;
  settings: Settings;
}

/** What a mechanism begins with. */
export interface Founding {
  mechanismId: string;
  key: string;
  name: string;
  shortName: string;
  demo: boolean;
  /** The unit that answers for it: its office's, where it has one. */
  unitId: string;
  convenerUnitId: string | null;
  officeUnitId: string | null;
  inspectorUnitId: string | null;
  memberUnitIds: readonly string[];
  policy: PolicyEdition;
}

/** The events of a mechanism. Each rests on its approval document. */
export type MechanismEvent =
  | ({ type: 'mechanism-founded' } & Founding)
  | { type: 'mechanism-proposed'; proposed: Proposed; document: ApprovalDocument }
  | { type: 'mechanism-returned'; opinion: string }
  | { type: 'mechanism-changed'; change: MechanismChange; opinion: string | null }
  | { type: 'policy-set'; no: number; edition: string; settings: Settings; opinion: string | null }
  | { type: 'mechanism-wound-up'; opinion: string | null }
  | UnitSucceeded;

/** A mechanism as its events fold. All instants in ms. */
export interface Mechanism extends Founding {
  stage: MechanismStage;
  foundedOn: string;
  policySince: { basis: string; atMs: number };
  proposal: Proposal | null;
  /** The last proposal that was returned, until another one is decided. */
  returned: { kind: Proposed['kind']; opinion: string; atMs: number } | null;
  woundUp: { basis: string; atMs: number } | null;
}

/** What a mechanism looks like after an event. */
export function evolveMechanism(
  before: Mechanism | null,
  { event, atMs, actor, basis }: RecordedEvent<MechanismEvent>,
): Mechanism {
  if (event.type === 'mechanism-founded') {
    const { type: _, ...founding } = event;
    const nothing = { proposal: null, returned: null, woundUp: null };
    return { stage: 'standing', ...founding, foundedOn: basis, policySince: { basis, atMs }, ...nothing };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of a mechanism`);
  const decided = { ...before, stage: 'standing' as const, proposal: null, returned: null };
  switch (event.type) {
    case 'mechanism-proposed': {
      const { proposed, document } = event;
      return { ...before, stage: 'deciding', proposal: { proposed, document, by: actor.accountId, atMs } };
    }
    case 'mechanism-returned': {
      const kind = before.proposal?.proposed.kind ?? 'change';
      return { ...decided, returned: { kind, opinion: event.opinion, atMs } };
    }
    case 'mechanism-changed':
      return { ...decided, ...changed(before, event.change) };
    case 'policy-set': {
      const { no, edition, settings } = event;
      return { ...decided, policy: { no, edition, settings }, policySince: { basis, atMs } };
    }
    case 'mechanism-wound-up':
      return { ...decided, stage: 'wound-up', woundUp: { basis, atMs } };
    case 'unit-succeeded':
      return { ...before, ...succeeded(before, event.fromUnitId, event.toUnitId) };
  }
}

/** What a change makes of a mechanism. */
export function changed(before: Founding, change: MechanismChange): Omit<Founding, 'key' | 'demo' | 'policy'> {
  const officeUnitId = change.officeUnitId ?? before.officeUnitId;
  const members = before.memberUnitIds.filter((id) => !change.released.includes(id));
  return {
    mechanismId: before.mechanismId,
    name: change.name ?? before.name,
    shortName: change.shortName ?? before.shortName,
    unitId: officeUnitId ?? before.unitId,
    convenerUnitId: change.convenerUnitId ?? before.convenerUnitId,
    officeUnitId,
    inspectorUnitId: change.inspectorUnitId ?? before.inspectorUnitId,
    memberUnitIds: ordered([...members, ...change.admitted]),
  };
}

/** Each unit once, whatever order they came in. */
export function ordered(unitIds: readonly string[]): readonly string[] {
  return [...new Set(unitIds)].sort();
}

/** Wherever a unit stood, in the mechanism or in what is proposed, its successor stands. */
function succeeded(before: Mechanism, from: string, to: string): Partial<Mechanism> {
  const next = <Id extends string | null>(id: Id) => (id === from ? to : id);
  const { proposal } = before;
  const units = {
    unitId: next(before.unitId),
    ...{ convenerUnitId: next(before.convenerUnitId), officeUnitId: next(before.officeUnitId) },
    ...{ inspectorUnitId: next(before.inspectorUnitId), memberUnitIds: ordered(before.memberUnitIds.map(next)) },
  };
  if (proposal?.proposed.kind !== 'change') return units;
  const { change } = proposal.proposed;
  // A unit that merged into another member is gone already, and that member is not meant.
  const gone = before.memberUnitIds.includes(to) ? from : null;
  const released = ordered(change.released.filter((id) => id !== gone).map(next));
  const moved: MechanismChange = {
    ...{ ...change, convenerUnitId: next(change.convenerUnitId), officeUnitId: next(change.officeUnitId) },
    inspectorUnitId: next(change.inspectorUnitId),
    admitted: ordered(change.admitted.map(next)).filter((id) => !units.memberUnitIds.includes(id)),
    released,
  };
  return { ...units, proposal: { ...proposal, proposed: { kind: 'change', change: moved } } };
}
