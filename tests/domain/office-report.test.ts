/** The rules of the office's requests and reports: who writes and who decides, when, and what an instruction opens. */
import { describe, expect, test } from '@jest/globals';
import { assignment } from '../../src/domain/assignment.ts';
import type { Context, NewEvent } from '../../src/domain/matter.ts';
import { titledKinds } from '../../src/domain/notices.ts';
import {
  officeReport,
  officeReportActions,
  type OfficeReportCommand,
  type ReportDecision,
} from '../../src/domain/office-report.ts';
import {
  evolveOfficeReport,
  reportStages,
  type OfficeReport,
  type OfficeReportEvent,
  type ReportStage,
  type ReportText,
} from '../../src/domain/office-report/record.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { alsoJudgedAs } from '../../src/domain/delegation/standing-in.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { head, liaison, people, units } from '../support/assignment-fixtures.ts';
import { at, calendar, mechanism, sampleUnits } from '../support/domain-fixtures.ts';

const NOW_MS = at('2026-03-02');

function context(actor: Actor): Context {
  return {
    ...{ nowMs: NOW_MS, number: null, actor, unit: sampleUnits.office, mechanism, calendar, policy: defaultPolicy },
    ...{ directory: Object.values(units), newId: 'assignment-1' },
  };
}

const report: ReportText = {
  ...{ title: '关于建立名录的请示', text: '当否，请批示。', to: 'leader', about: null, proposedLeadUnitId: null },
};
const submit = (changes: Partial<ReportText> = {}): OfficeReportCommand => {
  return { type: 'submit', kind: 'request', report: { ...report, ...changes } };
};
const decideOn = (decision: ReportDecision): OfficeReportCommand => ({
  ...{ type: 'decide', reportId: 'report-1' },
  ...decision,
});
const instruct = (changes: Partial<Extract<ReportDecision, { decision: 'instruct' }>> = {}): OfficeReportCommand =>
  decideOn({
    ...{ decision: 'instruct', text: '请抓紧办理。', leadUnitId: units.lead.id, cooperating: [units.first.id] },
    ...{ urgency: 'urgent', nodes: [], ...changes },
  });
const note = decideOn({ decision: 'note', opinion: null });
const sendBack = decideOn({ decision: 'return', opinion: '请明确时限' });
const withdraw: OfficeReportCommand = { type: 'withdraw', reason: '另报' };

function fold(before: OfficeReport | null, events: readonly NewEvent<OfficeReportEvent>[], actor: Actor): OfficeReport {
  let state = before;
  for (const made of events) state = evolveOfficeReport(state, { ...made, seq: 1, atMs: NOW_MS, actor });
  if (state === null) throw new Error('no event');
  return state;
}

function after(state: OfficeReport | null, command: OfficeReportCommand, actor: Actor): OfficeReport {
  const decision = officeReport.decide(state, command, context(actor));
  if (!('events' in decision)) throw new Error(JSON.stringify(decision));
  return fold(state, decision.events, actor);
}

const submitted = (changes: Partial<ReportText> = {}): OfficeReport => after(null, submit(changes), people.clerk);
const refusedOf = (state: OfficeReport | null, command: OfficeReportCommand, actor: Actor) => {
  const decision = officeReport.decide(state, command, context(actor));
  return 'refused' in decision ? decision.refused : null;
};

const everyone: [string, Actor][] = [
  ...Object.entries(people),
  ['liaison', liaison(units.lead)],
  ['head', head(units.lead)],
];

describe('who may', () => {
  test.each(everyone)('%s', (who, actor) => {
    const office = who === 'clerk' || who === 'director';
    const outside = who === 'liaison' || who === 'head';
    expect(refusedOf(null, submit(), actor)).toBe(office ? null : 'ROLE_NOT_ALLOWED');
    const otherwise = outside ? 'NOT_FOUND' : 'ROLE_NOT_ALLOWED';
    expect(refusedOf(submitted(), withdraw, actor)).toBe(office ? null : otherwise);
    expect(refusedOf(submitted(), { type: 'revise', report }, actor)).toBe(office ? null : otherwise);
    const own = who === 'clerk' ? 'OWN_WORK' : otherwise;
    const decides = { leader: ['leader', 'cityLeader'], cityLeader: ['cityLeader'] };
    for (const to of ['leader', 'cityLeader'] as const) {
      expect(refusedOf(submitted({ to }), note, actor)).toBe(decides[to].includes(who) ? null : own);
    }
  });

  test('whoever wrote it decides in nobody’s name', () => {
    const { accountId, role, unitId } = people.clerk;
    const delegate = { accountId, role, unitId, delegationId: 'delegation-1' };
    expect(refusedOf(submitted(), note, { ...people.leader, delegate })).toBe('OWN_WORK');
    // Nor who has acted for the writer: it is judged as the writer too.
    const [beside] = alsoJudgedAs(people.leader, [accountId]);
    expect(refusedOf(submitted(), note, beside ?? people.leader)).toBe('OWN_WORK');
  });
});

describe('when', () => {
  const returned = after(submitted(), sendBack, people.leader);
  const states: Record<ReportStage, OfficeReport> = {
    ...{ submitted: submitted(), returned, instructed: after(submitted(), instruct(), people.leader) },
    ...{ noted: after(submitted(), note, people.leader), withdrawn: after(returned, withdraw, people.clerk) },
  };
  test.each<[ReportStage, readonly string[], readonly string[], string[]]>([
    ['submitted', ['revise', 'withdraw'], ['decide'], ['decide-office-report:leader']],
    ['returned', ['revise', 'withdraw'], [], ['revise-office-report:coordinator']],
    ['instructed', [], [], []],
    ['noted', [], [], []],
    ['withdrawn', [], [], []],
  ])('%s', (stage, office, leader, tasks) => {
    const state = states[stage];
    expect(state.stage).toBe(stage);
    expect(officeReportActions(state, context(people.clerk))).toEqual(office);
    expect(officeReportActions(state, context(people.leader))).toEqual(leader);
    expect(officeReport.tasks(state, mechanism).map(({ kind, role }) => `${kind}:${role}`)).toEqual(tasks);
    expect(officeReport.facts(state)).toMatchObject({ open: tasks.length > 0, nextWakeAtMs: null });
    expect(officeReport.step(state, context(people.leader))).toBeNull();
    if (!leader.includes('decide')) expect(refusedOf(state, note, people.leader)).toBe('NOT_NOW');
  });
  test('every stage is one of these', () => {
    expect(Object.keys(states).sort()).toEqual([...reportStages].sort());
  });
  test('written anew it lies with the leader again', () => {
    const anew = after(returned, { type: 'revise', report: { ...report, title: '关于名录的请示' } }, people.director);
    expect(anew).toMatchObject({ stage: 'submitted', title: '关于名录的请示' });
    // Both have written it now.
    expect(anew.draftedBy).toHaveLength(2);
  });
});

describe('what an instruction opens', () => {
  test('one draft that rests on it, which the rules of assignments accept of the leader', () => {
    const decision = officeReport.decide(submitted(), instruct(), context(people.leader));
    if (!('events' in decision)) throw new Error(JSON.stringify(decision));
    const [opening] = decision.opens ?? [];
    expect(decision.opens).toHaveLength(1);
    expect(opening).toMatchObject({ noun: 'assignment', id: 'assignment-1', unitId: units.lead.id });
    if (opening?.noun !== 'assignment') throw new Error('another noun');
    expect(opening.command).toMatchObject({
      ...{ leadUnitId: units.lead.id, cooperating: [units.first.id], requirement: '请抓紧办理。', urgency: 'urgent' },
      source: {
        ...{ kind: 'instruction', reportId: 'report-1' },
        reference: '2026-03-02对请示“关于建立名录的请示”的批示',
      },
    });
    expect(assignment.decide(null, opening.command, context(people.leader))).toHaveProperty('events');
    // By hand, of something that nobody submitted, a leader still drafts nothing.
    const source = { kind: 'instruction' as const, reportId: null, reference: '口头' };
    const byHand = assignment.decide(null, { ...opening.command, source }, context(people.leader));
    expect(byHand).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test.each([
    ['taking note', note],
    ['sending back', sendBack],
  ])('%s: none', (_name, command) => {
    const decision = officeReport.decide(submitted(), command, context(people.leader));
    expect('events' in decision && decision.opens).toBeFalsy();
  });

  test.each<[string, Parameters<typeof instruct>[0], string, string]>([
    ['a court never leads', { leadUnitId: units.court.id }, 'INSTRUMENT_NOT_ALLOWED', '/leadUnitId'],
    ['an unknown unit', { cooperating: ['nobody'] }, 'UNIT_UNKNOWN', '/cooperatingUnitIds/0'],
    ['one unit twice', { cooperating: [units.lead.id] }, 'UNIT_TWICE', '/cooperatingUnitIds/0'],
    [
      'no such date',
      { urgency: null, nodes: [{ dueOn: '2026-02-30', confirmed: true }] },
      'DATE_INVALID',
      '/nodes/0/dueOn',
    ],
  ])('%s', (_name, changes, refused, pointer) => {
    const decision = officeReport.decide(submitted(), instruct(changes), context(people.leader));
    expect(decision).toMatchObject({ refused, pointer });
  });
});

const recorded = (event: OfficeReportEvent) => ({
  ...{ event, basis: '', dueAtMs: null, seq: 2, atMs: NOW_MS, actor: people.leader },
});

test('it is told to whom it concerns, under titles that are there', () => {
  const state = submitted({ to: 'cityLeader' });
  const toldOf = (event: OfficeReportEvent) => officeReport.notices(state, recorded(event), mechanism);
  const goes: OfficeReportEvent[] = [
    { type: 'office-report-withdrawn', reason: '另报' },
    { type: 'office-report-revised', ...report },
  ];
  const comes: OfficeReportEvent[] = [
    { type: 'office-report-noted', opinion: null },
    { type: 'office-report-returned', opinion: '再议' },
  ];
  expect(goes.flatMap(toldOf).map(({ role }) => role)).toEqual(['cityLeader', 'cityLeader']);
  const office = ['coordinator', 'director'];
  expect(comes.flatMap(toldOf).map(({ role }) => role)).toEqual([...office, ...office]);
  for (const { kind } of [...goes, ...comes].flatMap(toldOf)) expect(titledKinds).toContain(kind);
});

test('a unit’s heir takes its place, as the office and as the one proposed for the lead', () => {
  const state = submitted({ proposedLeadUnitId: units.lead.id });
  expect(officeReport.facts(state).involves).toEqual([units.lead.id]);
  const succession = { from: units.lead, to: units.beside, effectiveOn: '2026-03-01', basis: '编发〔2026〕1号' };
  const moved = fold(state, officeReport.succession(state, succession), people.clerk);
  expect(moved).toMatchObject({ unitId: state.unitId, proposedLeadUnitId: units.beside.id });
});
