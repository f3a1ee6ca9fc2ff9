/** Units (单位), their kinds, and which instruments apply to which kind (domain.md 0.3, design.md "People and limits" 3). */
import type { OfficeHours } from './calendar.ts';

/** What kind of body a unit is. */
export const unitKinds = [
  'GOV_DEPT',
  'LOWER_GOV',
  'ZONE_COMMITTEE',
  'PARTY_ORGAN',
  'COURT',
  'PROCURATORATE',
  'VERTICAL',
  'ASSOCIATION',
  'INSTITUTION',
  'ENTERPRISE',
] as const;

/** See {@link unitKinds}. */
export type UnitKind = (typeof unitKinds)[number];

/** A means of the joint meeting towards a unit. */
export type Instrument =
  'supervision-notice' | 'interview' | 'rectification' | 'circular' | 'referral' | 'request-letter';

/** What rules need to know of a unit. `collective`: a name for many (各级人民政府), which can owe nothing itself. */
export interface UnitFacts {
  id: string;
  name: string;
  kind: UnitKind;
  collective: boolean;
  /** Its own office hours; where it has none the mechanism's hold. */
  officeHours?: OfficeHours | null;
}

/**
 * The instruments that a unit of this kind may meet. Objects of 督查 are departments of the same government, lower
 * governments and their zones (政府督查工作条例 art. 5; domain.md 0.3); everyone else gets a request letter (商请函).
 */
export function instrumentsFor(kind: UnitKind): readonly Instrument[] {
  switch (kind) {
    case 'GOV_DEPT':
    case 'LOWER_GOV':
    case 'ZONE_COMMITTEE':
      return ['supervision-notice', 'interview', 'rectification', 'circular', 'referral'];
    case 'PARTY_ORGAN':
    case 'COURT':
    case 'PROCURATORATE':
    case 'VERTICAL':
    case 'ASSOCIATION':
    case 'INSTITUTION':
    case 'ENTERPRISE':
      return ['request-letter'];
  }
}
