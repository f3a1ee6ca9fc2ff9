/** The shapes that calls of every router have: a read, a command on a matter, and how a command is carried out. */
import type { Router } from 'express';
import type { z } from 'zod';
import type { Actor } from '../domain/roles.ts';
import type { Procedure } from '../domain/matter.ts';
import type { Language } from '../domain/light.ts';
import { act, type UnderLock } from '../store/act.ts';
import type { Snapshot } from '../store/loading.ts';
import { noBody, noQuery } from './contract.ts';
import { answerOf, idempotencyOf, route, type Answer, type Call, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { conditionOf } from './etag.ts';

/** The contract of a read. */
export function readCall<P extends z.ZodType, Q extends z.ZodType>(
  path: string,
  summary: string,
  params: P,
  query: Q,
  response: z.ZodType,
) {
  return { method: 'get' as const, path, summary, params, query, body: noBody, response, status: 200 };
}

/** The contract of a command on a matter that is there. */
export function commandCall<P extends z.ZodType, B extends z.ZodType>(
  path: string,
  summary: string,
  params: P,
  body: B,
  response: z.ZodType,
) {
  return { method: 'post' as const, path, summary, params, query: noQuery, body, response, status: 200 };
}

/** How matters of a noun are acted on and shown. */
export interface Spoken<State, Command, Event extends { type: string }> {
  procedure: Procedure<State, Command, Event>;
  show: (snapshot: Snapshot<State>, language: Language) => object;
  /** The name of a command in the API. */
  nameOf: (command: string) => string;
}

/** Where commands have the names of their own addresses, and none is refused for the stage of anything. */
export const sameName = (command: string): string => command;

/** Carries a command to `act` and answers with the matter: 201 where it opens one. */
export async function carryOut<State, Command, Event extends { type: string }>(
  { store, hands }: Deps,
  { actor, language, request }: Call<unknown, unknown, unknown>,
  { procedure, show, nameOf }: Spoken<State, Command, Event>,
  matter: { id: string; opensForUnitId: string | null },
  command: Command | UnderLock<Command>,
): Promise<Answer> {
  const status = matter.opensForUnitId === null ? 200 : 201;
  const acted = await act(store, procedure, {
    ...{ matter, command, actor, idempotency: idempotencyOf(request), condition: conditionOf(request) },
    answer: (snapshot) => ({ status, body: JSON.stringify(show(snapshot, language)) }),
  });
  return answerOf(acted, hands, nameOf);
}

/** Takes the call of a command on a matter that is there, and how its body, its sender and its path make the command. */
export type OnCall<Command> = <P extends z.ZodType<{ id: string }>, B extends z.ZodType>(
  of: Contract<P, typeof noQuery, B>,
  commandOf: (body: z.output<B>, actor: Actor, params: z.output<P>) => Command | UnderLock<Command>,
) => void;

/** The routes of the commands on matters that are there, as `given` names them. */
export function commandRoutes<State, Command, Event extends { type: string }>(
  router: Router,
  deps: Deps,
  spoken: Spoken<State, Command, Event>,
  given: (on: OnCall<Command>) => void,
): void {
  given((of, commandOf) => {
    route(router, deps, of, (call) => {
      const matter = { id: call.params.id, opensForUnitId: null };
      return carryOut(deps, call, spoken, matter, commandOf(call.body, call.actor, call.params));
    });
  });
}

/**
 * How the workflow of a matter stands, as Temporal says.
 *
 * @throws Problem TEMPORAL_UNAVAILABLE, NOT_FOUND
 */
export async function standingOf({ hands }: Pick<Deps, 'hands'>, noun: string, matterId: string): Promise<Answer> {
  const standing = await hands.standing({ noun, matterId });
  if (standing === 'unavailable') throw new Problem('TEMPORAL_UNAVAILABLE');
  if (standing === null) throw new Problem('NOT_FOUND');
  return { json: standing };
}
