/**
 * The sanction ladder (通报 → 约谈 → 限期整改 → 问责) as policy: which rungs a threshold drafts, by the kind of the unit (domain.md 4.3). A
 * threshold drafts and never issues: on each draft an entitled person decides (design.md, "People and limits" 1).
 */
import { isoShanghai } from '../calendar.ts';
import type { Context, Opening } from '../matter.ts';
import { instrumentsFor, type UnitKind } from '../units.ts';
import type { Grounds } from './grounds.ts';

/** The rungs by their nouns, from mild to severe. */
export const ladderNouns = ['supervisionNotice', 'circular', 'interview', 'rectification', 'referral'] as const;

/** See {@link ladderNouns}. */
export type LadderNoun = (typeof ladderNouns)[number];

/** The rungs that a threshold drafts. */
export type SanctionRung = 'circular' | 'interview' | 'referral';

/** When which rungs are drafted for units of one kind; 0: never. */
export interface Thresholds {
  /** With this notice about the same matter a circular. */
  circularNotices: number;
  /** With this notice about the same matter an interview. */
  interviewNotices: number;
  /** When a rectification is overdue for more working days than these, a circular and a referral. */
  overdueWorkingDays: number;
  /** With this failed inspection a circular and a referral. */
  failedInspections: number;
  /** With this absence from an interview a circular. */
  absences: number;
}

/** The kinds of units that the ladder is for: the others are asked by letter (domain.md 0.3). */
export type LadderKind = 'GOV_DEPT' | 'LOWER_GOV' | 'ZONE_COMMITTEE';

/** What may reach a threshold. */
export type SanctionTrigger = 'notices' | 'overdue' | 'failed-inspections' | 'absent';

/** A threshold that was reached: the rungs that it drafts, and the rule under which. */
export interface Reached {
  trigger: SanctionTrigger;
  rungs: readonly SanctionRung[];
  rule: { text: string; edition: string };
}

function isLadderKind(kind: UnitKind): kind is LadderKind {
  return kind === 'GOV_DEPT' || kind === 'LOWER_GOV' || kind === 'ZONE_COMMITTEE';
}

/** The thresholds that hold for a unit; null: none does. */
export function thresholdsFor({ unit, policy }: Pick<Context, 'unit' | 'policy'>): Thresholds | null {
  return isLadderKind(unit.kind) ? policy.sanctionLadder[unit.kind] : null;
}

/** The rungs that a count of something reaches, with the words of the rule; none where it has passed them before. */
function rungsAt(trigger: SanctionTrigger, count: number, thresholds: Thresholds): [SanctionRung[], string] {
  const { circularNotices, interviewNotices, overdueWorkingDays, failedInspections, absences } = thresholds;
  switch (trigger) {
    case 'notices': {
      const rungs: SanctionRung[] = [
        ...(count === circularNotices ? ['circular' as const] : []),
        ...(count === interviewNotices ? ['interview' as const] : []),
      ];
      return [rungs, `同一事项第${String(count)}次督办`];
    }
    case 'overdue':
      return [
        overdueWorkingDays > 0 ? ['circular', 'referral'] : [],
        `整改逾期超过${String(overdueWorkingDays)}个工作日`,
      ];
    case 'failed-inspections':
      return [count === failedInspections ? ['circular', 'referral'] : [], `第${String(count)}次验收不合格`];
    case 'absent':
      return [count === absences ? ['circular'] : [], '未按要求接受约谈'];
  }
}

/** What a count of something drafts for the unit that is judged, as its kind allows; null: nothing. */
export function reachedBy(trigger: SanctionTrigger, count: number, context: Context): Reached | null {
  const thresholds = thresholdsFor(context);
  if (!thresholds) return null;
  const [named, text] = rungsAt(trigger, count, thresholds);
  const allowed: readonly string[] = instrumentsFor(context.unit.kind);
  const rungs = named.filter((rung) => allowed.includes(rung));
  return rungs.length > 0 ? { trigger, rungs, rule: { text, edition: context.policy.edition } } : null;
}

/** The matter that gave cause, with what shows it (事实材料). */
export interface Cause {
  noun: string;
  matterId: string;
  mechanismId: string;
  unitId: string;
  title: string;
  number: string | null;
  basis: string;
  facts: Grounds['facts'];
}

function lineOf({ atMs, what }: Grounds['facts'][number]): string {
  return atMs === null ? what : `${isoShanghai(atMs).slice(0, 16).replace('T', ' ')} ${what}`;
}

/** The drafts that a threshold opens, each with its evidence pack. */
export function draftsOf({ trigger, rungs, rule }: Reached, cause: Cause): readonly Opening[] {
  const { noun, matterId, mechanismId, unitId, title, number, basis, facts } = cause;
  const grounds: Grounds = { trigger, about: { noun, matterId, title, number }, facts, rule };
  const said = `${rule.text}。\n${facts.map(lineOf).join('\n')}`.slice(0, 4_000);
  const about = `“${title}”`;
  return rungs.map((rung): Opening => {
    switch (rung) {
      case 'circular':
        return {
          ...{ noun: 'circular', unitId },
          command: {
            ...{ type: 'draft', mechanismId, title: `关于${about}落实情况的通报`, facts: rule.text, basis, grounds },
            ...{ units: [{ unitId, facts: said }], addressees: ['联席会议各成员单位'], corrects: null },
          },
        };
      case 'interview':
        return {
          ...{ noun: 'interview', unitId },
          command: {
            ...{ type: 'propose', mechanismId, title: `就${about}约谈`, matter: rule.text, problems: said },
            ...{ demands: null, basis, grounds },
          },
        };
      case 'referral':
        return {
          ...{ noun: 'referral', unitId },
          command: {
            ...{ type: 'propose', mechanismId, subject: 'unit', ofUnitId: unitId },
            ...{ title: `关于${about}的问责建议`, facts: said, basis, grounds },
          },
        };
    }
  });
}
