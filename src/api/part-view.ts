/** How the parts that units have of matters are shown: as rows of a list, and as rows of a table to take away (CSV). */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { lightSentence, type Language } from '../domain/light.ts';
import type { Part } from '../domain/matter.ts';
import type { ListedPart } from '../store/part-list.ts';
import type { part } from './overview-contract.ts';
import { matterHref } from './matters.ts';

/** A part as the contract says it. */
export type PartView = z.output<typeof part>;

const roleNames: Record<Part['role'], { zh: string; en: string }> = {
  lead: { zh: '牵头', en: 'Lead' },
  cooperating: { zh: '配合', en: 'Cooperating' },
  sole: { zh: '责任单位', en: 'Responsible' },
};

const stateNames: Record<Part['state'], { zh: string; en: string }> = {
  drafted: { zh: '未发出', en: 'Not issued' },
  running: { zh: '办理中', en: 'Running' },
  submitted: { zh: '已报送，待验收', en: 'Submitted' },
  done: { zh: '已完成', en: 'Done' },
};

function at(ms: number | null): string | null {
  return ms === null ? null : isoShanghai(ms);
}

/** A part as it is listed. */
export function showPart(listed: ListedPart, language: Language): PartView {
  const { matterId: id, noun, title, number, stage, unit, role, counted, state, item, light } = listed;
  return {
    matter: { id, noun, title, number, stage, href: matterHref(noun, id) },
    ...{ unit, role, roleName: roleNames[role][language], counted, state, stateName: stateNames[state][language] },
    ...{ measure: item, issuedAt: at(listed.issuedAtMs), originalDueAt: at(listed.originalDueAtMs) },
    ...{ dueAt: at(listed.dueAtMs), workingDaysLeft: listed.workingDaysLeft, light: light?.light ?? null },
    lightReason: light?.reason ? lightSentence(light.reason, language) : null,
    ...{ overdue: listed.overdue, lateSince: at(listed.lateSinceMs), doneAt: at(listed.doneAtMs) },
  };
}

const csvColumns: readonly [heading: string, cell: (part: PartView) => string | number | null][] = [
  ['事项 Matter', ({ matter }) => matter.title],
  ['类别 Kind', ({ matter }) => matter.noun],
  ['文号 Number', ({ matter }) => matter.number],
  ['单位 Unit', ({ unit }) => unit.name],
  ['分工 Part', ({ roleName }) => roleName],
  ['任务 Measure', ({ measure }) => measure && `${measure.number} ${measure.title}`],
  ['状态 State', ({ stateName }) => stateName],
  ['发出时间 Issued', ({ issuedAt }) => issuedAt],
  ['原定期限 Original due date', ({ originalDueAt }) => originalDueAt],
  ['现行期限 Due date', ({ dueAt }) => dueAt],
  ['剩余工作日 Working days left', ({ workingDaysLeft }) => workingDaysLeft],
  ['灯 Light', ({ light }) => light],
  ['亮灯原因 Why', ({ lightReason }) => lightReason],
  ['逾期起 Late since', ({ lateSince }) => lateSince],
  ['完成时间 Done', ({ doneAt }) => doneAt],
  ['编号 Id', ({ matter }) => matter.id],
];

/**
 * A cell after RFC 4180. A text that a spreadsheet would take for a formula is made inert by an apostrophe; a number is one of
 * ours, and may be negative.
 */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const inert = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value ?? ''}` : (value ?? '');
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Parts as CSV: UTF-8 with a byte-order mark, by which spreadsheets know it; one line of headings in both languages. */
export function csvOf(parts: readonly PartView[]): string {
  const lines = [
    csvColumns.map(([heading]) => heading),
    ...parts.map((part) => csvColumns.map(([, cell]) => cell(part))),
  ];
  return `\u{FEFF}${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}
