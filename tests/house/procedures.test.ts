/** The pages that are drawn from the code say what the code does. `UPDATE_DOCS=1 npm test -- procedures` redraws them. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { circularStages } from '../../src/domain/circular/record.ts';
import { circularArrows, circularPage } from '../support/circular-diagram.ts';
import { assignmentStages } from '../../src/domain/assignment/record.ts';
import { meetingStages } from '../../src/domain/meeting-cycle/record.ts';
import { assignmentArrows, assignmentPage } from '../support/assignment-diagram.ts';
import { meetingArrows, meetingPage } from '../support/meeting-diagram.ts';
import { noticeArrows, noticePage } from '../support/notice-diagram.ts';
import { noticeStages } from '../../src/domain/supervision-notice/record.ts';
import { rectificationArrows, rectificationPage } from '../support/procedure-diagram.ts';
import { referralArrows, referralPage } from '../support/referral-diagram.ts';
import { referralStages } from '../../src/domain/referral/record.ts';
import { submissionArrows, submissionPage } from '../support/submission-diagram.ts';
import { submissionStages } from '../../src/domain/submission/record.ts';
import { monitoringStages } from '../../src/domain/monitoring-round/kinds.ts';
import { roundArrows, roundPage } from '../support/round-diagram.ts';
import { updatesDocs } from '../support/shared-stack.ts';

test('docs/procedures/rectification.md is drawn from the code of today', () => {
  const file = path.join(projectRoot, 'docs', 'procedures', 'rectification.md');
  if (updatesDocs()) writeFileSync(file, rectificationPage());
  expect(readFileSync(file, 'utf8')).toBe(rectificationPage());
});

test('docs/procedures/meeting-cycle.md is drawn from the code of today', () => {
  const file = path.join(projectRoot, 'docs', 'procedures', 'meeting-cycle.md');
  if (updatesDocs()) writeFileSync(file, meetingPage());
  expect(readFileSync(file, 'utf8')).toBe(meetingPage());
});

test('every stage of a meeting can be reached and left', () => {
  const arrows = meetingArrows();
  const unreached = meetingStages.filter((stage) => !arrows.some((arrow) => arrow.includes(`--> ${stage}`)));
  const dead = meetingStages.filter((stage) => !arrows.some((arrow) => arrow.startsWith(`${stage} -->`)));
  expect({ unreached, dead }).toEqual({ unreached: [], dead: [] });
});

test('every stage can be reached and left', () => {
  const arrows = rectificationArrows();
  for (const stage of ['opened', 'revising', 'noticed', 'plan-due', 'rectifying', 'inspecting', 'closed']) {
    expect(arrows.some((arrow) => arrow.includes(`--> ${stage}`))).toBe(true);
    expect(arrows.some((arrow) => arrow.startsWith(`${stage} -->`))).toBe(true);
  }
});

test('docs/procedures/supervision-notice.md is drawn from the code of today', () => {
  const file = path.join(projectRoot, 'docs', 'procedures', 'supervision-notice.md');
  if (updatesDocs()) writeFileSync(file, noticePage());
  expect(readFileSync(file, 'utf8')).toBe(noticePage());
});

test('every stage of a notice can be reached and left', () => {
  const arrows = noticeArrows();
  const unreached = noticeStages.filter((stage) => !arrows.some((arrow) => arrow.includes(`--> ${stage}`)));
  const dead = noticeStages.filter((stage) => !arrows.some((arrow) => arrow.startsWith(`${stage} -->`)));
  expect({ unreached, dead }).toEqual({ unreached: [], dead: [] });
});

test('docs/procedures/circular.md is drawn from the code of today', () => {
  const file = path.join(projectRoot, 'docs', 'procedures', 'circular.md');
  if (updatesDocs()) writeFileSync(file, circularPage());
  expect(readFileSync(file, 'utf8')).toBe(circularPage());
});

test('every stage of a circular can be reached and left', () => {
  const arrows = circularArrows();
  const unreached = circularStages.filter((stage) => !arrows.some((arrow) => arrow.includes(`--> ${stage}`)));
  const dead = circularStages.filter((stage) => !arrows.some((arrow) => arrow.startsWith(`${stage} -->`)));
  expect({ unreached, dead }).toEqual({ unreached: [], dead: [] });
});

test('docs/procedures/referral.md is drawn from the code of today', () => {
  const file = path.join(projectRoot, 'docs', 'procedures', 'referral.md');
  if (updatesDocs()) writeFileSync(file, referralPage());
  expect(readFileSync(file, 'utf8')).toBe(referralPage());
});

test('every stage of a referral can be reached and left', () => {
  const arrows = referralArrows();
  const unreached = referralStages.filter((stage) => !arrows.some((arrow) => arrow.includes(`--> ${stage}`)));
  const dead = referralStages.filter((stage) => !arrows.some((arrow) => arrow.startsWith(`${stage} -->`)));
  expect({ unreached, dead }).toEqual({ unreached: [], dead: [] });
});

test('docs/procedures/assignment.md is drawn from the code of today; every stage of one can be reached and left', () => {
  const file = path.join(projectRoot, 'docs', 'procedures', 'assignment.md');
  const arrows = assignmentArrows();
  const page = assignmentPage(arrows);
  if (updatesDocs()) writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
  const unreached = assignmentStages.filter((stage) => !arrows.some((arrow) => arrow.includes(`--> ${stage}`)));
  const dead = assignmentStages.filter((stage) => !arrows.some((arrow) => arrow.startsWith(`${stage} -->`)));
  expect({ unreached, dead }).toEqual({ unreached: [], dead: [] });
});

test('docs/procedures/submission.md is drawn from the code of today', () => {
  const file = path.join(projectRoot, 'docs', 'procedures', 'submission.md');
  if (updatesDocs()) writeFileSync(file, submissionPage());
  expect(readFileSync(file, 'utf8')).toBe(submissionPage());
});

test('every stage of a submission can be reached and left', () => {
  const arrows = submissionArrows();
  const unreached = submissionStages.filter((stage) => !arrows.some((arrow) => arrow.includes(`--> ${stage}`)));
  const dead = submissionStages.filter((stage) => !arrows.some((arrow) => arrow.startsWith(`${stage} -->`)));
  expect({ unreached, dead }).toEqual({ unreached: [], dead: [] });
});

test('docs/procedures/monitoring-round.md is drawn from the code of today', () => {
  const file = path.join(projectRoot, 'docs', 'procedures', 'monitoring-round.md');
  if (updatesDocs()) writeFileSync(file, roundPage());
  expect(readFileSync(file, 'utf8')).toBe(roundPage());
});

test('every stage of a monitoring round can be reached and left', () => {
  const arrows = roundArrows();
  const unreached = monitoringStages.filter((stage) => !arrows.some((arrow) => arrow.includes(`--> ${stage}`)));
  const dead = monitoringStages.filter((stage) => !arrows.some((arrow) => arrow.startsWith(`${stage} -->`)));
  expect({ unreached, dead }).toEqual({ unreached: [], dead: [] });
});
