/** The contract of calls on many matters at once. */
import { z } from 'zod';
import { urgingLevels } from '../domain/urging.ts';
import { id, text } from './contract.ts';

/** The most rows of one call. */
export const MOST_ROWS = 1_000;

const urging = {
  level: z.literal(urgingLevels).openapi({
    description: '1: the liaison; 2: the head; 3: the head, with a copy to the inspector',
  }),
  text: text(2_000).optional(),
};

const reminder = z
  .union([
    z.strictObject({ assignmentId: id, unitId: id, ...urging }),
    // A notice goes to one unit, which is not named again.
    z.strictObject({ supervisionNoticeId: id, ...urging }),
  ])
  .openapi('Reminder', { description: "A unit's share of an assignment, or a supervision notice" });

/** See {@link remindersBody}. */
export type Reminder = z.output<typeof reminder>;

/** The matter that a row is about. */
export function matterOf(row: Reminder): string {
  return 'assignmentId' in row ? row.assignmentId : row.supervisionNoticeId;
}

function sameReminder(row: Reminder): string {
  return [matterOf(row), 'unitId' in row ? row.unitId : '', row.level].join(' ');
}

/** Says of every row that names what an earlier one named already that it does. */
function each<Row>(nameOf: (row: Row) => string) {
  return (rows: readonly Row[], context: z.RefinementCtx): void => {
    const seen = new Set<string>();
    for (const [index, row] of rows.entries()) {
      const name = nameOf(row);
      const message = '重复：此前已有同一行 / an earlier row is the same';
      if (seen.has(name)) context.addIssue({ code: 'custom', path: [index], message });
      seen.add(name);
    }
  };
}

/** `POST /bulk/reminders`. */
export const remindersBody = z
  .strictObject({ rows: z.array(reminder).min(1).max(MOST_ROWS).superRefine(each(sameReminder)) })
  .openapi('BulkReminders');

/** `POST /bulk/assignments`. */
export const issuesBody = z
  .strictObject({
    ids: z
      .array(id)
      .min(1)
      .max(MOST_ROWS)
      .superRefine(each((one: string) => one)),
    opinion: text(2_000).optional().openapi({ description: 'The same of each' }),
  })
  .openapi('BulkIssues');

const row = z.object({
  index: z.int().openapi({ description: 'Its place in what was sent, from 0' }),
  id,
  status: z.int().openapi({ description: 'As the call on this one matter answers' }),
  code: z.string().nullable().openapi({ description: 'Why not; null: it is done' }),
  title: z.string().nullable().openapi({ description: 'Why not, in words' }),
  number: z.string().nullable().openapi({ description: 'The number that it was issued under' }),
});

/** See {@link bulkResult}. */
export type RowResult = z.output<typeof row>;

/** What came of each row. */
export const bulkResult = z
  .object({ accepted: z.int(), refused: z.int(), rows: z.array(row) })
  .openapi('BulkResult', { description: 'Each row for itself, in the order in which they were sent' });
