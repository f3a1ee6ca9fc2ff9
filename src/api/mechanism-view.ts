/** How a mechanism is shown: what it is to all of its people, what is proposed to those who steer. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import type { Language } from '../domain/light.ts';
import { mechanismActions } from '../domain/mechanism.ts';
import type { Mechanism, MechanismStage, Proposal } from '../domain/mechanism/record.ts';
import { defaultPolicy } from '../domain/policy.ts';
import { maySeeDrafts } from '../domain/roles.ts';
import type { Snapshot } from '../store/loading.ts';
import type { SetEdition } from '../store/mechanisms.ts';
import type { action } from './contract.ts';
import type * as contract from './mechanism-contract.ts';
import { unitRefs, type UnitRefs } from './unit-refs.ts';
import { workflowOf } from './workflow-view.ts';

const stageNames: Record<MechanismStage, { zh: string; en: string }> = {
  standing: { zh: '运行中', en: 'Standing' },
  deciding: { zh: '变更待审批', en: 'A proposal awaits its decision' },
  'wound-up': { zh: '已撤销', en: 'Wound up' },
};

const paths: Record<string, string> = {
  'propose-change': 'changes',
  'propose-policy': 'policy',
  'propose-winding-up': 'winding-up',
  decide: 'decision',
};

/** The address of a mechanism. */
export function mechanismHref(id: string): string {
  return `/api/v1/mechanisms/${id}`;
}

/** The name of a command in the API. */
export function mechanismCommandName(command: string): string {
  return paths[command] ?? command;
}

/** What the snapshot's actor may do now. */
export function mechanismActionsOf({ id, state, context }: Snapshot<Mechanism>): z.output<typeof action>[] {
  return mechanismActions(state, context).map((command) => {
    const name = mechanismCommandName(command);
    return { name, method: 'POST', href: `${mechanismHref(id)}/${name}` };
  });
}

/** An edition's name; what was set before there were editions goes by the defaults'. */
function editionName({ policy }: Mechanism): string {
  return policy.edition ?? defaultPolicy.edition;
}

/** A mechanism as it is shown to the snapshot's actor. */
export function showMechanism(
  snapshot: Snapshot<Mechanism>,
  language: Language,
): z.output<typeof contract.mechanismMatter> {
  const { id, state, context, seq, openedAtMs } = snapshot;
  const refs = unitRefs(context.directory);
  const steers = maySeeDrafts(context.actor, state.mechanismId);
  const { proposal, returned, woundUp } = state;
  return {
    ...{ id, noun: 'mechanism', key: state.key, name: state.name, shortName: state.shortName, demo: state.demo },
    ...{ stage: state.stage, stageName: stageNames[state.stage][language] },
    ...{ convener: refs.one(state.convenerUnitId), office: refs.one(state.officeUnitId) },
    ...{ inspector: refs.one(state.inspectorUnitId), members: membersOf(snapshot, refs) },
    ...{ foundedOn: state.foundedOn, foundedAt: isoShanghai(openedAtMs) },
    policy: { no: state.policy.no, edition: editionName(state) },
    proposal: proposal && steers ? showProposal(proposal, refs) : null,
    returned: returned && steers ? { ...without(returned), at: isoShanghai(returned.atMs) } : null,
    woundUp: woundUp && { basis: woundUp.basis, at: isoShanghai(woundUp.atMs) },
    ...{ version: seq, workflow: workflowOf('mechanism', snapshot), actions: mechanismActionsOf(snapshot) },
  };
}

function without({ kind, opinion }: { kind: string; opinion: string }): { kind: string; opinion: string } {
  return { kind, opinion };
}

/** In protocol order, which is the directory's. */
function membersOf({ state, context }: Snapshot<Mechanism>, refs: UnitRefs): ReturnType<UnitRefs['all']> {
  const members = new Set(state.memberUnitIds);
  return refs.all(context.directory.map((unit) => unit.id).filter((unitId) => members.has(unitId)));
}

function showProposal({ proposed, document, atMs }: Proposal, refs: UnitRefs) {
  const { title, number } = document;
  const about = { basis: { title, number }, at: isoShanghai(atMs), kind: proposed.kind };
  if (proposed.kind === 'policy') return { ...about, change: null, settings: proposed.settings };
  if (proposed.kind === 'winding-up') return { ...about, change: null, settings: null };
  const { name, shortName, admitted, released, convenerUnitId, officeUnitId, inspectorUnitId } = proposed.change;
  const change = {
    ...{ name, shortName, convener: refs.one(convenerUnitId), office: refs.one(officeUnitId) },
    ...{ inspector: refs.one(inspectorUnitId), admitted: refs.all(admitted), released: refs.all(released) },
  };
  return { ...about, change, settings: null };
}

/** The policy in force with every setting, and a page of its editions. */
export function showPolicy(
  snapshot: Snapshot<Mechanism>,
  editions: { items: readonly SetEdition[]; nextCursor: string | null },
): z.output<typeof contract.policy> {
  const { state, context } = snapshot;
  const { edition: _, ...settings } = context.policy;
  const { no, settings: own } = state.policy;
  const { basis, atMs } = state.policySince;
  return {
    ...{ mechanismId: state.mechanismId, no, edition: editionName(state), basis, since: isoShanghai(atMs) },
    ...{ settings, own },
    editions: {
      items: editions.items.map((one) => ({
        ...{ no: one.no, edition: one.edition, basis: one.basis, at: isoShanghai(one.atMs), own: one.settings },
      })),
      nextCursor: editions.nextCursor,
    },
    actions: mechanismActionsOf(snapshot).filter(({ name }) => name === 'policy' || name === 'decision'),
  };
}
