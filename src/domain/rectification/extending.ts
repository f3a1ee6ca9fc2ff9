/**
 * Extensions (延期), domain.md 2.4: asked before the due date with a reason and the date wished for, decided by the office and
 * from the second on by the leader, within the policy's caps. The date moves only when one is granted.
 */
import type { IsoDate } from '../calendar.ts';
import type { Context, Decision } from '../matter.ts';
import { judgeOf } from '../roles.ts';
import { behindOf } from '../term/behind.ts';
import { dateBarred, lapseOf, type Extension } from '../term/extending.ts';
import { extended } from '../term/moving.ts';
import { startNow } from '../term/starting.ts';
import { termOf, type Rectification, type RectificationEvent } from './record.ts';

function grantedOf(state: Rectification): number {
  return (state.extensions ?? []).filter((extension) => extension.state === 'granted').length;
}

/** What a unit's request leads to. One that comes after the due date is kept as it was sent, and decided by nobody. */
export function requested(
  state: Rectification,
  asked: { reason: string; dueOn: IsoDate },
  context: Context,
): Decision<RectificationEvent> {
  const { policy, nowMs } = context;
  const term = termOf(state, 'rectification');
  if (!term) return { refused: 'NOT_NOW' };
  const no = (state.extensions?.length ?? 0) + 1;
  const request = { type: 'extension-requested' as const, no, reason: asked.reason, askedOn: asked.dueOn };
  const basis = state.number ?? state.basis;
  // Judged after every step that was due by now: a date that has passed has passed.
  if (term.dueAtMs < nowMs) {
    const late = { ...request, decision: null, level: 'office' as const, lapsesAtMs: null };
    return { events: [{ event: late, basis, dueAtMs: term.dueAtMs }] };
  }
  const { most } = policy.extensions;
  if (grantedOf(state) >= most) return { refused: 'EXTENSIONS_EXHAUSTED', details: { most } };
  const barred = dateBarred(term, asked.dueOn, '/dueOn', context);
  if (barred) return barred;
  const judge = judgeOf('work-plan', state.unitId, context.mechanism);
  const level = judge === 'cityLeader' ? ('leader' as const) : ('office' as const);
  const decision = startNow('extension-decision', no, policy.terms.extensionDecision, context);
  const event = { ...request, decision, level, lapsesAtMs: lapseOf(term, context) };
  return { events: [{ event, basis, dueAtMs: term.dueAtMs }] };
}

/** What a decision on the pending request leads to. */
export function decidedUpon(
  state: Rectification,
  extension: Extension,
  given: { decision: 'grant' | 'refuse' | 'pass-on'; opinion: string | null; dueOn: IsoDate | null },
  context: Context,
): Decision<RectificationEvent> {
  const term = termOf(state, 'rectification');
  if (!term) return { refused: 'NOT_NOW' };
  const { no, level } = extension;
  const { opinion } = given;
  const basis = state.number ?? state.basis;
  const dueAtMs = termOf(state, 'extension-decision')?.dueAtMs ?? null;
  const made = (event: RectificationEvent) => ({ events: [{ event, basis, dueAtMs }] });
  const decisionLateSinceMs = term.dueAtMs < context.nowMs ? term.dueAtMs : null;
  if (given.decision !== 'grant' && opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
  switch (given.decision) {
    case 'refuse':
      return made({ type: 'extension-refused', no, opinion: opinion ?? '', decisionLateSinceMs });
    case 'pass-on':
      if (level === 'leader') return { refused: 'NOT_NOW', details: { level } };
      return made({ type: 'extension-passed-on', no, opinion: opinion ?? '' });
    case 'grant': {
      const { byOffice } = context.policy.extensions;
      if (level === 'office' && grantedOf(state) >= byOffice) return { refused: 'EXTENSION_NEEDS_LEADER' };
      const dueOn = given.dueOn ?? extension.askedOn;
      const barred = dateBarred(term, dueOn, '/dueOn', context);
      if (barred) return barred;
      const moved = extended(term, dueOn, context.nowMs, context);
      const behind = state.progress?.behind ? behindOf(moved, state.progress.percent, context) : null;
      return made({ type: 'extension-granted', no, opinion, dueOn, term: moved, behind, decisionLateSinceMs });
    }
  }
}
