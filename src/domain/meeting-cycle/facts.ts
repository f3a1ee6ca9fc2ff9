/** What the record and its readers ask of a meeting's state. */
import { termLights } from '../light.ts';
import type { Facts } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import { firstWake } from './clock.ts';
import { involvedIn } from './minutes-text.ts';
import { awaitsCall, termOf, type MeetingCycle } from './record.ts';

/** The terms in whose order a meeting goes; the first that runs is what the meeting is due for. */
const inOrder: readonly TermKind[] = [
  ...(['agenda-items', 'preview', 'agenda-approval', 'notice', 'receipts', 'minutes'] as const),
  ...(['countersigning', 'signing', 'issue'] as const),
];

/** The columns of the record. A meeting's light is that of what it waits for. */
export function meetingFacts(state: MeetingCycle): Facts {
  const next = firstWake(state);
  const main = inOrder.flatMap((kind) => termOf(state, kind) ?? [])[0];
  const { stage } = state;
  const open = stage !== 'closed' && stage !== 'cancelled';
  return {
    ...{ unitId: state.unitId, involves: involvedIn(state), stage, title: state.title },
    number: state.issued?.number ?? null,
    open,
    dueAtMs: main?.dueAtMs ?? null,
    originalDueAtMs: main ? (main.originalDueAtMs ?? main.dueAtMs) : null,
    overdueFromMs: main ? main.dueAtMs + 1 : null,
    light: main ? termLights(main) : [],
    nextWakeAtMs: next?.atMs ?? null,
    waitsFor: next?.why ?? (stage === 'tracking' ? 'its assignments' : open ? 'a person' : 'nothing'),
    edition: state.terms[0]?.edition ?? (awaitsCall(state) ? state.callEdition : null),
  };
}

/** The units that have not said whether they come: silent, or refused their leave. */
export function silentUnits({ invited, receipts }: Pick<MeetingCycle, 'invited' | 'receipts'>): readonly string[] {
  return invited.filter((unitId) => !receipts.some((one) => one.unitId === unitId && one.decision !== 'refused'));
}
