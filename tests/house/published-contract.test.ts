/** A contract that was published is kept: what would break a client fails here, unless the version says so. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openApiDocument } from '../../src/api/openapi.ts';
import { projectRoot } from '../../src/config.ts';
import { breaksBetween, mayBreak, type Json } from '../support/contract-breaks.ts';
import { updatesDocs } from '../support/shared-stack.ts';

const file = path.join(projectRoot, 'docs', 'openapi.json');
const today = JSON.parse(JSON.stringify(openApiDocument()));

/** The document with its names in order, so that a diff of it shows what changed. */
function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, ordered(value[name] ?? null)]));
}

test('nothing breaks the published contract, docs/openapi.json, unless the version is raised for it', () => {
  const published = JSON.parse(readFileSync(file, 'utf8'));
  const breaks = mayBreak(published.info.version, today.info.version) ? [] : breaksBetween(published, today);
  expect(breaks).toEqual([]);
  if (updatesDocs()) writeFileSync(file, `${JSON.stringify(ordered(today), null, 1)}\n`);
});

test('the document has the version of the package', () => {
  const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  expect(today.info.version).toBe(version);
});

test.each([
  ['0.1.0', '0.1.9', false],
  ['0.1.0', '0.2.0', true],
  ['0.9.0', '1.0.0', true],
  ['1.1.0', '1.9.0', false],
  ['1.1.0', '2.0.0', true],
  ['2.0.0', '1.9.0', false],
])('from %s to %s: may it break? %s', (before, after, may) => {
  expect(mayBreak(before, after)).toBe(may);
});

const unit = {
  type: 'object',
  properties: { name: { type: 'string' }, kind: { enum: ['a', 'b'] }, note: { type: ['string', 'null'] } },
  required: ['name'],
};
const order = {
  type: 'object',
  additionalProperties: false,
  properties: {
    title: { type: 'string', maxLength: 200 },
    count: { type: 'number', minimum: 1 },
    kind: { enum: ['a', 'b'] },
    tags: { type: 'array', maxItems: 9, items: { type: 'string' } },
    either: { anyOf: [{ type: 'string' }, { type: 'number' }] },
  },
  required: ['title'],
};

/** A document with one call that takes an order and answers with a unit. */
function documentOf(sent: Json, read: Json, call: Record<string, Json> = {}): Json {
  const schemas: Json = { Order: sent, Unit: read };
  const json = (name: string): Json => ({
    'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
  });
  const post: Json = {
    parameters: [{ in: 'query', name: 'limit', schema: { type: 'integer', maximum: 200 } }],
    requestBody: { required: true, content: json('Order') },
    responses: { 200: { content: json('Unit') }, 404: { content: json('Unit') } },
    ...call,
  };
  return { paths: { '/units': { post } }, components: { schemas } };
}

const before = documentOf(order, unit);
const sending = (name: string, schema: Json, more: Record<string, Json> = {}): Json =>
  documentOf({ ...order, properties: { ...order.properties, [name]: schema }, ...more }, unit);
const reading = (name: string, schema: Json, more: Record<string, Json> = {}): Json =>
  documentOf(order, { ...unit, properties: { ...unit.properties, [name]: schema }, ...more });
const without = (fields: Record<string, Json>, name: string): Record<string, Json> =>
  Object.fromEntries(Object.entries(fields).filter(([one]) => one !== name));
const limit = (schema: Json, more: Record<string, Json> = {}): Json =>
  documentOf(order, unit, { parameters: [{ in: 'query', name: 'limit', schema, ...more }] });

describe('what breaks a client', () => {
  test.each<[string, Json, string]>([
    ['a path is gone', { paths: {} }, 'POST /units: is gone'],
    ['a method is gone', { paths: { '/units': { get: {} } } }, 'POST /units: is gone'],
    ['an answer is gone', documentOf(order, unit, { responses: { 200: {} } }), 'POST /units 404: is gone'],
    [
      'a field of a body is gone',
      documentOf({ ...order, properties: without(order.properties, 'count') }, unit),
      '/count: is gone',
    ],
    [
      'a field of a body is required',
      sending('count', order.properties.count, { required: ['title', 'count'] }),
      '/count: is required',
    ],
    [
      'a new field is required',
      sending('why', { type: 'string' }, { required: ['title', 'why'] }),
      '/why: is required',
    ],
    [
      'a text may be shorter only',
      sending('title', { type: 'string', maxLength: 100 }),
      '/title: a narrower maxLength',
    ],
    ['a number has another least', sending('count', { type: 'number', minimum: 2 }), '/count: a narrower minimum'],
    ['a number has a most', sending('count', { type: 'number', minimum: 1, maximum: 5 }), '/count: a narrower maximum'],
    ['a number is whole', sending('count', { type: 'integer', minimum: 1 }), '/count: another type'],
    [
      'a text has a pattern',
      sending('title', { type: 'string', maxLength: 200, pattern: 'x' }),
      '/title: another pattern',
    ],
    ['a value is no longer taken', sending('kind', { enum: ['a'] }), '/kind: values no longer taken: "b"'],
    [
      'fewer items are taken',
      sending('tags', { type: 'array', maxItems: 2, items: { type: 'string' } }),
      '/tags: a narrower maxItems',
    ],
    [
      'other items are taken',
      sending('tags', { type: 'array', maxItems: 9, items: { type: 'number' } }),
      '/tags/items: another type',
    ],
    [
      'an alternative is no longer taken',
      sending('either', { type: 'string' }),
      '/either: an alternative is no longer taken',
    ],
    [
      'a field of an answer is gone',
      documentOf(order, { ...unit, properties: without(unit.properties, 'note') }),
      '/note: is gone',
    ],
    ['a field of an answer may be missing', documentOf(order, { ...unit, required: [] }), '/name: may be missing'],
    ['a field of an answer may be null', reading('name', { type: ['string', 'null'] }), '/name: another type'],
    ['a field of an answer is another', reading('name', { type: 'number' }), '/name: another type'],
    ['an answer has a new value', reading('kind', { enum: ['a', 'b', 'c'] }), '/kind: new values: "c"'],
    ['a parameter is gone', documentOf(order, unit, { parameters: [] }), 'query limit: is gone'],
    [
      'a parameter is required',
      limit({ type: 'integer', maximum: 200 }, { required: true }),
      'query limit: is required',
    ],
    ['a parameter takes less', limit({ type: 'integer', maximum: 100 }), 'query limit: a narrower maximum'],
    ['a media type is gone', documentOf(order, unit, { requestBody: { required: true, content: {} } }), 'is gone'],
  ])('%s', (_, after, said) => {
    expect(breaksBetween(before, after).join('\n')).toContain(said);
  });
});

describe('what breaks nobody', () => {
  test.each<[string, Json]>([
    ['nothing changed', before],
    ['a new path', { ...fieldsOf(before), paths: { ...fieldsOf(fieldsOf(before)['paths']), '/plans': { get: {} } } }],
    ['a new field that may be sent', sending('why', { type: 'string' })],
    ['a field need not be sent any more', documentOf({ ...order, required: [] }, unit)],
    ['a longer text', sending('title', { type: 'string', maxLength: 300 })],
    ['a wider number', sending('count', { type: 'number' })],
    ['another value that may be sent', sending('kind', { enum: ['a', 'b', 'c'] })],
    ['another type that may be sent', sending('count', { type: ['number', 'null'], minimum: 1 })],
    ['another alternative', sending('either', { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'null' }] })],
    ['a new field in an answer', reading('href', { type: 'string' })],
    ['a field of an answer is always there', documentOf(order, { ...unit, required: ['name', 'kind'] })],
    ['a field of an answer is never null', reading('note', { type: 'string' })],
    ['an answer has fewer values', reading('kind', { enum: ['a'] })],
    [
      'a parameter more',
      documentOf(order, unit, {
        parameters: [
          { in: 'query', name: 'limit', schema: { type: 'integer', maximum: 200 } },
          { in: 'query', name: 'q', schema: { type: 'string' } },
        ],
      }),
    ],
    ['other words', sending('title', { type: 'string', maxLength: 200, description: 'x' })],
    ['the same in parts', sending('either', { oneOf: [{ type: 'number' }, { allOf: [{ type: 'string' }] }] })],
  ])('%s', (_, after) => {
    expect(breaksBetween(before, after)).toEqual([]);
  });

  test('a new value in an answer that says that it is open', () => {
    const open = reading('kind', { enum: ['a', 'b'], 'x-open': true });
    expect(breaksBetween(open, reading('kind', { enum: ['a', 'b', 'c'], 'x-open': true }))).toEqual([]);
  });

  test('schemas that hold themselves are compared to an end', () => {
    const tree: Json = { type: 'object', properties: { below: { $ref: '#/components/schemas/Unit' } } };
    expect(breaksBetween(documentOf(order, tree), documentOf(order, tree))).toEqual([]);
  });
});

function fieldsOf(value: Json | undefined): Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
