/**
 * From a reading to the rows of a draft, matched with the plan as it stands. Three are compared: what an item was read as
 * before, what the coordinator made of it, and what it is read as now. Where the reading did not change, what stands stays;
 * so a later import never undoes a decision.
 */
import { plain } from '../plan-text/flow.ts';
import type { PlanItem, PlanReading } from '../plan-text/result.ts';
import type { ItemKind, ItemReading, NameChoice, PlanHead, PlanNode, PlanRow, UnitPart } from './record.ts';

/** An item of the plan as it stands. `reading`: what it was read as; null for one that no reader made. */
export interface StandingItem {
  id: string;
  kind: ItemKind;
  seq: number;
  number: string;
  section: string;
  sectionTitle: string;
  title: string;
  /** The names of its units in order, the lead among them. */
  unitNames: readonly string[];
  leadUnitId: string | null;
  /** A lead that was only proposed when the item was entered by hand still waits for the office. */
  leadConfirmed: boolean;
  /** Its other units in order. */
  units: readonly { unitId: string; part: UnitPart }[];
  reading: ItemReading | null;
  assigned: boolean;
  /** It stood in the plan once. */
  withdrawn: boolean;
}

/** The plan as it stands: what an import is compared with. */
export interface StandingPlan {
  id: string;
  revision: number;
  head: PlanHead;
  /** What its head was read as; null for a plan that no reader made. */
  headRead: PlanHead | null;
  items: readonly StandingItem[];
  /** What was decided of names when it was confirmed last. */
  names: readonly NameChoice[];
}

function bare(text: string): string {
  return plain(text).replaceAll(/\s/g, '');
}

function same(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

/** How many pairs of characters two texts have in common: 0 none, 1 all (Dice's coefficient). */
function likeness(one: string, other: string): number {
  const pairsOf = (text: string): Set<string> => {
    const flat = bare(text);
    return new Set(Array.from({ length: Math.max(0, flat.length - 1) }, (_, at) => flat.slice(at, at + 2)));
  };
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 1 : (2 * common) / (a.size + b.size);
}

/** Half of an item may be reworded and it is still that item; another item in its place has next to nothing of it. */
const SAME_ITEM = 0.4;

/** The nodes of an item: the dates that it names, else the end of each year of the plan, proposed (issue: nodes). */
export function nodesOf(item: Pick<ItemReading, 'deadlines'>, period: PlanReading['period']): PlanNode[] {
  const dates = new Set(item.deadlines.flatMap(({ date }) => (date === null ? [] : [date])));
  if (dates.size > 0) return [...dates].sort().map((dueOn) => ({ dueOn, basis: 'plan', confirmed: true }));
  if (period.from === null || period.to === null) return [];
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    return { dueOn: `${String(first + index)}-12-31`, basis: 'proposed' as const, confirmed: false };
  });
}

const FIELDS = ['kind', 'title', 'number', 'section', 'sectionTitle', 'text', 'lead', 'deadline'] as const;
const LISTS = ['responsible', 'cooperating', 'implementing'] as const;

/** The fields in which an item as read differs from what it was read as before, or from an item that was entered by hand. */
export function differencesOf(reading: ItemReading, standing: StandingItem): string[] {
  const before = standing.reading;
  if (before) {
    const fields = FIELDS.filter((field) => reading[field] !== before[field]);
    const lists = LISTS.filter((list) => reading[list].join('\n') !== before[list].join('\n'));
    const dates = JSON.stringify(reading.deadlines) === JSON.stringify(before.deadlines) ? [] : ['deadlines'];
    return [...fields, ...lists, ...dates];
  }
  // What it has is compared, and what it has not is new.
  return [
    ...(reading.kind === standing.kind ? [] : ['kind']),
    ...(same(reading.title, standing.title) ? [] : ['title']),
    ...(reading.number === standing.number ? [] : ['number']),
    ...(reading.section === standing.section ? [] : ['section']),
    ...(same(reading.sectionTitle, standing.sectionTitle) ? [] : ['sectionTitle']),
    'text',
    ...(unitsOf(reading).join('\n') === standing.unitNames.join('\n') ? [] : ['responsible']),
    ...(reading.deadline === null ? [] : ['deadline']),
  ];
}

function unitsOf(reading: ItemReading): string[] {
  return LISTS.flatMap((list) => reading[list]);
}

interface Read {
  item: PlanItem;
  reading: ItemReading;
}

function readItems(reading: PlanReading): Read[] {
  const titles = new Map(reading.sections.map(({ number, title }) => [number, title]));
  const of = (kind: ItemKind) => (item: PlanItem) => {
    const { at: _, seq: __, ...rest } = item;
    return { item, reading: { ...rest, kind, sectionTitle: titles.get(item.section) ?? '' } };
  };
  const items = [...reading.measures.map(of('measure')), ...reading.safeguards.map(of('safeguard'))];
  return items.sort((a, b) => a.item.seq - b.item.seq);
}

/** Whether an item as it was read before is this one, the surest sign first. An item is moved more often than renamed. */
const signs: readonly ((read: ItemReading, standing: StandingItem) => boolean)[] = [
  (read, one) => sameTitle(read, one) && read.section === one.section && read.number === one.number,
  (read, one) => sameTitle(read, one) && one.reading !== null && same(read.text, one.reading.text),
  sameTitle,
  // What has a number of old but no word of it is another item.
  (read, one) =>
    read.kind === (one.reading?.kind ?? one.kind) &&
    read.section === one.section &&
    read.number === one.number &&
    isLike(read, one),
];

function sameTitle(read: ItemReading, { reading, title, kind }: StandingItem): boolean {
  return read.kind === (reading?.kind ?? kind) && same(read.title, reading?.title ?? title);
}

function isLike(read: ItemReading, { reading, title }: StandingItem): boolean {
  const before = reading?.title ?? title;
  if (likeness(before, read.title) >= SAME_ITEM) return true;
  return likeness(before + (reading?.text ?? ''), read.title + read.text) >= SAME_ITEM;
}

/** Finds for each item the one that it was: among those that stand, then among those that stood once. */
function matched(items: readonly Read[], standing: readonly StandingItem[]): Map<Read, StandingItem> {
  const found = new Map<Read, StandingItem>();
  const free = new Set(standing);
  for (const withdrawn of [false, true]) {
    for (const fits of signs) {
      for (const read of items) {
        if (found.has(read)) continue;
        const one = [...free].find((each) => each.withdrawn === withdrawn && fits(read.reading, each));
        if (!one) continue;
        found.set(read, one);
        free.delete(one);
      }
    }
  }
  return found;
}

/** The rows of a draft; `ids` are new ids, one for each item. */
export function rowsOf(reading: PlanReading, standing: StandingPlan | null, ids: readonly string[]): PlanRow[] {
  const items = readItems(reading);
  const before = matched(items, standing?.items ?? []);
  const rows = items.map((read, index): PlanRow => {
    const id = ids[index];
    if (id === undefined) throw new Error('an id is needed for every item');
    const one = before.get(read);
    const tasks = [{ title: read.reading.title, nodes: nodesOf(read.reading, reading.period) }];
    const fresh: PlanRow = {
      ...{ id, kind: read.reading.kind, seq: read.item.seq, seqBefore: null, reading: read.reading, at: read.item.at },
      ...{ title: read.reading.title, change: 'new', differences: [], units: null, tasks, assigned: false },
      ...{ leadUnitId: null, leadConfirmed: isStated(read.reading), leftOut: false },
    };
    if (!one) return fresh;
    // An item that comes back is new to the plan, but it is that item.
    return one.withdrawn ? { ...fresh, id: one.id, assigned: one.assigned } : merged(fresh, one);
  });
  const known = new Set(before.values());
  const gone = (standing?.items ?? []).filter((one) => !one.withdrawn && !known.has(one)).map(goneRow);
  return [...rows, ...gone];
}

/** The row of an item that stands: with what was decided of it, where its reading did not change. */
function merged(fresh: PlanRow, standing: StandingItem): PlanRow {
  const { reading } = fresh;
  const differences = differencesOf(reading, standing);
  const changed = (...fields: string[]): boolean => fields.some((field) => differences.includes(field));
  const lists = changed('responsible', 'cooperating', 'implementing');
  const lead = standing.leadUnitId;
  return {
    ...fresh,
    ...{ id: standing.id, seqBefore: standing.seq, assigned: standing.assigned },
    ...{ change: differences.length > 0 ? 'changed' : 'same', differences },
    title: changed('title') ? fresh.title : standing.title,
    kind: changed('kind') ? fresh.kind : standing.kind,
    units: lists || changed('lead') || lead === null ? null : standing.units,
    // A stated lead that changed takes the place of the old; one that is only proposed leaves the old to be confirmed anew.
    ...(changed('lead') && isStated(reading)
      ? { leadUnitId: null, leadConfirmed: true }
      : lead === null
        ? {}
        : { leadUnitId: lead, leadConfirmed: standing.leadConfirmed && !changed('lead') }),
    tasks: fresh.tasks.map((task) => ({ ...task, title: changed('title') ? task.title : standing.title })),
  };
}

/** Whether the document says itself who leads. */
export function isStated({ leadBasis }: ItemReading): boolean {
  return leadBasis === 'explicit' || leadBasis === 'note';
}

function goneRow(item: StandingItem): PlanRow {
  const { id, kind, seq, sectionTitle, title, number, section, assigned } = item;
  const reading: ItemReading = item.reading ?? {
    ...{ kind, number, numberRaw: number, section, sectionTitle, title, text: '', responsible: [...item.unitNames] },
    ...{ lead: null, leadBasis: 'none', cooperating: [], implementing: [], deadline: null, deadlines: [] },
  };
  return {
    ...{ id, kind, seq, seqBefore: seq, reading, at: null, title, change: 'gone', differences: [], assigned },
    ...{ leadUnitId: item.leadUnitId, leadConfirmed: item.leadConfirmed, units: item.units, tasks: [], leftOut: false },
  };
}

/** The plan's head as a draft shows it: what was decided of it before stays where the document says the same as then. */
export function headOf(read: PlanHead, standing: StandingPlan | null): PlanHead {
  if (standing === null) return read;
  const { head, headRead } = standing;
  const keep = <T>(now: T, before: T | undefined, stands: T): T => {
    // What the document does not say now, it has not changed.
    if (now === null) return stands;
    return before !== undefined && JSON.stringify(now) === JSON.stringify(before) ? stands : now;
  };
  const period = read.period.from === null ? head.period : keep(read.period, headRead?.period, head.period);
  return {
    // Typed with other brackets it is the same title.
    title: same(read.title ?? '', head.title ?? '') ? head.title : keep(read.title, headRead?.title, head.title),
    issuer: keep(read.issuer, headRead?.issuer, head.issuer),
    status: keep(read.status, headRead?.status, head.status),
    publishedOn: keep(read.publishedOn, headRead?.publishedOn, head.publishedOn),
    ...{ period, consultation: read.consultation ?? head.consultation },
  };
}
