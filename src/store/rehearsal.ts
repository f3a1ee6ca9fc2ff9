/**
 * A rehearsal (dryRun): everything is judged and written as always, in the transactions in which it always is, and each of
 * them is rolled back instead of committed. Carried beside the calls, because it is no reader's business in between: only
 * what would leave a trace outside the transaction asks for it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const rehearsing = new AsyncLocalStorage<boolean>();

/** Does everything of `work`, and keeps nothing of it. */
export function rehearse<T>(work: () => Promise<T>): Promise<T> {
  return rehearsing.run(true, work);
}

/** Does what has to stay, even within a rehearsal: nobody asked for it, and the rehearsal stands on it. */
export function inEarnest<T>(work: () => Promise<T>): Promise<T> {
  return isRehearsal() ? rehearsing.run(false, work) : work();
}

/** Whether nothing of what is done here may stay. */
export function isRehearsal(): boolean {
  return rehearsing.getStore() === true;
}
