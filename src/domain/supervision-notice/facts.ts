/** What follows from a notice's state: the record's columns, the unit's part, who must do what. */
import type { TaskKind } from '../inbox.ts';
import type { Facts, OpenTask, Part } from '../matter.ts';
import { kindIn, type TermKind } from '../policy.ts';
import { liaisonOf, noticeJudgeOf, type MechanismFacts, type Party } from '../roles.ts';
import { firstNoticeWake } from './clock.ts';
import { isOverdue } from '../term.ts';
import { noticeLights } from './lights.ts';
import { noticeTerm, type NoticeStage, type SupervisionNotice } from './record.ts';

const office: Party = { role: 'coordinator', unitId: null };

/** Nothing more happens to it by itself. */
const over: readonly NoticeStage[] = ['closed', 'discarded', 'withdrawn'];

/** When the unit counts as overdue: while it owes its reply. A letter never is, and nothing becomes so while it is suspended. */
function overdueFrom(state: SupervisionNotice): number | null {
  const term = noticeTerm(state, 'notice-reply');
  if (term && state.suspension && !isOverdue(term)) return null;
  return term && state.form !== 'request-letter' ? term.dueAtMs + 1 : null;
}

/** The columns of the record. */
export function noticeFacts(state: SupervisionNotice): Facts {
  const next = firstNoticeWake(state);
  return {
    unitId: state.unitId,
    stage: state.stage,
    title: state.title,
    number: state.number,
    open: !over.includes(state.stage),
    dueAtMs: state.dueAtMs,
    originalDueAtMs: state.originalDueAtMs,
    overdueFromMs: overdueFrom(state),
    light: noticeLights(state),
    // What was discarded or withdrawn is nobody's any more.
    parts: state.stage === 'discarded' || state.stage === 'withdrawn' ? [] : [partOf(state)],
    nextWakeAtMs: next?.atMs ?? null,
    waitsFor: next?.why ?? (over.includes(state.stage) ? 'nothing' : 'a person'),
    edition: state.terms[0]?.edition ?? null,
  };
}

function partOf(state: SupervisionNotice): Part {
  const { unitId, issued, stage, dueAtMs, originalDueAtMs, lateSinceMs, closedAtMs } = state;
  const partStates: Partial<Record<NoticeStage, Part['state']>> = {
    ...{ issued: 'running', answering: 'running', signing: 'running', reviewing: 'submitted' },
    suspended: 'running',
    closed: 'done',
  };
  return {
    ...{ unitId, role: 'sole', itemId: null },
    counted: state.form !== 'request-letter' && issued !== null,
    ...{ state: partStates[stage] ?? 'drafted', issuedAtMs: issued?.atMs ?? null, dueAtMs, originalDueAtMs },
    ...{ overdueFromMs: overdueFrom(state), light: noticeLights(state) },
    ...{ doneAtMs: stage === 'closed' ? closedAtMs : null, lateSinceMs },
  };
}

/** Who owes what a term asks: a reply that waits for its signature the head. */
export function noticeOwner(kind: TermKind, state: SupervisionNotice, mechanism: MechanismFacts): Party {
  switch (kindIn('supervisionNotice', kind)) {
    case 'notice-acknowledgement':
      return liaisonOf({ id: state.unitId });
    case 'notice-reply':
      return state.stage === 'signing' ? { role: 'head', unitId: state.unitId } : liaisonOf({ id: state.unitId });
    case 'notice-review':
      return { role: noticeJudgeOf(state.unitId, mechanism), unitId: null };
  }
}

/** Who may issue a draft, in the order in which they are asked; the city leader, who always may, where nobody else does. */
export function noticeApprovers({ unitId, form }: SupervisionNotice, mechanism: MechanismFacts): readonly Party[] {
  const to = (...roles: Party['role'][]): Party[] => roles.map((role) => ({ role, unitId: null }));
  if (unitId === mechanism.inspectorUnitId) return to('cityLeader');
  if (unitId === mechanism.officeUnitId) return to('inspector', 'cityLeader');
  return form === 'supervision-notice' ? to('director', 'inspector') : to('director');
}

/** Who keeps a draft: the office; of its own unit the inspector. */
export function draftKeeper({ unitId }: SupervisionNotice, mechanism: MechanismFacts): Party {
  return unitId === mechanism.officeUnitId ? { role: 'inspector', unitId: null } : office;
}

/** What each party must do now (待办); nothing while it is suspended. */
export function noticeTasks(state: SupervisionNotice, mechanism: MechanismFacts): readonly OpenTask[] {
  const untimed = (kind: TaskKind, party: Party, key: string = kind): OpenTask => {
    return { key, kind, ...party, dueAtMs: null, light: [], reminders: 0 };
  };
  const owed = (kind: TaskKind, of: TermKind): OpenTask => {
    const term = noticeTerm(state, of);
    const party = noticeOwner(of, state, mechanism);
    if (!term) return untimed(kind, party);
    const light = state.form === 'request-letter' ? [] : noticeLights({ ...state, terms: [term] });
    return {
      key: `${kind}:${String(term.round)}`,
      kind,
      ...party,
      dueAtMs: term.dueAtMs,
      originalDueAtMs: term.originalDueAtMs ?? term.dueAtMs,
      light,
      reminders: term.taken,
      // Its return began the term, or the head did not sign it.
      returned: state.prepared !== null || state.returns?.lastAtMs === term.fromMs,
    };
  };
  const escalated =
    state.escalatedAtMs === null ? [] : [untimed('settle-letter', { role: 'cityLeader', unitId: null })];
  switch (state.stage) {
    case 'drafted':
      return noticeApprovers(state, mechanism).map((party) =>
        untimed('approve-notice', party, `approve:${party.role}`),
      );
    case 'revising':
      return [untimed('revise-notice', draftKeeper(state, mechanism))];
    case 'issued':
      return [owed('acknowledge-notice', 'notice-acknowledgement'), ...escalated];
    case 'answering':
      return [owed('reply-to-notice', 'notice-reply'), ...escalated];
    case 'signing':
      return [owed('sign-notice-reply', 'notice-reply'), ...escalated];
    case 'reviewing':
      if (state.form === 'request-letter') return [untimed('thank-for-reply', office)];
      return [owed('review-notice-reply', 'notice-review')];
    case 'closed':
    case 'suspended':
    case 'discarded':
    case 'withdrawn':
      return [];
  }
}
