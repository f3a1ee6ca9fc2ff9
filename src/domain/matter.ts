/**
 * The shape of a procedure. A matter (事项) is anything with an owner, a stage and a term; its procedure says, as pure
 * functions, which events follow from a command (`decide`), what the matter looks like after an event (`evolve`), and
 * what the record needs to know of it (`facts`), among it when it next wakes by itself.
 */
import type { AssignmentDraft } from './assignment/order.ts';
import type { Calendar } from './calendar.ts';
import type { CircularDraft } from './circular/order.ts';
import type { DirectoryUnit } from './directory.ts';
import type { TaskKind } from './inbox.ts';
import type { InterviewDraft } from './interview/draft.ts';
import type { LightOverride, LightStep } from './light.ts';
import type { MeetingDraft } from './meeting-cycle/convening.ts';
import type { MeetingSurroundings } from './meeting-cycle/surroundings.ts';
import type { MonitoringSurroundings } from './monitoring/surroundings.ts';
import type { Verdict } from './monitoring/entries.ts';
import type { PlanDraft } from './monitoring-round/planning.ts';
import type { Policy } from './policy.ts';
import type { OrderDraft } from './rectification/orders.ts';
import type { SubmissionCall } from './submission/order.ts';
import type { SubmissionSurroundings } from './submission/surroundings.ts';
import type { ReferralProposal } from './referral/proposing.ts';
import type { ReferralSurroundings } from './referral/surroundings.ts';
import type { Actor, MechanismFacts, Party } from './roles.ts';
import type { Sight } from './sight.ts';
import type { NoticeDraft } from './supervision-notice/order.ts';
import type { NoticeSurroundings } from './supervision-notice/surroundings.ts';
import type { UnitFacts } from './units.ts';

/** The kinds of matters. */
export type Noun =
  | 'rectification'
  | 'plan'
  | 'assignment'
  | 'calendarRevision'
  | 'meetingCycle'
  | 'meetingPlan'
  | 'mechanism'
  | 'membership'
  | 'supervisionNotice'
  | 'mandate'
  | 'handover'
  | 'delegation'
  | 'officeReport'
  | 'recording'
  | 'circular'
  | 'interview'
  | 'referral'
  | 'monitoringRound'
  | 'monitoringSeries'
  | 'submission'
  | 'indicator';

/** What a decision may look at. `nowMs` is read under the matter's lock and never before its last event (C8). */
export interface Context {
  nowMs: number;
  actor: Actor;
  unit: UnitFacts;
  mechanism: MechanismFacts;
  calendar: Calendar;
  policy: Policy;
  /** The document number that was asked for by a {@link NumberWanted}. */
  number: string | null;
  /** The calendar's revision is being worked through: what it moves is told in its digest. */
  recounting?: boolean;
  /** What a meeting finds of others in the record; absent for other nouns. */
  meeting?: MeetingSurroundings;
  /** What a supervision notice finds of others in the record; absent for other nouns. */
  notice?: NoticeSurroundings;
  /** How the matter stands that gave cause to a referral; absent where none did, and for other nouns. */
  referral?: ReferralSurroundings;
  /** What a monitoring round finds of others in the record; absent for other nouns. */
  monitoring?: MonitoringSurroundings;
  /** What a submission finds of its round; absent for other nouns. */
  submission?: SubmissionSurroundings;
  /** The id that a matter would have which this one decision opens: made outside, as everything random is. */
  newId?: string;
  /** The mechanism's units, under a lock; empty unless the procedure needs it. */
  directory: readonly DirectoryUnit[];
}

/** A business "no": a value, not an exception. */
export interface Refusal {
  refused: RefusalCode;
  /** The commands that this actor may give now, where the refused one may not. */
  possible?: readonly string[];
  /** Where in the command's body it lies, as a JSON pointer. */
  pointer?: string;
  /** Facts for the reader, e.g. which instrument is allowed. */
  details?: Record<string, string | number | readonly string[]>;
  /** What is wrong with which of the entries that the command hands in. */
  verdicts?: readonly Verdict[];
}

/** Every reason for which a procedure or the directory refuses. The API maps each to a status and two texts. */
export type RefusalCode =
  | 'MACHINE_ROLE'
  | 'ACCOUNT_HELD'
  | 'ACCOUNT_ENDED'
  | 'ROLE_CONFLICT'
  | 'OWN_TOKENS_ONLY'
  | 'LOGIN_UNKNOWN'
  | 'LOGIN_NOT_KEPT'
  | 'LOGIN_WITHOUT_PASSWORD'
  | 'USER_NAME_TAKEN'
  | 'NOT_FOUND'
  | 'ROLE_NOT_ALLOWED'
  | 'OWN_WORK'
  | 'NOT_NOW'
  | 'INSTRUMENT_NOT_ALLOWED'
  | 'UNIT_IS_COLLECTIVE'
  | 'TERM_INVALID'
  | 'DUE_DATE_PAST'
  | 'DUE_EITHER_TERM_OR_DATE'
  | 'OPINION_REQUIRED'
  | 'PROBLEM_UNKNOWN'
  | 'PROBLEM_UNANSWERED'
  | 'UNIT_UNKNOWN'
  | 'UNIT_NOT_IN_FORCE'
  | 'UNIT_SUCCEEDED'
  | 'UNIT_NAME_TAKEN'
  | 'UNIT_ORDER_TAKEN'
  | 'ALIAS_UNKNOWN'
  | 'SUCCESSOR_INVALID'
  | 'EFFECTIVE_IN_FUTURE'
  | 'EFFECTIVE_TOO_EARLY'
  | 'UNIT_TWICE'
  | 'DATE_INVALID'
  | 'NOT_A_PLAN'
  | 'ROW_UNKNOWN'
  | 'ROW_GONE'
  | 'ITEM_ASSIGNED'
  | 'PLAN_TOO_LARGE'
  | 'UNIT_NAME_NOT_IN_PLAN'
  | 'PLAN_CHANGED'
  | 'PLAN_TITLE_TAKEN'
  | 'PLAN_UNKNOWN'
  | 'PLAN_NOT_READY'
  | 'NOTHING_CHANGED'
  | 'ARRANGEMENT_INVALID'
  | 'CALENDAR_CHANGED'
  | 'CALENDAR_UNCHANGED'
  | 'OFFICE_HOURS_INVALID'
  | 'EXTENSION_PENDING'
  | 'EXTENSIONS_EXHAUSTED'
  | 'EXTENSION_NOT_LATER'
  | 'EXTENSION_TOO_LONG'
  | 'EXTENSION_NEEDS_LEADER'
  | 'PAUSE_NOT_POSSIBLE'
  | 'UNTIL_NOT_LATER'
  | 'OVERRIDE_TOO_LONG'
  | 'MEETING_UNDERWAY'
  | 'MEETING_TOO_SOON'
  | 'MEETING_PAST'
  | 'NOT_INVITED'
  | 'PLACE_REQUIRED'
  | 'SUBSTITUTE_NOT_APPROVED'
  | 'AGENDA_ITEM_UNKNOWN'
  | 'AGENDA_ITEM_BARRED'
  | 'AGENDA_NOT_READY'
  | 'AGENDA_TOO_LONG'
  | 'AGENDA_EMPTY'
  | 'NOTICE_TOO_LATE'
  | 'NOTICE_OUTDATED'
  | 'RECEIPT_INVALID'
  | 'RECEIPT_UNKNOWN'
  | 'ARRIVAL_INVALID'
  | 'QUORUM_MISSING'
  | 'RESOLUTION_UNKNOWN'
  | 'MINUTES_CHANGED'
  | 'MINUTES_NOT_AGREED'
  | 'CORRECTION_UNKNOWN'
  | 'POLICY_INVALID'
  | 'UNIT_IS_MEMBER'
  | 'UNIT_IS_NO_MEMBER'
  | 'MECHANISM_HAS_OPEN_MATTERS'
  | 'MECHANISM_WOUND_UP'
  | 'EFFECTIVE_TOO_LATE'
  | 'MEETING_PLAN_EXISTS'
  | 'CADENCE_REQUIRED'
  | 'OCCURRENCE_UNKNOWN'
  | 'OFF_DAY'
  | 'DATES_UNCONFIRMED'
  | 'LEAD_REQUIRED'
  | 'EVIDENCE_REQUIRED'
  | 'PARTS_OUTSTANDING'
  | 'CHECKLIST_UNANSWERED'
  | 'RETURN_TERM_TOO_LONG'
  | 'NO_PROBLEM_LEFT'
  | 'OBJECTION_TOO_LATE'
  | 'OBJECTED_ALREADY'
  | 'CHANGE_REQUIRED'
  | 'MANDATE_REQUIRED'
  | 'APPROVAL_REQUIRED'
  | 'DUPLICATE_NOTICE'
  | 'ALREADY_URGED'
  | 'MATTER_UNKNOWN'
  | 'EVIDENCE_UNKNOWN'
  | 'HANDOVER_INVALID'
  | 'DELEGATION_INVALID'
  | 'DELEGATION_NOT_IN_FORCE'
  | 'GIVER_UNKNOWN'
  | 'SCAN_REQUIRED'
  | 'COMMAND_UNKNOWN'
  | 'INTERVIEW_TOO_SOON'
  | 'SUBSTITUTE_NOT_ALLOWED'
  | 'PARTICULARS_NOT_KEPT'
  | 'TEXT_REQUIRED'
  | 'OBJECTION_PENDING'
  | 'ABOUT_WITHDRAWN'
  | 'BODY_NOT_COMPETENT'
  | 'INDICATOR_UNKNOWN'
  | 'INDICATOR_TWICE'
  | 'WEIGHTS_INVALID'
  | 'UNIT_NOT_SCORED'
  | 'ENTRY_UNKNOWN'
  | 'ENTRY_TWICE'
  | 'FIGURE_INVALID'
  | 'QUERY_PENDING'
  | 'QUERY_UNKNOWN'
  | 'OBJECTION_UNKNOWN'
  | 'VERIFICATION_OUTSTANDING'
  | 'SCORES_OUTDATED'
  | 'MEASURES_OUTSTANDING'
  | 'LIST_UNKNOWN'
  | 'ROUND_EXISTS'
  | 'ENTRIES_BLOCKED'
  | 'ENTRIES_MISSING'
  | 'WARNINGS_UNEXPLAINED'
  | 'INDICATOR_CODE_TAKEN'
  | 'INDICATOR_INVALID'
  | 'INDICATOR_CHANGED';

/** An event as `decide` makes it. `dueAtMs` is the instant it was due at when it comes late or by the clock. */
export interface NewEvent<E> {
  event: E;
  /** The rule or document that it rests on, for the auditor. */
  basis: string;
  dueAtMs: number | null;
}

/** An event as it is recorded. Together with `prev` this is what is hashed (C15). */
export interface RecordedEvent<E> extends NewEvent<E> {
  seq: number;
  atMs: number;
  actor: Pick<Actor, 'accountId' | 'role' | 'unitId'>;
}

/** `decide` needs a document number to go on; `act` allots it as its last lock and asks again (C14). */
export interface NumberWanted {
  wants: 'number';
  series: string;
}

/** A matter that opens beside another, in the same transaction: its first command, judged by its own procedure. */
export type Opening = { unitId: string } & (
  | { noun: 'assignment'; id?: string; command: AssignmentDraft }
  | { noun: 'meetingCycle'; id: string; command: { type: 'propose'; meeting: MeetingDraft } }
  | { noun: 'supervisionNotice'; command: NoticeDraft }
  | { noun: 'circular'; command: CircularDraft }
  | { noun: 'interview'; command: InterviewDraft }
  | { noun: 'referral'; command: ReferralProposal }
  | { noun: 'rectification'; command: { type: 'draft'; order: OrderDraft } }
  | { noun: 'submission'; command: SubmissionCall }
  | { noun: 'monitoringRound'; id: string; command: { type: 'plan'; mechanismId: string; round: PlanDraft } }
);

/** What `decide` answers. */
export type Decision<E> = { events: readonly NewEvent<E>[]; opens?: readonly Opening[] } | NumberWanted | Refusal;

/** Something that one unit or role must do (待办). `key` is unique within the matter. */
export interface OpenTask extends Party {
  key: string;
  kind: TaskKind;
  dueAtMs: number | null;
  /** As it was first due; left out where that is as the task opened with. */
  originalDueAtMs?: number;
  light: readonly LightStep[];
  /** How often it was reminded or chased. */
  reminders: number;
  /** It is to be handed in again, because what was handed in came back: returned, or not signed. */
  returned?: boolean;
}

/**
 * What one unit has of a matter (一事多家，各计其责): leaders' figures and lists count over these. `counted`: false for what a
 * unit is only asked for by letter, and for what is not issued or was withdrawn. All instants in ms.
 */
export interface Part {
  unitId: string;
  role: 'lead' | 'cooperating' | 'sole';
  counted: boolean;
  /** Done when the unit has handed in what was accepted, or what needs no acceptance. */
  state: 'drafted' | 'running' | 'submitted' | 'done';
  /** The plan's item that it comes from. */
  itemId: string | null;
  issuedAtMs: number | null;
  dueAtMs: number | null;
  /** As first set; it never changes. */
  originalDueAtMs: number | null;
  /** From when it counts as overdue, if nothing happens; null when nothing runs. */
  overdueFromMs: number | null;
  light: readonly LightStep[];
  doneAtMs: number | null;
  /** Since when it was late, if it was, made good or not. */
  lateSinceMs: number | null;
}

/** What the record keeps of a matter in columns: for lists, the clock and the lights. All instants in ms. */
export interface Facts {
  /** The unit that owns it now. */
  unitId: string;
  /** The other units that have a part in it; a succession of one of them concerns it too. */
  involves?: readonly string[];
  stage: string;
  title: string;
  number: string | null;
  open: boolean;
  /** It goes along with its units to their successors while it is closed too: it stands, and waits for nobody. */
  follows?: boolean;
  dueAtMs: number | null;
  originalDueAtMs: number | null;
  /** From when the matter counts as overdue, if nothing happens; null when nothing runs. */
  overdueFromMs: number | null;
  light: readonly LightStep[];
  /** The light that a person set over it. */
  override?: LightOverride | null;
  /** What each unit has of it; none where units owe it nothing that is counted. */
  parts?: readonly Part[];
  /** The next instant at which the matter wakes by itself; null: it waits for a person. */
  nextWakeAtMs: number | null;
  /** Why it wakes then, for the workflow's `standing`. */
  waitsFor: string;
  /** The editions that its running terms were counted with; null when none runs. */
  edition: string | null;
}

/** One message to one party, born with the event (送达). `kind` names its text. */
export interface Notice extends Party {
  kind: string;
}

/** That an open matter's unit was renamed or merged into another (更名、撤并). `basis`: the document that says so. */
export interface Succession {
  from: UnitFacts;
  to: UnitFacts;
  /** The successor's first day, `YYYY-MM-DD`; never in the future. */
  effectiveOn: string;
  basis: string;
}

/** A person's yes to dates that move forward with a revised calendar: to which revision, and what the events rest on. */
export interface Agreement {
  revision: number;
  basis: string;
}

/** A procedure: everything the core needs to run matters of one noun. */
export interface Procedure<State, Command, Event extends { type: string }> {
  noun: Noun;
  /** The version of the events that `decide` makes now; `evolve` folds all older ones too (C10). */
  eventVersion: number;
  /**
   * It judges units beside the matter's own: the directory is handed to `decide`, locked against change; `alone`: against
   * every other command that needs it so, because it changes what the mechanism's plans are.
   */
  needsDirectory?: 'shared' | 'alone';
  decide(state: State | null, command: Command, context: Context): Decision<Event>;
  /** Takes no context: dates, numbers and recipients stand in the event (C10). */
  evolve(state: State | null, recorded: RecordedEvent<Event>): State;
  /** The one step of the matter's own that is due first at `nowMs`, or null. */
  step(state: State, context: Context): readonly NewEvent<Event>[] | null;
  /**
   * The matters that an event opens by itself, whoever's it is: in nobody's name, by the clock's actor. None of them may be
   * refused, so that a step never fails for ever: what would be is for the step to find out before. Where there is this, the
   * directory is handed to steps as well.
   */
  opens?(state: State, recorded: RecordedEvent<Event>, matterId: string): readonly Opening[];
  /** What is recorded of an open matter when its unit gets a successor; afterwards `facts` names the successor. */
  succession(state: State, succession: Succession): readonly NewEvent<Event>[];
  /**
   * What is recorded when a person has agreed that dates move forward with a revised calendar, too; null when none of this
   * matter's does.
   */
  shorten(state: State, agreement: Agreement, context: Context): readonly NewEvent<Event>[] | null;
  facts(state: State): Facts;
  /** Who sees it now, beside whoever steers: what the database lets others read of it. */
  sight(state: State): Sight;
  tasks(state: State, mechanism: MechanismFacts): readonly OpenTask[];
  /** Whom an event tells what; empty when it tells no one. */
  notices(state: State, recorded: RecordedEvent<Event>, mechanism: MechanismFacts): readonly Notice[];
  /** Which term and rung an event takes, so that the database can refuse a second taking (C8). */
  rungOf(event: Event): { term: string; rung: string } | null;
}

/** Whether a decision is a refusal. */
export function isRefusal(decision: object): decision is Refusal {
  return 'refused' in decision;
}
