/** Puts an example mechanism into an empty record, with a sample account and a token for each role and unit. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import type { UnitKind } from '../domain/units.ts';
import { EVERY_MECHANISM, inTransaction, openStore, type Store } from './db.ts';
import { ensureFounded, foundOnce, insertRows, type Founded } from './founding.ts';
import { defineIndicators, type ExampleIndicator } from './seed-indicators.ts';
import { issueTokens, knownTokens, writeSecret } from './tokens.ts';

/** An example as its file says it. */
interface Example {
  key: string;
  name: string;
  shortName: string;
  demo: boolean;
  status: string;
  notes: string[];
  convener: { unit: string };
  office: { unit: string };
  inspector: { unit: string };
  numberMark: string;
  meetingMarks: { notice: string; minutes: string };
  slipMarks: { assignment: string; supervisionNotice: string; requestLetter: string };
  sanctionMarks: { circular: string; interview: string; referral: string };
  monitoringMarks: { report: string };
  units: {
    name: string;
    aliases: string[];
    kind: UnitKind;
    collective: boolean;
    sample: boolean;
    protocolOrder: number;
  }[];
  plan: {
    title: string;
    issuer: string;
    status: string;
    statusNote: string;
    publishedOn: string;
    periodFrom: string;
    periodTo: string;
    items: {
      kind: 'measure' | 'safeguard';
      seq: number;
      /** As the plan writes it: 1, （一）. */
      number: string;
      section: string;
      sectionTitle: string;
      title: string;
      summary: string;
      responsible: string[];
      lead: string | null;
      leadBasis: string;
      leadNote: string;
    }[];
  };
}

/** Enough to tell another file from an example; the project's own is checked in full by its test. */
function isExample(value: unknown): value is Example {
  return typeof value === 'object' && value !== null && 'units' in value && 'plan' in value && 'numberMark' in value;
}

/** Likewise of its indicators; each is judged when it is defined. */
function areIndicators(value: unknown): value is ExampleIndicator[] {
  const isIndicator = (one: unknown) => typeof one === 'object' && one !== null && 'code' in one && 'dataUnit' in one;
  return Array.isArray(value) && value.every(isIndicator);
}

/**
 * Seeds the example of a folder where its mechanism is not there yet, and writes into `tokens.json` (mode 0600) what it does
 * not hold yet. Tokens are kept as hashes only, so a lost one is replaced by a new one, and the old is revoked.
 */
export async function seedExample(options: {
  databaseUrl: string;
  exampleDir: string;
  tokensPath: string;
}): Promise<{ created: boolean }> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(options.exampleDir, name), 'utf8'));
  const example = await read('mechanism.json');
  if (!isExample(example)) throw new Error('mechanism.json is not an example of a mechanism');
  const indicators = await read('indicators.json');
  if (!areIndicators(indicators)) throw new Error('indicators.json is no list of indicators');
  const store = openStore({ databaseUrl: options.databaseUrl, poolSize: 2 });
  try {
    const { created, mechanismId } = await seeded(store, example, indicators);
    // One that an earlier release seeded has no founding yet.
    await ensureFounded(store, mechanismId);
    const known = created ? {} : await knownTokens(options.tokensPath);
    await inTransaction(store, EVERY_MECHANISM, async (client) => {
      const tokens = await issueTokens(client, mechanismId, known);
      // Before the commit: what is known of no account opens nothing, and the next start writes another file.
      if (tokens) await writeSecret(options.tokensPath, tokens);
      return { commit: tokens !== null, value: undefined };
    });
    return { created };
  } finally {
    await store.close();
  }
}

async function seeded(
  store: Store,
  example: Example,
  indicators: readonly ExampleIndicator[],
): Promise<{ created: boolean; mechanismId: string }> {
  const { convener, office, inspector, numberMark, meetingMarks, slipMarks, sanctionMarks, ...rest } = example;
  const { monitoringMarks, units, plan, ...order } = rest;
  return foundOnce(
    store,
    {
      ...{ ...order, convener: convener.unit, office: office.unit, inspector: inspector.unit },
      ...{ settings: { numberMark, meetingMarks, slipMarks, sanctionMarks, monitoringMarks }, document: null },
      // A name for many is no member, nor is a sample that stands beside the real ones.
      units: units.map((unit) => ({ ...unit, member: !unit.collective && !unit.sample })),
    },
    async (client, founded) => {
      await createPlan(client, founded, plan);
      await defineIndicators(store, client, founded, indicators);
    },
  );
}

async function createPlan(
  client: pg.PoolClient,
  { mechanismId, unitId }: Founded,
  { items: given, ...plan }: Example['plan'],
): Promise<void> {
  const planId = randomUUID();
  const { title, issuer, status } = plan;
  const dates = { published_on: plan.publishedOn, period_from: plan.periodFrom, period_to: plan.periodTo };
  await insertRows(client, 'plan', [
    { id: planId, mechanism_id: mechanismId, title, issuer, status, status_note: plan.statusNote, ...dates },
  ]);
  const items = given.map((item) => ({ ...item, id: randomUUID() }));
  await insertRows(
    client,
    'plan_item',
    items.map(({ id, kind, seq, number, section, summary, lead, ...item }) => ({
      ...{ id, mechanism_id: mechanismId, plan_id: planId, kind, seq, number, section },
      ...{ section_title: item.sectionTitle, title: item.title, summary, lead_basis: item.leadBasis },
      ...{ lead_unit_id: lead === null ? null : unitId(lead), lead_note: item.leadNote },
    })),
  );
  await insertRows(
    client,
    'plan_item_unit',
    items.flatMap(({ id, responsible }) =>
      responsible.map((name, index) => {
        return { item_id: id, mechanism_id: mechanismId, unit_id: unitId(name), position: index + 1 };
      }),
    ),
  );
}
