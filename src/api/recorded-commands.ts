/** The commands that may be entered for someone (代录): by the name of their call, checked by the same contracts, and judged alike. */
import type { z } from 'zod';
import { assignment } from '../domain/assignment.ts';
import type { Language } from '../domain/light.ts';
import type { Refusal } from '../domain/matter.ts';
import { rectification } from '../domain/rectification.ts';
import type { Entry, RecordedNoun } from '../domain/recording/record.ts';
import type { Actor } from '../domain/roles.ts';
import { actBeside, type UnderLock } from '../store/act.ts';
import type { Store } from '../store/db.ts';
import type { Nudge } from '../store/effects.ts';
import { assignmentGiven } from './assignments.ts';
import type { OnCall } from './calls.ts';
import { parse } from './dispatch.ts';
import { rectificationGiven } from './rectifications.ts';

/** How a body becomes a command; `sender` is whose uploads it may name. */
type Making<Command> = (body: unknown, sender: Actor, language: Language) => Command | UnderLock<Command>;

function byName<Command>(each: (on: OnCall<Command>) => void): ReadonlyMap<string, Making<Command>> {
  const found = new Map<string, Making<Command>>();
  const on = <B extends z.ZodType>(
    of: Parameters<OnCall<Command>>[0] & { body: B },
    commandOf: (body: z.output<B>, actor: Actor) => Command | UnderLock<Command>,
  ): void => {
    found.set(of.path.split('/').at(-1) ?? '', (body, sender, language) =>
      commandOf(parse(of.body, body, language, { code: 'INVALID_BODY', prefix: '/body' }), sender),
    );
  };
  each(on);
  return found;
}

const made = { assignment: byName(assignmentGiven), rectification: byName(rectificationGiven) };

/**
 * Checks what is entered as its own call would; false where the noun has no such command.
 *
 * @throws Problem INVALID_BODY, pointing below `/body`
 */
export function isCommand(
  { noun, command, body }: { noun: RecordedNoun; command: string; body: object },
  sender: Actor,
  language: Language,
): boolean {
  return made[noun].get(command)?.(body, sender, language) !== undefined;
}

/** Carries out what was entered, as its giver's, inside the transaction that records it. */
export async function carryOutEntry(
  store: Store,
  client: Parameters<typeof actBeside>[1],
  { matter, command, body }: Entry,
  as: { giver: Actor; sender: Actor; language: Language },
): Promise<readonly Nudge[] | Refusal> {
  const on = { matter: { id: matter.id, opensForUnitId: null }, actor: as.giver };
  const unknown: Refusal = { refused: 'COMMAND_UNKNOWN', pointer: '/command' };
  switch (matter.noun) {
    case 'assignment': {
      const making = made.assignment.get(command);
      if (!making) return unknown;
      return below(
        await actBeside(store, client, assignment, { ...on, command: making(body, as.sender, as.language) }),
      );
    }
    case 'rectification': {
      const making = made.rectification.get(command);
      if (!making) return unknown;
      const given = { ...on, command: making(body, as.sender, as.language) };
      return below(await actBeside(store, client, rectification, given));
    }
  }
}

/** What is refused of the body lies below it in the recording's. */
function below(came: readonly Nudge[] | Refusal): readonly Nudge[] | Refusal {
  if (!('refused' in came) || came.pointer === undefined) return came;
  return { ...came, pointer: `/body${came.pointer}` };
}
