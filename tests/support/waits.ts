/** What a rectification waits for by itself, told a second time from its state alone. */
import type { Rectification } from '../../src/domain/rectification/record.ts';

/** The first instant in ms at which something happens by itself; null when only a person can move it. */
export function firstWaitOf(state: Rectification): number | null {
  const { terms, progress, pause, override, extensions = [], stage, escalatesAtMs } = state;
  const rungs = terms.filter(({ pauses = [] }) => pauses.every(({ to }) => to !== null)).map(({ next }) => next.atMs);
  const { yellowFromMs = null, redFromMs = null } = progress?.behind ?? {};
  const falling = stage === 'rectifying' && !pause && progress?.fell !== 'red';
  const late = terms.some(({ kind, next }) => kind === 'rectification' && next.name.startsWith('after:'));
  const undecided = extensions.some(({ state: of }) => of === 'pending');
  const waits = [
    ...(late && !undecided && escalatesAtMs != null ? [escalatesAtMs] : []),
    ...rungs,
    ...(falling && progress?.fell !== 'yellow' && yellowFromMs !== null ? [yellowFromMs] : []),
    ...(falling && redFromMs !== null ? [redFromMs] : []),
    ...(pause?.untilMs == null ? [] : [pause.untilMs]),
    ...(override ? [override.untilMs + 1] : []),
    ...extensions.flatMap(({ state: of, lapsesAtMs }) =>
      of === 'pending' && lapsesAtMs !== null ? [lapsesAtMs + 1] : [],
    ),
  ];
  return waits.length === 0 ? null : Math.min(...waits);
}
