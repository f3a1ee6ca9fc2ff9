/**
 * A mandate (授权): that the office may supervise certain matters of certain units for a time (政府督查工作条例 art. 7; domain.md
 * 0.2). The city leader in charge records it and revokes it; the director issues supervision notices under it.
 */
import type { Context, Decision, Facts, Notice, Procedure, RecordedEvent, Refusal } from './matter.ts';
import { evolveMandate, type Mandate, type MandateEvent, type MandateTerms } from './mandate/record.ts';
import { mayGiveMandates, maySeeDrafts } from './roles.ts';
import { unitSucceeded } from './succession.ts';
import { steeringOnly } from './sight.ts';

/** The commands of a mandate. */
export type MandateCommand = { type: 'record'; mandate: MandateTerms } | { type: 'revoke'; reason: string };

/** The name of the command that a person gives on an existing mandate. */
export const mandateCommands = ['revoke'] as const;

type OnMandate = (typeof mandateCommands)[number];

/** Why this actor may not revoke it now; null when it may. */
function hindrance(state: Mandate, { actor }: Context): Refusal | null {
  if (!maySeeDrafts(actor, state.mechanismId)) return { refused: 'NOT_FOUND' };
  if (!mayGiveMandates(actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  return state.stage === 'standing' ? null : { refused: 'NOT_NOW', possible: [], details: { stage: state.stage } };
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function mandateActions(state: Mandate, context: Context): readonly OnMandate[] {
  return hindrance(state, context) === null ? mandateCommands : [];
}

/** Why a mandate cannot be recorded as it is worded; null when it can. */
function wrong({ fromOn, toOn, unitIds }: MandateTerms, { directory }: Context): Refusal | null {
  if (toOn < fromOn) return { refused: 'DATE_INVALID', pointer: '/toOn' };
  for (const [index, unitId] of (unitIds ?? []).entries()) {
    const pointer = `/unitIds/${String(index)}`;
    if (!directory.some(({ id }) => id === unitId)) return { refused: 'UNIT_UNKNOWN', pointer };
    if (unitIds?.indexOf(unitId) !== index) return { refused: 'UNIT_TWICE', pointer };
  }
  return null;
}

function decide(state: Mandate | null, command: MandateCommand, context: Context): Decision<MandateEvent> {
  const made = (event: MandateEvent, basis: string) => ({ events: [{ event, basis, dueAtMs: null }] });
  if (command.type === 'record') {
    if (state !== null) return { refused: 'NOT_NOW' };
    if (!mayGiveMandates(context.actor)) return { refused: 'ROLE_NOT_ALLOWED' };
    const { mandate } = command;
    const owner = { mechanismId: context.mechanism.id, unitId: context.unit.id };
    return wrong(mandate, context) ?? made({ type: 'mandate-recorded', ...owner, ...mandate }, mandate.number);
  }
  if (state === null) return { refused: 'NOT_FOUND' };
  return hindrance(state, context) ?? made({ type: 'mandate-revoked', reason: command.reason }, state.number);
}

function facts(state: Mandate): Facts {
  return {
    // Its number is another body's, and no document of ours. It waits for nobody; a unit's heirs are found through the unit.
    ...{ unitId: state.unitId, stage: state.stage, title: `授权 ${state.number}`, number: null, open: false },
    ...{ dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [], nextWakeAtMs: null },
    ...{ waitsFor: 'nothing', edition: null },
  };
}

function notices(_state: Mandate, { event }: Pick<RecordedEvent<MandateEvent>, 'event'>): readonly Notice[] {
  if (event.type === 'unit-succeeded') return [];
  return (['director', 'inspector'] as const).map((role) => ({ role, unitId: null, kind: event.type }));
}

/** The procedure of a mandate. */
export const mandate: Procedure<Mandate, MandateCommand, MandateEvent> = {
  noun: 'mandate',
  eventVersion: 1,
  // Notices are issued by what stands: none is judged while a mandate comes or goes.
  needsDirectory: 'alone',
  decide,
  evolve: evolveMandate,
  step: () => null,
  succession: unitSucceeded,
  shorten: () => null,
  facts,
  sight: () => steeringOnly,
  tasks: () => [],
  notices,
  rungOf: () => null,
};
