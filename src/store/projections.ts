/**
 * What a matter saves beside its own row, in the same transaction: tables that others join and that constraints hold. They
 * say nothing that the events do not.
 */
import type pg from 'pg';
import { assignmentAgrees, saveAssignment } from './assignments.ts';
import { arrangementAgrees, saveArrangement } from './calendars.ts';
import { meetingPlanAgrees, saveMeetingPlan } from './meeting-plans.ts';
import { meetingAgrees, saveMeeting } from './meetings.ts';
import { mechanismAgrees, saveMechanism } from './mechanisms.ts';
import { savePlan } from './plan-saving.ts';
import { representativeAgrees, saveRepresentative } from './representatives.ts';
import { noticeAgrees, saveNotice } from './supervision-notices.ts';
import { nudgeSubmissions } from './submissions.ts';
import type { Effects } from './effects.ts';

interface Projection {
  /** Its first statement is sent before it gives way, so that it stands behind what was sent before it. */
  save: (client: pg.PoolClient, effects: Effects) => Promise<void>;
  /** Whether what is saved is what the matter's state says; none where several matters write the same rows. */
  agrees?: (client: pg.PoolClient, matterId: string, state: unknown) => Promise<boolean>;
}

const projections: Record<string, Projection> = {
  assignment: { save: saveAssignment, agrees: assignmentAgrees },
  calendarRevision: { save: saveArrangement, agrees: arrangementAgrees },
  meetingCycle: { save: saveMeeting, agrees: meetingAgrees },
  mechanism: { save: saveMechanism, agrees: mechanismAgrees },
  membership: { save: saveRepresentative, agrees: representativeAgrees },
  meetingPlan: { save: saveMeetingPlan, agrees: meetingPlanAgrees },
  plan: { save: savePlan },
  supervisionNotice: { save: saveNotice, agrees: noticeAgrees },
  monitoringRound: { save: nudgeSubmissions },
};

/** Whether matters of a noun save anything beside their own row. */
export function isProjected(noun: string): boolean {
  return noun in projections;
}

/** Saves what a matter's state says beside its row. */
export async function project(client: pg.PoolClient, effects: Effects): Promise<void> {
  await projections[effects.noun]?.save(client, effects);
}

/** Whether what a matter saved beside its row is what its state says; true where that cannot be asked of one matter. */
export async function projectionAgrees(
  client: pg.PoolClient,
  { id, noun }: { id: string; noun: string },
  state: unknown,
): Promise<boolean> {
  return (await projections[noun]?.agrees?.(client, id, state)) ?? true;
}
