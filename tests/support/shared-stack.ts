/** What the global setup hands to every suite, through the environment that jest's workers inherit. */
import type { SampleTokens } from '../../src/store/tokens.ts';

/** The servers that all suites share, and where things lie. */
export interface SharedStack {
  /** The cluster as superuser, as the owner of the tables and as the application, each of the database `postgres`. */
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  /** A migrated and seeded database that suites clone. */
  template: string;
  tokens: SampleTokens;
  temporalAddress: string;
  temporalNamespace: string;
  testServerPath: string;
  temporalCliPath: string;
  workflowBundle: string;
}

const VARIABLE = 'LIANXI_SHARED_STACK';

/** Hands the stack to the workers that jest is about to fork. */
export function publish(stack: SharedStack): void {
  process.env[VARIABLE] = JSON.stringify(stack);
}

function isStack(value: unknown): value is SharedStack {
  return typeof value === 'object' && value !== null && 'template' in value && 'workflowBundle' in value;
}

/** The stack that the global setup started. */
export function sharedStack(): SharedStack {
  const value: unknown = JSON.parse(process.env[VARIABLE] ?? 'null');
  if (!isStack(value)) throw new Error('the global setup has not run');
  return value;
}

/** Whether a value is what the seed writes to tokens.json. */
export function isTokens(value: unknown): value is SampleTokens {
  return typeof value === 'object' && value !== null && 'coordinator' in value && 'units' in value;
}

/** The address of another database of the same cluster and role. */
export function onDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Whether tests that hold a drawn page against the code should redraw it. */
export function updatesDocs(): boolean {
  return process.env['UPDATE_DOCS'] === '1';
}
