/** What the tests of referrals share: good commands, a cast, and a referral without a database, over memory. */
import { isRefusal, type Context, type RecordedEvent, type Refusal } from '../../src/domain/matter.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { referral, type ReferralCommand } from '../../src/domain/referral.ts';
import type { ReferralProposal } from '../../src/domain/referral/proposing.ts';
import type { Referral, ReferralEvent } from '../../src/domain/referral/record.ts';
import type { ReferralSurroundings } from '../../src/domain/referral/surroundings.ts';
import type { DirectoryUnit } from '../../src/domain/directory.ts';
import type { UnitFacts } from '../../src/domain/units.ts';
import type { EventRow } from '../../src/store/effects.ts';
import { Unfolding, unopened, type Before } from '../../src/store/unfolding.ts';
import { at, calendar, frozen, mechanism, person, sampleUnits } from './domain-fixtures.ts';
import { court } from './notice-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;

/** A county government, whose leaders are the 组织部's and the 监察机关's to judge. */
export const county: UnitFacts = { id: 'unit-county', name: 'unit-county', kind: 'LOWER_GOV', collective: false };

/** The units that referrals are tried on. */
export const units = [ordinary, office, inspectors, county, court];

const directory: readonly DirectoryUnit[] = units.map((unit) => ({
  ...{ ...unit, validFrom: '2020-01-01', validTo: null, succeededBy: null, aliases: [] },
}));

/** A good proposal about a unit by hand. */
export function proposal(unit: UnitFacts = ordinary, change: Partial<ReferralProposal> = {}): ReferralProposal {
  return {
    ...{ type: 'propose', mechanismId: mechanism.id, subject: 'unit', ofUnitId: unit.id },
    ...{ title: '关于示例单位的问责建议', facts: '两次验收未通过。', basis: '联席整改〔2026〕1号' },
    grounds: {
      ...{ trigger: 'by-hand', facts: [], rule: null },
      about: { noun: 'rectification', matterId: 'rectification-1', title: '示例整改', number: '联席整改〔2026〕1号' },
    },
    ...change,
  };
}

/** A good proposal about an individual of a unit. */
export function ofIndividual(unit: UnitFacts = ordinary, change: Partial<ReferralProposal> = {}): ReferralProposal {
  return proposal(unit, {
    ...{ subject: 'individual', title: null, facts: null, basis: null },
    grounds: { trigger: 'by-hand', about: null, facts: [], rule: null },
    ...change,
  });
}

/** Good commands by a short name: what is said of a unit. */
export const good = {
  revise: { type: 'revise', title: '关于示例单位的问责建议', facts: '补充事实。', basis: '联席整改〔2026〕1号' },
  approve: { type: 'approve', decision: 'approve', opinion: '同意', cause: null },
  sendBack: { type: 'approve', decision: 'return', opinion: '事实不清', cause: null },
  discard: { type: 'discard', reason: '已整改到位', cause: null },
  handOver: { type: 'hand-over', body: 'gov-inspection', handedOn: '2026-03-02', receipt: '督收〔2026〕3号' },
  outcome: {
    ...{ type: 'record-outcome', outcome: 'circular-criticism', reportedOn: '2026-03-02' },
    ...{ reference: '政办发〔2026〕8号', note: '已通报' },
  },
  withdraw: { type: 'withdraw', reason: '复核撤销', cause: null },
} satisfies Record<string, ReferralCommand>;

/** The same of an individual: without a word. */
export const wordless = {
  revise: { type: 'revise', title: null, facts: null, basis: null },
  approve: { type: 'approve', decision: 'approve', opinion: null, cause: null },
  sendBack: { type: 'approve', decision: 'return', opinion: null, cause: 'facts-lacking' },
  discard: { type: 'discard', reason: null, cause: 'not-for-referral' },
  handOver: { type: 'hand-over', body: 'supervisory', handedOn: '2026-03-02', receipt: null },
  outcome: {
    ...{ type: 'record-outcome', outcome: 'admonition', reportedOn: '2026-03-02', reference: null, note: null },
  },
  withdraw: { type: 'withdraw', reason: null, cause: 'in-error' },
} satisfies Record<string, ReferralCommand>;

/** Who acts, of their own units. */
export const people = {
  clerk: person('coordinator', office.id),
  director: person('director', office.id),
  inspector: person('inspector', inspectors.id),
  convener: person('leader'),
  cityLeader: person('cityLeader'),
  operator: person('operator'),
  clock: { ...person('system'), accountId: 'system' },
};

/** A referral without a database: `act` of src/store/act.ts, over memory. */
export class ReferralCase {
  readonly rows: EventRow[] = [];
  readonly told: { seq: number; to: string }[] = [];
  readonly unit: UnitFacts;
  cause: ReferralSurroundings | null = null;
  nowMs = at('2026-03-02');
  numbers = 0;
  #before: Before<Referral> = unopened('referral');

  constructor(unit: UnitFacts = ordinary) {
    this.unit = unit;
  }

  /** The state; a test that asks before the proposal is wrong. */
  get state(): Referral {
    if (this.#before.state === null) throw new Error('the referral is not proposed');
    return this.#before.state;
  }

  get tasks(): string[] {
    return referral.tasks(this.state, mechanism).map(({ kind, role }) => `${kind} ${role}`);
  }

  /** What it is judged among. */
  get surroundings() {
    const { nowMs, unit, cause } = this;
    const around = { nowMs, unit, mechanism, calendar, policy: defaultPolicy, recounting: false, directory };
    return cause ? { ...around, referral: cause } : around;
  }

  /** What an actor is judged among. */
  contextOf(actor: Actor): Context {
    return { ...this.surroundings, actor, number: null };
  }

  /** Gives a command, and keeps nothing when it is refused. */
  give(actor: Actor, command: ReferralCommand): Refusal | null {
    const unfolding = new Unfolding<Referral, ReferralCommand, ReferralEvent>(
      referral,
      this.#before,
      this.surroundings,
    );
    const context = this.contextOf(actor);
    let decision = referral.decide(unfolding.state, command, context);
    if ('wants' in decision) {
      this.numbers += 1;
      const number = `${decision.series}〔2026〕${String(this.numbers)}号`;
      decision = referral.decide(unfolding.state, command, { ...context, number });
    }
    if (isRefusal(decision)) return decision;
    if ('wants' in decision) throw new Error('a number was asked for twice');
    unfolding.append(decision.events, actor);
    const { id, state, seq, head } = unfolding;
    this.#before = { id, state: frozen(state), seq, head };
    this.rows.push(...unfolding.events);
    for (const { seq: of, notice } of unfolding.notices) {
      const { kind, role, unitId } = notice;
      this.told.push({ seq: of, to: `${kind} → ${role}${unitId === null ? '' : ` of ${unitId}`}` });
    }
    return null;
  }

  /** The same, by which a test goes on: a refusal there is a mistake of the test. */
  must(actor: Actor, ...commands: ReferralCommand[]): this {
    for (const command of commands) {
      const refusal = this.give(actor, command);
      if (refusal) throw new Error(`${command.type} was refused: ${JSON.stringify(refusal)}`);
    }
    return this;
  }
}

/** A referral that is proposed: by the inspector, or by the clerk about the inspectors' own unit. */
export function proposedOf(unit: UnitFacts = ordinary, subject: 'unit' | 'individual' = 'unit'): ReferralCase {
  const by = unit.id === inspectors.id ? people.clerk : people.inspector;
  const said = subject === 'unit' ? proposal(unit) : ofIndividual(unit);
  return new ReferralCase(subject === 'unit' ? unit : office).must(by, said);
}

/** What a run of stored events folds to, from their texts alone (C10). */
export function foldReferral(rows: readonly Pick<EventRow, 'text'>[]): Referral | null {
  return rows.reduce<Referral | null>((state, { text }) => {
    const { type, data, basis, dueAt, seq, at: when, accountId, role, unitId } = JSON.parse(text);
    const event: ReferralEvent = { type, ...data };
    const recorded: RecordedEvent<ReferralEvent> = {
      ...{ event, basis, dueAtMs: dueAt === null ? null : Date.parse(dueAt), seq, atMs: Date.parse(when) },
      actor: { accountId, role, unitId },
    };
    return referral.evolve(state, recorded);
  }, null);
}
