/** Corrects how the OpenAPI generator writes a named schema that may be null. */

type Written = Record<string, unknown>;

function isWritten(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The types of a schema without null; undefined: it does not allow null. */
function withoutNull({ type }: Written): unknown {
  if (!Array.isArray(type) || !type.includes('null')) return undefined;
  const others = type.filter((one) => one !== 'null');
  return others.length === 1 ? others[0] : others;
}

/**
 * Makes `{anyOf: [{$ref}, {type: 'null'}]}` of every `{allOf: [{$ref}, {type: ['object', 'null'], …}]}` in a document: the generator
 * writes the latter for a named schema that is nullable, and no null satisfies it.
 */
export function mendNullableRefs(value: unknown): void {
  if (Array.isArray(value)) value.forEach(mendNullableRefs);
  if (!isWritten(value)) return;
  for (const inner of Object.values(value)) mendNullableRefs(inner);
  const parts: unknown[] = Array.isArray(value['allOf']) ? value['allOf'] : [];
  const [named, own] = parts;
  if (parts.length !== 2 || !isWritten(own)) return;
  const type = withoutNull(own);
  if (type === undefined) return;
  const { type: _, description, ...more } = own;
  const schema = Object.keys(more).length === 0 ? named : { allOf: [named, { type, ...more }] };
  Reflect.deleteProperty(value, 'allOf');
  Object.assign(value, { anyOf: [schema, { type: 'null' }], ...(description === undefined ? {} : { description }) });
}
