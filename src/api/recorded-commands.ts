/** The commands that may be entered for someone (代录): by the name of their call, checked by the same contracts, and judged alike. */
import { assignment } from '../domain/assignment.ts';
import { seesAssignment } from '../domain/assignment/permissions.ts';
import { circular } from '../domain/circular.ts';
import { maySeeCircular } from '../domain/circular/permissions.ts';
import { interview } from '../domain/interview.ts';
import { maySeeInterview } from '../domain/interview/seeing.ts';
import type { Language } from '../domain/light.ts';
import type { Procedure, Refusal } from '../domain/matter.ts';
import { meetingCycle } from '../domain/meeting-cycle.ts';
import { sees } from '../domain/meeting-cycle/permissions.ts';
import { officeReport } from '../domain/office-report.ts';
import { rectification } from '../domain/rectification.ts';
import type { Entry, RecordedNoun } from '../domain/recording/record.ts';
import { maySee, maySeeDrafts, type Actor } from '../domain/roles.ts';
import { supervisionNotice } from '../domain/supervision-notice.ts';
import { actBeside, isUnderLock, type UnderLock } from '../store/act.ts';
import type { Store } from '../store/db.ts';
import type { Nudge } from '../store/effects.ts';
import { readMatter } from '../store/matter-reads.ts';
import { assignmentCommandName } from './assignment-view.ts';
import { assignmentGiven } from './assignments.ts';
import type { OnCall } from './calls.ts';
import { circularCommandName } from './circular-view.ts';
import { circularGiven } from './circulars.ts';
import { interviewCommandName } from './interview-view.ts';
import { interviewGiven } from './interviews.ts';
import { parse } from './parsing.ts';
import { Problem } from './errors.ts';
import { meetingCommandName } from './meeting-view.ts';
import { meetingGiven } from './meetings.ts';
import { officeReportCommandName, officeReportGiven } from './office-reports.ts';
import { commandName } from './rectification-view.ts';
import { rectificationGiven } from './rectifications.ts';
import { noticeCommandName } from './supervision-notice-view.ts';
import { noticeGiven } from './supervision-notices.ts';
import { maySeeNotice } from '../domain/supervision-notice/seeing.ts';

/** Who is behind what was entered: whose it is, and whose uploads it may name. */
interface Behind {
  giver: Actor;
  sender: Actor;
  language: Language;
}

/** What is asked of the matter for which something is entered. */
interface MatterOfEntry {
  title: string;
  unitId: string;
  officeUnitId: string;
  /** Whether its unit may see it: a draft is nobody's business but the office's. */
  unitSees: boolean;
}

type Said = Pick<Entry, 'command' | 'body'> & { id: string };

/** What may be entered for the matters of one noun. */
export interface Recorded {
  /** How the API calls a command of the noun. */
  nameOf: (command: string) => string;
  /**
   * Checks what is entered as its own call would; false where there is no such command.
   *
   * @throws Problem INVALID_BODY, pointing below `/body`
   */
  isCommand: (said: Said, sender: Actor, language: Language) => boolean;
  /** The matter; null where there is none of this noun. */
  read: (store: Store, actor: Actor, id: string) => Promise<MatterOfEntry | null>;
  /** Whether what is given shows the matter to its unit, that knew nothing of it before. */
  reveals: (said: Pick<Entry, 'command' | 'body'>) => boolean;
  /** Carries out what was entered, as its giver's, inside the transaction that records it. */
  carryOut: (
    store: Store,
    client: Parameters<typeof actBeside>[1],
    said: Said,
    behind: Behind,
  ) => Promise<readonly Nudge[] | Refusal>;
}

/** How a body makes a command; null where the path is another one's. */
type Making<Command> = (said: Said, sender: Actor, language: Language) => Command | UnderLock<Command> | null;

/** The values that a path gives to the parameters of a template; null where it is no path of that form. */
function paramsIn(template: readonly string[], path: readonly string[]): Record<string, string> | null {
  if (template.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [place, part] of template.entries()) {
    const said = path[place] ?? '';
    if (part.startsWith('{')) params[part.slice(1, -1)] = said;
    else if (part !== said) return null;
  }
  return params;
}

function makingsOf<Command>(each: (on: OnCall<Command>) => void): readonly Making<Command>[] {
  const makings: Making<Command>[] = [];
  each((of, commandOf) => {
    // What lies below `/{noun}/{id}/`.
    const template = of.path.split('/').slice(3);
    makings.push(({ command, body, id }, sender, language) => {
      const params = paramsIn(template, command.split('/'));
      if (params === null) return null;
      const where = of.params.safeParse({ ...params, id });
      if (!where.success) return null;
      const given = parse(of.body, body, language, { code: 'INVALID_BODY', prefix: '/body' });
      return commandOf(given, sender, where.data);
    });
  });
  return makings;
}

const BODY = '/body';

/** What is refused of the body lies below it in the recording's. */
function below(came: readonly Nudge[] | Refusal): readonly Nudge[] | Refusal {
  if (!('refused' in came) || came.pointer === undefined) return came;
  return { ...came, pointer: `${BODY}${came.pointer}` };
}

/** The command as it is made under the locks, where what is wrong with it lies below the body, too. */
function belowUnderLock<Command>(command: Command | UnderLock<Command>): UnderLock<Command> {
  return {
    async underLock(client) {
      if (!isUnderLock(command)) return command;
      try {
        return await command.underLock(client);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const errors = error.errors.map((one) => ({ ...one, pointer: `${BODY}${one.pointer}` }));
        throw new Problem(error.code, errors, error.details);
      }
    },
  };
}

function recorded<State, Command extends object, Event extends { type: string }>(
  procedure: Procedure<State, Command, Event>,
  spoken: {
    given: (on: OnCall<Command>) => void;
    nameOf: (command: string) => string;
    sees: (actor: Actor, state: State) => boolean;
    reveals?: Recorded['reveals'];
  },
): Recorded {
  const makings = makingsOf(spoken.given);
  const commandOf: Making<Command> = (said, sender, language) => {
    for (const making of makings) {
      const command = making(said, sender, language);
      if (command !== null) return command;
    }
    return null;
  };
  return {
    nameOf: spoken.nameOf,
    reveals: spoken.reveals ?? (({ command, body }) => command === 'approval' && body['decision'] === 'approve'),
    isCommand: (said, sender, language) => commandOf(said, sender, language) !== null,
    async read(store, actor, id) {
      const found = await readMatter(store, actor, procedure, id);
      if (!found) return null;
      const { unit, mechanism } = found.context;
      const { accountId, mechanismId } = actor;
      const liaison: Actor = { accountId, mechanismId, role: 'liaison', unitId: unit.id };
      const unitSees = spoken.sees(liaison, found.state);
      // An installation of which no office is named has no other unit to tell.
      const officeUnitId = mechanism.officeUnitId ?? unit.id;
      return { title: found.facts.title, unitId: unit.id, officeUnitId, unitSees };
    },
    async carryOut(store, client, said, { giver, sender, language }) {
      const command = commandOf(said, sender, language);
      if (command === null) return { refused: 'COMMAND_UNKNOWN', pointer: '/command' };
      const on = { matter: { id: said.id, opensForUnitId: null }, actor: giver };
      return below(await actBeside(store, client, procedure, { ...on, command: belowUnderLock(command) }));
    },
  };
}

/** What may be entered, by the noun of the matter. */
export const recordedBy: Readonly<Record<RecordedNoun, Recorded>> = {
  assignment: recorded(assignment, {
    given: assignmentGiven,
    nameOf: assignmentCommandName,
    sees: (actor, state) => seesAssignment(state, actor),
  }),
  rectification: recorded(rectification, { given: rectificationGiven, nameOf: commandName, sees: maySee }),
  supervisionNotice: recorded(supervisionNotice, {
    given: noticeGiven,
    nameOf: noticeCommandName,
    sees: maySeeNotice,
  }),
  meetingCycle: recorded(meetingCycle, { given: meetingGiven, nameOf: meetingCommandName, sees }),
  circular: recorded(circular, {
    given: circularGiven,
    nameOf: circularCommandName,
    sees: maySeeCircular,
    reveals: ({ command }) => command === 'comment-round',
  }),
  interview: recorded(interview, {
    given: interviewGiven,
    nameOf: interviewCommandName,
    sees: maySeeInterview,
    reveals: ({ command }) => command === 'notice',
  }),
  officeReport: recorded(officeReport, {
    given: officeReportGiven,
    nameOf: officeReportCommandName,
    sees: (actor, { mechanismId }) => maySeeDrafts(actor, mechanismId),
  }),
};
