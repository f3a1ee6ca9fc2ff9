/** Matters of every noun, each with a text of its own in all that was written in it, so that it is found wherever it comes out. */
import { seriesFor } from './series-calls.ts';
import type { ApiClient, CallOptions } from './api-client.ts';
import type { ApiOnly } from './api-only.ts';
import { assignmentAt } from './assignment-path.ts';
import { rungs } from './authority.ts';
import { upload } from './evidence-calls.ts';
import { defineIndicator } from './indicator-calls.ts';
import { confirmedLiaison } from './liaisons.ts';
import { OFFICE, SAMPLE_UNIT } from './main-path.ts';
import { meetingAt } from './meeting-places.ts';
import { meetingPlanFor } from './meeting-plan-calls.ts';
import { recordMandate } from './notice-path.ts';
import { submitReport } from './office-report-calls.ts';
import { uploadPlan } from './plan-import.ts';
import { headOf } from './record.ts';
import { enter, receiptOf } from './recording-calls.ts';
import { individualBodyOf } from './referral-calls.ts';
import { roundFor } from './round-path.ts';
import { submissionFor } from './submission-path.ts';

/** A matter, or a piece of evidence, with the text that stands in it. */
export interface MarkedMatter {
  id: string;
  /** Its path, as `/rectifications`. */
  path: string;
  mark: string;
}

/** What is written by hand in Chinese; names, kinds and dates are not. */
function marked(value: unknown, mark: string): unknown {
  if (typeof value === 'string') return /[\u4e00-\u9fff]{2}/.test(value) ? `${value}${mark}` : value;
  if (Array.isArray(value)) return value.map((one) => marked(one, mark));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, marked(one, mark)]));
}

/** The API with a mark on everything that is said to it; but indicators, which a round needs, are for everyone. */
function marking(api: ApiOnly, noun: string, mark: string): ApiOnly {
  const as = (who: string | null): ApiClient => {
    const client = api.as(who);
    const post = <T>(path: string, body?: unknown, options?: CallOptions) =>
      client.post<T>(path, path === '/indicators' && noun !== path ? body : marked(body, mark), options);
    return { ...client, post };
  };
  return { ...api, as };
}

type Make = (api: ApiOnly, mark: string, unmarked: ApiOnly) => Promise<string>;

const posted = async (client: ApiClient, path: string, body: object): Promise<string> => {
  const { status, text, json } = await client.post<{ id: string }>(path, body);
  if (status !== 201) throw new Error(`${path}: ${text}`);
  return json.id;
};

const days = { from: '2025-11-05', until: '2025-11-09', reason: '出差' };

/** Beside the places of the ladder's nouns, and before them: those that are of a day first, as days go by. */
const makes: readonly (readonly [path: string, make: Make])[] = [
  [
    '/delegations',
    async (api) => {
      const { accountId } = await api.record.actor(headOf(SAMPLE_UNIT));
      return posted(api.as(SAMPLE_UNIT), '/delegations', { delegate: { accountId }, ...days });
    },
  ],
  [
    '/memberships',
    (api) => {
      const unitId = api.record.unitId(SAMPLE_UNIT);
      const who = { unitId, part: 'liaison', name: '示例人', post: '主任', effectiveOn: '2025-11-05' };
      return posted(api.as(SAMPLE_UNIT), `/mechanisms/${api.record.mechanismId}/members`, who);
    },
  ],
  [
    '/handovers',
    async (api, _, unmarked) => {
      // Who represents a unit everyone is told.
      const toMembershipId = await confirmedLiaison(unmarked, SAMPLE_UNIT, '示例乙', '2025-11-04');
      const unitId = api.record.unitId(SAMPLE_UNIT);
      return posted(api.as('coordinator'), '/handovers', { unitId, toMembershipId, reason: '首次明确联络员' });
    },
  ],
  [
    '/calendar/revisions',
    (api) => {
      const arrangement = { year: 2027, off: ['2027-01-01', '2027-03-15'], work: [], source: '国办发明电〔2026〕1号' };
      return posted(api.as('operator'), '/calendar/arrangements', { ...arrangement, against: 0 });
    },
  ],
  ['/assignments', async (api) => (await assignmentAt(api, 'draft')).id],
  ['/assignments', async (api) => (await assignmentAt(api, 'issued')).id],
  ['/recordings', async (api) => (await enter(api, receiptOf(api, (await assignmentAt(api, 'issued')).id))).id],
  ['/referrals', (api) => posted(api.as('inspector'), '/referrals', individualBodyOf(api, OFFICE))],
  ['/submissions', (api) => submissionFor(api, '/submissions/{id}')],
  ['/monitoring-rounds', (api) => roundFor(api, '/monitoring-rounds/{id}')],
  ['/monitoring-series', (api) => seriesFor(api, '/monitoring-series/{id}')],
  ['/office-reports', async (api) => (await submitReport(api)).id],
  ['/plans', async (api) => (await uploadPlan(api.as('coordinator'))).id],
  ['/mandates', async (api) => (await recordMandate(api)).id],
  ['/meeting-plans', (api) => meetingPlanFor(api, '/meeting-plans/{id}')],
  ['/indicators', async (api) => (await defineIndicator(api, 'RT99', api.record.unitId(SAMPLE_UNIT))).id],
  [
    '/evidence',
    async (api, mark) => {
      return (await upload(api, SAMPLE_UNIT, Buffer.from(mark), { name: `${mark}.txt`, type: 'text/plain' })).json.id;
    },
  ],
  ['/meeting-cycles', async (api) => (await meetingAt(api, 'call')).id],
];

/** Makes them all. The ladder's nouns at every place where they can stand. */
export async function makeMarked(api: ApiOnly): Promise<readonly MarkedMatter[]> {
  const places = rungs.flatMap(({ path, places }) =>
    Object.values(places).map(({ make }) => [path, (marked: ApiOnly) => make(marked)] as const),
  );
  const made: MarkedMatter[] = [];
  for (const [path, make] of [...makes, ...places]) {
    const mark = `机密${String(made.length).padStart(3, '0')}号`;
    made.push({ path, mark, id: await make(marking(api, path, mark), mark, api) });
  }
  return made;
}
