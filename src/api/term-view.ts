/** How terms and requests for extensions are shown, whatever the matter. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import type { Language } from '../domain/light.ts';
import { isPaused, type Term } from '../domain/term.ts';
import type { Extension, ExtensionState } from '../domain/term/extending.ts';
import type { extension, term } from './contract.ts';

const extensionNames: Record<ExtensionState, { zh: string; en: string }> = {
  pending: { zh: '延期待审', en: 'Awaiting its decision' },
  granted: { zh: '同意延期', en: 'Granted' },
  refused: { zh: '不同意延期', en: 'Refused' },
  lapsed: { zh: '逾期未审，视为不同意', en: 'Not decided in time' },
  late: { zh: '到期后申请，不予受理', en: 'Asked after the due date' },
  moot: { zh: '已先行报送', en: 'The result came before the decision' },
};

/** An instant in ms as it is shown; null stays null. */
export function at(ms: number | null): string | null {
  return ms === null ? null : isoShanghai(ms);
}

/** A running term. */
export function showTerm(running: Term): z.output<typeof term> {
  return {
    kind: running.kind,
    round: running.round,
    rule: running.rule,
    dueAt: isoShanghai(running.dueAtMs),
    originalDueAt: isoShanghai(running.originalDueAtMs ?? running.dueAtMs),
    provisional: running.provisional,
    reminders: running.taken,
    paused: isPaused(running),
    nextRung: { name: running.next.name, at: isoShanghai(running.next.atMs) },
  };
}

/** A request for an extension. */
export function showExtension(asked: Extension, language: Language): z.output<typeof extension> {
  const { no, state, reason, askedOn, level, officeOpinion, opinion, grantedOn } = asked;
  return {
    no,
    state,
    stateName: extensionNames[state][language],
    reason,
    askedOn,
    level,
    askedAt: isoShanghai(asked.askedAtMs),
    lapsesAt: at(asked.lapsesAtMs),
    officeOpinion,
    opinion,
    grantedOn,
    decidedAt: at(asked.decidedAtMs),
    decisionLateSince: at(asked.decisionLateSinceMs),
  };
}
