/**
 * Who may do what on the rungs of the ladder, written by hand from domain.md 0.2–0.5 and 4 and knowing nothing of src/domain's
 * rules: for every place where a matter can stand, whether its unit sees it; for every call, whose it is and at which places.
 * The matters are of the sample unit: the clerk drafted them, the leader approved orders, circulars and referrals, the city
 * leader in charge interviews, the inspector inspected.
 */
import { isoShanghai } from '../../src/domain/calendar.ts';
import { openedThrough, preparation, throughTo, type ApiOnly, type Given } from './api-only.ts';
import { circularAt, circularBodies, onCircular } from './circular-path.ts';
import { interviewBefore, interviewBodies, interviewBody, onInterview } from './interview-path.ts';
import { draftBody, goodBodies, SAMPLE_UNIT, timeBodies } from './main-path.ts';
import { draftNotice, government, noticeAt, noticeBodies, noticeBody, onNotice } from './notice-path.ts';
import { headOf } from './record.ts';
import { proposeReferral, referralBodies, referralBodyOf, walkReferral } from './referral-calls.ts';

const OTHER_UNIT = '示例单位乙';

/** The people of the matrix: what each is called here, and whose token it is. */
export const people = {
  ...{ clerk: 'coordinator', director: 'director', leader: 'leader', cityLeader: 'cityLeader' },
  ...{ inspector: 'inspector', operator: 'operator', liaison: SAMPLE_UNIT, head: headOf(SAMPLE_UNIT) },
  ...{ otherLiaison: OTHER_UNIT, otherHead: headOf(OTHER_UNIT) },
};

/** See {@link people}. */
export type Person = keyof typeof people;

/** Where a matter can stand: its stage, whether its unit sees it there, and how it is brought there. */
export interface Place {
  stage: string;
  unitSees: boolean;
  make: (api: ApiOnly) => Promise<string>;
}

/** A call: whose it is, which may hang on the place, at which places it is taken, and a good body. */
export interface Call {
  by: (place: string) => readonly Person[];
  at: readonly string[];
  body: (api: ApiOnly, who: string) => object | Promise<object>;
}

/** One noun of the ladder. `opens` says who opens one. */
export interface Rung {
  path: string;
  opens: Call;
  places: Record<string, Place>;
  calls: Record<string, Call>;
}

const office = ['clerk', 'director'] as const;
const leaders = ['leader', 'cityLeader'] as const;
const unit = ['liaison', 'head'] as const;

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** A call whose body is the same wherever it is given. */
const call = (by: readonly Person[], at: string, body: object = {}): Call => {
  return { by: () => by, at: words(at), body: () => body };
};

// ------------------------------------------------------------------------------------------------ 限期整改

function orderAt(stage: string, through: readonly Given[], unitSees = true): Place {
  return { stage, unitSees, make: async (api) => (await openedThrough(api, through)).id };
}

const returned: Given = ['inspection', { outcome: 'returned', opinion: '未改到位', newTerm: '10wd' }, 'inspector'];
const objection: Given = ['objection', timeBodies['objection'] ?? {}, SAMPLE_UNIT];
const request: Given = ['extension-request', timeBodies['extension-request'] ?? {}, SAMPLE_UNIT];
const pause: Given = ['pause', timeBodies['pause'] ?? {}, 'leader'];
const withdrawal: Given = ['withdrawal', timeBodies['withdrawal'] ?? {}, 'leader'];
const light: Given = ['light', timeBodies['light'] ?? {}, 'coordinator'];

const orderPlaces = {
  opened: orderAt('opened', [], false),
  revising: orderAt('revising', [['approval', { decision: 'return', opinion: '依据不足' }, 'leader']], false),
  noticed: orderAt('noticed', throughTo.noticed),
  lit: orderAt('noticed', [...throughTo.noticed, light]),
  objected: orderAt('noticed', [...throughTo.noticed, objection]),
  'plan-due': orderAt('plan-due', throughTo['plan-due']),
  requested: orderAt('plan-due', [...throughTo['plan-due'], request]),
  planned: orderAt('rectifying', throughTo.rectifying),
  paused: orderAt('rectifying', [...throughTo.reviewed, pause]),
  reviewed: orderAt('rectifying', throughTo.reviewed),
  signing: orderAt('rectifying', [...throughTo.reviewed, preparation]),
  inspecting: orderAt('inspecting', throughTo.inspecting),
  returned: orderAt('rectifying', [...throughTo.inspecting, returned]),
  closed: orderAt('closed', throughTo.closed),
  rechecked: orderAt('closed', [...throughTo.closed, 'recheck']),
  withdrawn: orderAt('withdrawn', [...throughTo.noticed, withdrawal]),
} satisfies Record<string, Place>;

const ordered =
  'noticed lit objected plan-due requested planned paused reviewed signing inspecting returned closed rechecked';
const running = 'noticed lit objected plan-due requested planned paused reviewed signing inspecting returned';

const orderCalls: Record<string, Call> = {
  revision: {
    ...call(office, 'revising'),
    body: (api) => {
      const { mechanismId: _, unitId: __, ...order } = draftBody(api);
      return order;
    },
  },
  approval: call(leaders, 'opened', goodBodies['approval']),
  acknowledgement: call(unit, 'noticed lit objected'),
  'work-plan': call(unit, 'plan-due requested', goodBodies['work-plan']),
  'work-plan-review': call(office, 'planned returned', goodBodies['work-plan-review']),
  'progress-reports': call(unit, 'planned paused reviewed signing returned', goodBodies['progress-reports']),
  submission: call(unit, 'planned paused reviewed signing returned', goodBodies['submission']),
  'submission-signature': call(['head'], 'signing', goodBodies['submission-signature']),
  inspection: call(['inspector'], 'inspecting', goodBodies['inspection']),
  recheck: call(['inspector'], 'closed', goodBodies['recheck']),
  // While the order runs: one that was fulfilled is taken back by the leader, if at all.
  objection: call(unit, running.replace('objected ', ''), timeBodies['objection']),
  // By the first who had no hand in it; the leader approved it.
  'objection-decision': call(['cityLeader'], 'objected', timeBodies['objection-decision']),
  // Also when it was fulfilled: what should never have been ordered is taken back.
  withdrawal: call(leaders, `opened revising ${ordered}`, timeBodies['withdrawal']),
  reopening: call(leaders, 'closed rechecked', timeBodies['reopening']),
  // Where a return began a term of its own it is that which is to be longer.
  'extension-request': call(unit, 'plan-due planned reviewed signing returned', {
    reason: '招标延后',
    dueOn: '2025-12-08',
  }),
  'extension-decision': call(office, 'requested', timeBodies['extension-decision']),
  // Not while a request for more time waits; and while it is inspected nothing of the unit's runs.
  pause: call(leaders, 'noticed lit objected plan-due planned reviewed signing returned', timeBodies['pause']),
  resumption: call(leaders, 'paused', timeBodies['resumption']),
  light: call([...office, ...leaders], running.replace(' inspecting', ''), timeBodies['light']),
  'light-release': call([...office, ...leaders], 'lit', timeBodies['light-release']),
};

// -------------------------------------------------------------------------------------------------- 情况通报

function circularIn(stage: string, unitSees: boolean, from = stage, last?: Last): Place {
  return {
    stage,
    unitSees,
    async make(api) {
      const { id } = await circularAt(api, from);
      if (last) await onCircular(api, last[0], id, last[1], last[2]);
      return id;
    },
  };
}

const circularPlaces = {
  drafted: circularIn('drafted', false),
  commenting: circularIn('commenting', true),
  deciding: circularIn('deciding', true),
  revising: circularIn('revising', true, 'deciding', ['leader', 'approval', { decision: 'return', opinion: '请改' }]),
  issued: circularIn('issued', true),
  discarded: circularIn('discarded', false, 'drafted', ['coordinator', 'discarding']),
  withdrawn: circularIn('withdrawn', true, 'issued', ['leader', 'withdrawal']),
} satisfies Record<string, Place>;

const circularCall = (by: readonly Person[], at: string, name: string): Call => ({
  ...call(by, at),
  body: (api) => circularBodies(api)[name] ?? {},
});

const drafters = [...office, 'cityLeader', 'inspector'] as const;

const circularCalls: Record<string, Call> = {
  revision: circularCall(drafters, 'drafted commenting revising', 'revision'),
  'comment-round': circularCall(drafters, 'drafted', 'comment-round'),
  comments: circularCall(unit, 'commenting', 'comments'),
  approval: circularCall(leaders, 'deciding', 'approval'),
  discarding: circularCall([...drafters, 'leader'], 'drafted commenting deciding revising', 'discarding'),
  withdrawal: circularCall(leaders, 'issued', 'withdrawal'),
  corrections: circularCall(drafters, 'issued', 'corrections'),
};

// ------------------------------------------------------------------------------------------------------ 约谈

/** What is done on it then: by whom, the call, its body where it is not the good one. */
type Last = readonly [who: string, call: string, body?: object];

/** An interview before the named step of its course; `early` leaves its hour to come. */
function interviewAt(
  stage: string,
  step: string,
  { unitSees = true, early = false, last }: { unitSees?: boolean; early?: boolean; last?: Last } = {},
): Place {
  return {
    stage,
    unitSees,
    async make(api) {
      const id = await interviewBefore(api, step, early);
      if (last) await onInterview(api, last[0], id, last[1], last[2]);
      return id;
    },
  };
}

const hidden = { unitSees: false };
const interviewPlaces = {
  proposed: interviewAt('proposed', 'approval', hidden),
  revising: interviewAt('revising', 'approval', {
    ...hidden,
    last: ['cityLeader', 'approval', { decision: 'return', opinion: '请改' }],
  }),
  approved: interviewAt('approved', 'notice', hidden),
  noticed: interviewAt('noticed', 'attendance', { early: true }),
  called: interviewAt('noticed', 'attendance'),
  absent: interviewAt('absent', 'attendance', {
    last: ['coordinator', 'attendance', { attended: false, reason: '未到' }],
  }),
  attended: interviewAt('attended', 'record'),
  recorded: interviewAt('attended', 'minutes'),
  reporting: interviewAt('reporting', 'report'),
  signing: interviewAt('signing', 'report-signature'),
  checking: interviewAt('checking', 'check'),
  closed: interviewAt('closed', 'end'),
  cancelled: interviewAt('cancelled', 'attendance', { early: true, last: ['cityLeader', 'cancellation'] }),
  discarded: interviewAt('discarded', 'approval', { ...hidden, last: ['coordinator', 'discarding'] }),
} satisfies Record<string, Place>;

const interviewCall = (by: readonly Person[], at: string, name: string): Call => call(by, at, interviewBodies[name]);
const proposers = office;

const interviewCalls: Record<string, Call> = {
  revision: interviewCall(proposers, 'proposed revising', 'revision'),
  // 报政府同意: the government's leader, and nobody else.
  approval: interviewCall(['cityLeader'], 'proposed', 'approval'),
  discarding: interviewCall([...proposers, 'cityLeader'], 'proposed revising', 'discarding'),
  notice: {
    ...interviewCall(proposers, 'approved', 'notice'),
    body: ({ clock }) => ({ ...interviewBodies['notice'], startsAt: isoShanghai(clock.read() + 13 * 86_400_000) }),
  },
  rescheduling: {
    ...interviewCall(proposers, 'noticed called absent', 'rescheduling'),
    body: ({ clock }) => ({
      ...interviewBodies['rescheduling'],
      startsAt: isoShanghai(clock.read() + 34 * 86_400_000),
    }),
  },
  cancellation: interviewCall(['cityLeader'], 'approved noticed called absent', 'cancellation'),
  attendance: interviewCall([...proposers, 'inspector'], 'called', 'attendance'),
  record: interviewCall(proposers, 'attended recorded', 'record'),
  // Not by whoever wrote the record down, here the clerk.
  minutes: interviewCall(['director', 'cityLeader'], 'recorded', 'minutes'),
  report: interviewCall(unit, 'reporting signing', 'report'),
  'report-signature': interviewCall(['head'], 'signing', 'report-signature'),
  check: interviewCall(['inspector'], 'checking', 'check'),
};

// -------------------------------------------------------------------------------------------------- 问责建议

type Walk = readonly (readonly [who: string, call: string, body?: object])[];
const on = ({ clock }: ApiOnly): string => isoShanghai(clock.read()).slice(0, 10);

function referralThrough(stage: string, unitSees: boolean, walk: Walk): Place {
  return {
    stage,
    unitSees,
    async make(api) {
      const { id } = await proposeReferral(api);
      await walkReferral(api, id, on(api), walk);
      return id;
    },
  };
}

const approved = ['leader', 'approval'] as const;
const handed = ['inspector', 'handing-over'] as const;
const referralPlaces = {
  proposed: referralThrough('proposed', false, []),
  revising: referralThrough('revising', false, [['leader', 'approval', { decision: 'return', opinion: '请改' }]]),
  approved: referralThrough('approved', true, [approved]),
  'handed-over': referralThrough('handed-over', true, [approved, handed]),
  closed: referralThrough('closed', true, [approved, handed, ['inspector', 'outcome']]),
  discarded: referralThrough('discarded', false, [['coordinator', 'discarding']]),
  withdrawn: referralThrough('withdrawn', true, [approved, ['leader', 'withdrawal']]),
} satisfies Record<string, Place>;

const referralCall = (by: readonly Person[], at: string, name: string): Call => ({
  ...call(by, at),
  body: (api) => referralBodies(on(api))[name] ?? {},
});

/** The office and the inspector propose these, and draft notices; of a unit of theirs others do. */
const referrers = [...office, 'inspector'] as const;

const referralCalls: Record<string, Call> = {
  revision: referralCall(referrers, 'proposed revising', 'revision'),
  approval: referralCall(leaders, 'proposed', 'approval'),
  discarding: referralCall([...referrers, ...leaders], 'proposed revising', 'discarding'),
  'handing-over': referralCall(['inspector'], 'approved', 'handing-over'),
  outcome: referralCall(['inspector'], 'handed-over', 'outcome'),
  withdrawal: referralCall(leaders, 'approved handed-over', 'withdrawal'),
};

// ---------------------------------------------------------------------------------------------------- 督办

function noticeThrough(stage: string, unitSees: boolean, from: string, last?: Last): Place {
  return {
    stage,
    unitSees,
    async make(api) {
      const { id } = from === 'drafted' ? await draftNotice(api) : await noticeAt(api, from);
      if (last) await onNotice(api, last[0], id, last[1], last[2]);
      return id;
    },
  };
}

const noticePlaces = {
  drafted: noticeThrough('drafted', false, 'drafted'),
  revising: noticeThrough('revising', false, 'drafted', [
    'cityLeader',
    'approval',
    { decision: 'return', opinion: '请改' },
  ]),
  issued: noticeThrough('issued', true, 'issued'),
  answering: noticeThrough('answering', true, 'answering'),
  signing: noticeThrough('signing', true, 'signing'),
  reviewing: noticeThrough('reviewing', true, 'reviewing'),
  closed: noticeThrough('closed', true, 'reviewing', ['director', 'review']),
  suspended: noticeThrough('suspended', true, 'issued', ['cityLeader', 'suspension']),
  discarded: noticeThrough('discarded', false, 'drafted', ['coordinator', 'discarding']),
  withdrawn: noticeThrough('withdrawn', true, 'issued', ['cityLeader', 'withdrawal']),
} satisfies Record<string, Place>;

const noticeCall = (by: readonly Person[], at: string, name: string): Call => call(by, at, noticeBodies[name]);
const notIssued = ['drafted', 'revising', 'discarded'];
/** By whoever issued it, here the city leader; where nobody has, by whoever might have. */
const issuers = (place: string): readonly Person[] =>
  notIssued.includes(place) ? ['director', 'inspector', 'cityLeader'] : ['cityLeader'];
const byIssuer = (at: string, name: string): Call => ({ ...noticeCall([], at, name), by: issuers });

const noticeCalls: Record<string, Call> = {
  revision: noticeCall(referrers, 'drafted revising', 'revision'),
  // The director under the mandate of these tests, the inspector with the government's approval in his hand.
  approval: {
    ...noticeCall(['director', 'inspector', 'cityLeader'], 'drafted', 'approval'),
    async body(api, who) {
      if (who !== 'director') return { decision: 'approve', approval: government };
      const { json } = await api.as('director').get<{ items: { id: string }[] }>('/mandates');
      return { decision: 'approve', mandateId: json.items[0]?.id };
    },
  },
  discarding: noticeCall(referrers, 'drafted revising', 'discarding'),
  acknowledgement: noticeCall(unit, 'issued', 'acknowledgement'),
  reply: noticeCall(unit, 'answering signing', 'reply'),
  'reply-signature': noticeCall(['head'], 'signing', 'reply-signature'),
  review: noticeCall(['director'], 'reviewing', 'review'),
  // Thanks are for letters alone.
  thanks: noticeCall(office, '', 'thanks'),
  urging: noticeCall([...office, 'inspector', 'cityLeader'], 'issued answering signing', 'urging'),
  suspension: byIssuer('issued answering signing reviewing', 'suspension'),
  resumption: byIssuer('suspended', 'resumption'),
  withdrawal: byIssuer('issued answering signing reviewing closed suspended', 'withdrawal'),
  reopening: byIssuer('closed', 'reopening'),
};

// ------------------------------------------------------------------------------------------------- together

/** The nouns of the ladder on which somebody decides. The record holds a mandate of the office. */
export const rungs: readonly Rung[] = [
  {
    path: '/supervision-notices',
    opens: { ...call(referrers, ''), body: (api) => noticeBody(api) },
    ...{ places: noticePlaces, calls: noticeCalls },
  },
  {
    path: '/rectifications',
    opens: { ...call(office, ''), body: (api) => draftBody(api) },
    ...{ places: orderPlaces, calls: orderCalls },
  },
  {
    path: '/circulars',
    opens: circularCall(drafters, '', 'circulars'),
    ...{ places: circularPlaces, calls: circularCalls },
  },
  {
    path: '/interviews',
    opens: { ...call(proposers, ''), body: (api) => interviewBody(api) },
    ...{ places: interviewPlaces, calls: interviewCalls },
  },
  {
    path: '/referrals',
    opens: { ...call(referrers, ''), body: (api) => referralBodyOf(api) },
    ...{ places: referralPlaces, calls: referralCalls },
  },
];
