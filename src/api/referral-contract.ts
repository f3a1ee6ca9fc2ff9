/** What the calls on referrals (问责建议、移送) take and answer. */
import { z } from 'zod';
import { receivingBodies, referralSubjects } from '../domain/referral/bodies.ts';
import { referralCauses, referralOutcomes, referralStages } from '../domain/referral/record.ts';
import { objectionStates } from '../domain/referral/surroundings.ts';
import { actions, cursor, date, day, id, instant, limit, text, unitRef } from './contract.ts';

/** The nouns of the matters that give cause to a referral by hand. */
export const causeNouns = ['rectification', 'supervisionNotice', 'assignment', 'interview', 'circular'] as const;

const subject = z.enum(referralSubjects).openapi('ReferralSubject', { description: '单位、个人' });
const body = z.enum(receivingBodies).openapi('ReceivingBody', { description: '政府督查室、组织部、监察机关' });
const outcome = z.enum(referralOutcomes).openapi('ReferralOutcome', {
  description: '不予处理、谈话提醒、批评教育、通报批评、责令检查、诫勉、处分、其他',
});
const cause = z.enum(referralCauses).openapi('ReferralCause', {
  description: '事实不足、不属移送范围、已另行处理、有误 / Of an individual’s referral the only reason that is kept',
});

const OF_UNITS = 'Required of a unit; of an individual nothing is kept, and it is refused';
const ofUnits = (longest: number) => text(longest).optional().openapi({ description: OF_UNITS });
const texts = { title: ofUnits(200), facts: ofUnits(20_000), basis: ofUnits(500) };
const reasons = { reason: ofUnits(2_000), cause: cause.optional() };

/** `POST /referrals`. */
export const referralBody = z
  .strictObject({
    ...{ mechanismId: id, subject },
    unitId: id.openapi({
      description: 'The unit that it is about, or that the individual is of, which nobody is shown',
    }),
    ...texts,
    aboutId: id.optional().openapi({ description: 'The matter of the record that gave cause; never of an individual' }),
  })
  .openapi('ReferralProposal');

/** `POST …/revision`. */
export const referralRevisionBody = z.strictObject(texts).openapi('ReferralRevision');

/** `POST …/approval`. */
export const referralApprovalBody = z
  .strictObject({ decision: z.enum(['approve', 'return']), opinion: text(2_000).optional(), cause: cause.optional() })
  .openapi('ReferralApproval');

/** `POST …/discarding`, `POST …/withdrawal`. */
export const referralReasonBody = z.strictObject(reasons).openapi('ReferralReason');

/** `POST …/handing-over`. */
export const handingOverBody = z
  .strictObject({ body, handedOn: date, receipt: ofUnits(200) })
  .openapi('ReferralHandingOver');

/** `POST …/outcome`: as the competent body reported it. */
export const referralOutcomeBody = z
  .strictObject({ outcome, reportedOn: date, reference: ofUnits(200), note: text(2_000).optional() })
  .openapi('ReferralOutcomeReport');

/** Query of `GET /referrals`. */
export const referralsQuery = z.strictObject({
  ...{ cursor, limit, unitId: id.optional(), stage: z.enum(referralStages).optional() },
  ...{ subject: subject.optional(), aboutId: id.optional() },
});

/** A referral. Of an individual: its number, the receiving body, the dates, the outcome, and how far it is. */
export const referral = z
  .object({
    ...{ id, noun: z.literal('referral'), mechanismId: id, subject, subjectName: z.string() },
    unit: unitRef.nullable().openapi({ description: 'Null: it is about an individual' }),
    number: z.string().nullable(),
    numberVoid: z.boolean().openapi({ description: '作废: withdrawn with it, and never given again' }),
    ...{ title: z.string(), facts: z.string().nullable(), basis: z.string().nullable() },
    grounds: z
      .object({
        trigger: z.string(),
        about: z
          .object({ noun: z.string(), id, title: z.string(), number: z.string().nullable(), href: z.string() })
          .nullable(),
        facts: z.array(z.object({ at: instant.nullable(), what: z.string() })),
        rule: z.object({ text: z.string(), edition: z.string() }).nullable(),
      })
      .nullable(),
    ...{ stage: z.enum(referralStages), stageName: z.string() },
    objection: z.enum(objectionStates).openapi({ description: 'Of the matter that gave cause (复核)' }),
    suspended: z
      .boolean()
      .openapi({ description: 'While that objection is pending it is not approved or handed over' }),
    bodies: z.array(body).openapi({ description: 'The bodies that are competent for it' }),
    handedOver: z.object({ body, bodyName: z.string(), on: day, receipt: z.string().nullable() }).nullable(),
    outcome: z
      .object({
        ...{ code: outcome, name: z.string(), reportedOn: day, reference: z.string().nullable() },
        note: z.string().nullable(),
      })
      .nullable()
      .openapi({ description: 'As the competent body reported it' }),
    ...{ opinion: z.string().nullable(), reason: z.string().nullable(), cause: cause.nullable() },
    ...{ openedAt: instant, approvedAt: instant.nullable(), closedAt: instant.nullable(), version: z.int() },
    workflow: z.object({ id: z.string(), nextWakeAt: instant.nullable(), waitsFor: z.string() }),
    actions,
  })
  .openapi('Referral');
