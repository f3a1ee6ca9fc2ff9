/** Walking a rectification over HTTP, as benches do. */
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { BenchInstallation } from './installation.ts';

/** The unit that is rectified. */
export const UNIT = '示例单位甲';

/** A draft's body. */
export interface OrderBody {
  mechanismId: string | undefined;
  unitId: string | undefined;
  title: string;
  basis: string;
  dueTerm: string;
  problems: { title: string; detail: string }[];
}

type Token = (tokens: BenchInstallation['tokens']) => string | undefined;
const liaison: Token = (tokens) => tokens.units[UNIT];
const head: Token = (tokens) => tokens.heads[UNIT];

/** Command, who gives it, body. The first opens the matter. */
export const commands: readonly [string, Token, object][] = [
  ['approval', (tokens) => tokens.leader, { decision: 'approve' }],
  ['acknowledgement', liaison, {}],
  ['work-plan', liaison, { steps: [{ title: '补齐台账', dueOn: '2030-01-10' }] }],
  ['work-plan-review', (tokens) => tokens.coordinator, { decision: 'approve' }],
  ['progress-reports', liaison, { percent: 50, text: '已完成一半' }],
  [
    'submission',
    head,
    {
      report: '已整改',
      evidence: [{ name: '台账', mediaType: 'text/plain', text: '完整' }],
      problems: [{ no: 1, result: '已补' }],
    },
  ],
  ['inspection', (tokens) => tokens.inspector, { outcome: 'passed', opinion: '合格' }],
];

/** Keeps connections open, as a console or a gateway would. */
export const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** One call; its answer's body. */
export function request(
  url: string,
  token: string,
  method: 'GET' | 'POST',
  body?: object,
): Promise<Record<string, unknown>> {
  const sent = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body === undefined
      ? {}
      : {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(sent),
          'idempotency-key': randomUUID(),
        }),
  };
  return new Promise((resolve, reject) => {
    const call = http.request(url, { method, headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const { statusCode = 0 } = response;
        if (statusCode >= 300) reject(new Error(`${method} ${url}: ${String(statusCode)} ${text}`));
        else if (response.headers['content-type']?.startsWith('text/csv') === true) resolve({ text });
        else resolve(Object.fromEntries(Object.entries<unknown>(JSON.parse(text))));
      });
    });
    call.on('error', reject);
    call.end(sent);
  });
}

/** Walks one matter; notes how long each command took, in ms. */
export async function walk(bench: BenchInstallation, draft: object, took: number[]): Promise<void> {
  const { apiUrl, tokens } = bench;
  const timed = async (url: string, token: string | undefined, body: object) => {
    const startedAt = performance.now();
    const answer = await request(url, token ?? '', 'POST', body);
    took.push(performance.now() - startedAt);
    return answer;
  };
  const opened = await timed(`${apiUrl}/rectifications`, tokens.coordinator, draft);
  const id = String(opened['id']);
  for (const [command, token, body] of commands) {
    await timed(`${apiUrl}/rectifications/${id}/${command}`, token(tokens), body);
  }
}

/** A percentile of figures in order. */
export function percentile(sorted: readonly number[], share: number): number {
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

/** To two digits. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Opens a matter and gives the commands named; answers its id. */
export async function openedThrough(
  bench: BenchInstallation,
  draft: OrderBody,
  through: readonly string[],
): Promise<string> {
  const { apiUrl, tokens } = bench;
  const id = String((await request(`${apiUrl}/rectifications`, tokens.coordinator, 'POST', draft))['id']);
  for (const [command, token, body] of commands.filter(([name]) => through.includes(name))) {
    await request(`${apiUrl}/rectifications/${id}/${command}`, token(tokens) ?? '', 'POST', body);
  }
  return id;
}
