/** What follows from a circular's state: the record's columns, and who must do what. It counts in no unit's figures. */
import type { TaskKind } from '../inbox.ts';
import { termLights } from '../light.ts';
import type { Facts, OpenTask } from '../matter.ts';
import { liaisonOf, type MechanismFacts, type Party } from '../roles.ts';
import { firstCircularWake } from './clock.ts';
import { circularJudgeOf, circularKeeperOf } from './permissions.ts';
import { silentIn, unitIdsOfCircular, type Circular, type CircularStage } from './record.ts';

/** Nothing more happens to it by itself, and nobody is asked. */
const over: readonly CircularStage[] = ['issued', 'discarded', 'withdrawn'];

/** The columns of the record. */
export function circularFacts(state: Circular): Facts {
  const [unitId, ...involves] = unitIdsOfCircular(state);
  if (unitId === undefined) throw new Error('a circular is about a unit');
  const { stage, title, number, term } = state;
  const next = firstCircularWake(state);
  const open = !over.includes(stage);
  return {
    ...{ unitId, involves, stage, title, number, open },
    ...{ dueAtMs: term?.dueAtMs ?? null, originalDueAtMs: term?.originalDueAtMs ?? term?.dueAtMs ?? null },
    // Nobody is late who says nothing.
    ...{ overdueFromMs: null, light: term ? termLights(term) : [] },
    ...{ nextWakeAtMs: next?.atMs ?? null, waitsFor: next?.why ?? (open ? 'a person' : 'nothing') },
    edition: term?.edition ?? null,
  };
}

/** Who keeps the draft. */
export function circularKeeper(state: Circular, mechanism: MechanismFacts): Party {
  return { role: circularKeeperOf(unitIdsOfCircular(state), mechanism), unitId: null };
}

/** Who decides on it. */
export function circularJudge(state: Circular, mechanism: MechanismFacts): Party {
  return { role: circularJudgeOf(unitIdsOfCircular(state), mechanism), unitId: null };
}

/** What each party must do now (待办). */
export function circularTasks(state: Circular, mechanism: MechanismFacts): readonly OpenTask[] {
  const untimed = (kind: TaskKind, party: Party): OpenTask => {
    return { key: kind, kind, ...party, dueAtMs: null, light: [], reminders: 0 };
  };
  switch (state.stage) {
    case 'drafted':
      return [untimed('ask-circular-comments', circularKeeper(state, mechanism))];
    case 'commenting':
      return silentIn(state).map((id) => commentTask(state, id));
    case 'deciding':
      return [untimed('decide-circular', circularJudge(state, mechanism))];
    case 'revising':
      return [untimed('revise-circular', circularKeeper(state, mechanism))];
    case 'issued':
    case 'discarded':
    case 'withdrawn':
      return [];
  }
}

function commentTask({ term, rounds }: Circular, unitId: string): OpenTask {
  return {
    ...{ key: `comment:${String(rounds)}:${unitId}`, kind: 'comment-on-circular', ...liaisonOf({ id: unitId }) },
    ...{ dueAtMs: term?.dueAtMs ?? null, light: term ? termLights(term) : [], reminders: term?.taken ?? 0 },
  };
}
