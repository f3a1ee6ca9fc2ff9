/** Resolutions (议定事项), and the minutes (会议纪要) that are written from agenda, attendance and them. */
import { isoShanghai } from '../calendar.ts';
import type { MeetingCycle } from './record.ts';

/** What somebody said against a resolution, recorded as said (domain.md 1.3; 重大行政决策程序暂行条例 art. 30). */
export interface Dissent {
  unitId: string;
  text: string;
}

/** A resolution: one matter, one lead, one term. `no` counts from 1. */
export interface Resolution {
  no: number;
  /** The agenda item that it was taken on. */
  itemNo: number | null;
  text: string;
  leadUnitId: string;
  cooperating: readonly string[];
  /** A rule that `parseTermRule` reads, counted from the day of issue. */
  term: string;
  dissent: readonly Dissent[];
  /** What was not agreed goes to the government (提请市政府决定). */
  referred: boolean;
  withoutQuorum: boolean;
  /** Why it does not stand any more. */
  withdrawn: string | null;
}

/** A version of the minutes; `hash` is what is countersigned. */
export interface Minutes {
  version: number;
  hash: string;
  text: string;
  summary: string | null;
  atMs: number;
}

/** A unit's countersignature (会签) of one version; `silence`: it did not answer, and the policy takes that for agreement. */
export interface Signature {
  unitId: string;
  hash: string;
  decision: 'agree' | 'object' | 'silence';
  opinion: string | null;
  atMs: number;
  by: string;
}

/** The resolutions that stand. */
export function standing(state: Pick<MeetingCycle, 'resolutions'>): readonly Resolution[] {
  return state.resolutions.filter(({ withdrawn }) => withdrawn === null);
}

/** The units that the resolutions name, in order: they countersign. */
export function signersOf(state: Pick<MeetingCycle, 'resolutions'>): readonly string[] {
  return [...new Set(standing(state).flatMap(({ leadUnitId, cooperating }) => [leadUnitId, ...cooperating]))];
}

/** The units that have a part in a meeting: those invited, and those that are asked to countersign what concerns them. */
export function involvedIn(state: Pick<MeetingCycle, 'invited' | 'signers' | 'resolutions'>): readonly string[] {
  return [...new Set([...state.invited, ...state.signers, ...signersOf(state)])];
}

/** The units that have neither agreed to the present version nor are taken for agreeing. */
export function unsigned({ signers, signatures }: Pick<MeetingCycle, 'signers' | 'signatures'>): readonly string[] {
  const agreed = new Set(signatures.filter(({ decision }) => decision !== 'object').map(({ unitId }) => unitId));
  return signers.filter((unitId) => !agreed.has(unitId));
}

/** The units that owe an answer to the present version. */
export function unanswered({ signers, signatures }: Pick<MeetingCycle, 'signers' | 'signatures'>): readonly string[] {
  return signers.filter((unitId) => !signatures.some((signature) => signature.unitId === unitId));
}

/** Units that were to come and did not, without a leave that was granted (无故缺席). */
export function absentWithoutLeave(
  state: Pick<MeetingCycle, 'invited' | 'attendance' | 'receipts'>,
): readonly string[] {
  return state.invited.filter((unitId) => {
    const came = state.attendance.some((one) => one.unitId === unitId && one.as !== 'absent');
    const excused = state.receipts.some(
      (one) => one.unitId === unitId && (one.decision === 'approved' || one.decision === 'pending'),
    );
    return !came && !excused;
  });
}

/** 2026年11月24日 14:30. */
function said(atMs: number): string {
  const [year, month, rest = ''] = isoShanghai(atMs).split('-');
  return `${String(year)}年${String(Number(month))}月${String(Number(rest.slice(0, 2)))}日 ${rest.slice(3, 8)}`;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 1 → 一, 23 → 二十三. */
function numeral(count: number): string {
  if (count <= 10) return numerals[count - 1] ?? '';
  const tens = Math.floor(count / 10);
  return `${tens === 1 ? '' : (numerals[tens - 1] ?? '')}十${count % 10 === 0 ? '' : (numerals[(count % 10) - 1] ?? '')}`;
}

/** The minutes' text. `nameOf` names a unit by its id. */
export function minutesText(
  state: Pick<
    MeetingCycle,
    | 'title'
    | 'kind'
    | 'startsAtMs'
    | 'place'
    | 'items'
    | 'agenda'
    | 'attendance'
    | 'receipts'
    | 'invited'
    | 'resolutions'
    | 'quorum'
  >,
  summary: string | null,
  nameOf: (unitId: string) => string,
): string {
  const names = (unitIds: readonly string[]): string => unitIds.map(nameOf).join('、');
  const lines: string[] = [state.title];
  if (state.startsAtMs !== null)
    lines.push(`${said(state.startsAtMs)}${state.place === null ? '' : `，${state.place}`}`);
  if (summary !== null) lines.push(summary);
  const items = state.agenda.order.flatMap((no) => state.items.find((item) => item.no === no) ?? []);
  items.forEach((item, index) => lines.push(`${numeral(index + 1)}、${item.title}（${names(item.proposers)}）`));
  lines.push('议定事项');
  standing(state).forEach((resolution, index) => {
    const { text, leadUnitId, cooperating, term, dissent, referred, withoutQuorum } = resolution;
    const units = `${nameOf(leadUnitId)}牵头${cooperating.length > 0 ? `，${names(cooperating)}配合` : ''}`;
    lines.push(`${String(index + 1)}. ${text}（${units}；期限 ${term}）`);
    for (const one of dissent) lines.push(`   ${nameOf(one.unitId)}的不同意见：${one.text}`);
    if (referred) lines.push('   提请市政府决定。');
    if (withoutQuorum) lines.push('   议定时到会单位未达规定。');
  });
  if (state.kind === 'circulation') {
    lines.push(`同意：${names(state.receipts.filter(({ answer }) => answer === 'agree').map(({ unitId }) => unitId))}`);
    for (const { unitId, answer, reason } of state.receipts)
      if (answer === 'object') lines.push(`不同意：${nameOf(unitId)}：${reason ?? ''}`);
    return lines.join('\n');
  }
  const came = (as: string): string => names(state.attendance.filter((one) => one.as === as).map((one) => one.unitId));
  lines.push(`出席：${came('present')}`);
  if (came('substitute') !== '') lines.push(`替会：${came('substitute')}`);
  const absent = absentWithoutLeave(state);
  const onLeave = state.invited.filter(
    (unitId) =>
      !absent.includes(unitId) && !state.attendance.some((one) => one.unitId === unitId && one.as !== 'absent'),
  );
  if (onLeave.length > 0) lines.push(`请假：${names(onLeave)}`);
  if (absent.length > 0) lines.push(`缺席：${names(absent)}`);
  if (state.quorum && !state.quorum.met) {
    lines.push(`到会 ${String(state.quorum.counted)} 个单位，应到 ${String(state.quorum.of)} 个，未达规定。`);
  }
  return lines.join('\n');
}
