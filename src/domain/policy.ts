/** Every setting of a mechanism, with its defaults. Figures tagged [design] in domain.md stand here and nowhere else. */
import type { OfficeHours } from './calendar.ts';

/** What a running term asks of whom. */
export type TermKind = 'acknowledgement' | 'work-plan' | 'plan-review' | 'rectification' | 'inspection';

/**
 * When a term reminds and chases, in working days. `before` counts back from the due day (0: that morning); after the
 * due instant it chases at +1, +2, +4, +8 … and never stops while the term is open.
 */
export interface Ladder {
  before: readonly number[];
}

/** The settings of one mechanism. */
export interface Policy {
  /** Names this set of settings; a term remembers it, so that a change recomputes open terms (C10). */
  edition: string;
  officeHours: OfficeHours;
  lights: {
    /** Blue from the morning of this many working days before the due day (domain.md 2.3). */
    blueWorkingDays: number;
    /** Yellow from the morning of this many working days before the due day (domain.md 2.3). */
    yellowWorkingDays: number;
    /** Red from this return on, whatever the date (domain.md 2.3: "2nd return"). */
    redReturns: number;
  };
  /** Term rules of the rectification's steps (domain.md 4.2); an order may name its own for plan and due date. */
  terms: {
    acknowledgement: string;
    workPlan: string;
    planReview: string;
    inspection: string;
    /** The new term of a work plan that was returned. */
    planReturned: string;
    /** The new term after a failed inspection that names none. */
    returned: string;
  };
  ladders: Record<TermKind, Ladder>;
  /** The agency mark in a document number, before 〔year〕; a demonstration's begins with 演示. */
  numberMark: string;
}

/** The defaults that hold where a mechanism sets nothing else. */
export const defaultPolicy: Policy = {
  edition: 'default-1',
  officeHours: { opensAt: '09:00', closesAt: '17:00' },
  lights: { blueWorkingDays: 5, yellowWorkingDays: 3, redReturns: 2 },
  terms: {
    acknowledgement: '1wd',
    workPlan: '10wd',
    planReview: '5wd',
    inspection: '10wd',
    planReturned: '5wd',
    returned: '10wd',
  },
  ladders: {
    acknowledgement: { before: [0] },
    'work-plan': { before: [3, 1, 0] },
    'plan-review': { before: [1, 0] },
    rectification: { before: [10, 5, 3, 1, 0] },
    inspection: { before: [3, 1, 0] },
  },
  numberMark: '联席整改',
};

/** A mechanism's own settings over the defaults; only whole settings are replaced. */
export function policyOf(own: Partial<Policy>): Policy {
  return { ...defaultPolicy, ...own };
}
