/** The calls on recordings (代录): what was given by phone or on paper, entered by the office, checked by a second officer, contested. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import type { Language } from '../domain/light.ts';
import { maySeeRecording, recording as procedure } from '../domain/recording.ts';
import type { Entry, Recording, Scan } from '../domain/recording/record.ts';
import { callerOf, fills, mayDraft, unitIdsOf, type Actor } from '../domain/roles.ts';
import { act, type Act } from '../store/act.ts';
import { loadOwnEvidence } from '../store/evidence.ts';
import type { Snapshot } from '../store/loading.ts';
import { readMatter } from '../store/matter-reads.ts';
import { giverOf, listRecordings } from '../store/recordings.ts';
import { readTimeline } from '../store/timeline.ts';
import { commandCall, readCall } from './calls.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import {
  answerOf,
  idempotencyOf,
  located,
  route,
  type Answer,
  type Call,
  type Contract,
  type Deps,
} from './dispatch.ts';
import { Problem } from './errors.ts';
import { conditionOf } from './etag.ts';
import { matterHref } from './matters.ts';
import { recordedBy, type Recorded } from './recorded-commands.ts';
import * as contract from './recording-contract.ts';
import { recordingHref, showRecording } from './recording-view.ts';
import { showEvent } from './timeline.ts';

const { idParams, noParams, noQuery } = shared;
const one = '/recordings/{id}';

const show = (snapshot: Snapshot<Recording>, language: Language) => showRecording(snapshot, language, matterHref);

/** The contracts of this router, for the OpenAPI document. */
export const recordingContracts = {
  enter: {
    ...{ method: 'post' as const, path: '/recordings', summary: '代录 / Enter what was given by phone or on paper' },
    ...{ params: noParams, query: noQuery, body: contract.recordingBody, response: contract.recording, status: 201 },
  },
  list: readCall(
    '/recordings',
    '代录 / What was entered for others, newest first; a unit’s own once it has taken effect',
    noParams,
    contract.recordingsQuery,
    shared.pageOf(contract.recording),
  ),
  one: readCall(one, '代录 / One recording', idParams, noQuery, contract.recording),
  timeline: readCall(
    `${one}/timeline`,
    '办理过程 / What happened',
    idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  check: commandCall(
    `${one}/check`,
    '核对 / A second officer confirms, and it takes effect, or refuses',
    idParams,
    contract.recordingCheckBody,
    contract.recording,
  ),
  contest: commandCall(
    `${one}/contest`,
    '提出异议 / Say that it was not given so; nothing is undone by itself',
    idParams,
    shared.reasonBody,
    contract.recording,
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** Whoever gave it, as the matter's rules judge them, with the one who entered it beside. */
function givenBy(entry: Entry, mechanismId: string, recorderId: string, recordingId: string): Actor {
  const { giver, given, givenAtMs } = entry;
  return { ...giver, mechanismId, recorder: { accountId: recorderId, recordingId, given, givenAtMs } };
}

/** Gives a command on a recording; `follows` is what takes effect with it. */
async function actOn(
  { store, hands }: Deps,
  { actor, language, request }: Call<unknown, unknown, unknown>,
  given: Pick<Act<Recording, Parameters<typeof procedure.decide>[1]>, 'matter' | 'command' | 'beside' | 'alsoLocks'>,
  noun: Entry['matter']['noun'],
): Promise<Answer> {
  const status = given.matter.opensForUnitId === null ? 200 : 201;
  const acted = await act(store, procedure, {
    ...{ ...given, actor, idempotency: idempotencyOf(request), condition: conditionOf(request) },
    answer: (snapshot) => ({ status, body: JSON.stringify(show(snapshot, language)) }),
  });
  return answerOf(acted, hands, recordedBy[noun].nameOf);
}

type Given = z.output<typeof contract.recordingBody>;

/**
 * The unit that is told and may contest: the giver's own, or the one that the decision is about; where that one knows nothing of
 * the matter, and this does not tell it, the office.
 */
function concernedBy(
  { giver, command, body }: Pick<Entry, 'giver' | 'command' | 'body'>,
  { unitId, officeUnitId, unitSees }: { unitId: string; officeUnitId: string; unitSees: boolean },
  { reveals }: Pick<Recorded, 'reveals'>,
): string {
  if (fills(giver, 'liaison')) return giver.unitId ?? unitId;
  return unitSees || reveals({ command, body }) ? unitId : officeUnitId;
}

/** The matter, its command and the giver, as the record knows them. */
async function entryOf({ store }: Deps, { actor, body, language }: Call<unknown, unknown, Given>) {
  const { noun, id, command, giver: named, given, at, note = null } = body;
  const kind = recordedBy[noun];
  const found = await kind.read(store, actor, id);
  if (!found) throw new Problem('MATTER_UNKNOWN', [{ pointer: '/id', detail: '' }]);
  if (!kind.isCommand({ command, body: body.body, id }, actor, language)) {
    throw new Problem('COMMAND_UNKNOWN', [{ pointer: '/command', detail: '' }]);
  }
  const giver = await giverOf(store, actor, { role: named.role, unitId: named.unitId ?? null });
  if (!giver) throw new Problem('GIVER_UNKNOWN', [{ pointer: '/giver', detail: '' }]);
  const entry = { matter: { noun, id, title: found.title }, command, body: body.body, giver, given };
  return { unitId: concernedBy(entry, found, kind), entry: { ...entry, givenAtMs: Date.parse(at), note } };
}

/** The scanned page: an upload of the recorder's own unit, or what it is called and hashes to where it is kept. */
async function scanOf(
  client: Parameters<typeof loadOwnEvidence>[0],
  actor: Actor,
  scan: Given['scan'],
): Promise<Scan | null> {
  if (scan === undefined) return null;
  if (!('evidenceId' in scan)) return { ...scan, evidenceId: null };
  const { evidenceId } = scan;
  const file = (await loadOwnEvidence(client, actor.accountId, [evidenceId])).get(evidenceId);
  if (!file) throw new Problem('EVIDENCE_UNKNOWN', [{ pointer: '/scan/evidenceId', detail: '' }]);
  return { name: file.name, sha256: file.sha256, evidenceId };
}

function commandRoutes(router: Router, deps: Deps, seen: Seen): void {
  const contracts = recordingContracts;
  const carriedOut = (
    client: Parameters<Recorded['carryOut']>[1],
    { matter, command, body }: Entry,
    behind: Parameters<Recorded['carryOut']>[3],
  ) => recordedBy[matter.noun].carryOut(deps.store, client, { id: matter.id, command, body }, behind);

  route(router, deps, contracts.enter, async (call) => {
    const { actor, body, language } = call;
    // Before the ids are looked at: who may not record is not told which matters there are.
    if (!mayDraft(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const { unitId, entry } = await entryOf(deps, call);
    const answer = await actOn(
      deps,
      call,
      {
        matter: { id: randomUUID(), opensForUnitId: unitId },
        alsoLocks: entry.matter.id,
        command: {
          underLock: async (client) => ({
            type: 'enter',
            entry: { ...entry, scan: await scanOf(client, actor, body.scan) },
          }),
        },
        beside: async (client, { id, state }) => {
          if (state.recordedAtMs === null) return [];
          const giver = givenBy(state, actor.mechanismId, callerOf(actor), id);
          return carriedOut(client, state, { giver, sender: actor, language });
        },
      },
      body.noun,
    );
    return located(answer, recordingHref);
  });

  route(router, deps, contracts.check, async (call) => {
    const { actor, params, body, language } = call;
    const { matter } = (await seen(actor, params.id)).state;
    const given = { matter: { id: params.id, opensForUnitId: null }, alsoLocks: matter.id };
    const command = { type: 'check' as const, decision: body.decision, opinion: body.opinion ?? null };
    return actOn(
      deps,
      call,
      {
        ...{ ...given, command },
        beside: async (client, { state }) => {
          const [recorderId = ''] = state.by;
          if (body.decision === 'refuse') return [];
          const giver = givenBy(state, actor.mechanismId, state.by.at(-1) ?? recorderId, params.id);
          // What was uploaded was uploaded by whoever entered it.
          const sender = { ...actor, accountId: recorderId };
          return carriedOut(client, state, { giver, sender, language });
        },
      },
      matter.noun,
    );
  });

  route(router, deps, contracts.contest, async (call) => {
    const { actor, params, body } = call;
    const { matter } = (await seen(actor, params.id)).state;
    const given = { matter: { id: params.id, opensForUnitId: null } };
    return actOn(deps, call, { ...given, command: { type: 'contest', reason: body.reason } }, matter.noun);
  });
}

type Seen = (actor: Actor, id: string) => Promise<Snapshot<Recording>>;

/** The router of recordings. */
export function recordingRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = recordingContracts;

  /** One that this actor may see; what it may not see is not there. */
  const seen: Seen = async (actor, id) => {
    const snapshot = await readMatter(store, actor, procedure, id);
    if (!snapshot || !maySeeRecording(actor, snapshot.state)) throw new Problem('NOT_FOUND');
    return snapshot;
  };

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (actor.role === 'operator') throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const { stage = null, limit } = query;
    const after = place && { openedAtMs: place[0], id: place[1] };
    const listed = await listRecordings(store, actor, { stage, after, limit: limit + 1, unitIds: unitIdsOf(actor) });
    const showOne = (snapshot: Snapshot<Recording>) => show(snapshot, language);
    return { json: page(listed, limit, ({ openedAtMs, id }) => [openedAtMs, id], showOne) };
  });

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: show(await seen(actor, params.id), language) };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await seen(actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], showEvent) };
  });

  commandRoutes(router, deps, seen);
  return router;
}
