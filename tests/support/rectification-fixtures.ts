/** What the tests of the rules share: a context, an actor of each role, good commands. */
import { stateCouncilCalendar } from '../../src/domain/calendar.ts';
import { isRefusal, type Context, type RecordedEvent, type Refusal } from '../../src/domain/matter.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { rectification, type RectificationCommand } from '../../src/domain/rectification.ts';
import type { pathCommands } from '../../src/domain/rectification/permissions.ts';
import type { OrderDraft } from '../../src/domain/rectification/orders.ts';
import type { Rectification, RectificationEvent } from '../../src/domain/rectification/record.ts';
import type { Actor, Role } from '../../src/domain/roles.ts';
import type { UnitFacts } from '../../src/domain/units.ts';

/** Wednesday 2025-11-05, 10:00 in Shanghai: a week without holidays. */
export const START_MS = Date.parse('2025-11-05T10:00:00+08:00');

/** The instant in ms of an ISO text without offset, in Shanghai. */
export function at(text: string): number {
  return Date.parse(`${text}+08:00`);
}

/** The mechanism of these tests: unit `office` has the coordinator, unit `inspectors` the inspector. */
export const mechanism = { id: 'mechanism', officeUnitId: 'office', inspectorUnitId: 'inspectors' };

/** A bureau that may be rectified. */
export const bureau: UnitFacts = { id: 'bureau', name: '示例单位', kind: 'GOV_DEPT', collective: false };

const unitOf: Partial<Record<Role, string>> = {
  coordinator: 'office',
  inspector: 'inspectors',
  liaison: 'bureau',
  head: 'bureau',
};

/** An account in a role; of the unit that the role has here, or of the one named. */
export function actor(role: Role, unitId: string | null = unitOf[role] ?? null): Actor {
  return { accountId: `${role} of ${unitId ?? 'none'}`, role, unitId, mechanismId: mechanism.id };
}

const calendar = stateCouncilCalendar();

/** A context for an actor at an instant. */
export function contextOf(of: Actor, nowMs = START_MS, unit = bureau): Context {
  return {
    nowMs,
    actor: of,
    unit,
    mechanism,
    calendar,
    policy: defaultPolicy,
    directory: [],
    number: '演示〔2025〕1号',
  };
}

/** A draft's order. */
export const order: OrderDraft = {
  title: '台账整改',
  problems: [
    { title: '台账不全', detail: '缺第三季度' },
    { title: '逾期未报', detail: '迟报两次' },
  ],
  basis: '联席会议议定',
  planTerm: null,
  dueTerm: '20wd',
  dueOn: null,
};

/** A good command of each type on an existing rectification. */
export const good = {
  revise: { type: 'revise', order },
  approve: { type: 'approve', decision: 'approve', opinion: null },
  acknowledge: { type: 'acknowledge' },
  'file-work-plan': { type: 'file-work-plan', steps: [{ title: '补齐', dueOn: '2025-11-20' }] },
  'review-work-plan': { type: 'review-work-plan', decision: 'approve', opinion: null },
  'report-progress': { type: 'report-progress', percent: 50, text: '过半' },
  submit: {
    type: 'submit',
    report: '完成',
    evidence: [{ name: '台账', mediaType: 'text/plain', text: '全', url: null, sha256: null }],
    results: [
      { no: 1, result: '已补' },
      { no: 2, result: '已报' },
    ],
  },
  'sign-submission': { type: 'sign-submission', decision: 'sign', opinion: null },
  inspect: { type: 'inspect', outcome: 'passed', opinion: '合格', newTerm: null },
} satisfies Record<(typeof pathCommands)[number], RectificationCommand>;

/** Who gives each command on the main path. */
const giver: Record<keyof typeof good, Role> = {
  revise: 'coordinator',
  approve: 'leader',
  acknowledge: 'liaison',
  'file-work-plan': 'liaison',
  'review-work-plan': 'coordinator',
  'report-progress': 'liaison',
  // A liaison's is only prepared.
  submit: 'head',
  'sign-submission': 'head',
  inspect: 'inspector',
};

/** A matter in memory: its state and the events that led there. */
export interface Matter {
  state: Rectification | null;
  events: RecordedEvent<RectificationEvent>[];
  refusal: Refusal | null;
}

/** Nothing yet. */
export const nothing: Matter = { state: null, events: [], refusal: null };

function append(
  matter: Matter,
  made: readonly Omit<RecordedEvent<RectificationEvent>, 'seq' | 'atMs' | 'actor'>[],
  context: Context,
): Matter {
  let { state } = matter;
  const events = [...matter.events];
  for (const one of made) {
    const recorded = { ...one, seq: events.length + 1, atMs: context.nowMs, actor: context.actor };
    state = rectification.evolve(state, recorded);
    events.push(recorded);
  }
  return { state, events, refusal: null };
}

/** Takes every step that is due, as the clock. */
export function settle(matter: Matter, nowMs: number): Matter {
  const context = contextOf(actor('system'), nowMs);
  let now = matter;
  for (;;) {
    const due = now.state && rectification.step(now.state, context);
    if (!due) return now;
    now = append(now, due, context);
  }
}

/** Settles, then gives a command; a refusal leaves the matter as it was. */
export function give(matter: Matter, command: RectificationCommand, context: Context): Matter {
  const settled = settle(matter, context.nowMs);
  const decision = rectification.decide(settled.state, command, context);
  if (isRefusal(decision)) return { ...matter, refusal: decision };
  if (!('events' in decision)) throw new Error('a number was given and is wanted again');
  return settle(append(settled, decision.events, context), context.nowMs);
}

/** A draft of an order for a unit. */
export function drafted(nowMs = START_MS, unit = bureau, changes: Partial<OrderDraft> = {}): Matter {
  return give(
    nothing,
    { type: 'draft', order: { ...order, ...changes } },
    contextOf(actor(judgeFor('coordinator', unit)), nowMs, unit),
  );
}

/** Who takes a place where the unit is the one of whom would: the inspector the office's, the city leader for the inspectors. */
function judgeFor(role: Role, { id }: UnitFacts): Role {
  if (id === 'office' && role === 'coordinator') return 'inspector';
  return id === 'inspectors' && (role === 'leader' || role === 'inspector') ? 'cityLeader' : role;
}

/** Walks the named commands on the main path at one instant. */
export function walk(
  matter: Matter,
  commands: readonly (keyof typeof good)[],
  nowMs = START_MS,
  unit = bureau,
): Matter {
  return commands.reduce((now, command) => {
    const role = giver[command];
    const who = role === 'liaison' || role === 'head' ? actor(role, unit.id) : actor(judgeFor(role, unit));
    const next = give(now, good[command], contextOf(who, nowMs, unit));
    if (next.refusal) throw new Error(`${command} was refused: ${JSON.stringify(next.refusal)}`);
    return next;
  }, matter);
}

/** The state of a matter that exists. */
export function stateOf(matter: Matter): Rectification {
  if (!matter.state) throw new Error('there is no matter');
  return matter.state;
}
