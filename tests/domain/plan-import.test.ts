/** The rules of a plan's import: what is proposed, what hinders, what a confirmation saves and opens. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stateCouncilCalendar } from '../../src/domain/calendar.ts';
import type { DirectoryUnit } from '../../src/domain/directory.ts';
import { isRefusal, type Context, type Decision } from '../../src/domain/matter.ts';
import { plan, planActions, type PlanCommand } from '../../src/domain/plan.ts';
import { evolvePlan, type PlanCorrection, type PlanDraft, type PlanEvent } from '../../src/domain/plan/record.ts';
import { blockersOf, participantsOf, resolverOf } from '../../src/domain/plan/resolving.ts';
import type { PlanRow } from '../../src/domain/plan/record.ts';
import { nodesOf, rowsOf, type StandingItem, type StandingPlan } from '../../src/domain/plan/rows.ts';
import { readPlan } from '../../src/domain/plan-text.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Role } from '../../src/domain/roles.ts';
import { nextPlanText, planText } from '../support/plan-fixtures.ts';

const NOW_MS = Date.parse('2025-03-03T02:00:00Z');

function unit(name: string, given: Partial<DirectoryUnit> = {}): DirectoryUnit {
  const free = { aliases: [], kind: 'GOV_DEPT' as const, collective: false, validFrom: null, validTo: null };
  return { id: `id of ${name}`, name, ...free, succeededBy: null, ...given };
}

const directory = [
  unit('市市场监督管理局', { aliases: ['市市场监管局'] }),
  unit('市科技局'),
  unit('市教育局'),
  unit('市新设局'),
  unit('各县（市、区）人民政府', { kind: 'LOWER_GOV', collective: true }),
  unit('市中级人民法院', { kind: 'COURT' }),
  unit('市公安局'),
  unit('市司法局'),
  unit('示例单位甲'),
  unit('示例单位乙'),
];

function context(given: { role?: Role; units?: readonly DirectoryUnit[]; mechanismId?: string } = {}): Context {
  const office = { id: 'office', name: '办公室', kind: 'GOV_DEPT' as const, collective: false };
  return {
    ...{ nowMs: NOW_MS, unit: office, number: null, directory: given.units ?? directory },
    actor: {
      accountId: 'a',
      role: given.role ?? 'coordinator',
      unitId: 'office',
      mechanismId: given.mechanismId ?? 'm',
    },
    mechanism: { id: 'm', officeUnitId: 'office', inspectorUnitId: 'inspector' },
    ...{ calendar: stateCouncilCalendar(), policy: defaultPolicy },
  };
}

const ids = Array.from({ length: 40 }, (_, index) => `new ${String(index)}`);

function read(text: string, standing: StandingPlan | null = null): Extract<PlanCommand, { type: 'read' }> {
  const document = { name: '方案.txt', format: 'txt' as const, sha256: 's', textSha256: 't' };
  return { type: 'read', document, reading: readPlan(text), status: '印发稿', standing, ids };
}

function given(state: PlanDraft | null, command: PlanCommand, where = context()): Decision<PlanEvent> {
  return plan.decide(state, command, where);
}

/** The state after a command that is accepted. */
function after(state: PlanDraft | null, command: PlanCommand, where = context()): PlanDraft {
  const decision = given(state, command, where);
  if (!('events' in decision)) throw new Error(JSON.stringify(decision));
  let next = state;
  for (const made of decision.events) {
    const actor = { accountId: 'a', role: 'coordinator' as const, unitId: 'office' };
    next = evolvePlan(next, { ...made, seq: 1, atMs: NOW_MS, actor });
  }
  if (next === null) throw new Error('no event');
  return next;
}

const correct = (state: PlanDraft, correction: PlanCorrection): PlanDraft =>
  after(state, { type: 'correct', correction });
const rowOf = (state: PlanDraft, title: string) => {
  const row = state.rows.find((one) => one.title === title);
  if (!row) throw new Error(`no row ${title}`);
  return row;
};
const today = { units: directory, today: '2025-03-03' };
const standing = { revision: 0, assigned: [], titleTaken: false };

/** Everything settled. */
function settled(): PlanDraft {
  const draft = after(null, read(planText));
  return correct(draft, {
    names: [{ name: '各县（市、区）人民政府', members: ['id of 示例单位甲', 'id of 示例单位乙'] }],
    rows: draft.rows.map(({ id, title }) =>
      title === '推进案件会商' ? { id, leadUnitId: 'id of 市公安局' } : { id, confirmLead: true },
    ),
  });
}

/** A row as it stands when it was confirmed. */
function standingItem(
  row: Pick<PlanRow, 'id' | 'kind' | 'seq' | 'title' | 'reading'>,
  given: Partial<StandingItem> = {},
): StandingItem {
  const { id, kind, seq, title, reading } = row;
  const { number, section, sectionTitle } = reading;
  return {
    ...{ id, kind, seq, number, section, sectionTitle, title, reading, unitNames: [], units: [] },
    ...{ leadUnitId: null, leadConfirmed: true, assigned: false, withdrawn: false, ...given },
  };
}

/** The plan as a confirmation of this draft leaves it. */
function standingOf(draft: PlanDraft): StandingPlan {
  const { confirmation: saved, names, headRead } = after(draft, { type: 'confirm', standing });
  if (!saved) throw new Error('not confirmed');
  const items = saved.items.map((item) => standingItem(item, { leadUnitId: item.leadUnitId, units: item.units }));
  return { id: saved.planId, revision: saved.revision, head: saved.head, headRead, items, names };
}

describe('a reading becomes rows', () => {
  test('read twice, every plan of the corpus differs in nothing', () => {
    const corpus = path.join(import.meta.dirname, 'plans');
    for (const name of readdirSync(corpus).filter((one) => one.endsWith('.txt'))) {
      const reading = readPlan(readFileSync(path.join(corpus, name), 'utf8'));
      const rows = rowsOf(reading, null, ids);
      const items = rows.map((row) => standingItem(row));
      const head = { title: '', issuer: null, status: '', publishedOn: null, consultation: null };
      const plan = { ...head, period: { from: null, to: null } };
      const again = rowsOf(reading, { id: 'p', revision: 1, head: plan, headRead: null, items, names: [] }, ids);
      expect(again.map(({ id, change, differences }) => ({ id, change, differences }))).toEqual(
        rows.map(({ id }) => ({ id, change: 'same', differences: [] })),
      );
    }
  });

  test('undated items get the end of each year of the plan, proposed; dated ones their dates', () => {
    const [undated, dated] = readPlan(planText).measures;
    if (!undated || !dated) throw new Error('two measures');
    const period = { from: '2025-01-01', to: '2027-12-31' };
    expect(nodesOf(undated, period)).toEqual(
      ['2025-12-31', '2026-12-31', '2027-12-31'].map((dueOn) => ({ dueOn, basis: 'proposed', confirmed: false })),
    );
    expect(nodesOf(dated, period)).toEqual([{ dueOn: '2026-06-30', basis: 'plan', confirmed: true }]);
    expect(nodesOf(undated, { from: null, to: null })).toEqual([]);
  });

  test('an item that was moved is found by its title; one that stands in its place with no word of it is new', () => {
    const before = standingOf(settled());
    const moved = after(null, read(planText.replace('1.建立会商制度', '9.建立会商制度'), before));
    expect(rowOf(moved, '建立会商制度')).toMatchObject({ change: 'changed', differences: ['number'] });
    const next = after(null, read(nextPlanText, before));
    expect(next.rows.map(({ title, change }) => [title, change])).toEqual([
      ['建立会商制度', 'same'],
      ['开展需求排查', 'changed'],
      ['开展联合培训', 'new'],
      ['加强组织领导', 'same'],
      ['推进案件会商', 'gone'],
    ]);
    // What was decided before is not asked again.
    expect(next.names).toEqual(before.names);
    expect(blockersOf(next, resolverOf(next.names, today)).map(({ code, seq }) => [code, seq])).toEqual([
      ['LEAD_UNCONFIRMED', 3],
    ]);
  });

  test('a text that is no plan opens nothing', () => {
    expect(given(null, read('今天天气很好。'))).toMatchObject({ refused: 'NOT_A_PLAN' });
  });
});

describe('who takes part', () => {
  test('no unit twice, and the lead not among the others, whatever names are chosen', () => {
    const draft = after(null, read(planText));
    const name = fc.constantFrom(
      ...draft.rows.flatMap(({ reading }) => [...reading.responsible, ...reading.cooperating]),
    );
    const someUnit = fc.constantFrom(...directory.filter((one) => !one.collective).map((one) => one.id));
    const choice = fc.oneof(
      fc.record({ name, unitId: someUnit }),
      fc.record({ name, members: fc.array(someUnit, { minLength: 1 }) }),
      fc.record({ name, omitted: fc.constant('不参与') }),
    );
    fc.assert(
      fc.property(fc.array(choice), (names) => {
        for (const row of draft.rows) {
          const { leadUnitId, others } = participantsOf(row, resolverOf(names, today));
          const all = [leadUnitId, ...others.map((other) => other.unitId)];
          expect(new Set(all).size).toBe(all.length);
        }
      }),
    );
  });

  test('a unit that was renamed since leads through its successor', () => {
    const renamed = [
      ...directory.filter((one) => one.name !== '市科技局'),
      unit('市科技局', { validTo: '2025-02-01', succeededBy: 'id of 市科学技术局' }),
      unit('市科学技术局', { validFrom: '2025-02-02' }),
    ];
    const row = rowOf(settled(), '建立会商制度');
    const { others } = participantsOf(row, resolverOf([], { units: renamed, today: '2025-03-03' }));
    expect(others).toEqual([{ unitId: 'id of 市科学技术局', part: 'responsible' }]);
  });
});

describe('a draft', () => {
  test('is confirmed only when nothing hinders it, and then says what is saved and opened', () => {
    const draft = after(null, read(planText));
    expect(planActions(draft, standing, context())).toEqual(['correct', 'discard']);
    expect(given(draft, { type: 'confirm', standing })).toMatchObject({ refused: 'PLAN_NOT_READY' });
    const ready = settled();
    expect(planActions(ready, standing, context())).toEqual(['correct', 'confirm', 'discard']);
    const decision = given(ready, { type: 'confirm', standing });
    if (!('events' in decision)) throw new Error(JSON.stringify(decision));
    expect(decision.opens?.map(({ unitId, command }) => [unitId, 'title' in command ? command.title : ''])).toEqual([
      ['id of 市市场监督管理局', '建立会商制度'],
      ['id of 市教育局', '开展需求排查'],
      ['id of 市公安局', '推进案件会商'],
      ['id of 示例单位甲', '加强组织领导'],
    ]);
  });

  test('with a court first has no lead until one is named', () => {
    const row = rowOf(after(null, read(planText)), '推进案件会商');
    expect(participantsOf(row, resolverOf([], today)).leadUnitId).toBeNull();
    const led = rowOf(settled(), '推进案件会商');
    expect(participantsOf(led, resolverOf([], today))).toEqual({
      leadUnitId: 'id of 市公安局',
      others: [{ unitId: 'id of 市中级人民法院', part: 'responsible' }],
    });
  });

  test('has all leads that stand confirmed at once, and those that are open left open', () => {
    const all = correct(after(null, read(planText)), { confirmLeads: true });
    expect(all.rows.map(({ leadConfirmed, leadUnitId }) => [leadConfirmed, leadUnitId])).toEqual([
      [true, 'id of 市市场监督管理局'],
      [true, 'id of 市教育局'],
      [false, null],
      [true, 'id of 示例单位甲'],
    ]);
  });

  test('keeps the lead that was confirmed when a name is given another meaning later', () => {
    const later = correct(settled(), { names: [{ name: '市教育局', unitId: 'id of 市司法局' }] });
    expect(participantsOf(rowOf(later, '开展需求排查'), resolverOf(later.names, today)).leadUnitId).toBe(
      'id of 市教育局',
    );
  });

  test.each<[string, PlanCorrection, string]>([
    ['a row that is not there', { rows: [{ id: 'none' }] }, 'ROW_UNKNOWN'],
    ['a unit that is not there', { names: [{ name: '市教育局', unitId: 'none' }] }, 'UNIT_UNKNOWN'],
    ['members that are not there', { names: [{ name: '市教育局', members: ['none'] }] }, 'UNIT_UNKNOWN'],
    [
      'a period that ends before it begins',
      { head: { period: { from: '2026-01-01', to: '2025-01-01' } } },
      'DATE_INVALID',
    ],
  ])('refuses %s', (_, correction, refused) => {
    const decision = given(after(null, read(planText)), { type: 'correct', correction });
    expect(isRefusal(decision) ? decision.refused : null).toBe(refused);
  });

  test('gives no second draft to an item that has one, and none to a row that is left out', () => {
    const ready = settled();
    const { id } = rowOf(ready, '建立会商制度');
    const out = correct(ready, { rows: [{ id: rowOf(ready, '推进案件会商').id, leftOut: true }] });
    const decision = given(out, { type: 'confirm', standing: { ...standing, assigned: [id] } });
    if (!('events' in decision)) throw new Error(JSON.stringify(decision));
    expect(decision.opens?.map(({ unitId }) => unitId)).toEqual(['id of 市教育局', 'id of 示例单位甲']);
    const [made] = decision.events;
    expect(made?.event.type === 'plan-confirmed' ? made.event.confirmation.items.length : 0).toBe(3);
  });

  test('is stale when the plan was confirmed since, and closed to whoever may not draft', () => {
    const ready = settled();
    expect(given(ready, { type: 'confirm', standing: { ...standing, revision: 1 } })).toEqual({
      refused: 'PLAN_CHANGED',
    });
    for (const role of ['leader', 'inspector'] as const) {
      expect(given(ready, { type: 'confirm', standing }, context({ role }))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    }
    for (const role of ['liaison', 'operator'] as const) {
      expect(given(ready, { type: 'confirm', standing }, context({ role }))).toEqual({ refused: 'NOT_FOUND' });
    }
    expect(given(ready, { type: 'confirm', standing }, context({ mechanismId: 'other' }))).toEqual({
      refused: 'NOT_FOUND',
    });
    const closed = after(ready, { type: 'discard', reason: '不用了' });
    expect(planActions(closed, standing, context())).toEqual([]);
    expect(given(closed, { type: 'correct', correction: {} })).toMatchObject({ refused: 'NOT_NOW' });
  });

  test('asks again for a unit that has ended meanwhile', () => {
    const ended = directory.map((one) => (one.name === '市公安局' ? { ...one, validTo: '2025-01-01' } : one));
    const blockers = blockersOf(settled(), resolverOf(settled().names, { units: ended, today: '2025-03-03' }));
    expect(blockers.map(({ code, name }) => [code, name])).toEqual([
      ['UNIT_UNKNOWN', '市公安局'],
      ['UNIT_NOT_IN_FORCE', '市公安局'],
    ]);
  });
});
