/** Lives on the sanction ladder, walked over HTTP: who gives which call at which instant, and what is drafted by that. */
import { openedThrough, takeStep, type ApiOnly, type Given } from './api-only.ts';
import { draftNotice, onNotice } from './notice-path.ts';
import { headOf, sqlAsApp, type TestRecord } from './record.ts';
import { limitsOf, ofZones, type Drafted, type Life, type Place } from './sanction-lives.ts';

type Api = Pick<ApiOnly, 'record' | 'as'>;

/** One thing that people do at an instant in ms. */
interface Move {
  atMs: number;
  run(): Promise<unknown>;
}

/** The unit that becomes a lower government, because the example has none but a name for all; its people keep their accounts. */
const BECOMES_COUNTY = '示例单位乙';

async function must(answer: Promise<{ status: number; text: string; json: { id: string } }>): Promise<string> {
  const { status, text, json } = await answer;
  if (status >= 300) throw new Error(text);
  return json.id;
}

/** Gives the mechanism thresholds of its own for zones and a lower government; answers whose lives may be lived. */
export async function preparedPlaces({ record, as }: Api, today: string): Promise<Place[]> {
  const { overdueDays, failures, circularNotices, interviewNotices } = ofZones;
  const thresholds = {
    circularNotices,
    interviewNotices,
    overdueWorkingDays: overdueDays,
    failedInspections: failures,
  };
  const settings = { sanctionLadder: { ZONE_COMMITTEE: { ...thresholds, absences: 1 } } };
  const basis = '联席会议议定';
  const mechanism = `/mechanisms/${record.mechanismId}`;
  await must(
    as('coordinator').post(`${mechanism}/policy`, { settings, basis: { title: basis, number: '株政办函〔2023〕9号' } }),
  );
  await must(as('leader').post(`${mechanism}/decision`, { decision: 'approve' }));
  const county = await must(as('coordinator').post('/units', { name: '示例县人民政府', kind: 'LOWER_GOV' }));
  const succession = { effectiveOn: today, basis, successorId: county };
  await must(as('coordinator').post(`/units/${record.unitId(BECOMES_COUNTY)}/succession`, succession));
  const found = await sqlAsApp<Place & Record<string, unknown>>(
    record,
    `SELECT DISTINCT ON (u.id) u.id AS "unitId", u.name AS people, u.kind
     FROM unit u JOIN account a ON a.unit_id = u.id AND a.role = 'liaison'
     WHERE NOT u.collective AND u.id NOT IN (SELECT unnest(ARRAY[office_unit_id, inspector_unit_id]) FROM mechanism)`,
  );
  return found.map((place) => (place.unitId === county ? { ...place, people: BECOMES_COUNTY } : place));
}

function noticesOf(api: Api, { unitId, people, kind, notices }: Life, title: string, mine: string[]): Move[] {
  const [form, closing] = limitsOf({ kind }) ? ['supervision-notice', 'review'] : ['request-letter', 'thanks'];
  return notices.flatMap(({ atMs, answeredAtMs }): Move[] => {
    let id = '';
    const issue = async () => {
      id = (await draftNotice(api, { unitId, about: { title }, form })).id;
      mine.push(id);
      await onNotice(api, 'cityLeader', id, 'approval');
    };
    const answer = async () => {
      await onNotice(api, people, id, 'acknowledgement');
      await onNotice(api, headOf(people), id, 'reply');
      await onNotice(api, 'director', id, closing);
    };
    return [{ atMs, run: issue }, ...(answeredAtMs === null ? [] : [{ atMs: answeredAtMs, run: answer }])];
  });
}

function orderOf(api: Api, { unitId, people, order }: Life, mine: string[]): Move[] {
  if (!order) return [];
  let id = '';
  const open = async () => {
    const opened: Given[] = [
      'approval',
      ['acknowledgement', {}, people],
      ['work-plan', { steps: [{ title: '整改', dueOn: '2030-01-01' }] }, people],
      'work-plan-review',
    ];
    ({ id } = await openedThrough(api, opened, { unitId, dueTerm: `${String(order.dueDays)}wd` }));
    mine.push(id);
  };
  const evidence = [{ name: '台账.txt', mediaType: 'text/plain', text: '完整台账' }];
  const report = { report: '已整改', problems: [{ no: 1, result: '已补齐' }], evidence };
  const reported = order.reports.flatMap(({ atMs, judgedAtMs, outcome }): Move[] => [
    { atMs, run: () => takeStep(api, id, ['submission', report, headOf(people)]) },
    { atMs: judgedAtMs, run: () => takeStep(api, id, ['inspection', { outcome, opinion: '验收意见' }, 'inspector']) },
  ]);
  return [{ atMs: order.atMs, run: open }, ...reported];
}

/** What people do in all lives, the first first; running the moves fills in which matters are whose. */
export function movesOf(api: Api, lives: readonly Life[]): { moves: Move[]; matters: readonly (readonly string[])[] } {
  const matters: string[][] = lives.map(() => []);
  const moves = lives.flatMap((life, index) => {
    const mine = matters[index] ?? [];
    return [...noticesOf(api, life, `第${String(index + 1)}号事项`, mine), ...orderOf(api, life, mine)];
  });
  return { moves: moves.toSorted((a, b) => a.atMs - b.atMs), matters };
}

/** What the ladder drafted, with the matter that gave cause. */
export function draftedIn(record: TestRecord): Promise<(Drafted & { about: string })[]> {
  return sqlAsApp<Drafted & { about: string }>(
    record,
    `SELECT m.state #>> '{grounds,about,matterId}' AS about, m.state #>> '{grounds,trigger}' AS trigger, m.noun,
       (extract(epoch FROM e.at) * 1000)::float8 AS "atMs"
     FROM matter m JOIN event e ON e.matter_id = m.id AND e.seq = 1 WHERE m.noun IN ('circular', 'interview', 'referral')`,
  );
}

/** Drafts with which more happened than that they were drafted, by nobody; a unit's task or delivery of one. */
export async function issuedIn(record: TestRecord): Promise<unknown[]> {
  const rung = `m.noun IN ('circular', 'interview', 'referral')`;
  return sqlAsApp(
    record,
    `SELECT m.noun, m.stage, m.number, 'moved' AS why FROM matter m WHERE ${rung} AND (m.number IS NOT NULL
       OR m.stage NOT IN ('drafted', 'proposed')
       OR EXISTS (SELECT 1 FROM event e WHERE e.matter_id = m.id AND (e.seq > 1 OR e.role <> 'system')))
     UNION ALL SELECT m.noun, m.stage, d.kind, 'told to its unit' FROM delivery d JOIN matter m ON m.id = d.matter_id
       WHERE ${rung} AND (d.unit_id IS NOT NULL OR d.role IN ('liaison', 'head'))
     UNION ALL SELECT m.noun, m.stage, t.kind, 'asked of its unit' FROM task t JOIN matter m ON m.id = t.matter_id
       WHERE ${rung} AND (t.unit_id IS NOT NULL OR t.role IN ('liaison', 'head'))`,
  );
}
