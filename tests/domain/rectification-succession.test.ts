/** A rectification whose unit gets a successor: at every stage it moves as it stands, and nothing else about it changes. */
import { describe, expect, test } from '@jest/globals';
import { rectification } from '../../src/domain/rectification.ts';
import { rectificationActions } from '../../src/domain/rectification/permissions.ts';
import { titleOf, titledKinds } from '../../src/domain/notices.ts';
import type { RecordedEvent } from '../../src/domain/matter.ts';
import type { Rectification, RectificationEvent } from '../../src/domain/rectification/record.ts';
import type { UnitFacts } from '../../src/domain/units.ts';
import {
  actor,
  bureau,
  contextOf,
  drafted,
  give,
  good,
  mechanism,
  START_MS,
  stateOf,
  walk,
} from '../support/rectification-fixtures.ts';

const heir: UnitFacts = { id: 'heir', name: '示例数据局', kind: 'GOV_DEPT', collective: false };
const succession = { from: bureau, to: heir, effectiveOn: '2025-11-04', basis: '株编发〔2025〕7号' };

function recorded(state: Rectification): RecordedEvent<RectificationEvent> {
  const [made, ...others] = rectification.succession(state, succession);
  if (!made || others.length > 0) throw new Error('one event is expected');
  return { ...made, seq: 100, atMs: START_MS, actor: actor('coordinator') };
}

const places = {
  opened: [],
  noticed: ['approve'],
  'plan-due': ['approve', 'acknowledge'],
  rectifying: ['approve', 'acknowledge', 'file-work-plan'],
  inspecting: ['approve', 'acknowledge', 'file-work-plan', 'submit'],
} as const;

describe.each(Object.entries(places))('at %s', (stage, through) => {
  const state = stateOf(walk(drafted(), through));
  const after = rectification.evolve(state, recorded(state));

  test('only the unit changes: stage, terms, lights, dates and whoever drafted stay', () => {
    expect(state.stage).toBe(stage);
    expect(after).toEqual({ ...state, unitId: heir.id });
    const facts = rectification.facts(state);
    const parts = facts.parts?.map((part) => ({ ...part, unitId: heir.id }));
    expect(rectification.facts(after)).toEqual({ ...facts, unitId: heir.id, parts });
  });

  test('the event rests on the document and names both units, so that folding it asks nobody', () => {
    expect(recorded(state)).toMatchObject({
      ...{ basis: '株编发〔2025〕7号', dueAtMs: null },
      event: {
        ...{ type: 'unit-succeeded', fromUnitId: 'bureau', fromName: '示例单位' },
        ...{ toUnitId: 'heir', toName: '示例数据局', effectiveOn: '2025-11-04' },
      },
    });
    expect(rectification.rungOf(recorded(state).event)).toBeNull();
  });

  test('what the unit owed the successor owes; judges and due dates are the same', () => {
    const owed = (of: Rectification) => rectification.tasks(of, mechanism);
    const moved = owed(state).map((task) => (task.unitId === bureau.id ? { ...task, unitId: heir.id } : task));
    expect(owed(after)).toEqual(moved);
  });

  test('the successor’s liaison may what the old one might, and the old one finds nothing any more', () => {
    const actions = (of: Rectification, unitId: string) =>
      rectificationActions(of, contextOf(actor('liaison', unitId), START_MS, heir));
    expect(actions(after, heir.id)).toEqual(actions(state, bureau.id));
    expect(actions(after, bureau.id)).toEqual([]);
  });

  test('the successor’s liaison is told, but of a draft, and the coordinator', () => {
    expect(rectification.notices(after, recorded(state), mechanism)).toEqual([
      ...(state.noticedAtMs === null ? [] : [{ role: 'liaison', unitId: heir.id, kind: 'unit-succeeded' }]),
      { role: 'coordinator', unitId: null, kind: 'unit-succeeded' },
    ]);
    expect(titledKinds).toContain('unit-succeeded');
    expect(titleOf('unit-succeeded', 'zh')).toMatch(/更名或撤并/);
  });
});

test('a draft for a unit that has become another kind meanwhile cannot be issued', () => {
  const matter = drafted();
  const state = stateOf(matter);
  const court: UnitFacts = { ...heir, kind: 'PARTY_ORGAN' };
  const moved = { ...matter, state: rectification.evolve(state, recorded(state)) };
  const refused = give(moved, good.approve, contextOf(actor('leader'), START_MS, court));
  expect(refused.refusal).toMatchObject({ refused: 'INSTRUMENT_NOT_ALLOWED' });
});
