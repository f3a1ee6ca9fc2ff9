/** How the events of a meeting cycle fold to its state. Takes no context: all it needs stands in them (C10). */
import type { RecordedEvent } from '../matter.ts';
import { fills } from '../roles.ts';
import { afterReceipt, afterSuccession, sealed, sign, start, stop, takeRung, withReceipt } from './advancing.ts';
import type { AgendaItem } from './agenda-item.ts';
import type { Signature } from './minutes-text.ts';
import type { MeetingEvent } from './events.ts';
import { gatheredFrom, type Appointment, type MeetingCycle } from './record.ts';
import { succeededMeeting } from './succeeding.ts';

type Of<T extends MeetingEvent['type']> = Extract<MeetingEvent, { type: T }>;

function proposed({ event, actor }: RecordedEvent<MeetingEvent> & { event: Of<'meeting-proposed'> }): MeetingCycle {
  const { type: _, ...proposal } = event;
  return {
    ...proposal,
    ...{
      stage: 'proposed',
      proposedBy: { accountId: actor.accountId, unitId: actor.unitId },
      urgent: false,
      suggested: fills(actor, 'liaison'),
    },
    ...{ agreedAtMs: null, callAtMs: null, callEdition: null, items: [] },
    agenda: { order: [], submittedBy: null, preview: null, approvedAtMs: null, opinion: null, open: [] },
    ...{ notice: null, receipts: [], attendance: [], quorum: null, absent: [], heldAtMs: null, resolutions: [] },
    ...{ minutes: null, minutesBy: [], signers: [], signatures: [], circulated: false, signed: null, issued: null },
    ...{ corrections: [], postponed: null, summary: null, reason: null, terms: [], rounds: {}, countedRevision: 0 },
    closedAtMs: null,
  };
}

function changeItem(state: MeetingCycle, no: number, change: (item: AgendaItem) => AgendaItem): MeetingCycle {
  return { ...state, items: state.items.map((item) => (item.no === no ? change(item) : item)) };
}

function decideItem(state: MeetingCycle, event: Of<'agenda-item-decided'>): MeetingCycle {
  const { no, decision, into, checks, reason } = event;
  const decided = changeItem(state, no, (item) => ({ ...item, state: decision, into, checks, reason }));
  // What was merged into an item that is sent back stands for itself again.
  if (decision === 'returned') {
    const items = decided.items.map((item) =>
      item.state === 'merged' && item.into === no ? { ...item, state: 'proposed' as const, into: null } : item,
    );
    return { ...decided, items };
  }
  if (decision !== 'merged' || into === null) return decided;
  const merged = state.items.find((item) => item.no === no)?.proposers ?? [];
  return changeItem(decided, into, (item) => ({ ...item, proposers: [...new Set([...item.proposers, ...merged])] }));
}

function postpone(state: MeetingCycle, event: Of<'meeting-postponed'>): MeetingCycle {
  const { to, terms, callAtMs, edition, reason } = event;
  const from = state.postponed?.from ?? state.stage;
  // Items were called for, and the call is over: moving the meeting does not open it again.
  const pausing: MeetingCycle = {
    ...state,
    attendance: [],
    terms: [],
    callAtMs: from === 'proposed' ? callAtMs : state.callAtMs,
    callEdition: edition,
  };
  if (to === null) return { ...pausing, stage: 'postponed', startsAtMs: null, postponed: { reason, from } };
  // Who was told of the date answers anew: by the correction of the notice, which follows.
  const stage = gatheredFrom(from, state.agreedAtMs, callAtMs);
  return start({ ...pausing, ...appointment(to), stage, postponed: null }, terms);
}

function appointment({ startsAtMs, place }: Appointment): Appointment {
  return { startsAtMs, place };
}

/** What a meeting cycle looks like after an event. */
export function evolveMeeting(before: MeetingCycle | null, recorded: RecordedEvent<MeetingEvent>): MeetingCycle {
  const { event, actor, atMs } = recorded;
  if (event.type === 'meeting-proposed') return proposed({ ...recorded, event });
  if (before === null) throw new Error(`${event.type} cannot be the first event of a meeting`);
  const state = before;
  switch (event.type) {
    case 'meeting-agreed': {
      const { urgent, callAtMs, edition, terms } = event;
      const stage = callAtMs === null ? 'agenda-collected' : 'proposed';
      return start({ ...state, stage, urgent, agreedAtMs: atMs, callAtMs, callEdition: edition }, terms);
    }
    case 'agenda-called':
      return start({ ...state, stage: 'agenda-call' }, event.terms);
    case 'agenda-item-proposed': {
      const { item } = event;
      const order = state.agenda.approvedAtMs !== null && item.state === 'accepted';
      const agenda = order ? { ...state.agenda, order: [...state.agenda.order, item.no] } : state.agenda;
      return { ...state, items: [...state.items, item], agenda };
    }
    case 'agenda-items-carried': {
      const carried = event.items.map(({ no, from }): AgendaItem => {
        const fresh = { state: 'proposed' as const, late: false, into: null, checks: null, reason: null };
        return { ...from, no, ...fresh };
      });
      return { ...state, items: [...state.items, ...carried] };
    }
    case 'agenda-item-decided':
      return decideItem(state, event);
    case 'agenda-closed':
      return start(stop({ ...state, stage: 'agenda-collected' }, 'agenda-items'), event.terms);
    case 'agenda-submitted': {
      const stage = state.terms.some(({ kind }) => kind === 'preview') ? 'liaison-preview' : state.stage;
      return { ...state, stage, agenda: { ...state.agenda, order: event.order, submittedBy: actor.accountId } };
    }
    case 'preview-recorded':
      return stop({ ...state, agenda: { ...state.agenda, preview: event.record } }, 'preview');
    case 'agenda-returned':
      return {
        ...{ ...state, stage: 'agenda-collected' },
        agenda: { ...state.agenda, submittedBy: null, opinion: event.opinion },
      };
    case 'agenda-approved': {
      const { order, struck, open, opinion, terms } = event;
      const items = state.items.map((item) => {
        const stroke = struck.find(({ no }) => no === item.no);
        return stroke ? { ...item, state: 'struck' as const, reason: stroke.reason } : item;
      });
      const agenda = { ...state.agenda, order, open, opinion, approvedAtMs: atMs };
      return start(stop({ ...state, stage: 'agenda-approved', items, agenda }, 'preview', 'agenda-approval'), terms);
    }
    case 'meeting-noticed': {
      const notice = {
        number: event.number,
        sentAtMs: atMs,
        told: event.told,
        corrections: 0,
        note: event.note,
        corrected: null,
      };
      return start(stop({ ...state, stage: 'noticed', notice }, 'notice'), event.terms);
    }
    case 'meeting-corrected': {
      if (state.notice === null) throw new Error('only a notice that was sent is corrected');
      const { told, terms, reopens, differences, reason } = event;
      const { told: before, corrections } = state.notice;
      const notice = { ...state.notice, told, corrections: corrections + 1, corrected: { differences, reason } };
      const corrected = { ...state, ...appointment(told), notice };
      // Who has leave from that hour has it wherever the meeting is.
      const sameTime = before.startsAtMs === told.startsAtMs;
      const receipts = state.receipts.filter(({ decision }) => sameTime && decision === 'approved');
      return start(reopens ? stop({ ...corrected, stage: 'noticed', receipts }, 'receipts') : corrected, terms);
    }
    case 'receipt-given':
      return afterReceipt(withReceipt(state, event.receipt));
    case 'receipt-decided': {
      const { unitId, decision, opinion, terms } = event;
      const receipts = state.receipts.map((one) => (one.unitId === unitId ? { ...one, decision, opinion } : one));
      return state.heldAtMs === null ? afterReceipt(start({ ...state, receipts }, terms)) : { ...state, receipts };
    }
    case 'meeting-postponed':
      return postpone(state, event);
    case 'meeting-cancelled': {
      const items = state.items.map((item) =>
        event.backlog.includes(item.no) ? { ...item, state: 'backlog' as const, reason: event.reason } : item,
      );
      return { ...state, stage: 'cancelled', items, terms: [], reason: event.reason, closedAtMs: atMs };
    }
    case 'attendance-recorded': {
      const known = new Set(event.units.map(({ unitId }) => unitId));
      const attendance = [...state.attendance.filter(({ unitId }) => !known.has(unitId)), ...event.units];
      // That somebody will not come is no meeting yet.
      if (state.heldAtMs === null && attendance.every(({ as }) => as === 'absent')) return { ...state, attendance };
      const held = state.heldAtMs === null ? { stage: 'held' as const, heldAtMs: atMs } : {};
      return start(stop({ ...state, ...held, attendance, quorum: event.quorum }, 'receipts'), event.terms);
    }
    case 'resolution-recorded': {
      const others = state.resolutions.filter(({ no }) => no !== event.resolution.no);
      return { ...state, resolutions: [...others, event.resolution].sort((a, b) => a.no - b.no) };
    }
    case 'resolution-withdrawn': {
      const resolutions = state.resolutions.map((one) =>
        one.no === event.no ? { ...one, withdrawn: event.reason } : one,
      );
      return { ...state, resolutions };
    }
    case 'minutes-drafted': {
      const { minutes, absent } = event;
      const minutesBy = [...new Set([...state.minutesBy, actor.accountId])];
      const fresh = { stage: 'minutes-drafted' as const, circulated: false, signers: [], signatures: [], signed: null };
      const drafted = { ...state, ...fresh, minutes, minutesBy, absent, heldAtMs: state.heldAtMs ?? atMs };
      return stop(drafted, 'receipts', 'minutes', 'countersigning', 'signing');
    }
    case 'minutes-circulated':
      return start({ ...state, stage: 'countersigning', circulated: true, signers: event.signers }, event.terms);
    case 'minutes-countersigned':
      return sign(state, event.signature, event.terms);
    case 'silence-agreed': {
      const silent = event.unitIds.map((unitId): Signature => {
        return { unitId, hash: event.hash, decision: 'silence', opinion: null, atMs, by: actor.accountId };
      });
      return sealed({ ...state, signatures: [...state.signatures, ...silent] }, event.terms);
    }
    case 'signing-began':
      return start(state, event.terms);
    case 'minutes-returned': {
      const returned = { stage: 'minutes-drafted' as const, circulated: false, signed: null, reason: event.opinion };
      return stop({ ...state, ...returned }, 'signing', 'countersigning');
    }
    case 'minutes-signed': {
      const signed = { atMs, opinion: event.opinion, despite: event.despite };
      return stop({ ...state, stage: 'signed', signed }, 'signing', 'countersigning');
    }
    case 'minutes-issued': {
      const { type: _, ...issued } = event;
      return { ...state, stage: 'issued', issued: { ...issued, atMs }, terms: [] };
    }
    case 'tracking-began':
      return { ...state, stage: 'tracking' };
    case 'correction-drafted': {
      const { no, text, reason } = event;
      const drafted = { state: 'pending' as const, number: null, opinion: null, draftedBy: actor.accountId, atMs };
      return { ...state, corrections: [...state.corrections, { no, text, reason, ...drafted }] };
    }
    case 'correction-decided': {
      const { no, number, opinion } = event;
      const corrections = state.corrections.map((one) =>
        one.no === no
          ? { ...one, state: number === null ? ('returned' as const) : ('issued' as const), number, opinion }
          : one,
      );
      return { ...state, corrections };
    }
    case 'meeting-closed':
      return { ...state, stage: 'closed', summary: event.summary, closedAtMs: atMs };
    case 'rung-taken':
      return takeRung(state, event);
    case 'terms-recounted':
      return {
        ...state,
        terms: event.terms,
        callAtMs: event.callAtMs,
        callEdition: event.edition,
        countedRevision: Math.max(state.countedRevision, event.revision ?? 0),
      };
    case 'unit-succeeded':
      return afterSuccession(succeededMeeting(state, event.fromUnitId, event.toUnitId));
  }
}
