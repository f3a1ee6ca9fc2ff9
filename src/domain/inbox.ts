/** The boxes of an inbox (收件箱): where each kind of task lies, and from when it is near its date and past it. */
import type { Language, LightStep } from './light.ts';
import type { OpenTask } from './matter.ts';

/**
 * The boxes: to be acknowledged 待签收, to do 待办, near its date 临期, overdue 逾期, returned 被退回, to review 待我审核, done 已办,
 * copies 抄送. An open task lies in just one of {@link OpenBox}; near and overdue cut across those.
 */
export const boxes = [
  'to-acknowledge',
  'to-do',
  'near-due',
  'overdue',
  'returned',
  'to-review',
  'done',
  'copies',
] as const;

/** See {@link boxes}. */
export type Box = (typeof boxes)[number];

/** What the boxes are called. */
export const boxNames: Record<Box, Record<Language, string>> = {
  'to-acknowledge': { zh: '待签收', en: 'To acknowledge' },
  'to-do': { zh: '待办', en: 'To do' },
  'near-due': { zh: '临期', en: 'Near due' },
  overdue: { zh: '逾期', en: 'Overdue' },
  returned: { zh: '被退回', en: 'Returned' },
  'to-review': { zh: '待我审核', en: 'To review' },
  done: { zh: '已办', en: 'Done' },
  copies: { zh: '抄送', en: 'Copies' },
};

/** Where an open task lies: each in one. */
export type OpenBox = 'to-acknowledge' | 'to-do' | 'returned' | 'to-review';

/** `again`: work to do, which may be there again because what was handed in came back. */
type Placing = OpenBox | 'again';

const placings = {
  'approve-rectification': 'to-review',
  'revise-rectification': 'returned',
  'acknowledge-rectification': 'to-acknowledge',
  'file-work-plan': 'again',
  'review-work-plan': 'to-review',
  'submit-rectification': 'again',
  'sign-submission': 'to-review',
  'inspect-rectification': 'to-review',
  'decide-extension': 'to-review',
  'recheck-rectification': 'to-review',
  'decide-objection': 'to-review',
  'decide-shortening': 'to-review',
  'confirm-plan': 'to-review',
  'settle-assignment': 'to-do',
  'approve-assignment': 'to-review',
  'revise-assignment': 'returned',
  'acknowledge-assignment': 'to-acknowledge',
  'decide-rejection': 'to-review',
  'file-assignment-plan': 'to-do',
  'report-progress': 'to-do',
  'file-part': 'to-do',
  'complete-assignment': 'again',
  'sign-completion': 'to-review',
  'decide-assignment-extension': 'to-review',
  'review-assignment': 'to-review',
  'approve-notice': 'to-review',
  'revise-notice': 'returned',
  'acknowledge-notice': 'to-acknowledge',
  'reply-to-notice': 'again',
  'sign-notice-reply': 'to-review',
  'review-notice-reply': 'to-review',
  'thank-for-reply': 'to-do',
  'settle-letter': 'to-do',
  'decide-mechanism-change': 'to-review',
  'decide-mechanism-policy': 'to-review',
  'decide-mechanism-winding-up': 'to-review',
  'decide-membership': 'to-review',
  'agree-meeting': 'to-review',
  'propose-agenda-item': 'to-do',
  'judge-agenda-items': 'to-review',
  'submit-agenda': 'to-do',
  'record-preview': 'to-do',
  'approve-agenda': 'to-review',
  'send-notice': 'to-do',
  'correct-notice': 'to-do',
  'answer-notice': 'to-do',
  'decide-leave': 'to-review',
  'record-meeting': 'to-do',
  'set-meeting-date': 'to-do',
  'draft-minutes': 'to-do',
  'circulate-minutes': 'to-do',
  'countersign-minutes': 'to-review',
  'answer-objection': 'to-do',
  'sign-minutes': 'to-review',
  'issue-minutes': 'to-do',
  'decide-correction': 'to-review',
  'approve-meeting-plan': 'to-review',
  'approve-monitoring-series': 'to-review',
  'settle-occurrence': 'to-do',
  'decide-office-report': 'to-review',
  'check-recording': 'to-review',
  'revise-office-report': 'returned',
  'ask-circular-comments': 'to-do',
  'comment-on-circular': 'to-do',
  'decide-circular': 'to-review',
  'revise-circular': 'returned',
  'approve-interview': 'to-review',
  'revise-interview': 'returned',
  'send-interview-notice': 'to-do',
  'record-attendance': 'to-do',
  'reschedule-interview': 'to-do',
  'write-interview-record': 'to-do',
  'issue-interview-minutes': 'to-do',
  'report-on-interview': 'again',
  'sign-interview-report': 'to-review',
  'check-interview': 'to-review',
  'decide-referral': 'to-review',
  'revise-referral': 'returned',
  'hand-over-referral': 'to-do',
  'record-referral-outcome': 'to-do',
  'list-indicators': 'again',
  'agree-to-indicators': 'to-review',
  'fix-indicators': 'to-review',
  'begin-verification': 'to-do',
  'answer-monitoring-query': 'to-do',
  'judge-values': 'to-review',
  'score-round': 'to-do',
  'publish-scores': 'to-review',
  'decide-score-objection': 'to-review',
  'approve-round': 'to-review',
  'report-round': 'to-do',
  'apply-results': 'to-do',
  'decide-low-band': 'to-review',
  'close-round': 'to-do',
  'write-submission': 'to-do',
  'hand-in-submission': 'to-do',
  'unlock-submission': 'to-review',
} satisfies Record<string, Placing>;

/** The kinds of tasks. One that is new has to be placed in a box. */
export type TaskKind = keyof typeof placings;

/** See {@link TaskKind}. */
export const taskKinds: readonly string[] = Object.keys(placings);

/** The box of an open task. */
export function boxOf({ kind, returned = false }: Pick<OpenTask, 'kind' | 'returned'>): OpenBox {
  const placing: Placing = placings[kind];
  if (placing !== 'again') return placing;
  return returned ? 'returned' : 'to-do';
}

function firstOf(steps: readonly LightStep[], wanted: (step: LightStep) => boolean): number | null {
  const instants = steps.filter(wanted).map(({ fromMs }) => fromMs);
  return instants.length === 0 ? null : Math.min(...instants);
}

/**
 * From when, in ms, a task is near its date, and from when it is past it, if nothing happens; null: never, as no clock runs.
 * A task without lights is never either: it is a courtesy, or has no date.
 */
export function turnsOf({ light }: Pick<OpenTask, 'light'>): {
  nearFromMs: number | null;
  overdueFromMs: number | null;
} {
  return {
    nearFromMs: firstOf(light, (step) => step.light === 'blue' || step.light === 'yellow'),
    overdueFromMs: firstOf(light, ({ reason }) => reason.code === 'overdue'),
  };
}
