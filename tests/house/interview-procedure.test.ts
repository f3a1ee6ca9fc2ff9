/** The page of the interview says what the code does. `UPDATE_DOCS=1 npm test -- procedure` redraws it. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { interviewStages } from '../../src/domain/interview/record.ts';
import { interviewArrows, interviewPage } from '../support/interview-diagram.ts';
import { updatesDocs } from '../support/shared-stack.ts';

test('docs/procedures/interview.md is drawn from the code of today', () => {
  const file = path.join(projectRoot, 'docs', 'procedures', 'interview.md');
  if (updatesDocs()) writeFileSync(file, interviewPage());
  expect(readFileSync(file, 'utf8')).toBe(interviewPage());
});

test('every stage of an interview can be reached and left', () => {
  const arrows = interviewArrows();
  const unreached = interviewStages.filter((stage) => !arrows.some((arrow) => arrow.includes(`--> ${stage}`)));
  const dead = interviewStages.filter((stage) => !arrows.some((arrow) => arrow.startsWith(`${stage} -->`)));
  expect({ unreached, dead }).toEqual({ unreached: [], dead: [] });
});
