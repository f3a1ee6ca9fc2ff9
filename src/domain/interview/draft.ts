/** What an interview is proposed with: plain data, which a ladder may open one with, too. */
import type { Grounds } from '../sanction/grounds.ts';

/** What a proposal says; it may be revised until the city leader has decided. */
export interface InterviewTexts {
  title: string;
  /** What the unit is called for (事由). */
  matter: string;
  /** What is wrong (存在的问题). */
  problems: string;
  /** What will be asked of it; null: that is settled when it comes. */
  demands: string | null;
  /** The document or decision that it rests on. */
  basis: string;
}

/** The first command of an interview; a ladder's names its trigger. */
export interface InterviewDraft extends InterviewTexts {
  type: 'propose';
  mechanismId: string;
  grounds: Grounds;
}
