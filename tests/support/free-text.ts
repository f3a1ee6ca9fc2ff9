/** Which fields of a body are free text: whatever is written there is taken. */
import { z } from 'zod';

/** A step of a pointer for any one entry of a list or of a record. */
export const ANY = '*';

/** The last step of a pointer for all that stands below, of whatever shape. */
export const ALL = '**';

/** For a field that takes a few characters only. */
export const SHORTEST = '=1+1';

/** A text with everything in it that other programs would carry out, short enough for a name. */
export const SHORT = '=1+{{7*7}}<b>';

interface Node {
  freeText?: boolean;
  anything?: boolean;
  properties?: Record<string, Node>;
  items?: Node;
  prefixItems?: Node[];
  additionalProperties?: Node | boolean;
  anyOf?: Node[];
  oneOf?: Node[];
  allOf?: Node[];
  $ref?: string;
}

/** Where a schema takes any text, as pointers with {@link ANY} and {@link ALL}; what is a choice, an id, a date or a rule is not there. */
export function freeTextOf(schema: z.ZodType): ReadonlySet<string> {
  const found = new Set<string>();
  const root: Node & { $defs?: Record<string, Node> } = JSON.parse(
    JSON.stringify(
      z.toJSONSchema(schema, {
        ...{ io: 'input', unrepresentable: 'any' },
        override: ({ zodSchema, jsonSchema }) => {
          // By what it takes, and not by how it is written: refinements leave no trace in a JSON schema.
          const { type } = zodSchema._zod.def;
          const takes = [SHORT, SHORTEST].some((text) => z.safeParse(zodSchema, text).success);
          if (type === 'string' && takes) jsonSchema['freeText'] = true;
          if (type === 'unknown') jsonSchema['anything'] = true;
        },
      }),
    ),
  );
  const walk = (node: Node, at: string, above: readonly Node[]): void => {
    // A schema that holds itself is looked at once.
    if (above.includes(node)) return;
    const within = [...above, node];
    if (node.freeText === true) found.add(at);
    if (node.anything === true) found.add(`${at.slice(0, at.lastIndexOf('/'))}/${ALL}`);
    const referred = node.$ref === undefined ? undefined : root.$defs?.[node.$ref.replace('#/$defs/', '')];
    const also = [node.anyOf, node.oneOf, node.allOf, referred && [referred]].flatMap((each) => each ?? []);
    for (const one of also) walk(one, at, within);
    for (const [name, one] of Object.entries(node.properties ?? {})) walk(one, `${at}/${name}`, within);
    const entries = [node.items, ...(node.prefixItems ?? []), node.additionalProperties];
    for (const one of entries) if (typeof one === 'object') walk(one, `${at}/${ANY}`, within);
  };
  walk(root, '', []);
  return found;
}
