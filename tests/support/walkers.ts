/** Patient people: each gives commands over HTTP with a key of its own until it is accepted, as C16 lets every client do. */
import { randomUUID } from 'node:crypto';
import type { Chance } from './chance.ts';
import type { Answered, ApiClient, RectificationJson } from './api-client.ts';
import { draftBody, goodBodies, SAMPLE_HEAD, SAMPLE_UNIT } from './main-path.ts';
import type { OwnInstallation } from './own-installation.ts';

const DAY_MS = 86_400_000;
/** Less patient than Retry-After asks for, because that is harder on the installation. */
const AGAIN_MS = 100;
/** Longer than everything needs to come back; a command that is not accepted by then is a finding. */
const ACCEPTED_WITHIN_MS = 60_000;

/** One command that a person will give, so many days after the one before. */
export interface Step {
  afterDays: number;
  actor: string;
  command: string;
  body?: object;
  /** The event that it leaves. */
  event: string;
}

/** A rectification's whole life as people will walk it. */
export interface Walk {
  name: string;
  draftAfterDays: number;
  dueTerm: string;
  steps: readonly Step[];
}

/** What walking counted. */
export interface Walked {
  walk: Walk;
  id: string;
  /** Requests that ended without an answer or with 503. */
  repeated: number;
}

/** Called whenever a request is sent, so that a crash may meet it. */
export type OnSent = () => void;

function connectionLost(error: unknown): boolean {
  // Not instanceof: fetch belongs to another realm than jest's tests.
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'TypeError';
}

/** Gives a command with one key until it is accepted; what is neither accepted nor 503 is a defect. */
export async function untilAccepted(
  client: ApiClient,
  path: string,
  body: object,
  onSent: OnSent = () => undefined,
): Promise<Answered<RectificationJson> & { repeated: number }> {
  const key = randomUUID();
  const giveUpAt = Date.now() + ACCEPTED_WITHIN_MS;
  for (let repeated = 0; ; repeated += 1) {
    const sent = client.post<RectificationJson>(path, body, { key });
    onSent();
    const answer = await sent.catch((error: unknown) => {
      if (connectionLost(error)) return null;
      throw error;
    });
    if (answer && answer.status < 300) return { ...answer, repeated };
    if (answer && answer.status !== 503)
      throw new Error(
        `${path} answered ${String(answer.status)} after ${String(repeated)} repetitions: ${answer.text}`,
      );
    if (Date.now() > giveUpAt) throw new Error(`${path} was not accepted within ${String(ACCEPTED_WITHIN_MS)} ms`);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

/** The main path with so many days before each step; `changed` replaces days and `extra` adds steps before the last. */
function mainSteps(days: (from: number, to: number) => number, waits: Partial<Record<string, number>> = {}): Step[] {
  const step = (actor: string, command: string, event: string): Step => ({
    ...{ afterDays: waits[command] ?? days(0.3, 4), actor, command, event },
  });
  return [
    step('leader', 'approval', 'noticed'),
    step(SAMPLE_UNIT, 'acknowledgement', 'acknowledged'),
    step(SAMPLE_UNIT, 'work-plan', 'work-plan-filed'),
    step('coordinator', 'work-plan-review', 'work-plan-approved'),
    step(SAMPLE_UNIT, 'progress-reports', 'progress-reported'),
    step(SAMPLE_HEAD, 'submission', 'submitted'),
    step('inspector', 'inspection', 'passed'),
    step('inspector', 'recheck', 'recheck-passed'),
  ];
}

/** Ten who keep to the main path, of whom some are late and one is returned; and one that nobody ever acknowledges. */
export function walksOf({ between }: Chance): Walk[] {
  const walk = (name: string, steps: readonly Step[], dueTerm = '20wd'): Walk => {
    return { name, draftAfterDays: between(0, 10), dueTerm, steps };
  };
  const returnedOnce = (): Step[] => {
    const steps = mainSteps(between);
    const [inspection] = steps.slice(-2);
    const again = mainSteps(between).slice(-3);
    if (!inspection) return steps;
    const body = { outcome: 'returned', opinion: '证据不足', newTerm: '5wd' };
    return [...steps.slice(0, -2), { ...inspection, body, event: 'returned' }, ...again];
  };
  return [
    ...[1, 2, 3, 4, 5].map((count) => walk(`in time ${String(count)}`, mainSteps(between))),
    walk('acknowledged after weeks', mainSteps(between, { acknowledgement: between(15, 25) })),
    walk('acknowledged after weeks, too', mainSteps(between, { acknowledgement: between(15, 25) })),
    walk('without a plan for weeks', mainSteps(between, { 'work-plan': between(25, 35) })),
    walk('rectified too late', mainSteps(between, { submission: between(25, 35) }), '10wd'),
    walk('returned once', returnedOnce()),
    walk('never acknowledged', mainSteps(between).slice(0, 1), '15wd'),
  ];
}

/** Walks one rectification through its life by the installation's own clock. */
export async function walkThrough(own: OwnInstallation, walk: Walk, dayMs: number, onSent: OnSent): Promise<Walked> {
  const beginsAtMs = own.nowMs();
  let atMs = beginsAtMs + walk.draftAfterDays * DAY_MS;
  const comes = (instantMs: number) =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, Math.max(0, ((instantMs - own.nowMs()) / DAY_MS) * dayMs));
    });
  await comes(atMs);
  const body = draftBody(own, { title: walk.name, dueTerm: walk.dueTerm });
  const drafted = await untilAccepted(own.as('coordinator'), '/rectifications', body, onSent);
  const { id } = drafted.json;
  let { repeated } = drafted;
  for (const step of walk.steps) {
    atMs = Math.max(atMs + step.afterDays * DAY_MS, own.nowMs());
    await comes(atMs);
    const given = step.body ?? goodBodies[step.command] ?? {};
    const answer = await untilAccepted(own.as(step.actor), `/rectifications/${id}/${step.command}`, given, onSent);
    repeated += answer.repeated;
  }
  return { walk, id, repeated };
}
