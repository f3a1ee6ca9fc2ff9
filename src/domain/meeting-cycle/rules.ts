/** What a mechanism settles for each kind of its meetings (domain.md 1.2 to 1.4); part of its policy. */

/**
 * The kinds of meetings: 全体会议, 专题会议, 联络员会议, 调度会; and 书面传签, which decides by circulation, without a meeting.
 */
export const meetingKinds = ['plenary', 'thematic', 'liaison', 'progress', 'circulation'] as const;

/** See {@link meetingKinds}. */
export type MeetingKind = (typeof meetingKinds)[number];

/** When a meeting is many enough. */
export interface QuorumRule {
  /** The share of the invited units that attend, from 0 to 1. */
  share: number;
  /** Units without which it is not met, by id. */
  mustHave: readonly string[];
  /** Whether an approved substitute counts. */
  substitutesCount: boolean;
  /** Whether nothing may be decided without it; a joint meeting decides by agreement, so that it only warns by default. */
  blocks: boolean;
}

/** Term rules of a meeting; those that begin with `T-` count back from it. */
export interface MeetingTerms {
  /** When the call for agenda items goes out; null: there is none, and the office gathers the items. */
  call: string | null;
  items: string;
  /** The liaisons' preview; null: there is none. */
  preview: string | null;
  approval: string;
  notice: string;
  receipts: string;
  /** The same of an urgent meeting. */
  urgentNotice: string;
  urgentReceipts: string;
  minutes: string;
  countersigning: string;
  signing: string;
  issue: string;
  /** Where units countersign. */
  issueCountersigned: string;
}

/** The rules of one kind. */
export interface MeetingRules {
  /** Who agrees to a meeting, approves its agenda and signs its minutes: the convener, or the office's director. */
  convenedBy: 'leader' | 'coordinator';
  terms: MeetingTerms;
  /** How many items an agenda may have when it is submitted; null: any number. */
  mostItems: number | null;
  quorum: QuorumRule;
  /** Whether a unit that does not answer the minutes within its term has agreed (视为同意). */
  silenceAgrees: boolean;
}

/** domain.md 1.4; those of minutes begin at the meeting, countersigning and signing when they are asked for. */
const terms: MeetingTerms = {
  ...{ call: 'T-15wd', items: 'T-10wd', preview: 'T-7wd', approval: 'T-5wd', notice: 'T-3wd', receipts: 'T-2wd 12:00' },
  ...{ urgentNotice: 'T-1wd', urgentReceipts: 'T-1wd' },
  ...{ minutes: '1wd', countersigning: '2wd', signing: '1wd', issue: '3wd', issueCountersigned: '5wd' },
};

/** domain.md 1.3: "warn when attendance <2/3 of members". */
const quorum: QuorumRule = { share: 2 / 3, mustHave: [], substitutesCount: true, blocks: false };

const plenary: MeetingRules = { convenedBy: 'leader', terms, mostItems: 5, quorum, silenceAgrees: false };

/** The rules of each kind that hold where a mechanism sets nothing else. */
export const defaultMeetings: Record<MeetingKind, MeetingRules> = {
  plenary,
  thematic: { ...plenary, terms: { ...terms, preview: null } },
  liaison: { ...plenary, convenedBy: 'coordinator', terms: { ...terms, preview: null } },
  progress: { ...plenary, convenedBy: 'coordinator', terms: { ...terms, call: null, preview: null }, mostItems: null },
  circulation: { ...plenary, terms: { ...terms, call: null, preview: null, receipts: 'T-1wd' }, mostItems: null },
};
