/** How the events of a circular fold to its state. Takes no context: all it needs stands in them (C10). */
import type { RecordedEvent } from '../matter.ts';
import { afterRung } from '../term.ts';
import type { CircularText } from './order.ts';
import { silentIn, type Circular, type CircularEvent } from './record.ts';

type Of<T extends CircularEvent['type']> = Extract<CircularEvent, { type: T }>;

/** What was asked of the units before is nothing any more: they are asked anew. */
function saying({ units, ...text }: CircularText) {
  return {
    ...text,
    units: units.map(({ unitId, facts }) => ({ unitId, facts, comment: null })),
    ...{ stage: 'drafted' as const, term: null, askedSeq: null },
  };
}

function drafted({ event, actor }: RecordedEvent<Of<'circular-drafted'>>): Circular {
  const { type: _, mechanismId, grounds, corrects, ...text } = event;
  return {
    ...{ ...saying(text), mechanismId, grounds, corrects, draftedBy: [actor.accountId] },
    ...{ number: null, numberVoid: false, rounds: 0, issued: null, opinion: null, reason: null },
    ...{ withdrawnAtMs: null, countedRevision: 0 },
  };
}

/** Everyone has been heard. */
function heard(state: Circular): Circular {
  return { ...state, stage: 'deciding', term: null };
}

function commented(state: Circular, { event, actor, atMs }: RecordedEvent<Of<'circular-commented'>>): Circular {
  const comment = { text: event.text, atMs, by: actor.accountId };
  const units = state.units.map((one) =>
    one.unitId === event.unitId && one.comment === null ? { ...one, comment } : one,
  );
  const next = { ...state, units };
  return silentIn(next).length === 0 ? heard(next) : next;
}

/** What a circular looks like after an event. */
export function evolveCircular(before: Circular | null, recorded: RecordedEvent<CircularEvent>): Circular {
  const { event, atMs, actor, seq } = recorded;
  if (event.type === 'circular-drafted') return drafted({ ...recorded, event });
  if (before === null) throw new Error(`${event.type} cannot be the first event of a circular`);
  const state = before;
  switch (event.type) {
    case 'circular-revised': {
      const { type: _, recalled: __, ...text } = event;
      return { ...state, ...saying(text), draftedBy: [...new Set([...state.draftedBy, actor.accountId])] };
    }
    case 'circular-comments-asked': {
      const { term } = event;
      return { ...state, stage: 'commenting', term, rounds: term.round, askedSeq: seq };
    }
    case 'circular-commented':
      return commented(state, { ...recorded, event });
    case 'circular-comments-closed':
      return heard(state);
    case 'circular-returned':
      return { ...state, stage: 'revising', opinion: event.opinion };
    case 'circular-issued': {
      const { number, opinion } = event;
      const issued = { atMs, by: actor.accountId, role: actor.role };
      return { ...state, stage: 'issued', number, opinion, issued };
    }
    case 'circular-discarded':
      return { ...state, stage: 'discarded', term: null, reason: event.reason };
    case 'circular-withdrawn':
      return { ...state, stage: 'withdrawn', reason: event.reason, numberVoid: true, withdrawnAtMs: atMs };
    case 'rung-taken':
      return { ...state, term: state.term && afterRung(state.term, event.next) };
    case 'terms-recounted': {
      const { terms, revision } = event;
      return { ...state, term: terms[0] ?? null, countedRevision: revision ?? state.countedRevision };
    }
    case 'unit-succeeded': {
      const { fromUnitId, toUnitId } = event;
      const units = state.units.map((one) => (one.unitId === fromUnitId ? { ...one, unitId: toUnitId } : one));
      return { ...state, units };
    }
  }
}
