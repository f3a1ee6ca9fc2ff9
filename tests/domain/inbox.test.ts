/** In which box a task lies, and from when it is near its date and past it. */
import { expect, test } from '@jest/globals';
import { boxOf, taskKinds, turnsOf } from '../../src/domain/inbox.ts';
import { termLights } from '../../src/domain/light.ts';
import { titledKinds } from '../../src/domain/notices.ts';

test('every kind of task has a title', () => {
  expect(taskKinds.filter((kind) => !titledKinds.includes(kind))).toEqual([]);
});

test('work that was handed in and sent back lies with what was returned, and with what is to do before', () => {
  for (const kind of ['file-work-plan', 'submit-rectification', 'complete-assignment', 'reply-to-notice'] as const) {
    expect([boxOf({ kind }), boxOf({ kind, returned: false }), boxOf({ kind, returned: true })]).toEqual([
      ...['to-do', 'to-do', 'returned'],
    ]);
  }
  expect(boxOf({ kind: 'revise-rectification' })).toBe('returned');
  // Whatever is not handed in lies where its kind does.
  expect(boxOf({ kind: 'answer-notice', returned: true })).toBe('to-do');
  expect(boxOf({ kind: 'acknowledge-rectification', returned: true })).toBe('to-acknowledge');
  expect(boxOf({ kind: 'inspect-rectification', returned: true })).toBe('to-review');
});

test('a task is near from its first coloured light on, and past its date from the red of its date on', () => {
  const dueAtMs = 1_000_000;
  const light = termLights({
    ...{ fromMs: 0, dueAtMs },
    ...{ blue: { workingDays: 5, fromMs: 500_000 }, yellow: { workingDays: 3, fromMs: 700_000 } },
  });
  expect(turnsOf({ light })).toEqual({ nearFromMs: 500_000, overdueFromMs: dueAtMs + 1 });
  // What a unit is only asked for by letter has a date and no light: it is never overdue.
  expect(turnsOf({ light: [] })).toEqual({ nearFromMs: null, overdueFromMs: null });
  // Paused after a second return: red, and no clock runs.
  const returned = [{ fromMs: 0, light: 'red' as const, reason: { code: 'returned' as const, times: 2 } }];
  expect(turnsOf({ light: returned })).toEqual({ nearFromMs: null, overdueFromMs: null });
});
