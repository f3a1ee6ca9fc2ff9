/** Random lives of notices: whoever does whatever at whatever time, the hard rules hold (design.md, "People and limits"). */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../src/domain/roles.ts';
import type { NoticeCommand } from '../../src/domain/supervision-notice.ts';
import { noticeActions, noticeCommands, type OnNotice } from '../../src/domain/supervision-notice/permissions.ts';
import { person, sampleUnits } from '../support/domain-fixtures.ts';
import { court, foldNotice, good, NoticeCase, noticeDraft, people, urge } from '../support/notice-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const units = [ordinary, office, inspectors, court];
const commands: NoticeCommand[] = [...Object.values(good), urge(1), urge(2), urge(3)];

/** Everybody there is: the steering ones, the head and liaison of every unit, and the operator. */
const everybody: Actor[] = [
  ...Object.values(people),
  ...units.flatMap(({ id }) => [person('liaison', id), person('head', id)]),
  person('operator'),
];

const steps = fc.array(
  fc.record({
    actor: fc.constantFrom(...everybody),
    command: fc.constantFrom(...commands),
    hours: fc.integer({ min: 0, max: 60 }),
    /** Often what may be done is done, so that lives are long; else anyone tries anything. */
    guided: fc.oneof({ weight: 2, arbitrary: fc.nat(1_000) }, { weight: 1, arbitrary: fc.constant(null) }),
  }),
  { maxLength: 60 },
);

/** The command that gives each action, where more than one does: any. */
const namesOf = (command: NoticeCommand): OnNotice | undefined => noticeCommands.find((name) => name === command.type);

/** One of the steps that may be taken now; null: none, or none is asked for. */
function guidedTo(notice: NoticeCase, which: number | null): { actor: Actor; command: NoticeCommand } | null {
  if (which === null) return null;
  const may = everybody.flatMap((actor) => {
    const names = noticeActions(notice.state, { ...notice.surroundings, actor, number: null });
    return commands
      .filter(({ type }) => names.some((name) => name === type))
      .filter(({ type }) => type !== 'discard' && type !== 'withdraw')
      .filter(({ type }) => type !== 'suspend' || which % 5 === 0)
      .map((command) => ({ actor, command }));
  });
  return may[which % Math.max(1, may.length)] ?? null;
}

/** How many lives came to each stage: a test of lives that never got anywhere would show nothing. */
const reached = new Map<string, number>();

test('whoever does whatever, and whenever', () => {
  fc.assert(
    fc.property(fc.constantFrom(...units), steps, (unit, life) => {
      const form = unit.id === court.id ? 'request-letter' : 'supervision-notice';
      const notice = new NoticeCase(unit);
      notice.must(unit.id === office.id ? people.inspector : people.clerk, { ...noticeDraft, form });
      for (const step of life) {
        const { hours } = step;
        const { actor, command } = guidedTo(notice, step.guided) ?? step;
        const atMs = notice.nowMs + hours * 3_600_000;
        const before = notice.rows.length;
        const context = () => ({ ...notice.surroundings, actor, number: null });
        const refusal = notice.give(actor, command, atMs);
        const name = namesOf(command);
        // Who is told that it may, may: refused is then only what the command itself says.
        if (refusal && notice.nowMs === atMs && name && noticeActions(notice.state, context()).includes(name)) {
          expect(['DUE_DATE_PAST', 'MANDATE_REQUIRED', 'APPROVAL_REQUIRED', 'ALREADY_URGED']).toContain(
            refusal.refused,
          );
        }
        if (refusal) expect(notice.rows.length).toBe(before);
      }
      check(notice);
      reached.set(notice.state.stage, (reached.get(notice.state.stage) ?? 0) + 1);
    }),
    { numRuns: 400 },
  );
  expect([...reached.keys()]).toEqual(expect.arrayContaining(['closed', 'reviewing', 'signing', 'suspended']));
});

function check(notice: NoticeCase): void {
  const { state, rows } = notice;
  expect(foldNotice(rows)).toEqual(state);
  const issue = rows.find(({ type }) => type === 'notice-issued');
  const told = notice.told.filter(({ to }) => /→ (liaison|head)$/.test(to));
  // 1: nothing reaches a unit that no entitled person decided.
  expect(told.every(({ seq }) => issue !== undefined && seq >= issue.seq)).toBe(true);
  expect(rows.filter(({ type }) => type === 'notice-issued').length).toBeLessThanOrEqual(1);
  for (const { type, account_id: account, unit_id: unitId } of rows) {
    // 2: nobody of the unit, and nobody who drafted, decides.
    if (/^notice-(issued|draft-returned|accepted|returned|noted|urged|withdrawn|suspended|reopened)$/.test(type)) {
      expect(unitId).not.toBe(state.unitId);
    }
    if (type === 'notice-issued') expect(state.draftedBy).not.toContain(account);
    // 3: a letter is judged and chased by nobody.
    if (state.form === 'request-letter') expect(type).not.toMatch(/accepted|notice-returned|urged|rung-taken/);
  }
  // A reply leaves the unit under its head's name.
  for (const row of rows.filter(({ type }) => /^notice-repl(ied|y-signed)$/.test(type))) expect(row.role).toBe('head');
  // 4: the original date is the one of the issue, whatever came of it.
  const terms: { kind: string; dueAtMs: number }[] = issue ? JSON.parse(issue.text).data.terms : [];
  expect(state.originalDueAtMs).toBe(terms.find(({ kind }) => kind === 'notice-reply')?.dueAtMs ?? null);
  const { light, overdueFromMs, parts } = notice.facts;
  if (state.form === 'request-letter') {
    expect([light, overdueFromMs]).toEqual([[], null]);
    expect((parts ?? []).every((part) => !part.counted)).toBe(true);
  }
  const many = (wanted: string) => rows.filter(({ type }) => type === wanted).length;
  expect(many('notice-escalated')).toBeLessThanOrEqual(1 + many('notice-reopened'));
  // While it is suspended nobody is reminded, chased or asked, until it runs on or is withdrawn.
  const after = rows.flatMap(({ type }, place) => (type === 'notice-suspended' ? [rows[place + 1]?.type] : []));
  for (const type of after) expect([undefined, 'notice-resumed', 'notice-withdrawn']).toContain(type);
  expect(state.numberVoid).toBe(state.stage === 'withdrawn');
}
