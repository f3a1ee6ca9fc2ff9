/** The leaders' board of the sanction ladder: by unit, problem, rung and age, with the next legal step and who must take it. */
import { Router } from 'express';
import { z } from 'zod';
import { dateOf, isoShanghai } from '../domain/calendar.ts';
import type { Language } from '../domain/light.ts';
import { titleOf } from '../domain/notices.ts';
import { maySeeFigures, roles } from '../domain/roles.ts';
import { ladderNouns } from '../domain/sanction/ladder.ts';
import { readSanctionBoard, type OnLadder } from '../store/sanction-board.ts';
import { readCall } from './calls.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeMs } from './cursor.ts';
import { route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { matterHref } from './matters.ts';

const { id, instant } = shared;
const noun = z.enum(ladderNouns).openapi({ description: '督办、情况通报、约谈、限期整改、问责移送' });
const role = z.enum(roles);

const boardQuery = z.strictObject({
  ...{ cursor: shared.cursor, limit: shared.limit, unitId: id.optional(), noun: noun.optional() },
  decides: role.optional().openapi({ description: 'In which role somebody has to act on it next' }),
  aboutId: id.optional().openapi({ description: 'The matter that gave cause, and what it led to' }),
});

const onLadder = z
  .object({
    ...{ id, noun, title: z.string(), number: z.string().nullable(), stage: z.string(), href: z.string() },
    unit: shared.unitRef,
    about: z.object({ noun: z.string(), id, title: z.string(), number: z.string().nullable() }).nullable(),
    ...{ openedAt: instant, ageDays: z.int().openapi({ description: 'Calendar days since it was opened' }) },
    next: z
      .array(
        z.object({
          ...{ kind: z.string(), title: z.string(), role, unitId: id.nullable(), dueAt: instant.nullable() },
        }),
      )
      .openapi({ description: 'The next legal step, and who must take it' }),
  })
  .openapi('OnLadder');

/** The contracts of this router, for the OpenAPI document. */
export const sanctionContracts = {
  board: readCall(
    '/sanctions',
    '问责阶梯看板 / What is on the sanction ladder, the oldest first, and whose turn it is',
    shared.noParams,
    boardQuery,
    shared.pageOf(onLadder),
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

function show(
  { about, openedAtMs, next, ...row }: OnLadder,
  nowMs: number,
  language: Language,
): z.output<typeof onLadder> {
  const days = (Date.parse(dateOf(nowMs)) - Date.parse(dateOf(openedAtMs))) / 86_400_000;
  return {
    ...{ ...row, href: matterHref(row.noun, row.id), openedAt: isoShanghai(openedAtMs), ageDays: days },
    about: about && { noun: about.noun, id: about.matterId, title: about.title, number: about.number },
    next: next.map(({ kind, role: by, unitId, dueAtMs }) => ({
      ...{ kind, title: titleOf(kind, language), role: by, unitId },
      dueAt: dueAtMs === null ? null : isoShanghai(dueAtMs),
    })),
  };
}

/** The router of the board. */
export function sanctionRouter(deps: Deps): Router {
  const router = Router();
  route(router, deps, sanctionContracts.board, async ({ actor, query, language }) => {
    if (!maySeeFigures(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const { unitId = null, noun: rung = null, decides = null, aboutId = null, limit } = query;
    const after = place && { openedAtMs: place[0], id: place[1] };
    const filter = { unitId, noun: rung, decides, aboutId, after, limit: limit + 1 };
    const { rows, nowMs } = await readSanctionBoard(deps.store, actor, filter);
    const cursorOf = ({ openedAtMs, id: of }: OnLadder) => [openedAtMs, of];
    return { json: page(rows, limit, cursorOf, (row) => show(row, nowMs, language)) };
  });
  return router;
}
