/** The rules of referrals, as tables by hand: who may do what to whom, when, what is told, and what is kept of individuals. */
import { describe, expect, test } from '@jest/globals';
import { titledKinds } from '../../src/domain/notices.ts';
import { withOpening } from '../../src/domain/procedures.ts';
import { settingsBarred } from '../../src/domain/policy/settings.ts';
import { referral, type ReferralCommand } from '../../src/domain/referral.ts';
import { bodiesFor, bodiesOf } from '../../src/domain/referral/bodies.ts';
import { maySeeReferral, referralActions, type OnReferral } from '../../src/domain/referral/permissions.ts';
import { referralStages, type ReferralStage } from '../../src/domain/referral/record.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { unitKinds, type UnitKind } from '../../src/domain/units.ts';
import { person, sampleUnits } from '../support/domain-fixtures.ts';
import { court } from '../support/notice-fixtures.ts';
import {
  county,
  good,
  ofIndividual,
  people,
  proposal,
  proposedOf,
  ReferralCase,
  wordless,
} from '../support/referral-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const { clerk, director, inspector, convener, cityLeader, operator, clock } = people;
const liaison = person('liaison', ordinary.id);
const head = person('head', ordinary.id);

describe('which body is competent (domain.md 0.5, 4.1)', () => {
  const table: Record<UnitKind, [unit: string, individual: string]> = {
    GOV_DEPT: ['gov-inspection', 'organisation-dept supervisory'],
    LOWER_GOV: ['gov-inspection organisation-dept supervisory', 'organisation-dept supervisory'],
    ZONE_COMMITTEE: ['gov-inspection organisation-dept supervisory', 'organisation-dept supervisory'],
    PARTY_ORGAN: ['', 'organisation-dept supervisory'],
    COURT: ['', 'organisation-dept supervisory'],
    PROCURATORATE: ['', 'organisation-dept supervisory'],
    VERTICAL: ['', 'organisation-dept supervisory'],
    ASSOCIATION: ['', 'organisation-dept supervisory'],
    INSTITUTION: ['', 'organisation-dept supervisory'],
    ENTERPRISE: ['', 'organisation-dept supervisory'],
  };
  test.each(unitKinds)('%s', (kind) => {
    const [unit, individual] = table[kind];
    expect(bodiesFor(kind, 'unit').join(' ')).toBe(unit);
    expect(bodiesFor(kind, 'individual').join(' ')).toBe(individual);
    // Of the inspectors' own unit nothing goes to the inspectors.
    const others = unit === '' ? '' : 'organisation-dept supervisory';
    expect(bodiesOf(kind, 'unit', { ofInspectors: true }).join(' ')).toBe(others);
  });

  test('a body that is not is refused, and which are is said', () => {
    const approved = proposedOf().must(convener, good.approve);
    const refusal = approved.give(inspector, { ...good.handOver, body: 'supervisory' });
    expect(refusal).toMatchObject({ refused: 'BODY_NOT_COMPETENT', pointer: '/body' });
    expect(refusal?.details).toEqual({ allowed: ['gov-inspection'] });
    expect(proposedOf(county).must(convener, good.approve).give(inspector, wordless.handOver)).toMatchObject({
      ...{ refused: 'TEXT_REQUIRED', pointer: '/receipt' },
    });
  });
});

describe('who proposes', () => {
  test.each<[string, Actor, [ordinary: string, office: string, inspectors: string]]>([
    ['clerk', clerk, ['yes', 'OWN_WORK', 'yes']],
    ['director', director, ['yes', 'OWN_WORK', 'yes']],
    ['inspector', inspector, ['yes', 'yes', 'OWN_WORK']],
    ['convener', convener, ['ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED']],
    ['city leader', cityLeader, ['ROLE_NOT_ALLOWED', 'yes', 'ROLE_NOT_ALLOWED']],
    ['liaison', liaison, ['ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED']],
    ['head', head, ['ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED']],
    ['operator', operator, ['ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED']],
    // The clock only with a ladder's trigger.
    ['clock', clock, ['ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED']],
  ])('%s', (_, actor, expected) => {
    const answers = [ordinary, office, inspectors].map((unit) => {
      const whole = new ReferralCase(unit).give(actor, proposal(unit))?.refused ?? 'yes';
      // An individual's goes by the unit that they are of.
      expect(new ReferralCase(office).give(actor, ofIndividual(unit))?.refused ?? 'yes').toBe(whole);
      return whole;
    });
    expect(answers).toEqual(expected);
  });

  test('the clock drafts with its trigger and its facts, and of individuals never', () => {
    const rule = { text: '逾期超过10个工作日', edition: 'default-4' };
    const facts = [{ atMs: 1_772_400_000_000, what: '逾期' }];
    const grounds = { trigger: 'overdue' as const, about: null, facts, rule };
    expect(new ReferralCase().give(inspector, proposal(ordinary, { grounds }))?.refused).toBe('ROLE_NOT_ALLOWED');
    expect(new ReferralCase().must(clock, proposal(ordinary, { grounds })).tasks).toEqual(['decide-referral leader']);
    expect(new ReferralCase(office).give(clock, ofIndividual(ordinary, { grounds }))).toEqual({
      ...{ refused: 'PARTICULARS_NOT_KEPT', pointer: '/grounds' },
    });
  });

  test('another matter may open one, by the clock, and takes no number for it', () => {
    const grounds = {
      trigger: 'overdue' as const,
      about: null,
      facts: [],
      rule: { text: '逾期', edition: 'default-4' },
    };
    const opening = { noun: 'referral' as const, unitId: ordinary.id, command: proposal(ordinary, { grounds }) };
    const context = new ReferralCase().contextOf(clock);
    const decision = withOpening(opening, (procedure, command) => procedure.decide(null, command, context));
    expect(decision).toMatchObject({ events: [{ event: { type: 'referral-proposed', unitId: ordinary.id } }] });
  });

  test('of a court as a unit nobody', () => {
    expect(new ReferralCase(court).give(inspector, proposal(court))).toMatchObject({
      ...{ refused: 'INSTRUMENT_NOT_ALLOWED', pointer: '/unitId' },
      details: { instrument: 'referral', unitKind: 'COURT', allowed: ['request-letter'] },
    });
    const many = { ...ordinary, collective: true };
    expect(new ReferralCase(many).give(inspector, proposal(many))?.refused).toBe('UNIT_IS_COLLECTIVE');
  });
});

const to: Record<ReferralStage, ReferralCommand[]> = {
  proposed: [],
  revising: [good.sendBack],
  approved: [good.approve],
  'handed-over': [good.approve, good.handOver],
  closed: [good.approve, good.handOver, good.outcome],
  discarded: [good.discard],
  withdrawn: [good.approve, good.withdraw],
};

/** A referral about a unit at a stage, by those who may everywhere: the city leader and, where it is not his, the inspector. */
function standing(stage: ReferralStage, unit = ordinary): ReferralCase {
  const found = proposedOf(unit);
  const hander = unit.id === inspectors.id ? cityLeader : inspector;
  const body = unit.id === inspectors.id ? 'supervisory' : 'gov-inspection';
  for (const command of to[stage]) {
    if (command.type === 'hand-over') found.must(hander, { ...command, body });
    else found.must(command.type === 'record-outcome' ? hander : cityLeader, command);
  }
  return found;
}

describe('who may do what at each stage', () => {
  const table: Record<ReferralStage, Partial<Record<string, OnReferral[]>>> = {
    proposed: {
      ...{ clerk: ['revise', 'discard'], director: ['revise', 'discard'], inspector: ['revise', 'discard'] },
      ...{ convener: ['approve', 'discard'], cityLeader: ['approve', 'discard'] },
    },
    revising: {
      ...{ clerk: ['revise', 'discard'], director: ['revise', 'discard'], inspector: ['revise', 'discard'] },
      ...{ convener: ['discard'], cityLeader: ['discard'] },
    },
    approved: { inspector: ['hand-over'], convener: ['withdraw'], cityLeader: ['withdraw'] },
    'handed-over': { inspector: ['record-outcome'], convener: ['withdraw'], cityLeader: ['withdraw'] },
    ...{ closed: {}, discarded: {}, withdrawn: {} },
  };
  const everyone = { ...people, liaison, head };
  test.each(referralStages)('%s', (stage) => {
    const found = standing(stage);
    expect(found.state.stage).toBe(stage);
    const may = Object.entries(everyone).map(([who, actor]) => [
      who,
      referralActions(found.state, found.contextOf(actor)),
    ]);
    expect(Object.fromEntries(may.filter(([, actions]) => actions?.length !== 0))).toEqual(table[stage]);
  });

  test('of the office’s own unit the office does nothing; of the inspectors’ the inspector nothing', () => {
    const ofOffice = standing('proposed', office);
    expect(referralActions(ofOffice.state, ofOffice.contextOf(clerk))).toEqual([]);
    expect(ofOffice.give(clerk, good.discard)?.refused).toBe('OWN_WORK');
    expect(referralActions(ofOffice.state, ofOffice.contextOf(convener))).toEqual(['approve', 'discard']);
    const ofInspectors = standing('proposed', inspectors);
    expect(ofInspectors.tasks).toEqual(['decide-referral cityLeader']);
    expect(referralActions(ofInspectors.state, ofInspectors.contextOf(inspector))).toEqual([]);
    expect(ofInspectors.give(convener, good.approve)?.refused).toBe('ROLE_NOT_ALLOWED');
    const approved = standing('approved', inspectors);
    expect(approved.tasks).toEqual(['hand-over-referral cityLeader']);
    expect(approved.give(inspector, good.handOver)?.refused).toBe('OWN_WORK');
  });

  test('whoever proposed or revised does not approve, and nobody of the unit', () => {
    const byCityLeader = new ReferralCase(office).must(cityLeader, proposal(office));
    expect(byCityLeader.give(cityLeader, good.approve)?.refused).toBe('OWN_WORK');
    expect(byCityLeader.give(convener, good.approve)).toBeNull();
    const revised = new ReferralCase(office).must(inspector, proposal(office)).must(cityLeader, good.revise);
    expect(revised.give(cityLeader, good.approve)?.refused).toBe('OWN_WORK');
    const ofUnit = person('leader', ordinary.id);
    expect(proposedOf().give(ofUnit, good.approve)?.refused).toBe('OWN_WORK');
  });
});

test('from the proposal to the outcome: numbers, tasks, and who is told what', () => {
  const found = proposedOf();
  found.must(convener, good.sendBack);
  expect([found.state.stage, found.state.opinion, found.tasks]).toEqual([
    ...['revising', '事实不清', ['revise-referral inspector']],
  ]);
  found.must(clerk, good.revise).must(convener, good.approve);
  expect(found.state).toMatchObject({ stage: 'approved', number: '联席移〔2026〕1号', opinion: '同意' });
  found.must(inspector, good.handOver, good.outcome);
  expect(found.tasks).toEqual([]);
  expect(referral.facts(found.state)).toMatchObject({ open: false, light: [], nextWakeAtMs: null });
  const unit = (kind: string) => [`${kind} → liaison of unit-ordinary`, `${kind} → head of unit-ordinary`];
  expect(found.told.map(({ to }) => to)).toEqual([
    'referral-proposed → leader',
    'referral-returned → inspector',
    'referral-revised → leader',
    'referral-approved → inspector',
    'referral-approved → coordinator',
    ...unit('referral-approved'),
    'referral-handed-over → leader',
    'referral-handed-over → coordinator',
    ...unit('referral-handed-over'),
    'referral-outcome-recorded → leader',
    'referral-outcome-recorded → coordinator',
    ...unit('referral-outcome-recorded'),
  ]);
  for (const { to } of found.told) expect(titledKinds).toContain(to.split(' → ')[0]);
  const withdrawn = standing('withdrawn');
  expect(withdrawn.state).toMatchObject({ numberVoid: true, number: '联席移〔2026〕1号', reason: '复核撤销' });
  expect(withdrawn.told.slice(-2).map(({ to }) => to)).toEqual(unit('referral-withdrawn'));
});

test('dates are real: none in the future, none before what it follows; words where words are due', () => {
  const approved = standing('approved');
  for (const handedOn of ['2026-03-03', '2026-03-01']) {
    expect(approved.give(inspector, { ...good.handOver, handedOn })).toMatchObject({
      ...{ refused: 'DATE_INVALID', pointer: '/handedOn' },
    });
  }
  const handed = standing('handed-over');
  for (const reportedOn of ['2026-03-03', '2026-03-01']) {
    const refusal = handed.give(inspector, { ...good.outcome, reportedOn });
    expect(refusal).toMatchObject({ refused: 'DATE_INVALID', pointer: '/reportedOn' });
  }
  const missing: [ReferralStage, Actor, ReferralCommand, string, string][] = [
    ['proposed', convener, { ...good.sendBack, opinion: null }, 'OPINION_REQUIRED', '/opinion'],
    ['proposed', inspector, { ...good.revise, facts: null }, 'TEXT_REQUIRED', '/facts'],
    ['proposed', convener, { ...good.discard, reason: null }, 'TEXT_REQUIRED', '/reason'],
    ['handed-over', inspector, { ...good.outcome, reference: null }, 'TEXT_REQUIRED', '/reference'],
    ['approved', convener, { ...good.withdraw, reason: null }, 'TEXT_REQUIRED', '/reason'],
  ];
  for (const [stage, actor, command, refused, pointer] of missing) {
    expect(standing(stage).give(actor, command)).toEqual({ refused, pointer });
  }
  expect(standing('closed').give(convener, good.withdraw)).toMatchObject({ refused: 'NOT_NOW', possible: [] });
});

describe('the matter that gave cause', () => {
  const cause = { noun: 'rectification', matterId: 'rectification-1', withdrawn: false };
  test.each([
    ['none', false, null],
    ['pending', false, 'OBJECTION_PENDING'],
    ['upheld', false, null],
    ['changed', false, null],
    ['withdrawn', false, 'ABOUT_WITHDRAWN'],
    ['none', true, 'ABOUT_WITHDRAWN'],
    ['pending', true, 'ABOUT_WITHDRAWN'],
  ] as const)('objection %s, withdrawn %s: %s', (objection, withdrawn, expected) => {
    const proposed = proposedOf();
    proposed.cause = { ...cause, objection, withdrawn };
    expect(proposed.give(convener, good.approve)?.refused ?? null).toBe(expected);
    const approved = standing('approved');
    approved.cause = { ...cause, objection, withdrawn };
    const offered = referralActions(approved.state, approved.contextOf(inspector));
    expect(offered).toEqual(expected === null ? ['hand-over'] : []);
    expect(approved.give(inspector, good.handOver)?.refused ?? null).toBe(expected);
    // It may always be returned, dismissed and withdrawn.
    for (const [stage, command] of [
      ['proposed', good.sendBack],
      ['proposed', good.discard],
      ['approved', good.withdraw],
    ] as const) {
      const found = standing(stage);
      found.cause = { ...cause, objection, withdrawn };
      expect(found.give(convener, command)).toBeNull();
    }
  });
});

describe('an individual', () => {
  test('from the proposal to the outcome without a word, and the unit is told nothing', () => {
    const found = proposedOf(ordinary, 'individual').must(convener, wordless.sendBack);
    found.must(inspector, wordless.revise).must(convener, wordless.approve);
    found.must(inspector, wordless.handOver, wordless.outcome);
    expect(found.state).toMatchObject({
      ...{ stage: 'closed', title: '个人问责移送', facts: null, basis: null, number: '联席移〔2026〕1号' },
      handedOver: { body: 'supervisory', on: '2026-03-02', receipt: null },
      outcome: { code: 'admonition', reportedOn: '2026-03-02', reference: null, note: null },
    });
    expect(found.told.every(({ to }) => !/liaison|head/.test(to))).toBe(true);
    // The record's columns show the office, whose file it is.
    expect(referral.facts(found.state)).toMatchObject({ unitId: office.id, involves: [ordinary.id] });
  });

  test.each<[string, ReferralStage, Actor, ReferralCommand, string]>([
    ['title', 'proposed', inspector, { ...wordless.revise, title: '关于张某' }, '/title'],
    ['facts', 'proposed', inspector, { ...wordless.revise, facts: '张某' }, '/facts'],
    ['basis', 'proposed', inspector, { ...wordless.revise, basis: '张某' }, '/basis'],
    ['opinion', 'proposed', convener, { ...wordless.approve, opinion: '张某' }, '/opinion'],
    ['opinion of a return', 'proposed', convener, { ...wordless.sendBack, opinion: '张某' }, '/opinion'],
    ['reason', 'proposed', convener, { ...wordless.discard, reason: '张某' }, '/reason'],
    ['receipt', 'approved', inspector, { ...wordless.handOver, receipt: '张某' }, '/receipt'],
    ['reference', 'handed-over', inspector, { ...wordless.outcome, reference: '张某' }, '/reference'],
    ['note', 'handed-over', inspector, { ...wordless.outcome, note: '张某' }, '/note'],
    ['reason of a withdrawal', 'approved', convener, { ...wordless.withdraw, reason: '张某' }, '/reason'],
  ])('no %s', (_, stage, actor, command, pointer) => {
    const found = proposedOf(ordinary, 'individual');
    if (stage !== 'proposed') found.must(convener, wordless.approve);
    if (stage === 'handed-over') found.must(inspector, wordless.handOver);
    expect(found.give(actor, command)).toEqual({ refused: 'PARTICULARS_NOT_KEPT', pointer });
  });

  test('nor in its proposal, nor the matter of the record; and a code must say why', () => {
    for (const said of [{ title: '张某' }, { facts: '张某' }, { basis: '张某' }]) {
      const [name] = Object.keys(said);
      expect(new ReferralCase(office).give(inspector, ofIndividual(ordinary, said))).toEqual({
        ...{ refused: 'PARTICULARS_NOT_KEPT', pointer: `/${name ?? ''}` },
      });
    }
    const { grounds } = proposal();
    expect(new ReferralCase(office).give(inspector, ofIndividual(ordinary, { grounds }))?.pointer).toBe('/aboutId');
    const found = proposedOf(ordinary, 'individual');
    for (const command of [wordless.sendBack, wordless.discard]) {
      expect(found.give(convener, { ...command, cause: null })).toEqual({
        refused: 'TEXT_REQUIRED',
        pointer: '/cause',
      });
    }
  });

  test('its unit never sees it, nor whoever steers and is of that unit', () => {
    const found = proposedOf(office, 'individual').must(convener, wordless.approve);
    for (const actor of [clerk, director, person('liaison', office.id), person('head', office.id), operator]) {
      expect(found.give(actor, wordless.handOver)?.refused).toBe('NOT_FOUND');
    }
    expect(found.give(convener, wordless.handOver)?.refused).toBe('ROLE_NOT_ALLOWED');
    // Nor through another's eyes (代理).
    const delegate = {
      accountId: 'deputy',
      role: 'director' as const,
      unitId: office.id,
      delegationId: 'delegation-1',
    };
    expect(maySeeReferral(convener, found.state)).toBe(true);
    expect(maySeeReferral({ ...convener, delegate }, found.state)).toBe(false);
    expect(found.told.every(({ to }) => !to.includes('coordinator'))).toBe(true);
  });

  test('goes with its unit to the successor', () => {
    const found = proposedOf(ordinary, 'individual');
    const succession = { from: ordinary, to: county, effectiveOn: '2026-03-02', basis: '机构改革' };
    const [made] = referral.succession(found.state, succession);
    if (!made) throw new Error('nothing was recorded');
    const after = referral.evolve(found.state, { ...made, seq: 2, atMs: found.nowMs, actor: clock });
    expect([after.unitId, after.ofUnitId]).toEqual([office.id, county.id]);
  });
});

test('its mark is a setting like the others', () => {
  const demo = { demo: false };
  expect(settingsBarred({}, { sanctionMarks: { referral: '株联移' } }, demo)).toBeNull();
  expect(settingsBarred({}, { sanctionMarks: { referral: '联席〔移〕' } }, demo)).toMatchObject({
    ...{ refused: 'POLICY_INVALID', pointer: '/settings/sanctionMarks/referral' },
  });
});
