/** Random lives of interviews: whoever does whatever at whatever time, the hard rules hold (design.md, "People and limits"). */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { InterviewCommand } from '../../src/domain/interview.ts';
import { interviewActions } from '../../src/domain/interview/permissions.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { person, sampleUnits } from '../support/domain-fixtures.ts';
import { foldInterview, givenOn, InterviewCase, interviewDraft, ladderDraft } from '../support/interview-fixtures.ts';
import { people } from '../support/notice-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const units = [ordinary, office, inspectors];

/** Everybody there is, of some offices two: of whoever drafts, somebody else decides. */
const everybody: Actor[] = [
  ...Object.values(people),
  ...units.flatMap(({ id }) => [person('liaison', id), person('head', id)]),
  person('cityLeader', null, 'other city leader'),
  person('inspector', inspectors.id, 'other inspector'),
  person('operator'),
];

/** The commands as they are given at an instant: an hour that is named lies ahead of it. */
function commandsAt(nowMs: number): InterviewCommand[] {
  const startsAtMs = nowMs + 10 * 86_400_000;
  return Object.values(givenOn).map((command) =>
    command.type === 'notice' || command.type === 'reschedule' ? { ...command, startsAtMs } : command,
  );
}

const count = Object.keys(givenOn).length;

const steps = fc.array(
  fc.record({
    actor: fc.constantFrom(...everybody),
    which: fc.nat(count - 1),
    hours: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 200, max: 300 })),
    /** Often what may be done is done, so that lives are long; else anyone tries anything. */
    guided: fc.oneof({ weight: 3, arbitrary: fc.nat(1_000) }, { weight: 1, arbitrary: fc.constant(null) }),
  }),
  { maxLength: 60, size: 'max' },
);

/** Whether a command brings an interview nearer to its end, as most do in an office. */
function leadsOn({ state }: InterviewCase, command: InterviewCommand): boolean {
  switch (command.type) {
    case 'discard':
    case 'cancel':
      return false;
    case 'revise':
      return state.stage === 'revising';
    case 'reschedule':
      return state.stage === 'absent';
    case 'record':
      return state.record === null;
    case 'attendance':
      return command.attended && command.inPerson;
    case 'approve':
      return command.decision === 'approve';
    case 'propose':
    case 'notice':
    case 'issue-minutes':
    case 'report':
    case 'sign-report':
    case 'check':
      return true;
  }
}

/** One of the steps that may be taken now; null: none, or none is asked for. */
function guidedTo(found: InterviewCase, which: number | null): { actor: Actor; command: InterviewCommand } | null {
  if (which === null) return null;
  const may = everybody.flatMap((actor) => {
    const names = interviewActions(found.state, { ...found.surroundings, actor, number: null });
    return commandsAt(found.nowMs)
      .filter(({ type }) => names.some((name) => name === type))
      .filter((command) => leadsOn(found, command) || which % 9 === 0)
      .map((command) => ({ actor, command }));
  });
  return may[which % Math.max(1, may.length)] ?? null;
}

/** How many lives came to each stage: a test of lives that never got anywhere would show nothing. */
const reached = new Map<string, number>();

test('whoever does whatever, and whenever', () => {
  fc.assert(
    fc.property(fc.constantFrom(...units), fc.boolean(), steps, (unit, byLadder, life) => {
      const found = new InterviewCase(unit);
      const proposer = unit.id === office.id ? people.inspector : people.clerk;
      found.must(byLadder ? people.clock : proposer, byLadder ? ladderDraft : interviewDraft);
      for (const step of life) {
        const waited = found.nowMs + step.hours * 3_600_000;
        const { stage, appointment } = found.state;
        // Whoever goes by what may be done waits for the hour that was set.
        const hourMs = stage === 'noticed' && step.guided !== null ? (appointment?.startsAtMs ?? 0) : 0;
        const atMs = Math.max(waited, hourMs);
        found.wake(atMs);
        const given = commandsAt(atMs)[step.which];
        if (given === undefined) throw new Error('there is no such command');
        const { actor, command } = guidedTo(found, step.guided) ?? { actor: step.actor, command: given };
        const before = found.rows.length;
        const refusal = found.give(actor, command, atMs);
        const context = { ...found.surroundings, actor, number: null };
        // Who is told that it may, may: refused is then only what the command itself says.
        const name = interviewActions(found.state, context).find((one) => one === command.type);
        if (refusal && found.nowMs === atMs && name !== undefined) {
          expect(['SUBSTITUTE_NOT_ALLOWED', 'INTERVIEW_TOO_SOON', 'NOTHING_CHANGED']).toContain(refusal.refused);
        }
        if (refusal) expect(found.rows.length).toBe(before);
        reached.set(found.state.stage, (reached.get(found.state.stage) ?? 0) + 1);
      }
      check(found);
    }),
    { numRuns: 300 },
  );
  expect([...reached.keys()]).toEqual(expect.arrayContaining(['absent', 'signing', 'checking', 'closed', 'cancelled']));
});

function check(found: InterviewCase): void {
  const { state, rows } = found;
  expect(foldInterview(rows)).toEqual(state);
  const row = (wanted: string) => rows.find(({ type }) => type === wanted);
  const approvals = rows.filter(({ type }) => type === 'interview-approved');
  // 1: nothing reaches the unit without the city leader's decision, by a person other than whoever drafted.
  const told = found.told.filter(({ to }) => /→ (liaison|head)$/.test(to));
  const noticed = row('interview-noticed');
  expect(told.every(({ seq }) => noticed !== undefined && seq >= noticed.seq)).toBe(true);
  if (noticed) expect(approvals.some(({ seq }) => seq < noticed.seq)).toBe(true);
  expect(approvals.length).toBeLessThanOrEqual(1);
  for (const { role, account_id: account } of approvals) {
    expect(role).toBe('cityLeader');
    expect(state.draftedBy).not.toContain(account);
  }
  for (const { type, account_id: account, role, unit_id: unitId } of rows) {
    // 2: nobody of the unit decides, or says who came.
    if (/^interview-(approved|draft-returned|noticed|rescheduled|cancelled|attended|absent)$/.test(type)) {
      expect(unitId).not.toBe(state.unitId);
    }
    if (/^interview-(recorded|minutes-issued|check-(passed|failed))$/.test(type)) expect(unitId).not.toBe(state.unitId);
    if (type === 'interview-minutes-issued') expect(state.recordedBy).not.toContain(account);
    // A report leaves the unit under its head's name, and is checked by somebody else.
    if (/^interview-report(ed|-signed)$/.test(type)) expect(role).toBe('head');
    if (type.startsWith('interview-check-'))
      expect([state.report?.preparedBy, state.report?.signedBy]).not.toContain(account);
    // The clock decides nothing: what it records is the draft of a ladder, an hour, a rung.
    if (role === 'system') expect(type).toMatch(/^(interview-(proposed|called)|rung-taken|terms-recounted)$/);
  }
  // No substitute was taken for the head.
  expect(rows.some(({ text }) => text.includes('副局长') && text.includes('"post"'))).toBe(false);
  // Who came is said after the hour that was set, and each hour comes once.
  const hours = rows
    .filter(({ type }) => type === 'interview-called')
    .map(({ text }) => /startsAtMs":(\d+)/.exec(text)?.[1]);
  expect(new Set(hours).size).toBe(hours.length);
  if (state.attendance) expect(state.attendance.atMs).toBeGreaterThanOrEqual(state.appointment?.startsAtMs ?? Infinity);
  // The unit is given at least three working days, and so three days.
  for (const { startsAtMs } of state.absences)
    expect(startsAtMs - (state.noticed?.atMs ?? 0)).toBeGreaterThan(3 * 86_400_000);
  // The first date is the one of the minutes, whatever came of it; before them the unit is counted nowhere.
  const issue = row('interview-minutes-issued');
  expect(state.originalDueAtMs).toBe(issue ? JSON.parse(issue.text).data.report.dueAtMs : null);
  expect((found.facts.parts ?? []).every((part) => part.counted === (issue !== undefined))).toBe(true);
  expect(state.numberVoid).toBe(state.stage === 'cancelled' && noticed !== undefined);
  expect(state.number === null).toBe(noticed === undefined);
}
