/** The calls on revisions of the calendar: look at an arrangement's differences, import it, decide what it may shorten. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { readCall } from './calls.ts';
import {
  calendarRevision as procedure,
  revisionSeenAs,
  type CalendarRevisionCommand,
} from '../domain/calendar-revision.ts';
import { arrangementDiff, arrangementRefused, type Arrangement } from '../domain/calendar/arrangement.ts';
import type { CalendarRevision } from '../domain/calendar-revision/record.ts';
import { mayDecideShortening, mayImportCalendar, unitIdsOf, type Actor } from '../domain/roles.ts';
import { act, type UnderLock } from '../store/act.ts';
import { findRevision, listChanges, listRevisions } from '../store/calendar-revisions.ts';
import { loadCounting, readCounting, revisedCalendar } from '../store/calendars.ts';
import { inTransaction } from '../store/db.ts';
import type { Snapshot } from '../store/loading.ts';
import { readTimeline } from '../store/timeline.ts';
import { readDirectory } from '../store/units.ts';
import * as contract from './calendar-contract.ts';
import { revisionCommandName, revisionHref, showChange, showRevision } from './calendar-revision-view.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { answerOf, idempotencyOf, located, route, type Call, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { conditionOf } from './etag.ts';
import { matterHref } from './matters.ts';
import { showEvent } from './timeline.ts';
import { unitRefs } from './unit-refs.ts';

/** The contracts of this router, for the OpenAPI document. */
export const calendarRevisionContracts = {
  check: {
    ...{
      method: 'post' as const,
      path: '/calendar/check',
      summary: '放假安排与现有日历的差异 / What an arrangement would change',
    },
    ...{ params: shared.noParams, query: shared.noQuery, body: contract.arrangementBody },
    ...{ response: contract.arrangementCheck, status: 200 },
  },
  import: {
    ...{
      method: 'post' as const,
      path: '/calendar/arrangements',
      summary: '导入放假安排 / Import a year; open terms are counted again',
    },
    ...{ params: shared.noParams, query: shared.noQuery, body: contract.importBody },
    ...{ response: contract.calendarRevision, status: 201 },
  },
  list: readCall(
    '/calendar/revisions',
    '日历修订 / Revisions of the calendar, the newest first',
    shared.noParams,
    shared.pageQuery,
    shared.pageOf(contract.calendarRevision),
  ),
  one: readCall(
    '/calendar/revisions/{id}',
    '日历修订 / One revision',
    shared.idParams,
    shared.noQuery,
    contract.calendarRevision,
  ),
  changes: readCall(
    '/calendar/revisions/{id}/changes',
    '期限变化明细 / The dates that it moved, or kept',
    shared.idParams,
    shared.pageQuery,
    shared.pageOf(contract.matterChange),
  ),
  timeline: readCall(
    '/calendar/revisions/{id}/timeline',
    '办理过程 / What happened',
    shared.idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  decide: {
    ...{
      method: 'post' as const,
      path: '/calendar/revisions/{id}/decision',
      summary: '期限是否提前 / Whether dates move forward',
    },
    ...{ params: shared.idParams, query: shared.noQuery, body: contract.shorteningBody },
    ...{ response: contract.calendarRevision, status: 200 },
  },
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** One revision that this actor may see. */
async function seen(deps: Deps, actor: Actor, id: string): Promise<Snapshot<CalendarRevision>> {
  const snapshot = await findRevision(deps.store, actor, id);
  if (!snapshot || revisionSeenAs(actor, snapshot.state.mechanismId) === null) throw new Problem('NOT_FOUND');
  return snapshot;
}

async function namesOf(deps: Deps, actor: Actor): Promise<(unitId: string) => string> {
  const refs = unitRefs(await readDirectory(deps.store, actor.mechanismId));
  return (unitId) => refs.one(unitId)?.name ?? '';
}

/** An arrangement as it was sent, in order and each day once, or why it is none. */
function arrangementOf({ year, off, work, source }: z.output<typeof contract.arrangementBody>): Arrangement {
  const arrangement = { year, off, work, source };
  const refused = arrangementRefused(arrangement);
  if (refused) throw new Problem(refused.refused, [{ pointer: refused.pointer ?? '', detail: '' }], refused.details);
  return { ...arrangement, off: off.toSorted(), work: work.toSorted() };
}

/** The router of revisions. */
export function calendarRevisionRouter(deps: Deps): Router {
  const router = Router();
  const { store, hands } = deps;
  const contracts = calendarRevisionContracts;

  /** Carries a command to `act` and answers with the revision. */
  async function carryOut(
    call: Call<unknown, unknown, unknown>,
    matter: { id: string; opensForUnitId: string | null },
    command: CalendarRevisionCommand | UnderLock<CalendarRevisionCommand>,
  ) {
    const { actor, language, request } = call;
    const status = matter.opensForUnitId === null ? 200 : 201;
    const nameOf = await namesOf(deps, actor);
    const acted = await act(store, procedure, {
      ...{ matter, command, actor, idempotency: idempotencyOf(request), condition: conditionOf(request) },
      answer: (snapshot) => ({ status, body: JSON.stringify(showRevision(snapshot, nameOf, language)) }),
    });
    return answerOf(acted, hands, revisionCommandName);
  }

  route(router, deps, contracts.check, async ({ actor, body }) => {
    if (!mayImportCalendar(actor) && !mayDecideShortening(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const arrangement = arrangementOf(body);
    const checked = await inTransaction(store, actor.mechanismId, async (client) => {
      const { calendar, revision } = await loadCounting(store, client, actor.mechanismId);
      const after = await revisedCalendar(store, client, actor.mechanismId, revision, arrangement);
      const open = await client.query<{ terms: number }>(
        'SELECT count(*)::int AS terms FROM matter WHERE mechanism_id = $1 AND closed_at IS NULL AND edition IS NOT NULL',
        [actor.mechanismId],
      );
      const diff = arrangementDiff(calendar, after, arrangement);
      const openTerms = open.rows[0]?.terms ?? 0;
      return { commit: true, value: { against: revision, edition: calendar.edition, openTerms, diff } };
    });
    return { json: checked };
  });

  route(router, deps, contracts.import, async (call) => {
    const { actor, body } = call;
    if (!mayImportCalendar(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const { mechanismId } = actor;
    const arrangement = arrangementOf(body);
    const { officeUnitId } = await readCounting(store, mechanismId);
    if (officeUnitId === null) throw new Problem('UNIT_UNKNOWN');
    const matter = { id: randomUUID(), opensForUnitId: officeUnitId };
    const answer = await carryOut(call, matter, {
      async underLock(client) {
        const { calendar, revision: standing } = await loadCounting(store, client, mechanismId);
        const after = await revisedCalendar(store, client, mechanismId, standing, arrangement);
        const diff = arrangementDiff(calendar, after, arrangement);
        const { against } = body;
        return {
          type: 'import',
          arrangement,
          against,
          standing,
          base: store.calendar.edition,
          from: calendar.edition,
          diff,
        };
      },
    });
    return located(answer, revisionHref);
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const before = place && { openedAtMs: place[0], id: place[1] };
    const revisions = await listRevisions(store, actor, { before, limit: query.limit + 1 });
    const nameOf = await namesOf(deps, actor);
    const show = (snapshot: Snapshot<CalendarRevision>) => showRevision(snapshot, nameOf, language);
    return { json: page(revisions, query.limit, ({ openedAtMs, id }) => [openedAtMs, id], show) };
  });

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: showRevision(await seen(deps, actor, params.id), await namesOf(deps, actor), language) };
  });

  route(router, deps, contracts.changes, async ({ actor, params, query }) => {
    const { state } = await seen(deps, actor, params.id);
    const seenAs = revisionSeenAs(actor, state.mechanismId);
    if (seenAs === 'days') throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeInt, z.uuid(), placeInt]));
    const changes = await listChanges(store, actor, {
      ...{ revisionId: params.id, revision: state.revision, unitIds: seenAs === 'all' ? null : unitIdsOf(actor) },
      after: place && { protocolOrder: place[0], matterId: place[1], seq: place[2] },
      limit: query.limit + 1,
    });
    const placeOf = ({ protocolOrder, matterId, seq }: (typeof changes)[number]) => [protocolOrder, matterId, seq];
    const show = (change: (typeof changes)[number]) => showChange(change, matterHref(change.noun, change.matterId));
    return { json: page(changes, query.limit, placeOf, show) };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    const { state } = await seen(deps, actor, params.id);
    // Its events name every unit's figures.
    if (revisionSeenAs(actor, state.mechanismId) !== 'all') throw new Problem('ROLE_NOT_ALLOWED');
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], showEvent) };
  });

  route(router, deps, contracts.decide, (call) => {
    const { decision, opinion } = call.body;
    const given = { type: 'decide' as const, decision, opinion: opinion ?? null };
    return carryOut(call, { id: call.params.id, opensForUnitId: null }, given);
  });
  return router;
}
