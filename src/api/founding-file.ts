/** The file by which a mechanism is founded (`lianxi mechanism found FILE.json`): what it says, and what is wrong with it. */
import { z } from 'zod';
import { addingBarred, type PlacedUnit } from '../domain/directory/changes.ts';
import { patched, settingsBarred } from '../domain/policy/settings.ts';
import type { FoundingOrder } from '../store/founding.ts';
import { text, unitKind } from './contract.ts';

/** A name as documents write it; blanks around it mean nothing. */
const name = text(100).trim();

const unit = z.strictObject({
  ...{ name, kind: unitKind, aliases: z.array(name).max(50).default([]), collective: z.boolean().default(false) },
  ...{ member: z.boolean().optional(), protocolOrder: z.int().min(0).max(1_000_000).optional() },
});

const file = z.strictObject({
  // It names files and stands in addresses.
  key: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, { error: 'small letters, figures and hyphens, a letter first' }),
  ...{ name, shortName: text(50).trim(), demo: z.boolean().default(false), status: text(50).default('运行') },
  notes: z.array(text(500)).max(50).default([]),
  ...{ convener: name.nullable().default(null), office: name, inspector: name },
  ...{ numberMark: z.string().max(20), policy: z.record(z.string(), z.unknown()).default({}) },
  units: z.array(unit).min(1).max(500),
  basis: z.strictObject({ title: text(200), number: text(100) }),
});

/** Where the file is wrong, each with its place (RFC 6901). */
export interface FoundingErrors {
  errors: readonly string[];
}

/** The distance between units that name no place of their own, so that others find room. */
const ORDER_STEP = 10;

/** What a file orders to be founded, or what is wrong with it. */
export function readFounding(json: unknown): FoundingOrder | FoundingErrors {
  const parsed = file.safeParse(json, { error: z.locales.en().localeError });
  if (!parsed.success) {
    const at = (path: readonly PropertyKey[]) => path.map((step) => `/${String(step)}`).join('');
    return { errors: parsed.error.issues.map((issue) => `${at(issue.path)}: ${issue.message}`) };
  }
  const { basis, policy, numberMark, units: given, ...rest } = parsed.data;
  const units = given.map(({ member, protocolOrder, ...one }, index) => ({
    ...{ ...one, sample: false, member: (member ?? true) && !one.collective },
    protocolOrder: protocolOrder ?? (index + 1) * ORDER_STEP,
  }));
  const settings = { ...policy, numberMark };
  const barred = settingsBarred({}, settings, rest);
  const errors = [
    ...directoryErrors(units),
    ...(['convener', 'office', 'inspector'] as const).flatMap((role) => {
      const called = rest[role];
      const found = units.some((one) => one.name === called && !one.collective);
      return called === null || found ? [] : [`/${role}: no single unit of the file is called ${called}`];
    }),
    ...(barred ? [`${settingsPlace(barred.pointer ?? '')}: ${String(barred.details?.['why'])}`] : []),
  ];
  if (errors.length > 0) return { errors };
  return { ...rest, units, settings: patched({}, settings), document: basis };
}

/** Settings stand under `policy` in the file, the number mark beside it. */
function settingsPlace(pointer: string): string {
  const inner = pointer.replace(/^\/settings/, '');
  return inner === '/numberMark' ? inner : `/policy${inner}`;
}

/** On no day does one name mean two units, and each has its own place. */
function directoryErrors(units: FoundingOrder['units']): string[] {
  const known: PlacedUnit[] = [];
  return units.flatMap((one, index) => {
    const dates = { validFrom: null, validTo: null };
    const barred = addingBarred({ ...one, ...dates }, known, `/units/${String(index)}`);
    known.push({ ...one, ...dates, id: String(index), succeededBy: null });
    const why = barred?.refused === 'UNIT_ORDER_TAKEN' ? 'this place is' : 'this name is';
    return barred ? [`${barred.pointer ?? ''}: ${why} ${String(barred.details?.['unitName'])}'s`] : [];
  });
}
