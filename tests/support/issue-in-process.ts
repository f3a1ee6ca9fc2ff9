/** A process of its own that issues drafts of assignments, all at once, and prints the numbers it took. */
import { assignment, type AssignmentCommand } from '../../src/domain/assignment.ts';
import { actorOf } from '../../src/store/accounts.ts';
import { act } from '../../src/store/act.ts';
import { openStore } from '../../src/store/db.ts';

const [databaseUrl = '', token = '', ...ids] = process.argv.slice(2);
const store = openStore({ databaseUrl, poolSize: 8 });
const actor = await actorOf(store, token);
if (!actor) throw new Error('the token opens nothing');
const command: AssignmentCommand = { type: 'approve', decision: 'approve', opinion: null };
const taken = await Promise.all(
  ids.map(async (id) => {
    const acted = await act(store, assignment, {
      ...{ matter: { id, opensForUnitId: null }, command, actor, idempotency: null },
      answer: ({ facts }) => ({ status: 200, body: facts.number ?? '' }),
    });
    return acted.kind === 'accepted' ? acted.body : acted.kind === 'refused' ? acted.refusal.refused : acted.kind;
  }),
);
await store.close();
process.stdout.write(JSON.stringify(taken));
