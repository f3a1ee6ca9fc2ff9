/** How a circular is shown: to whoever steers whole; to a unit what is said of it, until it is issued. */
import type { z } from 'zod';
import { circularActions, readsWholeCircular, type OnCircular } from '../domain/circular/permissions.ts';
import type { Circular, CircularStage } from '../domain/circular/record.ts';
import { isoShanghai } from '../domain/calendar.ts';
import { lightOf, lightSentence, type Language } from '../domain/light.ts';
import { maySeeDrafts, unitIdsOf } from '../domain/roles.ts';
import type { Snapshot } from '../store/loading.ts';
import type { circular } from './circular-contract.ts';
import type { action } from './contract.ts';
import { at, showTerm } from './term-view.ts';
import { unitRefs } from './unit-refs.ts';
import { workflowOf } from './workflow-view.ts';

/** Under which name, below the circular's address, each command is given. */
export const circularPaths: Record<OnCircular, string> = {
  ...{ revise: 'revision', 'ask-comments': 'comment-round', comment: 'comments', decide: 'approval' },
  ...{ discard: 'discarding', withdraw: 'withdrawal', correct: 'corrections' },
};

const stageNames: Record<CircularStage, Record<Language, string>> = {
  drafted: { zh: '起草中', en: 'Drafted' },
  commenting: { zh: '征求被通报单位意见', en: 'Its units may comment' },
  deciding: { zh: '待审批', en: 'Awaiting the decision' },
  revising: { zh: '退回修改', en: 'Returned for revision' },
  issued: { zh: '已印发', en: 'Issued' },
  discarded: { zh: '不予印发', en: 'Discarded' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

type View = z.output<typeof circular>;

/** The address of a circular. */
export function circularHref(id: string): string {
  return `/api/v1/circulars/${id}`;
}

/** The name of a command in the API. */
export function circularCommandName(command: string): string {
  return Object.entries(circularPaths).find(([known]) => known === command)?.[1] ?? command;
}

/** What the snapshot's actor may do now. */
export function circularActionsOf({ id, state, context }: Snapshot<Circular>): z.output<typeof action>[] {
  return circularActions(state, context).map((command) => {
    const name = circularPaths[command];
    return { name, method: 'POST', href: `${circularHref(id)}/${name}` };
  });
}

/** What is said of the units, as far as the actor reads it. */
function unitsOf({ state, context }: Snapshot<Circular>): View['units'] {
  const { actor, directory } = context;
  const steers = maySeeDrafts(actor, state.mechanismId);
  const refs = unitRefs(directory);
  const isOwn = (unitId: string): boolean => unitIdsOf(actor).includes(unitId);
  return state.units
    .filter(({ unitId }) => readsWholeCircular(actor, state) || isOwn(unitId))
    .map(({ unitId, facts, comment }) => {
      const read = steers || isOwn(unitId) ? comment : null;
      const said = read && { text: read.text, at: isoShanghai(read.atMs) };
      return { unit: refs.one(unitId), facts, comment: said };
    });
}

function groundsOf(
  { state, context }: Snapshot<Circular>,
  hrefOf: (noun: string, id: string) => string,
): View['grounds'] {
  if (!readsWholeCircular(context.actor, state)) return null;
  const { trigger, about, facts, rule } = state.grounds;
  return {
    ...{ trigger, rule, facts: facts.map(({ atMs, what }) => ({ at: at(atMs), what })) },
    about: about && {
      ...{ noun: about.noun, id: about.matterId, title: about.title, number: about.number },
      href: hrefOf(about.noun, about.matterId),
    },
  };
}

/** A circular as it is shown to the snapshot's actor, at the snapshot's instant; `hrefOf` gives the address of its cause. */
export function showCircular(
  snapshot: Snapshot<Circular>,
  language: Language,
  hrefOf: (noun: string, id: string) => string,
): View {
  const { id, state, facts, context, seq, openedAtMs } = snapshot;
  const { stage, corrects, issued, term } = state;
  const shown = facts.light.length > 0 ? lightOf(facts, context.nowMs) : null;
  // What was said among those who steer is theirs; why it was withdrawn is told to all.
  const steers = maySeeDrafts(context.actor, state.mechanismId);
  return {
    ...{ id, noun: 'circular', mechanismId: state.mechanismId, stage, stageName: stageNames[stage][language] },
    ...{ number: state.number, numberVoid: state.numberVoid, title: state.title, facts: state.facts },
    ...{ basis: state.basis, addressees: [...state.addressees], units: unitsOf(snapshot) },
    grounds: groundsOf(snapshot, hrefOf),
    corrects: corrects && { ...corrects, href: circularHref(corrects.id) },
    ...{ light: shown?.light ?? null, lightReason: shown && lightSentence(shown.reason, language) },
    term: term && showTerm(term),
    opinion: steers ? state.opinion : null,
    reason: steers || stage === 'withdrawn' ? state.reason : null,
    ...{ openedAt: isoShanghai(openedAtMs), issuedAt: at(issued?.atMs ?? null), version: seq },
    ...{ withdrawnAt: at(state.withdrawnAtMs), edition: facts.edition },
    ...{ workflow: workflowOf('circular', snapshot), actions: circularActionsOf(snapshot) },
  };
}
