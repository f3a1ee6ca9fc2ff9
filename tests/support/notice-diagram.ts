/** Draws the supervision notice from its code: every command is tried by everyone at every stage that can be reached. */
import { isRefusal, type Context } from '../../src/domain/matter.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Role } from '../../src/domain/roles.ts';
import { supervisionNotice, type NoticeCommand } from '../../src/domain/supervision-notice.ts';
import type { SupervisionNotice } from '../../src/domain/supervision-notice/record.ts';
import type { UnitFacts } from '../../src/domain/units.ts';
import { calendar, mechanism, person, sampleUnits } from './domain-fixtures.ts';
import { court, good, mandate, noticeDraft, urge } from './notice-fixtures.ts';

/** Every command in every variant that leads elsewhere, as it is labelled; a mandate and an approval stand in each issue. */
const variants: readonly [string, NoticeCommand][] = [
  ['revise', good.revise],
  ['approve', { ...good.byInspector, mandateId: mandate.id }],
  ['approve/return', good.returnDraft],
  ['discard', good.discard],
  ['acknowledge', good.acknowledge],
  ['reply', good.reply],
  ['sign-reply', good.sign],
  ['sign-reply/return', good.unsign],
  ['review/accepted', good.accept],
  ['review/returned', good.sendBack],
  ['thank', good.thank],
  ['urge', urge(1)],
  ['suspend', good.suspend],
  ['resume', good.resume],
  ['withdraw', good.withdraw],
  ['reopen', good.reopen],
];

const roles: readonly Role[] = [
  ...(['coordinator', 'director', 'leader', 'cityLeader', 'inspector', 'liaison', 'head'] as const),
];

function contextFor(role: Role, unit: UnitFacts): Context {
  const units: Partial<Record<Role, string>> = {
    ...{ coordinator: sampleUnits.office.id, director: sampleUnits.office.id, inspector: sampleUnits.inspectors.id },
    ...{ liaison: unit.id, head: unit.id },
  };
  return {
    ...{ nowMs: Date.parse('2026-03-02T10:00:00+08:00'), actor: person(role, units[role] ?? null), unit, mechanism },
    ...{ number: '〔2026〕1号', calendar, policy: defaultPolicy, directory: [] },
    notice: { unitIds: [unit.id], issued: [], mandates: [mandate] },
  };
}

function after(state: SupervisionNotice | null, command: NoticeCommand, context: Context): SupervisionNotice | null {
  const decision = supervisionNotice.decide(state, command, context);
  if (isRefusal(decision) || !('events' in decision)) return null;
  const [made] = decision.events;
  if (!made) return null;
  return supervisionNotice.evolve(state, { ...made, seq: 1, atMs: context.nowMs, actor: context.actor });
}

/** The arrows of one form for one unit, each once: from a stage to a stage by a command, and who may give it. */
function arrowsOf(form: 'supervision-notice' | 'request-letter', unit: UnitFacts): string[] {
  const drafter = { ...person('coordinator', sampleUnits.office.id), accountId: 'drafter' };
  const drafted = after(null, { ...noticeDraft, form }, { ...contextFor('coordinator', unit), actor: drafter });
  const queue = drafted ? [drafted] : [];
  // What is suspended goes back to where it stood.
  const placeOf = ({ stage, suspension }: SupervisionNotice) => `${stage} ${suspension?.from ?? ''}`;
  const seen = new Set(queue.map(placeOf));
  const arrows = new Map<string, Role[]>([['[*] --> drafted: draft', ['coordinator', 'director', 'inspector']]]);
  for (let state = queue.shift(); state; state = queue.shift()) {
    for (const [label, command] of variants) {
      for (const role of roles) {
        const next = after(state, command, contextFor(role, unit));
        if (!next) continue;
        const arrow = `${state.stage} --> ${next.stage}: ${label}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), role]);
        if (!seen.has(placeOf(next))) queue.push(next);
        seen.add(placeOf(next));
      }
    }
  }
  const drawn = [...arrows].map(([arrow, who]) => `${arrow} (${[...new Set(who)].join(', ')})`);
  const ends = ['closed', 'discarded', 'withdrawn'].map((stage) => `${stage} --> [*]`);
  return [...drawn, ...ends];
}

/** The arrows of a supervision notice to an ordinary department. */
export function noticeArrows(): string[] {
  return arrowsOf('supervision-notice', sampleUnits.ordinary);
}

const drawing = (arrows: readonly string[]): string =>
  ['```mermaid', 'stateDiagram-v2', ...arrows.map((arrow) => `  ${arrow}`), '```'].join('\n');

/** The page that docs/procedures/supervision-notice.md must equal. */
export function noticePage(): string {
  const { supervision, ladders, slipMarks } = defaultPolicy;
  const rules = [
    ['notice-acknowledgement', supervision.acknowledgement, 'the unit’s liaison'],
    [
      'notice-reply',
      `as set, else ${supervision.reply}; ${supervision.returned} after a return that names none`,
      'the unit',
    ],
    [
      'notice-review',
      supervision.review,
      'the director (inspector for the office; city leader for the inspector’s unit)',
    ],
  ] as const;
  const rows = rules.map(([kind, rule, owner]) => {
    const ladder = ladders[kind];
    const rungs =
      'before' in ladder
        ? ladder.before.map((days) => `T−${String(days)}`)
        : ladder.shares.map((percent) => `${String(percent)} % of its office hours`);
    return `| ${kind} | ${rule} | ${owner} | ${rungs.join(' ')} |`;
  });
  return `# Supervision notice (督办通知单)

Drawn from the code by \`tests/house/procedures.test.ts\`; do not edit by hand.

## To a department

The director issued it here; whoever issued it withdraws it, or the city leader. A reminder (提醒、催办单) goes the same way
without a number; the director or the convener issues it.

${drawing(noticeArrows())}

## A request letter (商请函)

${drawing(arrowsOf('request-letter', court))}

When the date asked for passes the letter goes to the city leader in charge, once; its stage stays.

## Terms

| term | rule | owed by | reminders, working days before |
| --- | --- | --- | --- |
${rows.join('\n')}

After its due instant a term chases at +1, +2, +4, +8 … working days. The unit's chases are urging by level: +1 the liaison, +2 the deputy head,
+4 and later the head with a copy to the inspector. By hand each level is urged once a day and unit; hand and ladder share the day. A
letter has no ladder.

Numbers: ${slipMarks.supervisionNotice}〔year〕n号 and, of letters, ${slipMarks.requestLetter}〔year〕n号. Another notice to the same unit about the same matter within
${String(supervision.duplicateGuardDays)} working days needs a reason.
`;
}
