/** What a mechanism may set otherwise than the defaults, and how a change is laid over it. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultPolicy, policyOf } from '../../src/domain/policy.ts';
import { patched, settingsBarred, type Settings } from '../../src/domain/policy/settings.ts';

const { edition: _, ...defaults } = defaultPolicy;
const real = { demo: false };
const { plenary } = defaultPolicy.meetings;

describe('a change of settings', () => {
  test.each<[string, Settings, string]>([
    ['an unknown setting', { colour: 1 }, '/settings/colour'],
    ['one with a stroke in its name (RFC 6901)', { 'a/b~c': 1 }, '/settings/a~1b~0c'],
    ['what every object has', { constructor: 1 }, '/settings/constructor'],
    ['the edition, which nobody sets', { edition: 'mine' }, '/settings/edition'],
    ['a section that is none', { lights: 3 }, '/settings/lights'],
    ['an unknown figure', { lights: { green: 3 } }, '/settings/lights/green'],
    ['a figure that is no number', { lights: { blueWorkingDays: '5' } }, '/settings/lights/blueWorkingDays'],
    ['half a day', { lights: { blueWorkingDays: 4.5 } }, '/settings/lights/blueWorkingDays'],
    ['no day', { lights: { yellowWorkingDays: 0 } }, '/settings/lights/yellowWorkingDays'],
    ['less than nothing', { extensions: { most: -1 } }, '/settings/extensions/most'],
    ['yellow before blue', { lights: { yellowWorkingDays: 6 } }, '/settings/lights/yellowWorkingDays'],
    ['red before yellow', { lights: { redPointsBehind: 5 } }, '/settings/lights/yellowPointsBehind'],
    ['the office granting more than all', { extensions: { byOffice: 3 } }, '/settings/extensions/byOffice'],
    ['a term that cannot be read', { terms: { workPlan: 'soon' } }, '/settings/terms/workPlan'],
    ['a term by a date', { terms: { workPlan: 'by 2026-12-31' } }, '/settings/terms/workPlan'],
    ['a term back from an event', { terms: { workPlan: 'T-3wd' } }, '/settings/terms/workPlan'],
    ['a ladder without rungs', { ladders: { inspection: { before: [] } } }, '/settings/ladders/inspection'],
    ['a ladder that rises', { ladders: { inspection: { before: [0, 3] } } }, '/settings/ladders/inspection'],
    ['a rung twice', { ladders: { inspection: { before: [3, 3] } } }, '/settings/ladders/inspection'],
    ['a share of all', { ladders: { inspection: { shares: [50, 100] } } }, '/settings/ladders/inspection'],
    ['both kinds of rungs', { ladders: { inspection: { before: [1], shares: [50] } } }, '/settings/ladders/inspection'],
    ['an unknown ladder', { ladders: { circular: { before: [1] } } }, '/settings/ladders/circular'],
    [
      'hours that end before they begin',
      { officeHours: { opensAt: '17:00', closesAt: '09:00' } },
      '/settings/officeHours',
    ],
    [
      'hours that say more',
      { officeHours: { opensAt: '09:00', closesAt: '17:00', lunch: 1 } },
      '/settings/officeHours',
    ],
    ['a kind of meeting that is none', { meetings: { party: plenary } }, '/settings/meetings/party'],
    ['rules of a meeting by halves', { meetings: { plenary: { mostItems: 3 } } }, '/settings/meetings/plenary'],
    ['an unknown convener', { meetings: { plenary: { ...plenary, convenedBy: 'all' } } }, '/settings/meetings/plenary'],
    [
      'more than all',
      { meetings: { plenary: { ...plenary, quorum: { ...plenary.quorum, share: 2 } } } },
      '/settings/meetings/plenary',
    ],
    [
      'no notice',
      { meetings: { plenary: { ...plenary, terms: { ...plenary.terms, notice: null } } } },
      '/settings/meetings/plenary',
    ],
    [
      'minutes before the meeting',
      { meetings: { plenary: { ...plenary, terms: { ...plenary.terms, minutes: 'T-1wd' } } } },
      '/settings/meetings/plenary',
    ],
    [
      'a cadence that is none',
      { meetingPlans: { cadences: { plenary: 'monthly' } } },
      '/settings/meetingPlans/cadences',
    ],
    ['an off-day that stays', { meetingPlans: { offDay: 'stay' } }, '/settings/meetingPlans/offDay'],
    ['no day before', { meetingPlans: { opensWorkingDaysBefore: 0 } }, '/settings/meetingPlans/opensWorkingDaysBefore'],
    ['an empty signing body', { documents: { signingBody: ' ' } }, '/settings/documents/signingBody'],
    ['a mark with a year', { meetingMarks: { notice: '通〔2026〕' } }, '/settings/meetingMarks/notice'],
    ['a circular’s mark with a figure', { sanctionMarks: { circular: '通报1' } }, '/settings/sanctionMarks/circular'],
    ['comments without a term', { sanctions: { comments: 'T-1wd' } }, '/settings/sanctions/comments'],
    ['a day that is none', { monitoring: { dueOn: '02-30' } }, '/settings/monitoring/dueOn'],
    ['a day that not every year has', { monitoring: { collectFrom: '02-29' } }, '/settings/monitoring/collectFrom'],
    ['a date for a day', { monitoring: { dueOn: '2026-01-15' } }, '/settings/monitoring/dueOn'],
    [
      'weights that are not all',
      { monitoring: { weights: { indicators: 60, tasks: 25, satisfaction: 10 } } },
      '/settings/monitoring/weights',
    ],
    ['weights by halves', { monitoring: { weights: { indicators: 100 } } }, '/settings/monitoring/weights'],
    [
      'bands that cross',
      { monitoring: { bands: { excellent: 80, good: 80, qualified: 60 } } },
      '/settings/monitoring/bands',
    ],
    ['more than a whole target', { monitoring: { partialFrom: 101 } }, '/settings/monitoring/partialFrom'],
    ['no spot check', { monitoring: { spotCheckPercent: 0 } }, '/settings/monitoring/spotCheckPercent'],
    [
      'self-assessments before the data',
      { monitoring: { selfAssessmentOn: '01-10' } },
      '/settings/monitoring/selfAssessmentOn',
    ],
    ['a report’s mark with a figure', { monitoringMarks: { report: '监报1' } }, '/settings/monitoringMarks/report'],
    ['a mark with a figure', { numberMark: '联席2' }, '/settings/numberMark'],
    ['a mark that cannot be kept', { numberMark: '联\0席' }, '/settings/numberMark'],
  ])('with %s is refused, and pointed at', (_name, change, pointer) => {
    expect(settingsBarred({}, change, real)).toMatchObject({ refused: 'POLICY_INVALID', pointer });
  });

  test('may set everything that there are defaults for, to what the defaults have', () => {
    expect(settingsBarred({}, defaults, real)).toBeNull();
    expect(patched({}, defaults)).toEqual({});
  });

  test('leaves what it does not name, and takes back by null', () => {
    const own = { terms: { workPlan: '15wd', returned: '5wd' }, numberMark: '示例' };
    expect(settingsBarred(own, { terms: { workPlan: null }, numberMark: null }, real)).toBeNull();
    expect(patched(own, { terms: { workPlan: null } })).toEqual({ terms: { returned: '5wd' }, numberMark: '示例' });
    expect(patched(own, { terms: null, numberMark: null })).toEqual({});
    expect(patched(own, { terms: { workPlan: '10wd' } })).toEqual({ terms: { returned: '5wd' }, numberMark: '示例' });
  });

  test('sets the rules of a kind of meeting whole, without call and preview if it says so', () => {
    const rules = { ...plenary, terms: { ...plenary.terms, call: null, preview: null }, silenceAgrees: true };
    const change = { meetings: { plenary: rules }, documents: { sealBody: '市市场监督管理局' } };
    expect(settingsBarred({}, change, real)).toBeNull();
    expect(patched({}, change)).toEqual(change);
  });

  test('replaces a ladder whole', () => {
    const own = { ladders: { inspection: { before: [5, 0] } } };
    const change = { ladders: { inspection: { shares: [50] } } };
    expect(patched(own, change)).toEqual(change);
  });

  test('of a demonstration keeps its mark', () => {
    const own = { numberMark: '演示株知联整', meetingMarks: { notice: '演示通', minutes: '演示纪' } };
    expect(settingsBarred(own, { meetingMarks: { minutes: '纪要' } }, { demo: true })).toMatchObject({
      pointer: '/settings/meetingMarks/minutes',
    });
    expect(settingsBarred(own, { numberMark: null }, { demo: true })).toMatchObject({
      pointer: '/settings/numberMark',
    });
    expect(settingsBarred(own, { terms: { workPlan: '5wd' } }, { demo: true })).toBeNull();
  });

  test('is laid over the defaults as it was given, whatever it was laid over before', () => {
    const days = fc.integer({ min: 1, max: 60 });
    const change = fc.record(
      {
        lights: fc.record({ redReturns: fc.option(fc.integer({ min: 1, max: 9 })) }, { requiredKeys: [] }),
        terms: fc.record(
          { workPlan: days.map((n) => `${String(n)}wd`), inspection: fc.constant(null) },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(change, change, (first, second) => {
        const own = patched({}, first);
        expect(settingsBarred({}, first, real)).toBeNull();
        const next = patched(own, second);
        // Nothing that is as the defaults have it is kept, and the same change twice is the change.
        expect(patched({}, next)).toEqual(next);
        expect(patched(next, second)).toEqual(next);
        const workPlan = second.terms?.workPlan ?? first.terms?.workPlan ?? defaults.terms.workPlan;
        expect(policyOf(next).terms.workPlan).toBe(workPlan);
      }),
    );
  });

  test('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(defaults), '__proto__', 'x'), fc.jsonValue()),
        (change) => {
          const barred = settingsBarred({}, change, real);
          expect(barred?.refused ?? 'POLICY_INVALID').toBe('POLICY_INVALID');
        },
      ),
    );
  });
});

test('an edition is named with the defaults that it is laid over, so that other defaults count terms again', () => {
  expect(policyOf({}).edition).toBe(defaultPolicy.edition);
  expect(policyOf({ edition: 'policy-3' }).edition).toBe(`policy-3/${defaultPolicy.edition}`);
});
