/** The bodies that accountability is proposed or handed to (问责建议、移送): each decides by itself; the joint meeting never does. */
import type { UnitKind } from '../units.ts';

/** Whom a referral is about. Of an individual nothing is kept but that there is one. */
export const referralSubjects = ['unit', 'individual'] as const;

/** See {@link referralSubjects}. */
export type ReferralSubject = (typeof referralSubjects)[number];

/** 政府督查室, 组织部, 监察机关. */
export const receivingBodies = ['gov-inspection', 'organisation-dept', 'supervisory'] as const;

/** See {@link receivingBodies}. */
export type ReceivingBody = (typeof receivingBodies)[number];

/**
 * The bodies that are competent (有权机关) for a subject of a unit of this kind; none where the unit is no object of
 * supervision. A 督查机构 proposes to its government, or hands over to who has the power; clues of duty crimes go to the
 * 监察机关 (政府督查工作条例 art. 21, 23; domain.md 0.5). Whoever appoints, or the 监察机关, decides about persons (政务处分法
 * art. 2, 12; domain.md 4.1), and so about those who lead a lower government or a zone.
 */
export function bodiesFor(unitKind: UnitKind, subject: ReferralSubject): readonly ReceivingBody[] {
  if (subject === 'individual') return ['organisation-dept', 'supervisory'];
  switch (unitKind) {
    case 'GOV_DEPT':
      return ['gov-inspection'];
    case 'LOWER_GOV':
    case 'ZONE_COMMITTEE':
      return ['gov-inspection', 'organisation-dept', 'supervisory'];
    case 'PARTY_ORGAN':
    case 'COURT':
    case 'PROCURATORATE':
    case 'VERTICAL':
    case 'ASSOCIATION':
    case 'INSTITUTION':
    case 'ENTERPRISE':
      return [];
  }
}

/** The same, of a unit that is the inspectors' own where `ofInspectors`: nobody hands over to themselves. */
export function bodiesOf(
  unitKind: UnitKind,
  subject: ReferralSubject,
  { ofInspectors }: { ofInspectors: boolean },
): readonly ReceivingBody[] {
  if (!ofInspectors || subject === 'individual') return bodiesFor(unitKind, subject);
  const others = receivingBodies.filter((body) => body !== 'gov-inspection');
  return bodiesFor(unitKind, subject).length === 0 ? [] : others;
}
