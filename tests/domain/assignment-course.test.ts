/** The course of an assignment: from issue to 销号, and every way beside it. */
import { describe, expect, test } from '@jest/globals';
import { lightAt } from '../../src/domain/light.ts';
import type { AssignmentCommand } from '../../src/domain/assignment.ts';
import { isoShanghai } from '../../src/domain/calendar.ts';
import {
  AssignmentCase,
  caseAtWork,
  draftOf,
  fold,
  good,
  head,
  issuedCase,
  liaison,
  onExtension,
  people,
  units,
} from '../support/assignment-fixtures.ts';
import { at } from '../support/domain-fixtures.ts';

const { clerk, director, leader, cityLeader, inspector } = people;
const { lead, first, second, court, beside, office, inspectors } = units;

function minute(ms: number | null | undefined): string | null {
  return ms == null ? null : isoShanghai(ms).slice(0, 16);
}

describe('issuing', () => {
  test('takes a number, starts a term for each unit, and tells liaisons and heads', () => {
    const found = issuedCase();
    expect(found.facts).toMatchObject({ stage: 'issued', number: '联席交〔2026〕1号', unitId: lead.id });
    expect(found.tasks).toEqual([lead, first, second].map(({ id }) => `acknowledge-assignment liaison of ${id}`));
    expect(minute(found.share(lead).dueAtMs)).toBe('2026-04-30T17:00');
    expect(found.toldSince(1)).toContain(`assignment-issued → head of ${second.id}`);
    // Longer than thirty days: by the month.
    expect(found.issued.issued.reports).toBe('monthly');
  });

  test.each([
    ['extra-urgent', '2026-03-03T17:00', '2026-03-02T14:00', 'weekly'],
    ['expedited', '2026-03-05T17:00', '2026-03-03T17:00', 'weekly'],
    ['urgent', '2026-03-09T17:00', '2026-03-03T17:00', 'weekly'],
    ['ordinary', '2026-03-23T17:00', '2026-03-03T17:00', 'weekly'],
    ['difficult', '2026-04-14T17:00', '2026-03-03T17:00', 'monthly'],
  ] as const)(
    '%s without a node is due %s, to be acknowledged by %s, reported %s',
    (urgency, due, receipt, reports) => {
      const found = issuedCase({ nodes: [], urgency });
      expect(minute(found.share(lead).dueAtMs)).toBe(due);
      const term = found.issued.issued.terms.find((one) => one.kind === 'assignment-acknowledgement');
      expect([minute(term?.dueAtMs), found.issued.issued.reports]).toEqual([receipt, reports]);
    },
  );

  test('a cooperating unit has a date of its own', () => {
    const found = issuedCase({ cooperatingDue: { [first.id]: '2026-03-31' } });
    expect([minute(found.share(first).dueAtMs), minute(found.share(second).dueAtMs)]).toEqual([
      '2026-03-31T17:00',
      '2026-04-30T17:00',
    ]);
  });

  test.each<[string, Partial<Parameters<typeof draftOf>[0]>, object]>([
    ['neither date nor urgency', { nodes: [] }, { refused: 'DATES_UNCONFIRMED' }],
    [
      'a date that is only proposed',
      { nodes: [{ dueOn: '2026-04-30', basis: 'proposed', confirmed: false }] },
      { refused: 'DATES_UNCONFIRMED' },
    ],
    [
      'a date that is past',
      { nodes: [{ dueOn: '2026-02-27', basis: 'plan', confirmed: true }] },
      { refused: 'DUE_DATE_PAST' },
    ],
    ['a court that leads', { leadUnitId: court.id }, { refused: 'INSTRUMENT_NOT_ALLOWED', pointer: '/leadUnitId' }],
    [
      'a cooperating unit after the lead',
      { nodes: [], urgency: 'urgent', cooperatingDue: { [first.id]: '2026-03-31' } },
      { refused: 'DATE_INVALID', pointer: `/cooperatingDue/${first.id}` },
    ],
    [
      'a cooperating unit in the past',
      { cooperatingDue: { [first.id]: '2026-02-10' } },
      { refused: 'DUE_DATE_PAST', pointer: `/cooperatingDue/${first.id}` },
    ],
  ])('refuses %s', (_, changes, expected) => {
    const found = new AssignmentCase().must(clerk, draftOf(changes), at('2026-03-02'));
    expect(found.give(director, good.approve)).toMatchObject(expected);
    expect(found.state.stage).toBe('draft');
  });

  test('whoever drafted or revised never approves; the clerk never does', () => {
    const found = new AssignmentCase().must({ ...director, accountId: 'both' }, draftOf(), at('2026-03-02'));
    expect(found.give({ ...director, accountId: 'both' }, good.approve)).toEqual({ refused: 'OWN_WORK' });
    expect(found.give(clerk, good.approve)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(found.give(inspector, good.approve)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    found.must(leader, good.approve);
  });

  test('a draft that is sent back goes to the clerk, and is revised before it is decided on again', () => {
    const found = new AssignmentCase().must(clerk, draftOf(), at('2026-03-02'));
    const back: AssignmentCommand = { type: 'approve', decision: 'return', opinion: '请补充配合单位' };
    expect(found.give(director, { ...back, opinion: null })).toMatchObject({ refused: 'OPINION_REQUIRED' });
    found.must(director, back);
    expect(found.tasks).toEqual(['revise-assignment coordinator']);
    expect(found.toldSince(1)).toEqual(['assignment-draft-returned → coordinator']);
  });
});

describe('the main path', () => {
  test('each unit by itself; parts to the lead, the whole signed by its head, accepted, archived', () => {
    const found = issuedCase();
    found.must(liaison(first), good.acknowledge);
    expect(found.state.stage).toBe('issued');
    expect(found.give(liaison(first), good.acknowledge)).toMatchObject({ refused: 'NOT_NOW' });
    expect(found.give(liaison(first), good.plan)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    found.must(liaison(lead), good.acknowledge);
    expect(found.state.stage).toBe('plan-due');
    expect(found.give(liaison(lead), good.complete)).toMatchObject({ refused: 'NOT_NOW' });
    found.must(liaison(lead), good.plan).must(liaison(second), good.acknowledge);
    expect(found.state.stage).toBe('in-progress');
    // The lead waits for the parts, and says for whose.
    expect(found.give(liaison(lead), good.complete)).toEqual({
      ...{ refused: 'PARTS_OUTSTANDING', details: { unitIds: [first.id, second.id] } },
    });
    found.must(liaison(first), good.complete, at('2026-03-20'));
    expect(found.toldSince(found.rows.length - 1)).toContain(`part-filed → liaison of ${lead.id}`);
    found.must(director, { type: 'waive', unitId: second.id, reason: '由牵头单位一并提供' });
    expect(found.give(liaison(lead), { ...good.complete, evidence: [] })).toMatchObject({
      refused: 'EVIDENCE_REQUIRED',
    });
    found.must(liaison(lead), good.complete);
    expect(found.tasks).toContain(`sign-completion head of ${lead.id}`);
    // The liaison signs nothing, and nothing is submitted yet.
    expect(found.give(liaison(lead), good.sign)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    found.must(head(lead), { type: 'sign-completion', decision: 'return', opinion: '补充数据' });
    expect(found.give(head(lead), good.sign)).toMatchObject({ refused: 'NOT_NOW' });
    found.must(liaison(lead), good.complete).must(head(lead), good.sign, at('2026-04-02'));
    expect(found.state.stage).toBe('under-review');
    expect(found.tasks).toEqual(['review-assignment director']);
    found.must(director, good.accept, at('2026-04-03'));
    expect(found.facts).toMatchObject({ stage: 'closed', open: false, nextWakeAtMs: null, overdueFromMs: null });
    // Ten working days after 2026-04-03 (holiday 04-04..06) are over on 2026-04-20.
    expect(minute(found.issued.issued.archivesAtMs)).toBe('2026-04-21T00:00');
    expect(found.facts.parts).toMatchObject([
      { unitId: lead.id, role: 'lead', counted: true, state: 'done', lateSinceMs: null, itemId: 'item' },
      { unitId: first.id, role: 'cooperating', counted: true, state: 'done' },
      { unitId: second.id, counted: false },
    ]);
    expect(fold(found.rows)).toEqual(found.state);
  });

  test('every point of the checklist is proved by evidence that is there', () => {
    const found = caseAtWork({ cooperating: [], checklist: ['台账', '照片'] });
    const complete = (checklist: { no: number; evidence: number[] }[]): AssignmentCommand => ({
      ...good.complete,
      checklist,
    });
    expect(found.give(head(lead), good.complete)).toEqual({
      ...{ refused: 'CHECKLIST_UNANSWERED', pointer: '/checklist', details: { open: ['台账', '照片'] } },
    });
    const one = { no: 1, evidence: [1] };
    expect(found.give(head(lead), complete([one, { no: 2, evidence: [] }]))).toMatchObject({
      details: { open: ['照片'] },
    });
    expect(found.give(head(lead), complete([one, { no: 2, evidence: [2] }]))).toMatchObject({
      pointer: '/checklist/1',
    });
    expect(found.give(head(lead), complete([one, { no: 3, evidence: [1] }]))).toMatchObject({
      pointer: '/checklist/1',
    });
    found.must(head(lead), complete([one, { no: 2, evidence: [1] }]));
    expect(found.share(lead).completion?.checklist).toHaveLength(2);
    expect(fold(found.rows)).toEqual(found.state);
  });

  test('a head’s own completion is submitted at once', () => {
    const found = caseAtWork({ cooperating: [] }).must(head(lead), good.complete);
    expect(found.state.stage).toBe('under-review');
    expect(found.share(lead).completion).toMatchObject({ signedBy: head(lead).accountId });
  });

  test('the office alerts itself at the third return; the second turns red; a return gives at most half', () => {
    const found = caseAtWork({ cooperating: [] }).must(head(lead), good.complete, at('2026-03-10'));
    // 42 working days from 03-02 to 04-30.
    const tooLong: AssignmentCommand = { ...good.back, newTerm: '22wd' };
    expect(found.give(director, tooLong)).toMatchObject({ refused: 'RETURN_TERM_TOO_LONG' });
    found.must(director, { ...good.back, newTerm: '5wd' }).must(head(lead), good.complete);
    expect(found.facts.originalDueAtMs).toBe(at('2026-04-30', '17:00'));
    found.must(director, good.back);
    expect(found.facts.light).toContainEqual(expect.objectContaining({ light: 'red', fromMs: found.nowMs }));
    found.must(head(lead), good.complete);
    const before = found.rows.length;
    found.must(director, good.back);
    expect(found.toldSince(before)).toContain('returned-again → coordinator');
    expect(found.toldSince(before)).toContain('returned-again → director');
  });
});

describe('the wrong unit', () => {
  test('says so with a reason; the director insists, releases or replaces', () => {
    const found = issuedCase().must(liaison(first), good.reject);
    expect(found.tasks).toContain('decide-rejection director');
    expect(found.give(liaison(first), good.acknowledge)).toMatchObject({ refused: 'NOT_NOW' });
    const on = (unitId: string, decision: 'insist' | 'release' | 'replace', toUnitId: string | null = null) =>
      ({ type: 'decide-rejection', unitId, decision, opinion: '审定', toUnitId, dueOn: null }) as const;
    expect(found.give(director, on(second.id, 'insist'))).toMatchObject({ refused: 'UNIT_UNKNOWN' });
    expect(found.give(director, on(first.id, 'replace'))).toMatchObject({ refused: 'UNIT_UNKNOWN' });
    expect(found.give(director, on(first.id, 'replace', second.id))).toMatchObject({ refused: 'UNIT_TWICE' });
    found.must(director, on(first.id, 'insist'));
    expect(found.tasks).toContain(`acknowledge-assignment liaison of ${first.id}`);
    found.must(liaison(first), good.reject).must(director, on(first.id, 'release'));
    expect(found.state.cooperating).toEqual([second.id]);
    found.must(liaison(second), good.reject).must(director, on(second.id, 'replace', beside.id));
    expect(found.state.cooperating).toEqual([beside.id]);
    expect(found.issued.issued.left.map(({ unitId, why }) => [unitId, why])).toEqual([
      [first.id, 'released'],
      [second.id, 'replaced'],
    ]);
    // Who was told of it goes on seeing it, and can do nothing.
    expect(found.give(liaison(second), good.acknowledge)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(found.give(liaison(court), good.acknowledge)).toEqual({ refused: 'NOT_FOUND' });
    expect(fold(found.rows)).toEqual(found.state);
  });

  test('the lead is replaced, never released; the new one begins with its receipt', () => {
    const found = issuedCase().must(liaison(lead), good.reject);
    const on = { type: 'decide-rejection', unitId: lead.id, opinion: '审定', dueOn: null } as const;
    expect(found.give(director, { ...on, decision: 'release', toUnitId: null })).toMatchObject({
      refused: 'LEAD_REQUIRED',
    });
    expect(found.give(director, { ...on, decision: 'replace', toUnitId: court.id })).toMatchObject({
      refused: 'INSTRUMENT_NOT_ALLOWED',
    });
    found.must(director, { ...on, decision: 'replace', toUnitId: beside.id });
    expect(found.facts).toMatchObject({ unitId: beside.id, stage: 'issued' });
    found.must(liaison(beside), good.acknowledge).must(liaison(beside), good.plan);
    expect(found.state.stage).toBe('in-progress');
  });
});

describe('extensions', () => {
  test('of one unit, before its date; the others’ dates stay, and the original too', () => {
    const found = caseAtWork().must(liaison(first), good.ask, at('2026-04-20'));
    expect(found.tasks).toContain('decide-assignment-extension director');
    expect(found.give(liaison(first), good.ask)).toMatchObject({ refused: 'EXTENSION_PENDING' });
    found.must(director, onExtension(first, 'grant'));
    expect([minute(found.share(first).dueAtMs), minute(found.share(first).originalDueAtMs)]).toEqual([
      '2026-05-15T17:00',
      '2026-04-30T17:00',
    ]);
    expect(minute(found.share(lead).dueAtMs)).toBe('2026-04-30T17:00');
  });

  test('are two at most, whatever the date', () => {
    const found = caseAtWork()
      .must(liaison(lead), good.ask, at('2026-04-20'))
      .must(director, onExtension(lead, 'grant'));
    found.must(liaison(lead), { ...good.ask, dueOn: '2026-05-29' }).must(director, onExtension(lead, 'pass-on'));
    found.must(leader, onExtension(lead, 'grant'));
    expect(found.give(liaison(lead), { ...good.ask, dueOn: '2026-06-05' })).toEqual({
      ...{ refused: 'EXTENSIONS_EXHAUSTED', details: { most: 2 } },
    });
    // Another unit's are its own.
    found.must(liaison(first), good.ask);
  });

  test('a second goes to the leader; one that is refused leaves the date; one that nobody decides lapses', () => {
    const found = caseAtWork()
      .must(liaison(lead), good.ask, at('2026-04-20'))
      .must(director, onExtension(lead, 'grant'));
    found.must(liaison(lead), { ...good.ask, dueOn: '2026-05-29' }, at('2026-05-11'));
    expect(found.give(director, onExtension(lead, 'grant'))).toMatchObject({ refused: 'EXTENSION_NEEDS_LEADER' });
    found.must(director, onExtension(lead, 'pass-on')).must(leader, onExtension(lead, 'refuse'));
    expect(minute(found.share(lead).dueAtMs)).toBe('2026-05-15T17:00');
    found.must(liaison(lead), { ...good.ask, dueOn: '2026-05-29' }).wake(at('2026-05-20'));
    expect(found.share(lead)).toMatchObject({ lateSinceMs: at('2026-05-15', '17:00') });
    expect(found.share(lead).extensions.map(({ state }) => state)).toEqual(['granted', 'refused', 'lapsed']);
    // What comes after the date is kept, and decided by nobody.
    found.must(liaison(lead), { ...good.ask, dueOn: '2026-06-10' });
    expect(found.share(lead).extensions.at(-1)).toMatchObject({ state: 'late' });
  });

  test.each([
    ['office', office, inspector, leader],
    ['inspectors', inspectors, cityLeader, cityLeader],
  ] as const)('of the %s’ own share: decided by others', (_, own, judge, above) => {
    const found = caseAtWork({ cooperating: [own.id] }).must(liaison(own), good.ask, at('2026-04-20'));
    expect(found.give(director, onExtension(own, 'grant'))?.refused).toMatch(/OWN_WORK|ROLE_NOT_ALLOWED/);
    found.must(judge, onExtension(own, 'grant'));
    found.must(liaison(own), { ...good.ask, dueOn: '2026-05-29' });
    if (judge !== above) found.must(judge, onExtension(own, 'pass-on'));
    found.must(above, onExtension(own, 'grant'));
  });
});

describe('nobody accepts their own work', () => {
  test.each([
    ['ordinary units', [first.id], 'director'],
    ['the office cooperates', [office.id], 'inspector'],
    ['the inspectors cooperate', [inspectors.id], 'cityLeader'],
    ['both', [office.id, inspectors.id], 'cityLeader'],
  ] as const)('%s: %s → the %s accepts, and nobody else', (_, cooperating, judge) => {
    const found = caseAtWork({ cooperating });
    for (const unitId of cooperating) found.must({ ...liaison(lead), unitId, accountId: unitId }, good.complete);
    found.must(head(lead), good.complete);
    expect(found.tasks).toEqual([`review-assignment ${judge}`]);
    for (const [role, actor] of Object.entries(people)) {
      if (role === judge) continue;
      expect([role, found.give(actor, good.accept)?.refused]).toEqual([
        role,
        expect.stringMatching(/OWN_WORK|ROLE_NOT_ALLOWED/),
      ]);
    }
    // Nor whoever prepared or signed it, in whatever role, nor one of a unit that has a share.
    const [own = ''] = cooperating;
    expect(found.give({ ...people[judge], accountId: head(lead).accountId }, good.accept)?.refused).toBe('OWN_WORK');
    expect(found.give({ ...people[judge], unitId: own }, good.accept)?.refused).toBe('OWN_WORK');
    found.must(people[judge], good.accept);
  });

  test('nor lifts or moves what the own unit owes: the leader does', () => {
    const found = caseAtWork({ cooperating: [office.id] });
    const lifting: AssignmentCommand[] = [
      good.suspend,
      good.terminate,
      good.withdraw,
      { type: 'waive', unitId: office.id, reason: '免' },
      { type: 'transfer', fromUnitId: office.id, toUnitId: beside.id, reason: '转', dueOn: null },
    ];
    for (const command of lifting)
      expect([command.type, found.give(director, command)?.refused]).toEqual([command.type, 'OWN_WORK']);
    found.must(leader, { type: 'waive', unitId: office.id, reason: '免' });
  });
});

describe('stopping', () => {
  test('suspended: nobody is chased, dates move by the working days lost, what was late stays late', () => {
    const found = caseAtWork({ cooperatingDue: { [first.id]: '2026-03-05' } });
    found.wake(at('2026-03-09'));
    expect(found.share(first).lateSinceMs).toBe(at('2026-03-05', '17:00'));
    found.must(director, good.suspend);
    expect(found.facts).toMatchObject({ stage: 'suspended', nextWakeAtMs: null, overdueFromMs: null });
    expect(found.tasks).toEqual([]);
    const shown = found.facts.parts?.find(({ unitId }) => unitId === first.id);
    expect(lightAt(shown?.light ?? [], found.nowMs).light).toBe('red');
    const before = found.rows.length;
    found.wake(at('2026-03-20'));
    expect(found.rows.length).toBe(before);
    found.must(director, good.resume, at('2026-03-23'));
    // From Monday 03-09 to Friday 03-20: ten working days; after 04-30 the first is 05-06, and Saturday 05-09 works.
    expect(minute(found.share(lead).dueAtMs)).toBe('2026-05-18T17:00');
    expect(minute(found.share(first).dueAtMs)).toBe('2026-03-05T17:00');
    expect(found.state.stage).toBe('in-progress');
    expect(fold(found.rows)).toEqual(found.state);
  });

  test('it runs on by itself on the day that was named', () => {
    const found = caseAtWork().must(director, { ...good.suspend, untilOn: '2026-03-09' });
    expect(found.give(director, { ...good.suspend, untilOn: '2026-03-09' })).toMatchObject({ refused: 'NOT_NOW' });
    found.wake(at('2026-03-09'));
    expect(found.state.stage).toBe('in-progress');
    expect(minute(found.share(lead).dueAtMs)).toBe('2026-05-09T17:00');
  });

  test('hours begin anew after it', () => {
    const found = issuedCase({ urgency: 'extra-urgent' }).must(director, good.suspend, at('2026-03-02', '11:00'));
    // Its own term is of hours, which go on to no lateness while it is suspended.
    found.wake(at('2026-03-04', '14:00'));
    expect(found.facts).toMatchObject({ overdueFromMs: null });
    found.must(director, good.resume, at('2026-03-04', '15:00'));
    const term = found.issued.issued.terms.find((one) => one.kind === 'assignment-acknowledgement');
    expect(minute(term?.dueAtMs)).toBe('2026-03-05T11:00');
  });

  test('withdrawn: its number is void, everyone is told, and it leaves every count', () => {
    const found = caseAtWork();
    const before = found.rows.length;
    found.must(director, good.withdraw);
    expect(found.issued.issued).toMatchObject({ numberVoid: true, number: '联席交〔2026〕1号' });
    expect(found.facts).toMatchObject({ open: false, parts: [], number: '联席交〔2026〕1号' });
    for (const one of [lead, first, second]) {
      expect(found.toldSince(before)).toContain(`assignment-withdrawn → head of ${one.id}`);
    }
    expect(found.give(director, good.reopen)).toMatchObject({ refused: 'NOT_NOW' });
  });

  test('terminated, and opened again with what was out', () => {
    const found = caseAtWork().must(liaison(first), good.complete).must(leader, good.terminate);
    expect(found.facts).toMatchObject({ open: false, parts: [] });
    found.must(director, good.reopen, at('2026-05-11'));
    expect(found.facts).toMatchObject({ open: true, stage: 'in-progress' });
    expect([lead, second].map((of) => minute(found.share(of).dueAtMs))).toEqual([
      '2026-05-25T17:00',
      '2026-05-25T17:00',
    ]);
    expect(minute(found.facts.originalDueAtMs)).toBe('2026-04-30T17:00');
    expect(found.share(first).completion).not.toBeNull();
    expect(fold(found.rows)).toEqual(found.state);
  });

  test('transferred: another unit has the share, with the date that stood', () => {
    const found = caseAtWork();
    const transfer = { type: 'transfer', fromUnitId: second.id, toUnitId: beside.id, reason: '职责调整' } as const;
    found.must(director, { ...transfer, dueOn: null });
    expect(found.tasks).toContain(`acknowledge-assignment liaison of ${beside.id}`);
    expect(minute(found.share(beside).dueAtMs)).toBe('2026-04-30T17:00');
    // Back again: its runnings go on being counted.
    found.must(director, { ...transfer, fromUnitId: beside.id, toUnitId: second.id, dueOn: '2026-05-08' });
    expect(minute(found.share(second).dueAtMs)).toBe('2026-05-08T17:00');
    const rungs = found.rows.filter((row) => row.term !== null).map((row) => `${row.term ?? ''} ${row.rung ?? ''}`);
    expect(new Set(rungs).size).toBe(rungs.length);
  });
});

describe('a unit’s successor', () => {
  test('has its share and its terms; of two shares the lead’s stands', () => {
    const found = caseAtWork().succeed(first, beside);
    expect(found.state.cooperating).toEqual([beside.id, second.id]);
    expect(found.issued.issued.terms.some((term) => term.unitId === first.id)).toBe(false);
    found.succeed(lead, second);
    expect(found.facts).toMatchObject({ unitId: second.id, involves: [beside.id] });
    expect(found.share(second).role).toBe('lead');
    found.must(liaison(beside), good.complete).must(head(second), good.complete);
    expect(found.state.stage).toBe('under-review');
    expect(fold(found.rows)).toEqual(found.state);
  });
});
