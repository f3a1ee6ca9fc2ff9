/** Monitoring rounds over HTTP: good bodies of their calls, who gives each, and a round as far as a test needs it. */
import type { z } from 'zod';
import type * as contract from '../../src/api/monitoring-view-contract.ts';
import { addDays, dateOf, type IsoDate } from '../../src/domain/calendar.ts';
import { monitoringRound } from '../../src/domain/monitoring-round.ts';
import { attend } from '../../src/store/act.ts';
import type { ApiOnly } from './api-only.ts';
import { defineIndicator } from './indicator-calls.ts';
import { SAMPLE_UNIT } from './main-path.ts';
import { onSubmission } from './submission-path.ts';

/** A round as the API answers it. */
export type RoundJson = z.output<typeof contract.monitoringRound>;
/** A score as the API answers it. */
export type ScoreJson = z.output<typeof contract.unitScore>;

/** The county of these tests: the sample unit reports for it, and is scored itself. */
export const COUNTY = '高新区管委会';

const DAY_MS = 86_400_000;
/** Rounds of one record are of different years, and so are their indicators of different codes. */
const numbers = new WeakMap<object, number>();

function nextNumber(api: ApiOnly): number {
  const number = (numbers.get(api.record) ?? 0) + 1;
  numbers.set(api.record, number);
  return number;
}

/** Dates of a round that begins today: data are due tomorrow, self-assessments the day after. */
export function datesFrom(today: IsoDate) {
  return { collectFrom: today, dueOn: addDays(today, 1), selfAssessmentOn: addDays(today, 2) };
}

/** A good plan of an annual round of a year. */
export function planBody({ record: { mechanismId } }: ApiOnly, year: number, today: IsoDate): object {
  return {
    ...{ mechanismId, title: `${String(year)}年度监测`, kind: 'annual', year, basis: '实施方案' },
    dates: datesFrom(today),
  };
}

/** Two indicators of the year: one of counties and one of units, both reported by the sample unit. */
async function definedFor(api: ApiOnly, number: number, year: number): Promise<{ codes: string[]; ids: string[] }> {
  const codes = [`ZC${String(100 + number)}`, `ZU${String(100 + number)}`];
  const targets = [{ year, value: 100 }];
  const ids = [];
  for (const [index, code] of codes.entries()) {
    const level = index === 0 ? 'county' : 'unit';
    const { id } = await defineIndicator(api, code, api.record.unitId(SAMPLE_UNIT), { level, targets });
    ids.push(id);
  }
  return { codes, ids };
}

/** A round in the making: its id, its codes, and the bodies of its calls. */
export interface RoundPlace {
  id: string;
  codes: string[];
  bodies: Record<string, object>;
}

const codesOf = new Map<string, RoundPlace>();

function bodiesOf(api: ApiOnly, year: number, today: IsoDate, codes: string[], ids: string[]): Record<string, object> {
  const [county, unit] = [COUNTY, SAMPLE_UNIT].map((name) => api.record.unitId(name));
  const [ofCounty] = codes;
  const { mechanismId: _, ...revision } = { mechanismId: '', ...planBody(api, year, today) };
  const low = [{ unitId: county, measure: 'none', reason: '已约谈' }];
  return {
    ...{ revision, fixing: { decision: 'approve' }, approval: { decision: 'approve' } },
    indicators: { indicators: ids.map((indicatorId) => ({ indicatorId, weight: 100 })), unitIds: [county, unit] },
    agreements: { answer: 'agreed' },
    queries: { code: ofCounty, unitId: county, question: '请说明口径' },
    answers: { no: 1, text: '口径无误' },
    verdicts: { verdicts: [{ code: ofCounty, unitId: county, verdict: 'accepted' }] },
    surveys: { surveys: [{ kind: 'satisfaction', unitId: county, value: 40, source: '第三方调查' }] },
    adjustments: { unitId: county, points: -1, reason: '专家组意见' },
    objections: { text: '数据有误' },
    'objection-decisions': { no: 1, outcome: 'dismissed', opinion: '数据无误' },
    report: { title: '关于监测结果的报告' },
    applications: { lists: [{ body: 'organisation' }], measures: low },
    ...{ measures: { measures: low }, withdrawal: { reason: '另有部署' } },
    'application-outcomes': { body: 'organisation', text: '已用于考核', reportedOn: today },
  };
}

/** The good bodies of the calls on a round, by the names of their paths; of one that {@link roundTo} did not make, of none. */
export function roundBodyOf(api: ApiOnly, id: string, name: string): object {
  const nowhere = ['ZC100', '00000000-0000-4000-8000-000000000000'];
  const bodies = codesOf.get(id)?.bodies ?? bodiesOf(api, 2098, dateOf(api.clock.read()), nowhere, nowhere.slice(1));
  return bodies[name] ?? {};
}

/** Gives a command on a round; throws when it is refused. */
export async function onRound(
  api: ApiOnly,
  who: string,
  place: RoundPlace,
  name: string,
  body?: object,
): Promise<RoundJson> {
  const path = `/monitoring-rounds/${place.id}/${name}`;
  const answer = await api.as(who).post<RoundJson>(path, body ?? place.bodies[name] ?? {});
  if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
  return answer.json;
}

/** Looks after a round at an instant, in ms: what is due by then is taken. */
export async function lookAfter(api: ApiOnly, id: string, atMs: number): Promise<void> {
  api.clock.set(atMs);
  await attend(api.record.store, monitoringRound, { id, mechanismId: api.record.mechanismId });
}

/** What the sample unit hands in: of the county 40 of 100, of itself 100. */
async function handIn(api: ApiOnly, { id, codes }: RoundPlace): Promise<void> {
  const { json } = await api
    .as('coordinator')
    .get<{ items: { id: string; unit: { name: string }; part: string }[] }>(`/monitoring-rounds/${id}/submissions`);
  const own = json.items.find(({ unit, part }) => unit.name === SAMPLE_UNIT && part === 'data');
  if (!own) throw new Error('the sample unit was asked for nothing');
  const [county, unit] = [COUNTY, SAMPLE_UNIT].map((name) => api.record.unitId(name));
  const entries = [
    { code: codes[0], unitId: county, value: 40 },
    { code: codes[1], unitId: unit, value: 100 },
  ];
  await onSubmission(api, SAMPLE_UNIT, own.id, 'entries', { entries });
  await onSubmission(api, SAMPLE_UNIT, own.id, 'signature');
}

/** The places of the course that calls are given at, in order; each step leads there. */
const steps: readonly [string, (api: ApiOnly, place: RoundPlace) => Promise<unknown>][] = [
  ['listed', (api, place) => onRound(api, 'coordinator', place, 'indicators')],
  [
    'agreed',
    async (api, place) => {
      for (const name of [SAMPLE_UNIT, COUNTY]) await onRound(api, name, place, 'agreements');
    },
  ],
  ['collecting', (api, place) => onRound(api, 'leader', place, 'fixing')],
  [
    'self-assessed',
    async (api, place) => {
      await handIn(api, place);
      await lookAfter(api, place.id, api.clock.read() + 4 * DAY_MS);
    },
  ],
  ['verifying', (api, place) => onRound(api, 'coordinator', place, 'verification')],
  ['queried', (api, place) => onRound(api, 'coordinator', place, 'queries')],
  [
    'judged',
    async (api, place) => {
      const { codes } = place;
      const [county, unit] = [COUNTY, SAMPLE_UNIT].map((name) => api.record.unitId(name));
      const verdicts = [
        { code: codes[0], unitId: county, verdict: 'accepted' },
        { code: codes[1], unitId: unit, verdict: 'accepted' },
      ];
      await onRound(api, 'coordinator', place, 'verdicts', { verdicts });
    },
  ],
  ['scored', (api, place) => onRound(api, 'coordinator', place, 'scores')],
  ['published', (api, place) => onRound(api, 'director', place, 'publication')],
  ['objected', (api, place) => onRound(api, SAMPLE_UNIT, place, 'objections')],
  [
    'unobjected',
    async (api, place) => {
      await onRound(api, 'inspector', place, 'objection-decisions');
      await lookAfter(api, place.id, api.clock.read() + 9 * DAY_MS);
    },
  ],
  ['approved', (api, place) => onRound(api, 'leader', place, 'approval')],
  ['reported', (api, place) => onRound(api, 'coordinator', place, 'report')],
  ['applied', (api, place) => onRound(api, 'coordinator', place, 'applications')],
];

/** A round as far as that; the clock of the others stands where it stood. */
export async function roundTo(api: ApiOnly, upto: string, year?: number): Promise<RoundPlace> {
  const now = api.clock.read();
  const today = dateOf(now);
  const number = nextNumber(api);
  const ofYear = year ?? 2000 + number;
  const { codes, ids } = await definedFor(api, number, ofYear);
  const { status, json, text } = await api
    .as('coordinator')
    .post<RoundJson>('/monitoring-rounds', planBody(api, ofYear, today));
  if (status !== 201) throw new Error(`the round was refused: ${text}`);
  const place = { id: json.id, codes, bodies: bodiesOf(api, ofYear, today, codes, ids) };
  codesOf.set(json.id, place);
  if (upto !== 'planned') {
    for (const [name, step] of steps) {
      await step(api, place);
      if (name === upto) break;
    }
  }
  api.clock.set(now);
  return place;
}

const placeOf: Record<string, string> = {
  ...{
    revision: 'planned',
    indicators: 'planned',
    agreements: 'listed',
    fixing: 'agreed',
    verification: 'self-assessed',
  },
  ...{ queries: 'verifying', answers: 'queried', verdicts: 'verifying', surveys: 'verifying', scores: 'judged' },
  ...{ adjustments: 'scored', publication: 'scored', objections: 'published', 'objection-decisions': 'objected' },
  ...{
    approval: 'unobjected',
    report: 'approved',
    '{body}': 'approved',
    applications: 'reported',
    measures: 'reported',
  },
  ...{ 'application-outcomes': 'applied', closing: 'applied', withdrawal: 'listed' },
};

/** A round where the call with this path can be given. */
export async function roundFor(api: ApiOnly, path: string): Promise<string> {
  const name = path.split('/').at(-1) ?? '';
  return (await roundTo(api, placeOf[name] ?? 'published')).id;
}
