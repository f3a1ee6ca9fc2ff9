/** Named schemas that may be null, as the document says them. */
import { expect, test } from '@jest/globals';
import { mendNullableRefs } from '../../src/api/nullable-refs.ts';
import { openApiDocument } from '../../src/api/openapi.ts';

const named = { $ref: '#/components/schemas/UnitRef' };

test.each<[string, object, object]>([
  ['a named schema', { allOf: [named, { type: ['object', 'null'] }] }, { anyOf: [named, { type: 'null' }] }],
  [
    'with a description',
    { allOf: [named, { type: ['object', 'null'], description: 'whose' }] },
    { anyOf: [named, { type: 'null' }], description: 'whose' },
  ],
  [
    'with more properties',
    { allOf: [named, { type: ['object', 'null'], required: ['a'] }] },
    { anyOf: [{ allOf: [named, { type: 'object', required: ['a'] }] }, { type: 'null' }] },
  ],
  [
    'somewhere within',
    { list: [{ lead: { allOf: [named, { type: ['string', 'null'] }] } }] },
    { list: [{ lead: { anyOf: [named, { type: 'null' }] } }] },
  ],
  [
    'one that may not be null',
    { allOf: [named, { description: 'whose' }] },
    { allOf: [named, { description: 'whose' }] },
  ],
])('%s', (_, written, mended) => {
  mendNullableRefs(written);
  expect(written).toEqual(mended);
});

/** Every value within a document. */
function within(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return [value, ...Object.values(value).flatMap(within)];
}

test('the document has no schema of which a part bars the null that another allows, nor one that two lists of fields close', () => {
  const parts = within(openApiDocument()).flatMap((value) => {
    const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'allOf') : undefined;
    return Array.isArray(list) ? [JSON.stringify(list)] : [];
  });
  expect(parts.length).toBeGreaterThan(0);
  expect(
    parts.filter(
      (list) => /"type":\["\w+","null"\]\}?\]?$/.test(list) || list.includes('"additionalProperties":false'),
    ),
  ).toEqual([]);
});
