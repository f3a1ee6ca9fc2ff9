/** What the tests of circulars share: units, good texts, a cast, and a circular without a database, over memory. */
import { MatterCase } from './matter-case.ts';
import { circular, type CircularCommand } from '../../src/domain/circular.ts';
import type { CircularDraft, CircularText } from '../../src/domain/circular/order.ts';
import type { Circular, CircularEvent } from '../../src/domain/circular/record.ts';
import type { DirectoryUnit } from '../../src/domain/directory.ts';
import type { RecordedEvent, Notice } from '../../src/domain/matter.ts';
import type { Grounds } from '../../src/domain/sanction/grounds.ts';
import type { UnitFacts, UnitKind } from '../../src/domain/units.ts';
import type { EventRow } from '../../src/store/effects.ts';
import { mechanism, person, sampleUnits } from './domain-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;

function directoryUnit(unit: UnitFacts, change: Partial<DirectoryUnit> = {}): DirectoryUnit {
  return { ...unit, aliases: [], officeHours: null, validFrom: null, validTo: null, succeededBy: null, ...change };
}

function unitOf(id: string, kind: UnitKind = 'GOV_DEPT'): UnitFacts {
  return { id, name: id, kind, collective: false };
}

/** Units beside the sample ones. */
export const others = { second: unitOf('unit-second'), court: unitOf('unit-court', 'COURT') };

/** The directory of the tests: the units, one for many, and one that is none any more. */
export const directory: readonly DirectoryUnit[] = [
  ...[ordinary, others.second, office, inspectors, others.court].map((unit) => directoryUnit(unit)),
  directoryUnit({ ...unitOf('unit-all'), collective: true }),
  directoryUnit(unitOf('unit-former'), { validTo: '2025-12-31', succeededBy: others.second.id }),
];

/** Who acts. */
export const people = {
  clerk: person('coordinator', office.id),
  director: person('director', office.id),
  inspector: person('inspector', inspectors.id),
  convener: person('leader'),
  cityLeader: person('cityLeader'),
  liaison: person('liaison', ordinary.id),
  head: person('head', ordinary.id),
  second: person('liaison', others.second.id),
  clock: { ...person('system'), accountId: 'system' },
};

/** What is said of these units. */
export function textAbout(...unitIds: string[]): CircularText {
  return {
    ...{ title: '关于示例工作推进情况的通报', facts: '两项工作未按期完成', basis: '联席会议纪要' },
    units: unitIds.map((unitId) => ({ unitId, facts: `${unitId}逾期十个工作日` })),
    addressees: ['各成员单位', '市政府督查室'],
  };
}

/** Grounds by hand. */
export const byHand: Grounds = { trigger: 'by-hand', about: null, facts: [], rule: null };

/** A ladder's grounds. */
export const byLadder: Grounds = {
  trigger: 'notices',
  about: { noun: 'supervisionNotice', matterId: 'notice-1', title: '示例督办', number: '联席督〔2026〕2号' },
  facts: [{ atMs: Date.parse('2026-02-10T17:00:00+08:00'), what: '第二次督办逾期未复' }],
  rule: { text: 'two notices', edition: 'default' },
};

/** A draft about these units. */
export function draftAbout(...unitIds: string[]): CircularDraft {
  return { type: 'draft', mechanismId: mechanism.id, grounds: byHand, corrects: null, ...textAbout(...unitIds) };
}

/** Good commands by a short name. */
export const good = {
  revise: { type: 'revise', text: { ...textAbout(ordinary.id, others.second.id), title: '修改稿' } },
  ask: { type: 'ask-comments' },
  comment: { type: 'comment', text: '情况属实，已整改' },
  approve: { type: 'decide', decision: 'approve', opinion: null },
  sendBack: { type: 'decide', decision: 'return', opinion: '事实不清' },
  discard: { type: 'discard', reason: '问题已解决' },
  withdraw: { type: 'withdraw', reason: '事实有误' },
} satisfies Record<string, CircularCommand>;

/** A circular without a database: `act` and `attend` of src/store/act.ts, over memory. */
export class CircularCase extends MatterCase<Circular, CircularCommand, CircularEvent> {
  directory: readonly DirectoryUnit[] = directory;

  constructor() {
    super(circular);
  }

  get surroundings() {
    const { nowMs, policy, calendar } = this;
    const unitId = this.isOpened ? this.facts.unitId : office.id;
    const unit = this.directory.find(({ id }) => id === unitId) ?? office;
    return { nowMs, unit, mechanism, calendar, policy, recounting: false, directory: this.directory };
  }

  /** Its units are several: which of them is told is said. */
  protected override whom({ kind, role, unitId }: Notice): string {
    return `${kind} → ${role}${unitId === null ? '' : ` of ${unitId}`}`;
  }

  /** A unit's work is another's from now on. */
  succeed(from: UnitFacts, to: UnitFacts): this {
    const unfolding = this.unfold();
    const succession = { from, to, effectiveOn: '2026-03-02', basis: '机构改革' };
    unfolding.append(circular.succession(this.state, succession), people.clerk);
    return this.keep(unfolding);
  }
}

/** A circular about units, drafted by another account of those who may, so that who may decide is seen. */
export function draftedAbout(...unitIds: string[]): CircularCase {
  const ofOffice = unitIds.includes(office.id);
  const role = !ofOffice ? people.clerk : unitIds.includes(inspectors.id) ? people.cityLeader : people.inspector;
  return new CircularCase().must({ ...role, accountId: 'drafter' }, draftAbout(...unitIds));
}

/** What a run of stored events folds to, from their texts alone (C10). */
export function foldCircular(rows: readonly Pick<EventRow, 'text'>[]): Circular | null {
  return rows.reduce<Circular | null>((state, { text }) => {
    const { type, data, basis, dueAt, seq, at, accountId, role, unitId } = JSON.parse(text);
    const event: CircularEvent = { type, ...data };
    const recorded: RecordedEvent<CircularEvent> = {
      ...{ event, basis, dueAtMs: dueAt === null ? null : Date.parse(dueAt), seq, atMs: Date.parse(at) },
      actor: { accountId, role, unitId },
    };
    return circular.evolve(state, recorded);
  }, null);
}
