/** What a supervision notice says, as it is drafted: plain data, which other procedures may open one with. */
import type { Noun } from '../matter.ts';
import { instrumentsFor, type UnitKind } from '../units.ts';

/**
 * The forms of a notice: the office's internal chase (提醒、催办单), the supervision notice (督办通知单), and the request letter
 * (商请函) for units that are no objects of supervision (domain.md 0.3).
 */
export const noticeForms = ['reminder', 'supervision-notice', 'request-letter'] as const;

/** See {@link noticeForms}. */
export type NoticeForm = (typeof noticeForms)[number];

/** What had a notice drafted: a person, or the ladder of what it is about. */
export const noticeTriggers = ['by-hand', 'late', 'reports-missed', 'unacknowledged'] as const;

/** See {@link noticeTriggers}. */
export type NoticeTrigger = (typeof noticeTriggers)[number];

/** The one matter that a notice is about (一事一单): one of the record, or one outside it by its title. */
export type NoticeAbout =
  { noun: Noun; matterId: string; title: string; number: string | null } | { noun: null; title: string };

/** What a notice says; its texts may be revised until it is issued. */
export interface NoticeTexts {
  title: string;
  /** What is wrong. */
  problem: string;
  /** What is asked for. */
  demands: string;
  /** The document or decision that it rests on. */
  basis: string;
}

/** A notice's texts with its term: at most one of `dueTerm` and `dueOn`, neither for the policy's own. */
export interface NoticeOrder extends NoticeTexts {
  dueTerm: string | null;
  dueOn: string | null;
}

/** The first command of a notice. A ladder's draft names its trigger and is judged by nobody's unit and no duplicate guard. */
export interface NoticeDraft extends NoticeOrder {
  type: 'draft';
  mechanismId: string;
  form: NoticeForm;
  about: NoticeAbout;
  trigger: NoticeTrigger;
  /** Why another one is drafted although the unit had one of late (严禁重复督查). */
  despite?: string | null;
}

/** The form that a ladder drafts for a unit of this kind. */
export function formFor(kind: UnitKind): 'supervision-notice' | 'request-letter' {
  return instrumentsFor(kind).includes('supervision-notice') ? 'supervision-notice' : 'request-letter';
}

/** Under which two notices are about the same matter: its id, or the title of one outside without its blanks. */
export function aboutKeyOf(about: NoticeAbout): string {
  return about.noun === null ? `title:${about.title.replaceAll(/\s/gu, '')}` : about.matterId;
}
