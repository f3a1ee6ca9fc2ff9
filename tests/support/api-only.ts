/** An API on a record of its own, without Temporal: its nudges are only remembered, its clock is set by the test. */
import type { Logger } from 'pino';
import type { Nudge } from '../../src/store/effects.ts';
import type { ApiClient, RectificationJson } from './api-client.ts';
import { settableClock, WORKDAY_MS } from './commands.ts';
import { startApi } from './installation.ts';
import { draftBody, drafterFor, goodBodies, mainPath, SAMPLE_UNIT, timeGivers } from './main-path.ts';
import { freshRecord, sqlAsApp, type TestRecord } from './record.ts';

/** A running API. */
export interface ApiOnly {
  record: TestRecord;
  clock: ReturnType<typeof settableClock>;
  nudges: Nudge[];
  /** What the hands say of Temporal: whether it answers, and how every workflow stands. */
  temporal: { answers: boolean; standing: object | null };
  baseUrl: string;
  /** Where uploads are kept. */
  evidenceFolder: string;
  as(roleOrUnit: string | null): ApiClient;
  stop(): Promise<void>;
}

/** How a workflow may stand, as the hands say it. */
export const sampleStanding = {
  ...{ workflowId: 'rectification:x', runId: 'x', historyLength: 11, stage: 'noticed' },
  ...{ waitsFor: 'acknowledgement share:50', nextWakeAt: null, looksAgainAt: null, attends: 1 },
};

/** Starts an API whose clock stands at a working day's morning; what it logs goes to `log`, where one is given. */
export async function startApiOnly(log?: Logger): Promise<ApiOnly> {
  const clock = settableClock(WORKDAY_MS);
  const record = await freshRecord({ clock });
  const nudges: Nudge[] = [];
  const temporal: ApiOnly['temporal'] = { answers: true, standing: null };
  const hands: Parameters<typeof startApi>[1] = {
    nudge: (nudge) => nudges.push(nudge),
    answers: () => Promise.resolve(temporal.answers),
    standing: () => Promise.resolve(temporal.answers ? temporal.standing : 'unavailable'),
  };
  const api = await startApi(record, hands, undefined, log);
  return {
    ...{ record, clock, nudges, temporal, baseUrl: api.baseUrl, evidenceFolder: api.evidenceFolder, as: api.as },
    async stop() {
      await api.stop();
      await record.drop();
    },
  };
}

/** A command by its path: with its good body, or with the one named; by whoever gives it on the main path, or the one named. */
export type Given = string | readonly [command: string, body: object, actor?: string];

/** A report that the liaison wrote and the head has yet to sign. */
export const preparation: Given = ['submission', goodBodies['submission'] ?? {}, SAMPLE_UNIT];

/** The commands that lead to each place on the main path. */
export const throughTo = {
  opened: [],
  noticed: ['approval'],
  'plan-due': ['approval', 'acknowledgement'],
  rectifying: ['approval', 'acknowledgement', 'work-plan'],
  reviewed: ['approval', 'acknowledgement', 'work-plan', 'work-plan-review'],
  inspecting: ['approval', 'acknowledgement', 'work-plan', 'submission'],
  closed: ['approval', 'acknowledgement', 'work-plan', 'submission', 'inspection'],
} satisfies Record<string, readonly string[]>;

/** Drafts a rectification and walks it through the given commands, as whoever gives each on the main path. */
export async function openedThrough(
  api: Pick<ApiOnly, 'record' | 'as'>,
  through: readonly Given[],
  changes: Record<string, unknown> = {},
  actors: Record<string, string> = {},
): Promise<RectificationJson> {
  const body = draftBody(api, changes);
  let answer = await api.as(drafterFor(api, body)).post<RectificationJson>('/rectifications', body);
  const { id } = answer.json;
  for (const given of through) answer = await takeStep(api, id, given, actors);
  return answer.json;
}

/** Gives one command on a rectification, as whoever gives it on the main path. */
export async function takeStep(
  api: Pick<ApiOnly, 'as'>,
  id: string,
  given: Given,
  actors: Record<string, string> = {},
) {
  const [command, body, by] = typeof given === 'string' ? [given, goodBodies[given]] : given;
  const actor =
    by ?? actors[command] ?? mainPath.find((step) => step.command === command)?.actor ?? timeGivers[command] ?? '';
  const answer = await api.as(actor).post<RectificationJson>(`/rectifications/${id}/${command}`, body);
  if (answer.status !== 200) throw new Error(`${command}: ${answer.text}`);
  return answer;
}

/** How many rows there are of everything that a command writes. */
export async function rowCounts(record: TestRecord): Promise<Record<string, unknown> | undefined> {
  const tables = ['matter', 'event', 'task', 'delivery', 'nudge', 'command', 'number_series'];
  const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  return (await sqlAsApp(record, `SELECT ${counts.join(', ')}`))[0];
}
