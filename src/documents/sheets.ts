/**
 * The sheet (XLSX) by which a data unit reports (数据报送表): one row for each value that is asked, written and read again. What is
 * read becomes entries, which the same rules judge as those that come as JSON.
 */
import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import { isClassified } from '../domain/classified.ts';
import { withoutTurning } from '../domain/written-text.ts';
import type { FrozenIndicator } from '../domain/indicator/record.ts';
import { askedEntries, type Entry, type Scopes } from '../domain/monitoring/entries.ts';
import { compoundRefusal, isArchive } from './archive.ts';
import type { FileRefusal } from './extracted.ts';
import { extractInThread } from './extraction.ts';
import type { CellOfRow } from './sheet-rows.ts';

/** because the sheet of 10,000 entries has some 300 kB. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;

/** As long as a note may be where it comes as JSON. */
export const LONGEST_NOTE = 2_000;

/** The titles of the columns, as they are written, and by which they are found again in any order. */
const columns = {
  code: { title: '指标代码', width: 10 },
  name: { title: '指标名称', width: 34 },
  unitOfMeasure: { title: '计量单位', width: 10 },
  unit: { title: '报送对象', width: 24 },
  value: { title: '数值', width: 14 },
  note: { title: '说明', width: 40 },
} as const;

type Column = keyof typeof columns;

const order: readonly Column[] = ['code', 'name', 'unitOfMeasure', 'unit', 'value', 'note'];

/** What stands for the city. */
const CITY = '全市';

/** How deep the titles may lie under a heading. */
const TITLES_WITHIN = 10;

/** A text, whatever it begins with: no formula is ever written. */
function text(value: string | null, more: Partial<CellObject> = {}): CellObject {
  return { type: String, format: '@', ...(value === null ? {} : { value }), ...more };
}

/** What a sheet is made from. */
export interface SheetContent {
  indicators: readonly FrozenIndicator[];
  scopes: Scopes;
  unitName: (unitId: string) => string;
  /** What was entered before. */
  entries: readonly Entry[];
}

/** Writes the sheet: every value that is asked, with what was entered for it. */
export async function submissionSheet({ indicators, scopes, unitName, entries }: SheetContent): Promise<Buffer> {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const keyOf = ({ code, unitId }: Pick<Entry, 'code' | 'unitId'>) => `${code} ${unitId ?? ''}`;
  const entered = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const rows = askedEntries(indicators, scopes).map((asked): Row => {
    const { name = '', unitOfMeasure = '' } = byCode.get(asked.code) ?? {};
    const { value = null, note = null } = entered.get(keyOf(asked)) ?? {};
    const unit = asked.unitId === null ? CITY : unitName(asked.unitId);
    // Values are texts too: a number that is typed with % or as a date stays what was typed, and is told apart.
    return [asked.code, name, unitOfMeasure, unit, value === null ? null : String(value), note].map((cell) =>
      text(cell),
    );
  });
  const titles = order.map((column) => text(columns[column].title, { fontWeight: 'bold' }));
  return writeXlsxFile([titles, ...rows], {
    ...{ sheet: '数据报送', stickyRowsCount: 1 },
    columns: order.map((column) => ({ width: columns[column].width })),
  }).toBuffer();
}

/** Why a row, or the sheet, cannot be read; `row` as the program that wrote it counts, from 1. */
export interface SheetProblem {
  row: number;
  column: string;
  why: 'no-column' | 'no-code' | 'no-number' | 'too-long';
  zh: string;
  en: string;
}

/** What a sheet holds: entries, each with its row; or why it cannot be read. */
export type SheetRead =
  | { entries: readonly Entry[]; rows: readonly number[] }
  | { problems: readonly SheetProblem[] }
  | { refused: FileRefusal | 'CLASSIFIED_MATERIAL' };

const words: Record<SheetProblem['why'], { zh: string; en: string }> = {
  'no-column': { zh: '缺少此列', en: 'This column is missing' },
  'no-code': { zh: '缺少指标代码', en: 'The row has no code of an indicator' },
  'no-number': { zh: '不是数字（不带百分号和单位）', en: 'Not a number: without a per cent sign or a unit' },
  'too-long': { zh: `超过${LONGEST_NOTE}字`, en: `More than ${LONGEST_NOTE} characters` },
};

function problem(row: number, column: Column, why: SheetProblem['why']): SheetProblem {
  return { row, column: columns[column].title, why, ...words[why] };
}

function isRows(value: unknown): value is CellOfRow[][] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}

function said(cell: CellOfRow | undefined): string {
  return cell == null ? '' : withoutTurning(String(cell)).trim();
}

/** A number as it is typed, its thousands set apart or not; undefined: it is none. */
function numberIn(cell: CellOfRow | undefined): number | null | undefined {
  // Office programs count in binary and show 15 digits: 0.1 + 0.2 is what is shown.
  if (typeof cell === 'number') return Number(cell.toPrecision(15));
  const typed = said(cell).replaceAll('，', ',');
  if (typed === '') return null;
  const plain = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(typed) ? typed.replaceAll(',', '') : typed;
  return typeof cell === 'string' && /^[-+]?\d{1,15}(?:\.\d{1,15})?$/.test(plain) ? Number(plain) : undefined;
}

/** Where each column stands, found by its title. */
function placesOf(titles: readonly CellOfRow[]): Record<Column, number> {
  const at = (column: Column) => titles.findIndex((cell) => said(cell) === columns[column].title);
  return {
    ...{ code: at('code'), name: at('name'), unitOfMeasure: at('unitOfMeasure') },
    ...{ unit: at('unit'), value: at('value'), note: at('note') },
  };
}

/**
 * Reads a sheet. A row without value and note enters nothing. `unitIdOf` finds the unit of a name; one that is not found is no unit
 * of those asked, and the rules say so.
 *
 * Refusals: FILE_TOO_LARGE over 5 MiB, 20 MB unpacked or 20,000 rows; FILE_ENCRYPTED, FILE_TYPE_UNKNOWN, FILE_UNREADABLE.
 */
export async function readSubmissionSheet(
  bytes: Uint8Array,
  unitIdOf: (name: string) => string | null,
): Promise<SheetRead> {
  if (bytes.length > MAX_SHEET_BYTES) return { refused: 'FILE_TOO_LARGE' };
  if (!isArchive(bytes)) return { refused: compoundRefusal(bytes) ?? 'FILE_TYPE_UNKNOWN' };
  const extracted = await extractInThread({ format: 'xlsx', bytes });
  if ('refused' in extracted) return extracted;
  const rows: unknown = JSON.parse(extracted.text);
  if (!isRows(rows)) throw new Error('the rows of a sheet are lists of cells');
  if (rows.flat().some((cell) => isClassified(said(cell)))) return { refused: 'CLASSIFIED_MATERIAL' };
  const titlesAt = rows.findIndex((row, at) => at < TITLES_WITHIN && placesOf(row).code !== -1);
  const places = placesOf(rows[titlesAt] ?? []);
  const missing = (['code', 'unit', 'value', 'note'] as const).filter((column) => places[column] === -1);
  if (missing.length > 0) return { problems: missing.map((column) => problem(titlesAt + 1 || 1, column, 'no-column')) };
  const entries: Entry[] = [];
  const rowOf: number[] = [];
  const problems: SheetProblem[] = [];
  for (const [at, row] of rows.entries()) {
    if (at <= titlesAt) continue;
    const code = said(row[places.code]);
    const [note, unit, value] = [said(row[places.note]), said(row[places.unit]), numberIn(row[places.value])];
    if (value === null && note === '') continue;
    if (code === '') problems.push(problem(at + 1, 'code', 'no-code'));
    if (value === undefined) problems.push(problem(at + 1, 'value', 'no-number'));
    if (note.length > LONGEST_NOTE) problems.push(problem(at + 1, 'note', 'too-long'));
    const unitId = unit === '' || unit === CITY ? null : (unitIdOf(unit) ?? unit);
    entries.push({ code, unitId, value: value ?? null, note: note === '' ? null : note, evidence: [] });
    rowOf.push(at + 1);
  }
  return problems.length > 0 ? { problems } : { entries, rows: rowOf };
}
