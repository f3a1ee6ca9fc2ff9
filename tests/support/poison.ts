/** Calls whose every free text holds what a browser, a spreadsheet, a mail program, a template or a terminal would carry out. */
import type { AnyContract } from '../../src/api/dispatch.ts';
import { contracts } from '../../src/api/openapi.ts';
import { ALL, ANY, freeTextOf, SHORT, SHORTEST } from './free-text.ts';

/** The whole of it: a formula, a template, a script, a header of a mail, and a mark that turns nothing. */
export const PAYLOAD = `=cmd|'/C calc'!A0{{7*7}}<script>alert(1)</script>\r\nBcc: a@b.c\u200f`;

/** The same for the name of a file, which has no path, no control and nothing that a system keeps for itself. */
export const FILE_NAME = `=cmd'!A0{{7+7}};filename=x.html;%0d%0aBcc 台账.txt`;

/** A body with the pointers of what was poisoned in it. */
export interface Poisoned {
  body: unknown;
  pointers: readonly string[];
}

/** A call that was taken with what was poisoned in it. */
export interface Taken extends Poisoned {
  contract: AnyContract;
  url: string;
  init: RequestInit;
  answer: string;
}

/** The contract of a call by its method and address. */
export function contractAt(method: string, url: string): AnyContract | undefined {
  const path = new URL(url).pathname.replace(/^\/api\/v1/, '');
  const here = contracts.filter(
    (one) =>
      one.method === method.toLowerCase() && new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  // An address of its own is no value of another's parameter.
  return here.sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
}

/** A copy of a value with the place at a pointer replaced. */
export function replaced(value: unknown, pointer: string, by: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const steps = pointer.split('/').slice(1);
  let at = copy;
  for (const [index, step] of steps.entries()) {
    if (typeof at !== 'object' || at === null) throw new Error(`there is no ${pointer}`);
    if (index === steps.length - 1) Reflect.set(at, step, by);
    else at = Reflect.get(at, step);
  }
  return copy;
}

/** Every place of a body: where it is, and what stands there. */
function* placesOf(value: unknown, at = ''): Generator<[pointer: string, value: unknown]> {
  yield [at, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of Object.entries(value)) yield* placesOf(one, `${at}/${name}`);
}

/** A pointer with {@link ANY} where it names one of many: as the free texts of a schema know it. */
export function patternOf(pointer: string, patterns: ReadonlySet<string>): string | undefined {
  const steps = pointer.split('/');
  return [...patterns].find((pattern) => {
    const asked = pattern.split('/');
    const whole = asked.at(-1) === ALL ? steps.length >= asked.length : steps.length === asked.length;
    return whole && asked.every((step, index) => step === ANY || step === ALL || step === steps[index]);
  });
}

const known = new Map<AnyContract, ReadonlySet<string>>();

/** The free texts of what a call takes. */
export function freeTextsOf(contract: AnyContract): ReadonlySet<string> {
  const found = known.get(contract) ?? freeTextOf(contract.body);
  known.set(contract, found);
  return found;
}

/** Poisons every free text of a body, and those that it could have had and has not, but for what is spared. */
export function poisoned(contract: AnyContract, sent: unknown, spared: ReadonlySet<string>): Poisoned {
  const patterns = freeTextsOf(contract);
  const pointers: string[] = [];
  let body = sent;
  const tried = (pointer: string, candidates: readonly string[]): void => {
    if (spared.has(pointer)) return;
    for (const text of candidates) {
      const next = replaced(body, pointer, text);
      if (!contract.body.safeParse(next).success) continue;
      body = next;
      pointers.push(pointer);
      return;
    }
  };
  for (const [pointer, value] of placesOf(sent)) {
    if (typeof value !== 'string' || patternOf(pointer, patterns) === undefined) continue;
    tried(pointer, [PAYLOAD + value, PAYLOAD, SHORT + value, SHORT, SHORTEST]);
  }
  for (const [pointer, value] of placesOf(sent)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    for (const pattern of patterns) {
      const name = pattern.slice(pattern.lastIndexOf('/') + 1);
      const here = `${pointer}/${name}`;
      if (name === ANY || name === ALL || name in value || patternOf(here, new Set([pattern])) === undefined) continue;
      tried(here, [PAYLOAD, SHORT, SHORTEST]);
    }
  }
  return { body, pointers };
}

/** What an answer points at. */
function pointedAt(text: string): string[] {
  const json: { errors?: { pointer: string }[] } = JSON.parse(text);
  return (json.errors ?? []).map(({ pointer }) => pointer);
}

/** How often a call is sent anew without what it was refused for: because a body has no more such fields. */
const MOST_TRIES = 8;

/**
 * A fetch that poisons what goes to the API, after `changed` made of it what it likes: each free text that the API takes so. What it refuses with a pointer goes as it was;
 * and so does the whole, where it is refused without one. What was taken goes to `taken`.
 */
export function poisoningFetch(
  plain: typeof fetch,
  taken: (call: Taken) => void,
  changed: (contract: AnyContract, good: unknown) => unknown,
): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    const { body: sent, method = 'GET' } = init ?? {};
    const contract = method === 'POST' && typeof sent === 'string' ? contractAt(method, url) : undefined;
    if (contract === undefined || contract.takes !== undefined || typeof sent !== 'string') return plain(input, init);
    // Anew, because a text may stand in two places of what was made in this process.
    const good: unknown = JSON.parse(JSON.stringify(await changed(contract, JSON.parse(sent))));
    const spared = new Set<string>();
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { body, pointers } = poisoned(contract, good, spared);
      if (pointers.length === 0) break;
      const response = await plain(input, { ...init, body: JSON.stringify(body) });
      const answer = await response.clone().text();
      if (response.ok) taken({ contract, url, init: { ...init }, body, pointers, answer });
      if (response.status !== 422) return response;
      const blamed = pointedAt(answer);
      const ours = pointers.filter((one) => blamed.some((pointer) => one === pointer || one.startsWith(`${pointer}/`)));
      if (ours.length === 0) break;
      for (const pointer of ours) spared.add(pointer);
    }
    return plain(input, { ...init, body: JSON.stringify(good) });
  };
}
