/** From a reading to the rows of a draft: matched with the plan as it was confirmed before, so that only differences show. */
import { plain } from '../plan-text/flow.ts';
import type { PlanItem, PlanReading } from '../plan-text/result.ts';
import type { ItemKind, ItemReading, NameChoice, PlanHead, PlanNode, PlanRow } from './record.ts';

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
  reading: ItemReading | null;
}

/** The plan as it stands: what an import is compared with. */
export interface StandingPlan {
  id: string;
  revision: number;
  head: Pick<PlanHead, 'status' | 'publishedOn' | 'issuer'>;
  items: readonly StandingItem[];
  /** What was decided of names when it was confirmed last. */
  names: readonly NameChoice[];
}

function same(one: string, other: string): boolean {
  return plain(one).replaceAll(/\s/g, '') === plain(other).replaceAll(/\s/g, '');
}

/** How many pairs of characters two texts have in common: 0 none, 1 all (Dice's coefficient). */
function likeness(one: string, other: string): number {
  const pairsOf = (text: string): Set<string> => {
    const bare = plain(text).replaceAll(/\s/g, '');
    return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2)));
  };
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 1 : (2 * common) / (a.size + b.size);
}

/** Half of an item may be reworded and it is still that item; another item in its place has next to nothing of it. */
const SAME_ITEM = 0.4;

function isLike(item: PlanItem, standing: StandingItem): boolean {
  if (likeness(standing.title, item.title) >= SAME_ITEM) return true;
  return likeness(standing.title + (standing.reading?.text ?? ''), item.title + item.text) >= SAME_ITEM;
}

/** The nodes of an item: the dates that it names, else the end of each year of the plan, proposed (issue: nodes). */
export function nodesOf(item: ItemReading, period: PlanReading['period']): PlanNode[] {
  const dates = new Set(item.deadlines.flatMap(({ date }) => (date === null ? [] : [date])));
  if (dates.size > 0) return [...dates].sort().map((dueOn) => ({ dueOn, basis: 'plan', confirmed: true }));
  if (period.from === null || period.to === null) return [];
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    return { dueOn: `${String(first + index)}-12-31`, basis: 'proposed' as const, confirmed: false };
  });
}

function readingOf({ at: _, seq: __, ...reading }: PlanItem): ItemReading {
  return reading;
}

const FIELDS = ['title', 'number', 'section', 'text', 'lead', 'deadline'] as const;
const LISTS = ['responsible', 'cooperating', 'implementing'] as const;

/** The fields in which an item as read differs from the item as it stands. */
export function differencesOf(reading: ItemReading, standing: StandingItem): string[] {
  const before = standing.reading;
  if (before) {
    const fields = FIELDS.filter((field) => reading[field] !== before[field]);
    const lists = LISTS.filter((list) => reading[list].join('\n') !== before[list].join('\n'));
    const dates = JSON.stringify(reading.deadlines) === JSON.stringify(before.deadlines) ? [] : ['deadlines'];
    return [...fields, ...lists, ...dates];
  }
  // An item that was entered by hand: what it has is compared, and what it has not is new.
  const names = [...reading.responsible, ...reading.cooperating, ...reading.implementing];
  return [
    ...(same(reading.title, standing.title) ? [] : ['title']),
    ...(reading.number === standing.number ? [] : ['number']),
    ...(reading.section === standing.section ? [] : ['section']),
    'text',
    ...(names.join('\n') === standing.unitNames.join('\n') ? [] : ['responsible']),
    ...(reading.deadline === null ? [] : ['deadline']),
  ];
}

/** The rows of a draft; `ids` are new ids, one for each item. */
export function rowsOf(reading: PlanReading, standing: StandingPlan | null, ids: readonly string[]): PlanRow[] {
  const left = new Set(standing?.items ?? []);
  const take = (fits: (item: StandingItem) => boolean): StandingItem | undefined => {
    const found = [...left].find(fits);
    if (found) left.delete(found);
    return found;
  };
  const titles = new Map(reading.sections.map(({ number, title }) => [number, title]));
  const items = [
    ...reading.measures.map((item) => ({ item, kind: 'measure' as const })),
    ...reading.safeguards.map((item) => ({ item, kind: 'safeguard' as const })),
  ].sort((a, b) => a.item.seq - b.item.seq);
  // The same title wins over the same number: items are moved more often than they change their name. And what has a
  // number of old but no word of it is another item.
  const byTitle = items.map(({ item, kind }) => take((one) => one.kind === kind && same(one.title, item.title)));
  const matched = items.map(
    ({ item, kind }, index) =>
      byTitle[index] ??
      take(
        (one) => one.kind === kind && one.section === item.section && one.number === item.number && isLike(item, one),
      ),
  );
  const rows = items.map(({ item, kind }, index): PlanRow => {
    const before = matched[index];
    const read = readingOf(item);
    const differences = before ? differencesOf(read, before) : [];
    const id = before?.id ?? ids[index];
    if (id === undefined) throw new Error('an id is needed for every item');
    return {
      ...{ id, kind, seq: item.seq, sectionTitle: titles.get(item.section) ?? '', reading: read, at: item.at },
      title: item.title,
      change: before === undefined ? 'new' : differences.length > 0 ? 'changed' : 'same',
      differences,
      // A lead that was confirmed before stays where the document states none.
      leadUnitId: isStated(read) ? null : (before?.leadUnitId ?? null),
      leadConfirmed: isStated(read) || (before?.leadUnitId ?? null) !== null,
      units: null,
      tasks: [{ title: item.title, nodes: nodesOf(read, reading.period) }],
      leftOut: false,
    };
  });
  return [...rows, ...[...left].map(gone)];
}

/** Whether the document says itself who leads. */
export function isStated({ leadBasis }: ItemReading): boolean {
  return leadBasis === 'explicit' || leadBasis === 'note';
}

function gone(item: StandingItem): PlanRow {
  const { id, kind, seq, sectionTitle, title, number, section } = item;
  const reading: ItemReading = item.reading ?? {
    ...{ number, numberRaw: number, section, title, text: '', responsible: [...item.unitNames], lead: null },
    ...{ leadBasis: 'none', cooperating: [], implementing: [], deadline: null, deadlines: [] },
  };
  return {
    ...{ id, kind, seq, sectionTitle, reading, at: null, title, change: 'gone', differences: [] },
    ...{ leadUnitId: item.leadUnitId, leadConfirmed: true, units: null, tasks: [], leftOut: false },
  };
}
