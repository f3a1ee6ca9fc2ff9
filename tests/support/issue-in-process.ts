/** A process of its own that issues drafts of assignments, several at once, and prints the numbers it took. */
import { assignment, type AssignmentCommand } from '../../src/domain/assignment.ts';
import { actorOf } from '../../src/store/accounts.ts';
import { act } from '../../src/store/act.ts';
import { openStore } from '../../src/store/db.ts';

const [databaseUrl = '', token = '', ...ids] = process.argv.slice(2);
const CONNECTIONS = 6;
const store = openStore({ databaseUrl, poolSize: CONNECTIONS });
const actor = await actorOf(store, token);
const command: AssignmentCommand = { type: 'approve', decision: 'approve', opinion: null };

async function issue(id: string | undefined): Promise<string> {
  const acted = await act(store, assignment, {
    ...{ matter: { id: id ?? '', opensForUnitId: null }, command, actor: actor ?? never(), idempotency: null },
    answer: ({ facts }) => ({ status: 200, body: facts.number ?? '' }),
  });
  return acted.kind === 'accepted' ? acted.body : acted.kind === 'refused' ? acted.refusal.refused : acted.kind;
}

function never(): never {
  throw new Error('the token opens nothing');
}

/** As many lines as it has connections, each taking the next. */
const taken: string[] = [];
const waiting = [...ids];
async function line(): Promise<void> {
  while (waiting.length > 0) taken.push(await issue(waiting.shift()));
}
await Promise.all(Array.from({ length: CONNECTIONS }, line));
await store.close();
process.stdout.write(JSON.stringify(taken));
