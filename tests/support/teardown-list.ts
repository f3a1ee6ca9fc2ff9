/** What the global setup leaves for the global teardown; both run in jest's own process. */

/** Servers to stop, in order, and the folder they lived in. */
export interface Leftovers {
  dataDir: string;
  stop: readonly (() => Promise<void>)[];
}

const KEY = Symbol.for('lianxi.test.leftovers');

/** Remembers what is to be torn down. */
export function atTeardown(leftovers: Leftovers): void {
  Reflect.set(globalThis, KEY, leftovers);
}

function areLeftovers(value: unknown): value is Leftovers {
  return typeof value === 'object' && value !== null && 'dataDir' in value && 'stop' in value;
}

/** What is to be torn down; null when the setup failed before it started anything. */
export function leftovers(): Leftovers | null {
  const value: unknown = Reflect.get(globalThis, KEY);
  return areLeftovers(value) ? value : null;
}
