/** How handovers are shown, and what has no owner. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import type { Language } from '../domain/light.ts';
import { titleOf } from '../domain/notices.ts';
import type { HandoverRead } from '../store/handovers.ts';
import type { Orphans } from '../store/orphans.ts';
import type * as contract from './handover-contract.ts';
import { matterHref } from './matters.ts';
import type { UnitRefs } from './unit-refs.ts';

/** A handover as it is shown. */
export function showHandover(
  { id, state, context, persons, matters }: HandoverRead,
  language: Language,
): z.output<typeof contract.handover> {
  const { unit } = context;
  const named = (membershipId: string) =>
    persons.find((one) => one.membershipId === membershipId) ?? { membershipId, name: '', post: '' };
  return {
    ...{
      id,
      noun: 'handover',
      mechanismId: state.mechanismId,
      unit: { id: unit.id, name: unit.name, kind: unit.kind },
    },
    ...{ at: isoShanghai(state.atMs), reason: state.reason, to: named(state.to) },
    from: state.from === null ? null : named(state.from),
    items: state.items.map(({ matterId, noun, tasks }) => {
      const { title, number } = matters.find((one) => one.id === matterId) ?? { title: '', number: null };
      const shown = tasks.map((kind) => ({ kind, title: titleOf(kind, language) }));
      return { noun, id: matterId, href: matterHref(noun, matterId), title, number, tasks: shown };
    }),
  };
}

/** The most findings that are shown; how many there are is said beside them. */
const MOST_SHOWN = 200;

/** What has no owner, as it is shown. */
export function showOrphans(
  { openTasks, openMatters, findings }: Orphans,
  units: UnitRefs,
  language: Language,
): z.output<typeof contract.orphans> {
  return {
    ...{ openTasks, openMatters, orphans: findings.length },
    findings: findings.slice(0, MOST_SHOWN).map(({ matterId, noun, task, unitId }) => ({
      ...{ noun, id: matterId, href: matterHref(noun, matterId), unit: units.one(unitId) },
      task: task && { ...task, title: titleOf(task.kind, language) },
    })),
  };
}
