/** What follows from a referral's state: the record's columns, who must do what, and which event tells whom what. */
import type { TaskKind } from '../inbox.ts';
import type { Facts, Notice, OpenTask, RecordedEvent } from '../matter.ts';
import { liaisonOf, openingJudgeOf, type MechanismFacts, type Party, type Role } from '../roles.ts';
import { handerOf, referralKeeper } from './permissions.ts';
import type { Referral, ReferralEvent, ReferralStage } from './record.ts';

const over: readonly ReferralStage[] = ['closed', 'discarded', 'withdrawn'];

/** The columns of the record. It has no term and shows no light: others decide, in their own time. */
export function referralFacts(state: Referral): Facts {
  const { unitId, ofUnitId, stage, title, number } = state;
  const open = !over.includes(stage);
  return {
    ...{ unitId, involves: unitId === ofUnitId ? [] : [ofUnitId], stage, title, number, open },
    ...{ dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [], nextWakeAtMs: null, edition: null },
    waitsFor: open ? 'a person' : 'nothing',
  };
}

/** What each party must do now (待办). */
export function referralTasks(state: Referral, mechanism: MechanismFacts): readonly OpenTask[] {
  const task = (kind: TaskKind, role: Role): OpenTask[] => {
    return [{ key: kind, kind, role, unitId: null, dueAtMs: null, light: [], reminders: 0 }];
  };
  switch (state.stage) {
    case 'proposed':
      return task('decide-referral', openingJudgeOf(state.ofUnitId, mechanism));
    case 'revising':
      return task('revise-referral', referralKeeper(state, mechanism));
    case 'approved':
      return task('hand-over-referral', handerOf(state, mechanism));
    case 'handed-over':
      return task('record-referral-outcome', handerOf(state, mechanism));
    case 'closed':
    case 'discarded':
    case 'withdrawn':
      return [];
  }
}

/** The unit that it is about; nobody of an individual's. */
function unitOf({ subject, unitId }: Referral): readonly Party[] {
  return subject === 'unit' ? [liaisonOf({ id: unitId }), { role: 'head', unitId }] : [];
}

/** Which event tells whom what. A unit is told nothing until it is approved; of an individual's nobody of the unit is. */
export function referralTells(
  state: Referral,
  { event }: Pick<RecordedEvent<ReferralEvent>, 'event'>,
  mechanism: MechanismFacts,
): readonly Notice[] {
  const { officeUnitId } = mechanism;
  const to = (role: Role): Party => ({ role, unitId: null });
  const told = (...parties: Party[]): Notice[] => parties.map((party) => ({ ...party, kind: event.type }));
  const judge = to(openingJudgeOf(state.ofUnitId, mechanism));
  const hander = to(handerOf(state, mechanism));
  const office = state.subject === 'individual' && state.ofUnitId === officeUnitId ? [] : [to('coordinator')];
  switch (event.type) {
    case 'referral-proposed':
    case 'referral-revised':
      return told(judge);
    case 'referral-returned':
    case 'referral-discarded':
      return told(to(referralKeeper(state, mechanism)));
    case 'referral-approved':
      return told(hander, ...office, ...unitOf(state));
    case 'referral-handed-over':
    case 'referral-outcome-recorded':
      return told(judge, ...office, ...unitOf(state));
    case 'referral-withdrawn':
      return told(hander, ...office, ...unitOf(state));
    case 'unit-succeeded':
      return told(...office, ...(state.approved ? unitOf(state) : []));
  }
}
