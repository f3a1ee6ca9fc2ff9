import { expect, test } from '@jest/globals';
import { instrumentsFor, unitKinds, type Instrument, type UnitKind } from '../../src/domain/units.ts';

// 政府督查工作条例 art. 5 by domain.md 0.3; design.md, "People and limits" 3
const table: Record<UnitKind, Record<Instrument, boolean>> = (() => {
  const steered = {
    ...{ 'supervision-notice': true, interview: true, rectification: true, circular: true },
    ...{ referral: true, 'request-letter': false },
  };
  const asked = {
    ...{ 'supervision-notice': false, interview: false, rectification: false, circular: false },
    ...{ referral: false, 'request-letter': true },
  };
  return {
    ...{ GOV_DEPT: steered, LOWER_GOV: steered, ZONE_COMMITTEE: steered },
    ...{ PARTY_ORGAN: asked, COURT: asked, PROCURATORATE: asked, VERTICAL: asked, ASSOCIATION: asked },
    ...{ INSTITUTION: asked, ENTERPRISE: asked },
  };
})();

test.each(Object.entries(table))('a %s may meet exactly %j', (name, may) => {
  const kind = unitKinds.find((known) => known === name);
  expect(kind).toBeDefined();
  const allowed = kind ? instrumentsFor(kind) : [];
  for (const [instrument, expected] of Object.entries(may)) {
    expect([instrument, allowed.some((one) => one === instrument)]).toEqual([instrument, expected]);
  }
  expect(new Set(allowed).size).toBe(allowed.length);
});

test('the table names every kind', () => {
  expect(Object.keys(table).toSorted()).toEqual([...unitKinds].toSorted());
});
