import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A JSON object whose members have yet to be looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members (an array is not). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The content of a JSON file, or undefined when it is absent or damaged. */
export function readJson(file: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return value;
  } catch {
    return undefined;
  }
}

/** Writes a JSON file, readable by its owner only, so that a reader sees the old or the new content and nothing between. */
export function writeJson(file: string, value: unknown): void {
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** The code of a system error such as `EEXIST`, or undefined. */
export function errorCode(error: unknown): string | undefined {
  return isJsonObject(error) && typeof error['code'] === 'string' ? error['code'] : undefined;
}

/** What an error says, in one line. */
export function errorMessage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
