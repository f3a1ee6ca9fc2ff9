/** What each party must do on a meeting now (待办). */
import type { TaskKind } from '../inbox.ts';
import { termLights } from '../light.ts';
import type { OpenTask } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import { liaisonOf, type MechanismFacts, type Party } from '../roles.ts';
import { silentUnits } from './facts.ts';
import { unanswered, unsigned } from './minutes-text.ts';
import { conveners, coordinator, leaveJudges, unheard } from './parties.ts';
import { agendaAwaits, differsFromTold, minutesAwait } from './permissions.ts';
import { termOf, type MeetingCycle } from './record.ts';

/** What each party must do now (待办). */
export function meetingTasks(state: MeetingCycle, _mechanism: MechanismFacts): readonly OpenTask[] {
  const task = (kind: TaskKind, party: Party, of?: TermKind): OpenTask => {
    const term = of === undefined ? undefined : termOf(state, of);
    const timed = term
      ? { dueAtMs: term.dueAtMs, light: termLights(term), reminders: term.taken }
      : { dueAtMs: null, light: [], reminders: 0 };
    const key = `${kind}:${String(term?.round ?? 0)}:${party.unitId ?? party.role}`;
    return { key, kind, ...party, ...timed };
  };
  const each = (kind: TaskKind, unitIds: readonly string[], of: TermKind): OpenTask[] =>
    unitIds.map((id) => task(kind, liaisonOf({ id }), of));
  const convener = (kind: TaskKind, of?: TermKind): OpenTask[] =>
    conveners(state).map((party) => task(kind, party, of));
  const { stage, items, notice, corrections } = state;
  const judges = leaveJudges(state).map((party) => task('decide-leave', party));
  // What units were asked in writing is written down as soon as they have answered; a meeting, when it should be over.
  const begun = state.terms.some(({ kind, lastTaken }) => kind === 'minutes' && lastTaken !== null);
  const written = state.kind === 'circulation';
  const whenWritten: readonly TaskKind[] = stage === 'ready' ? ['draft-minutes'] : [];
  const whenHeld: readonly TaskKind[] = begun ? ['record-meeting'] : [];
  const recording = written ? whenWritten : whenHeld;
  const correction = corrections.some((one) => one.state === 'pending') ? convener('decide-correction') : [];
  switch (stage) {
    case 'proposed':
      return state.agreedAtMs === null ? convener('agree-meeting') : [];
    case 'agenda-call':
      return [
        ...each('propose-agenda-item', unheard(state), 'agenda-items'),
        ...(items.some((item) => item.state === 'proposed') ? [task('judge-agenda-items', coordinator)] : []),
      ];
    case 'agenda-collected':
      return agendaAwaits(state)
        ? convener('approve-agenda', 'agenda-approval')
        : [task('submit-agenda', coordinator, termOf(state, 'preview') ? 'preview' : 'agenda-approval')];
    case 'liaison-preview':
      return agendaAwaits(state)
        ? convener('approve-agenda', 'agenda-approval')
        : [task('record-preview', coordinator, 'preview')];
    case 'agenda-approved':
      return [task('send-notice', coordinator, 'notice')];
    case 'noticed':
    case 'receipts':
    case 'ready':
      return [
        ...each('answer-notice', silentUnits(state), 'receipts'),
        ...judges,
        ...(notice !== null && differsFromTold(state) ? [task('correct-notice', coordinator)] : []),
        ...recording.map((one) => task(one, coordinator, 'minutes')),
      ];
    case 'held':
      return [...judges, task('draft-minutes', coordinator, 'minutes')];
    case 'minutes-drafted':
      return [task('circulate-minutes', coordinator, 'issue')];
    case 'countersigning': {
      const silent = each('countersign-minutes', unanswered(state), 'countersigning');
      if (minutesAwait(state)) return convener('sign-minutes', 'signing');
      const objects = unsigned(state).length > unanswered(state).length;
      return objects ? [...silent, task('answer-objection', coordinator)] : silent;
    }
    case 'signed':
      return [task('issue-minutes', coordinator, 'issue')];
    case 'postponed':
      return [task('set-meeting-date', coordinator)];
    case 'issued':
    case 'tracking':
    case 'closed':
      return correction;
    case 'cancelled':
      return [];
  }
}
