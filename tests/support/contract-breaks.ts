/**
 * What a change of the OpenAPI document breaks for whoever wrote a client by the one before. What is sent must still be
 * taken; what is read must still be there and be what it was. A doubt is a break: better asked once too often.
 */

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
type Fields = Record<string, Json>;

/** Whether a schema is of what a client sends, or of what it reads. */
type Way = 'sent' | 'read';

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: Json | undefined): Fields => (isFields(value) ? value : {});
const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
const textsOf = (value: Json | undefined): string[] => listOf(value).map(String);
const numberOf = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);

/** A document whose references can be followed. */
interface Side {
  document: Fields;
}

/** What a reference points at. */
function followed({ document }: Side, value: Json | undefined): Fields {
  const fields = fieldsOf(value);
  const ref = fields['$ref'];
  if (typeof ref !== 'string') return fields;
  const steps = ref.slice(2).split('/');
  return followed(
    { document },
    steps.reduce<Json | undefined>((at, step) => fieldsOf(at)[step], document),
  );
}

/** A schema with all that it is composed of in one. */
function whole(side: Side, value: Json | undefined): Fields {
  const { allOf, ...own } = followed(side, value);
  const parts = listOf(allOf).map((part) => whole(side, part));
  return [...parts, own].reduce<Fields>((sum, part) => {
    const properties = { ...fieldsOf(sum['properties']), ...fieldsOf(part['properties']) };
    const required = [...new Set([...textsOf(sum['required']), ...textsOf(part['required'])])];
    const composed = Object.keys(properties).length > 0 ? { properties, required } : {};
    return { ...sum, ...part, ...composed };
  }, {});
}

/** The types that a schema has; null: any. */
function typesOf(schema: Fields): string[] | null {
  const { type } = schema;
  if (type === undefined) return null;
  return typeof type === 'string' ? [type] : textsOf(type);
}

const alternativesOf = (schema: Fields): Json[] => listOf(schema['anyOf'] ?? schema['oneOf']);

/** Bounds that may only become wider for what is sent; of what is read nobody counts on a bound. */
const bounds: readonly (readonly [name: string, sign: 1 | -1])[] = [
  ...(['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems', 'maxProperties'] as const).map(
    (name) => [name, 1] as const,
  ),
  ...(['minLength', 'minimum', 'exclusiveMinimum', 'minItems', 'minProperties'] as const).map(
    (name) => [name, -1] as const,
  ),
];

/** Compares two documents. */
class Comparison {
  readonly found: string[] = [];
  readonly #before: Side;
  readonly #after: Side;
  /** Pairs of references that are being compared further up: schemas may hold themselves. */
  readonly #under = new Set<string>();

  constructor(before: Fields, after: Fields) {
    this.#before = { document: before };
    this.#after = { document: after };
  }

  #say(at: string, what: string): void {
    this.found.push(`${at}: ${what}`);
  }

  /** Whether two schemas would break anything between them. */
  #fits(before: Json | undefined, after: Json | undefined, way: Way): boolean {
    const apart = new Comparison(this.#before.document, this.#after.document);
    for (const pair of this.#under) apart.#under.add(pair);
    apart.schema('', before, after, way);
    return apart.found.length === 0;
  }

  schema(at: string, before: Json | undefined, after: Json | undefined, way: Way): void {
    const pair = JSON.stringify([way, before, after]);
    if (this.#under.has(pair)) return;
    this.#under.add(pair);
    this.#compare(at, whole(this.#before, before), whole(this.#after, after), way);
    this.#under.delete(pair);
  }

  #compare(at: string, before: Fields, after: Fields, way: Way): void {
    const [was, is] = [alternativesOf(before), alternativesOf(after)];
    if (was.length > 0 || is.length > 0) {
      const [olds, news] = [was.length > 0 ? was : [before], is.length > 0 ? is : [after]];
      // Whatever was sent, one of the new takes; whatever is read, one of the old was.
      const lost =
        way === 'sent'
          ? olds.filter((old) => !news.some((one) => this.#fits(old, one, way)))
          : news.filter((one) => !olds.some((old) => this.#fits(old, one, way)));
      if (lost.length > 0) this.#say(at, way === 'sent' ? 'an alternative is no longer taken' : 'a new alternative');
      return;
    }
    this.#types(at, before, after, way);
    this.#values(at, before, after, way);
    if (way === 'sent') this.#bounds(at, before, after);
    this.#properties(at, before, after, way);
    if (before['items'] !== undefined && after['items'] !== undefined)
      this.schema(`${at}/items`, before['items'], after['items'], way);
  }

  #types(at: string, before: Fields, after: Fields, way: Way): void {
    const [was, is] = [typesOf(before), typesOf(after)];
    const [narrow, wide] = way === 'sent' ? [was, is] : [is, was];
    const covers = (one: string): boolean =>
      wide === null || wide.includes(one) || (one === 'integer' && wide.includes('number'));
    if (narrow === null ? wide !== null : !narrow.every(covers)) this.#say(at, 'another type');
  }

  #values(at: string, before: Fields, after: Fields, way: Way): void {
    const setOf = (schema: Fields): Set<string> | null => {
      const { const: only } = schema;
      const values = only === undefined ? schema['enum'] : [only];
      return values === undefined ? null : new Set(listOf(values).map((one) => JSON.stringify(one)));
    };
    const [was, is] = [setOf(before), setOf(after)];
    const [narrow, wide] = way === 'sent' ? [was, is] : [is, was];
    // Of what says that it is open, its readers expect what they do not know.
    if (wide === null || (way === 'read' && before['x-open'] === true)) return;
    const lost = narrow === null ? ['others'] : [...narrow].filter((one) => !wide.has(one));
    if (lost.length > 0)
      this.#say(at, `${way === 'sent' ? 'values no longer taken' : 'new values'}: ${lost.join(', ')}`);
  }

  #bounds(at: string, before: Fields, after: Fields): void {
    for (const [name, sign] of bounds) {
      const [was, is] = [numberOf(before[name]), numberOf(after[name])];
      if (is !== null && (was === null || (is - was) * sign < 0)) this.#say(at, `a narrower ${name}`);
    }
    for (const name of ['pattern', 'format', 'multipleOf', 'uniqueItems']) {
      const is = after[name];
      if (is !== undefined && is !== before[name]) this.#say(at, `another ${name}`);
    }
  }

  #properties(at: string, before: Fields, after: Fields, way: Way): void {
    const [was, is] = [fieldsOf(before['properties']), fieldsOf(after['properties'])];
    const [needed, needs] = [textsOf(before['required']), textsOf(after['required'])];
    for (const [name, old] of Object.entries(was)) {
      const here = `${at}/${name}`;
      if (is[name] === undefined) {
        if (way === 'read' || after['additionalProperties'] === false) this.#say(here, 'is gone');
      } else this.schema(here, old, is[name], way);
      if (way === 'read' && is[name] !== undefined && needed.includes(name) && !needs.includes(name))
        this.#say(here, 'may be missing');
    }
    if (way === 'read') return;
    for (const name of needs) if (!needed.includes(name)) this.#say(`${at}/${name}`, 'is required');
    if (after['additionalProperties'] === false && before['additionalProperties'] !== false && 'properties' in before)
      this.#say(at, 'takes nothing that it does not name');
  }

  /** One call. */
  call(at: string, before: Fields, after: Fields): void {
    this.#parameters(at, before, after);
    const [was, is] = [fieldsOf(before['requestBody']), fieldsOf(after['requestBody'])];
    if (was['required'] !== true && is['required'] === true) this.#say(at, 'a body is required');
    this.#content(`${at} body`, was, is, 'sent');
    for (const [status, old] of Object.entries(fieldsOf(before['responses']))) {
      const now = fieldsOf(after['responses'])[status];
      if (now === undefined) this.#say(`${at} ${status}`, 'is gone');
      else this.#content(`${at} ${status}`, followed(this.#before, old), followed(this.#after, now), 'read');
    }
  }

  #parameters(at: string, before: Fields, after: Fields): void {
    const named = (side: Side, call: Fields) =>
      new Map(
        listOf(call['parameters'])
          .map((one) => followed(side, one))
          .map((one) => [textsOf([one['in'] ?? '', one['name'] ?? '']).join(' '), one]),
      );
    const [was, is] = [named(this.#before, before), named(this.#after, after)];
    for (const [name, old] of was) {
      const now = is.get(name);
      if (now === undefined) this.#say(`${at} ${name}`, 'is gone');
      else this.schema(`${at} ${name}`, old['schema'], now['schema'], 'sent');
    }
    for (const [name, now] of is)
      if (now['required'] === true && was.get(name)?.['required'] !== true) this.#say(`${at} ${name}`, 'is required');
  }

  #content(at: string, before: Fields, after: Fields, way: Way): void {
    const [was, is] = [fieldsOf(before['content']), fieldsOf(after['content'])];
    for (const [type, old] of Object.entries(was)) {
      if (is[type] === undefined) this.#say(`${at} ${type}`, 'is gone');
      else this.schema(at, fieldsOf(old)['schema'], fieldsOf(is[type])['schema'], way);
    }
  }

  /** All calls. */
  document(): readonly string[] {
    const [was, is] = [fieldsOf(this.#before.document['paths']), fieldsOf(this.#after.document['paths'])];
    for (const [path, calls] of Object.entries(was)) {
      for (const [method, old] of Object.entries(fieldsOf(calls))) {
        const at = `${method.toUpperCase()} ${path}`;
        const now = fieldsOf(is[path])[method];
        if (now === undefined) this.#say(at, 'is gone');
        else this.call(at, fieldsOf(old), fieldsOf(now));
      }
    }
    return this.found;
  }
}

/** What clients of `before` would meet that breaks them; empty: nothing. */
export function breaksBetween(before: Json, after: Json): readonly string[] {
  return new Comparison(fieldsOf(before), fieldsOf(after)).document();
}

/** Whether a version allows breaks after another: a higher major, or below 1.0.0 a higher minor (Semantic Versioning, 4 and 8). */
export function mayBreak(before: string, after: string): boolean {
  const partsOf = (version: string) => version.split('.').map(Number);
  const [[oldMajor = 0, oldMinor = 0], [newMajor = 0, newMinor = 0]] = [partsOf(before), partsOf(after)];
  return newMajor > oldMajor || (oldMajor === 0 && newMajor === 0 && newMinor > oldMinor);
}
