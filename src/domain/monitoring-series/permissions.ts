/** Who may give which command on a monitoring series, and when: asked by whoever judges one and by whoever offers it. */
import type { Context, RefusalCode } from '../matter.ts';
import { decidingBarred, mayDraft, maySeeDrafts } from '../roles.ts';
import type { MonitoringSeries, SeriesRound, SeriesStage } from './record.ts';

/** The names of the commands that a person gives on an existing series. */
export const seriesCommands = ['approve', 'skip', 'open', 'end'] as const;

/** See {@link seriesCommands}. */
export type OnSeries = (typeof seriesCommands)[number];

const stagesOf: Record<OnSeries, readonly SeriesStage[]> = {
  approve: ['proposed'],
  skip: ['running'],
  open: ['running'],
  end: ['proposed', 'running'],
};

/** Whether a person may skip or open a round: one that waits; and one that was skipped is opened after all. */
export function takesOnRound(command: 'skip' | 'open', { state }: SeriesRound): boolean {
  return state === 'planned' || (command === 'open' && state === 'skipped');
}

/** Whether this actor may give this kind of command, whatever the stage: the office keeps it, the convener decides. */
function barred(series: MonitoringSeries, command: OnSeries, { actor }: Context): RefusalCode | null {
  if (command === 'approve') return decidingBarred(actor, 'leader', { unitIds: [], by: [series.proposedBy] });
  return mayDraft(actor) ? null : 'ROLE_NOT_ALLOWED';
}

/** Why this actor may not give this command now; null when it may, on one round at least. */
export function hindrance(series: MonitoringSeries, command: OnSeries, context: Context): RefusalCode | null {
  if (!maySeeDrafts(context.actor, series.mechanismId)) return 'NOT_FOUND';
  const refused = barred(series, command, context);
  if (refused) return refused;
  const onRound = command === 'skip' || command === 'open';
  const there = !onRound || series.rounds.some((round) => takesOnRound(command, round));
  return stagesOf[command].includes(series.stage) && there ? null : 'NOT_NOW';
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function seriesActions(series: MonitoringSeries, context: Context): readonly OnSeries[] {
  return seriesCommands.filter((command) => hindrance(series, command, context) === null);
}

/** Those on one round. */
export function roundActions(series: MonitoringSeries, round: SeriesRound, context: Context): ('skip' | 'open')[] {
  const commands = ['skip', 'open'] as const;
  return commands.filter((one) => takesOnRound(one, round) && hindrance(series, one, context) === null);
}
