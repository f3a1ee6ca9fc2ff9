/** Every call for whoever decides and signs, against the table of rights: the director, the city leader, a unit's head. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sampleStanding, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { triedOn } from '../support/every-call.ts';
import type { TriedApi } from '../support/every-call-bodies.ts';
import { issuedOf } from '../support/issued.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { headOf } from '../support/record.ts';
import { expectRight } from '../support/rights-calls.ts';
import { rights } from '../support/rights.ts';

let api: ApiOnly;
let tried: TriedApi;
beforeAll(async () => {
  api = await startApiOnly();
  api.temporal.standing = sampleStanding;
  tried = await triedOn(api);
});
afterAll(() => api.stop());

const deciders = ['director', 'cityLeader', headOf(SAMPLE_UNIT)];

describe('every call answers them as the table says', () => {
  test.each(rights)('%s %s', (...right) => expectRight(tried, right, deciders));
});

test('by none of them did anything go out that nobody entitled had decided', async () => {
  const issued = await issuedOf(api.record);
  expect(issued.length).toBeGreaterThan(30);
  expect(issued.filter(({ entitled }) => !entitled)).toEqual([]);
});
