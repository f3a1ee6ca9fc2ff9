/** The calls on many matters at once: each row is a command of its own, and no row's refusal holds up another. */
import { Router } from 'express';
import { z } from 'zod';
import { assignment } from '../domain/assignment.ts';
import { mayAssign, mayUrge } from '../domain/roles.ts';
import type { Language } from '../domain/light.ts';
import { supervisionNotice } from '../domain/supervision-notice.ts';
import { act, type Acted } from '../store/act.ts';
import { databaseAway } from '../store/away.ts';
import { claimForRows, keyOfRow, type Idempotency } from '../store/command-keys.ts';
import { bulkResult, issuesBody, matterOf, remindersBody, type Reminder, type RowResult } from './bulk-contract.ts';
import { noParams, noQuery } from './contract.ts';
import { idempotencyOf, route, type Answer, type Call, type Contract, type Deps } from './dispatch.ts';
import { Problem, problemText } from './errors.ts';
import { problems, type ProblemCode } from './problem-catalogue.ts';

/** Enough to keep PostgreSQL busy, and few enough that other callers find a connection of the pool. */
const REMINDERS_AT_ONCE = 4;
/** One after the other, so that numbers follow the order of the rows; their series is one lock anyway. */
const ISSUES_AT_ONCE = 1;
/** A matter may be locked by somebody for longer than a command waits; as many that fail so mean that the record is away. */
const MOST_AWAY = 3;

const many = <B extends z.ZodType>(path: string, summary: string, body: B) => {
  const shape = { params: noParams, query: noQuery, response: bulkResult, status: 200 };
  return { method: 'post' as const, path: `/bulk/${path}`, summary, body, ...shape };
};

/** The contracts of this router, for the OpenAPI document. */
export const bulkContracts = {
  remind: many('reminders', '批量催办 / Urge up to 1,000 shares and notices, each for itself', remindersBody),
  issue: many('assignments', '批量交办 / Issue up to 1,000 drafts, each for itself', issuesBody),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** Carries rows out in their order, so many at once; whatever breaks one ends the taking of others. */
async function inTurn<Row>(
  rows: readonly Row[],
  atOnce: number,
  carry: (row: Row, index: number) => Promise<void>,
): Promise<void> {
  const left = rows.entries();
  let broken = false;
  const hand = async (): Promise<void> => {
    // The hands share one iterator: each takes the next row that nobody has taken.
    for (const [index, row] of left) {
      if (broken) return;
      try {
        await carry(row, index);
      } catch (error) {
        broken = true;
        throw error;
      }
    }
  };
  const done = await Promise.allSettled(Array.from({ length: atOnce }, hand));
  const failed = done.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

/** A row that was not carried out. */
function notDone(index: number, id: string, code: ProblemCode, language: Language): RowResult {
  return { index, id, status: problems[code].status, code, title: problemText(code, language), number: null };
}

/** What is kept of a row under its key. */
const kept = z.object({ number: z.string().nullable() });

/** What came of a row. */
function resultOf(index: number, id: string, acted: Acted, language: Language): RowResult {
  switch (acted.kind) {
    case 'accepted': {
      const { number } = kept.parse(JSON.parse(acted.body));
      return { index, id, status: acted.status, code: null, title: null, number };
    }
    case 'changed':
      return notDone(index, id, 'PRECONDITION_FAILED', language);
    case 'key-reused':
      return notDone(index, id, 'IDEMPOTENCY_KEY_REUSED', language);
    case 'refused':
      return notDone(index, id, acted.refusal.refused, language);
  }
}

/** How the rows of a call are carried out. */
interface Rows<Row> {
  rows: readonly Row[];
  atOnce: number;
  idOf: (row: Row) => string;
  carry: (row: Row, idempotency: Idempotency | null) => Promise<Acted>;
}

/**
 * Carries out every row and answers with what came of each. What the record was too busy for, or was away for, says
 * so; the same call under the same key repeats no row that was.
 */
async function carryOutEach<Row>(
  { store, hands }: Deps,
  { actor, language, request }: Call<unknown, unknown, unknown>,
  { rows, atOnce, idOf, carry }: Rows<Row>,
): Promise<Answer> {
  const idempotency = idempotencyOf(request);
  if (idempotency && !(await claimForRows(store, actor, idempotency))) throw new Problem('IDEMPOTENCY_KEY_REUSED');
  const results = rows.map((row, index) => notDone(index, idOf(row), 'DATABASE_UNAVAILABLE', language));
  let away = 0;
  await inTurn(rows, atOnce, async (row, index) => {
    if (away >= MOST_AWAY) return;
    try {
      const acted = await carry(row, idempotency && keyOfRow(idempotency, index));
      results[index] = resultOf(index, idOf(row), acted, language);
      if (acted.kind === 'accepted') for (const nudge of acted.nudges) hands.nudge(nudge);
    } catch (error) {
      if (!databaseAway(error)) throw error;
      away += 1;
    }
  });
  const accepted = results.filter(({ code }) => code === null).length;
  return { json: { accepted, refused: results.length - accepted, rows: results } };
}

/** What is kept of a row that issues nothing. */
const unnumbered = () => ({ status: 200, body: JSON.stringify({ number: null }) });

/** The router of calls on many matters. */
export function bulkRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;

  route(router, deps, bulkContracts.remind, async (call) => {
    const { actor } = call;
    if (!mayUrge(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const carry = (row: Reminder, idempotency: Idempotency | null): Promise<Acted> => {
      const common = { matter: { id: matterOf(row), opensForUnitId: null }, actor, idempotency, answer: unnumbered };
      const { level, text = null } = row;
      return 'assignmentId' in row
        ? act(store, assignment, { ...common, command: { type: 'urge', unitId: row.unitId, level, text } })
        : act(store, supervisionNotice, { ...common, command: { type: 'urge', level, text } });
    };
    return carryOutEach(deps, call, { rows: call.body.rows, atOnce: REMINDERS_AT_ONCE, idOf: matterOf, carry });
  });

  route(router, deps, bulkContracts.issue, async (call) => {
    const { actor, body } = call;
    if (!mayAssign(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const carry = (id: string, idempotency: Idempotency | null): Promise<Acted> =>
      act(store, assignment, {
        matter: { id, opensForUnitId: null },
        command: { type: 'approve', decision: 'approve', opinion: body.opinion ?? null },
        ...{ actor, idempotency },
        answer: ({ state }) => ({ status: 200, body: JSON.stringify({ number: state.issued?.number ?? null }) }),
      });
    return carryOutEach(deps, call, { rows: body.ids, atOnce: ISSUES_AT_ONCE, idOf: (id) => id, carry });
  });
  return router;
}
