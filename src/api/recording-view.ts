/** How recordings (代录) are shown. */
import type { z } from 'zod';
import type { Language } from '../domain/light.ts';
import { recordingActions, type OnRecording } from '../domain/recording.ts';
import type { Recording } from '../domain/recording/record.ts';
import type { Snapshot } from '../store/loading.ts';
import type { action } from './contract.ts';
import type { recording } from './recording-contract.ts';
import { at } from './term-view.ts';
import { isoShanghai } from '../domain/calendar.ts';
import { unitRefs } from './unit-refs.ts';

const stageNames: Record<Recording['stage'], Record<Language, string>> = {
  pending: { zh: '待核对', en: 'Awaiting its check' },
  recorded: { zh: '已代录', en: 'Recorded' },
  refused: { zh: '未通过核对', en: 'Refused' },
  contested: { zh: '有异议', en: 'Contested' },
};

const paths: Record<OnRecording, string> = { check: 'check', contest: 'contest' };

/** The address of a recording. */
export function recordingHref(id: string): string {
  return `/api/v1/recordings/${id}`;
}

/** What the snapshot's actor may do now. */
export function recordingActionsOf({ id, state, context }: Snapshot<Recording>): z.output<typeof action>[] {
  return recordingActions(state, context).map((command) => {
    const name = paths[command];
    return { name, method: 'POST', href: `${recordingHref(id)}/${name}` };
  });
}

/** A recording as it is shown to the snapshot's actor; `hrefOf` gives the address of the matter that it is for. */
export function showRecording(
  snapshot: Snapshot<Recording>,
  language: Language,
  hrefOf: (noun: string, id: string) => string,
): z.output<typeof recording> {
  const { id, state, context, seq, openedAtMs } = snapshot;
  const { mechanismId, stage, matter, command, body, given, note, giver, scan, checked, opinion, contest } = state;
  return {
    ...{ id, noun: 'recording', mechanismId, stage, stageName: stageNames[stage][language] },
    matter: { ...matter, href: hrefOf(matter.noun, matter.id) },
    ...{ command, body, given, givenAt: isoShanghai(state.givenAtMs), note, giver, scan, checked, opinion },
    unit: unitRefs(context.directory).one(state.unitId),
    ...{ enteredAt: isoShanghai(openedAtMs), recordedAt: at(state.recordedAtMs) },
    contestUntil: at(state.contestUntilMs),
    contest: contest && { reason: contest.reason, at: isoShanghai(contest.atMs) },
    ...{ version: seq, actions: recordingActionsOf(snapshot) },
  };
}
