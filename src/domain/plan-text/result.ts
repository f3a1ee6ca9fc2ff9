/**
 * What the reader makes of an implementation plan (实施方案). The words of the result are those of the document: nothing is
 * normalised silently, and every `at` points into the source text (UTF-16 units, `end` excluded), so that each row can be
 * shown beside its sentence.
 */
import type { UnitKind } from '../units.ts';

/** A place in the source text, in UTF-16 units; `end` is not part of it. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Why an item has the lead that it has: the document names one (explicit); a note says that the first listed leads (note);
 * nothing says so and the first listed is only a proposal (convention, domain.md 0.4); or no lead can be proposed (none),
 * because no unit is named or the first listed is a collective, a court, a procuratorate or a party organ (domain.md 0.3).
 */
export type LeadBasis = 'explicit' | 'note' | 'convention' | 'none';

/** A deadline as written; `date` is null where no day can be told (长期坚持). */
export interface Deadline {
  raw: string;
  date: string | null;
}

/** A numbered item of a plan: a measure or a safeguard. */
export interface PlanItem {
  /** Its place among all items, from 1. */
  seq: number;
  /** `1` for 1. 1、 1．; `（一）` for (一); `一` for 一、; `（1）` for (1) and 1）. */
  number: string;
  /** The number as written, with its punctuation. */
  numberRaw: string;
  /** The numbers of the headings above it, outermost first, joined by `/`: 二/（一）. Empty where there is none. */
  section: string;
  title: string;
  /** What follows the title, without the responsibility clause, line breaks removed. */
  text: string;
  /** Under 责任单位, 牵头单位, 牵头 or 负责, in order; a stated lead stands here too. */
  responsible: string[];
  lead: string | null;
  leadBasis: LeadBasis;
  /** Under 配合单位, 配合, 参与, 协办. */
  cooperating: string[];
  /** Under 负责落实. */
  implementing: string[];
  /** The labelled 完成时限, else the latest dated deadline of the item. */
  deadline: string | null;
  deadlines: Deadline[];
  at: Span;
}

/** A unit as the responsibility clauses name it. */
export interface PlanUnit {
  name: string;
  kind: UnitKind;
  /** A name for many: 各级人民政府, 市直机关各有关单位. */
  collective: boolean;
  /** The items that name it. */
  items: number[];
}

/** Everything that the reader reports. */
export const planWarningCodes = [
  /** No implementation plan was found in the text. */
  'NOT_A_PLAN',
  /** The text is longer than the reader takes. */
  'TOO_LONG',
  'TITLE_MISSING',
  'PERIOD_MISSING',
  /** A bracket that never closes was taken to end where its clause does. */
  'UNCLOSED_BRACKET',
  /** A sentence was cut by a page break and put together again. */
  'PAGE_BREAK_REJOINED',
  /** A number that does not follow the one before at its level. */
  'NUMBER_OUT_OF_SEQUENCE',
  /** An item names no responsible unit. */
  'NO_RESPONSIBLE_UNIT',
  /** Several leads are stated; the first was taken. */
  'SEVERAL_LEADS',
  /** The first listed is a collective, a court, a procuratorate or a party organ: no lead was proposed. */
  'LEAD_NOT_PROPOSED',
  /** A name for many units, to be expanded by the coordinator. */
  'COLLECTIVE_UNIT',
  /** A name that does not look like a unit's. */
  'UNIT_UNLIKELY',
  /** A unit named twice in one item; it was kept once. */
  'UNIT_REPEATED',
  /** A list that ends in 等: there may be more units than are named. */
  'LIST_OPEN_ENDED',
  /** Units taken from an earlier clause (同上, 以下各项…). */
  'DITTO_APPLIED',
  /** An item with more than one responsibility clause; all were taken together. */
  'SEVERAL_CLAUSES',
  /** A labelled deadline that could not be read. */
  'DEADLINE_UNREADABLE',
  /** The consultation closes on a public holiday. */
  'CONSULTATION_CLOSES_ON_HOLIDAY',
  /** The consultation closes on a weekend on which nobody works. */
  'CONSULTATION_CLOSES_ON_DAY_OFF',
] as const;

/** See {@link planWarningCodes}. */
export type PlanWarningCode = (typeof planWarningCodes)[number];

/** Something that the coordinator should look at. */
export interface PlanWarning {
  code: PlanWarningCode;
  /** Chinese, for the reader of the draft. */
  message: string;
  at: Span;
}

/** A plan as read from its text. A document that is no plan gives no items and the warning NOT_A_PLAN. */
export interface PlanReading {
  /** Line breaks removed; with its period in brackets, without （征求意见稿） and the like. */
  title: string | null;
  /** Who signed the document; else the body that its title begins with. */
  issuer: string | null;
  /** The plan's years, as dates: 2022-01-01 to 2024-12-31. */
  period: { from: string | null; to: string | null };
  /** Public consultation (公开征求意见), dates inclusive. */
  consultation: { opensOn: string | null; closesOn: string } | null;
  /** Headings that are not items, outermost and inner, in order; `number` is the path: 二, 二/（一）. */
  sections: { number: string; title: string }[];
  measures: PlanItem[];
  safeguards: PlanItem[];
  /** Every name of the responsibility clauses once, in order of first appearance. */
  units: PlanUnit[];
  warnings: PlanWarning[];
}
