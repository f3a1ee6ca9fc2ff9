/** Puts an example mechanism into an empty record, with a sample account and a token for each role and unit. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { UnitKind } from '../domain/units.ts';
import { newToken } from './accounts.ts';
import { EVERY_MECHANISM, openStore, reading, type Store } from './db.ts';
import type { Prisma } from './generated/client.ts';

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

/** The tokens of the sample accounts, as `tokens.json` holds them; units by name as the plan writes it. */
export interface SampleTokens {
  coordinator: string;
  leader: string;
  inspector: string;
  operator: string;
  units: Record<string, string>;
}

type Transaction = Prisma.TransactionClient;

/**
 * Seeds the example of a folder where its mechanism is not there yet, and writes `tokens.json` (mode 0600) where it is
 * missing. Tokens are kept as hashes only, so a lost file is replaced by new tokens, and the old ones are revoked.
 */
export async function seedExample(options: {
  databaseUrl: string;
  exampleDir: string;
  tokensPath: string;
}): Promise<{ created: boolean }> {
  const text = await readFile(path.join(options.exampleDir, 'mechanism.json'), 'utf8');
  const example: unknown = JSON.parse(text);
  if (!isExample(example)) throw new Error('mechanism.json is not an example of a mechanism');
  const store = openStore({ databaseUrl: options.databaseUrl, poolSize: 2 });
  try {
    const known = await reading(store, EVERY_MECHANISM, (tx) =>
      tx.mechanism.findUnique({ where: { key: example.key } }),
    );
    const mechanismId = known?.id ?? (await createMechanism(store, example));
    if (known === null || !(await exists(options.tokensPath))) {
      const tokens = await issueTokens(store, mechanismId);
      await writeSecret(options.tokensPath, tokens);
    }
    return { created: known === null };
  } finally {
    await store.close();
  }
}

async function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}

/** Appears whole or not at all, readable by its owner only. */
async function writeSecret(file: string, content: SampleTokens): Promise<void> {
  const partial = `${file}.partial`;
  await writeFile(partial, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(partial, file);
}

async function createMechanism(store: Store, example: Example): Promise<string> {
  const mechanismId = randomUUID();
  const unitIds = new Map(example.units.map((unit) => [unit.name, randomUUID()]));
  const idOf = (name: string): string => {
    const id = unitIds.get(name);
    if (id === undefined) throw new Error(`the example names a unit that it does not have: ${name}`);
    return id;
  };
  await reading(store, EVERY_MECHANISM, async (tx) => {
    await tx.mechanism.create({
      data: {
        ...{ id: mechanismId, key: example.key, name: example.name, shortName: example.shortName, demo: example.demo },
        ...{ status: example.status, notes: example.notes.join('\n'), ...policyOf(example) },
        ...{ convenerUnitId: idOf(example.convener.unit), officeUnitId: idOf(example.office.unit) },
        inspectorUnitId: idOf(example.inspector.unit),
      },
    });
    await tx.unit.createMany({
      data: example.units.map((unit) => {
        // A name for many is no member, nor is a sample that stands beside the real ones.
        return { ...unit, id: idOf(unit.name), mechanismId, member: !unit.collective && !unit.sample };
      }),
    });
    await createPlan(tx, mechanismId, example.plan, idOf);
    await createAccounts(tx, mechanismId, example, idOf);
  });
  return mechanismId;
}

function policyOf({ numberMark, meetingMarks }: Example) {
  return { policy: { numberMark, meetingMarks } };
}

async function createPlan(
  tx: Transaction,
  mechanismId: string,
  plan: Example['plan'],
  idOf: (name: string) => string,
): Promise<void> {
  const planId = randomUUID();
  const { title, issuer, status, statusNote } = plan;
  const period = { periodFrom: new Date(plan.periodFrom), periodTo: new Date(plan.periodTo) };
  const publishedOn = new Date(plan.publishedOn);
  await tx.plan.create({
    data: { id: planId, mechanismId, title, issuer, status, statusNote, publishedOn, ...period },
  });
  const items = plan.items.map((item) => ({ ...item, id: randomUUID() }));
  await tx.planItem.createMany({
    data: items.map(({ responsible: _, lead, ...item }) => {
      return { ...item, mechanismId, planId, leadUnitId: lead === null ? null : idOf(lead) };
    }),
  });
  await tx.planItemUnit.createMany({
    data: items.flatMap((item) =>
      item.responsible.map((name, index) => {
        return { itemId: item.id, mechanismId, unitId: idOf(name), position: index + 1 };
      }),
    ),
  });
}

/** One sample account a role, and a liaison for each unit that can have one. */
async function createAccounts(
  tx: Transaction,
  mechanismId: string,
  example: Example,
  idOf: (name: string) => string,
): Promise<void> {
  const office = idOf(example.office.unit);
  const inspector = idOf(example.inspector.unit);
  await tx.account.createMany({
    data: [
      { role: 'coordinator', unitId: office, label: '示例协调员（联席会议办公室）' },
      { role: 'leader', unitId: null, label: '示例分管领导' },
      { role: 'inspector', unitId: inspector, label: '示例督查员（督查室）' },
      { role: 'operator', unitId: null, label: '示例系统管理员' },
      ...example.units
        .filter((unit) => !unit.collective)
        .map((unit) => ({ role: 'liaison', unitId: idOf(unit.name), label: `示例联络员（${unit.name}）` })),
    ].map((account) => ({ ...account, id: randomUUID(), mechanismId })),
  });
}

async function issueTokens(store: Store, mechanismId: string): Promise<SampleTokens> {
  const tokens: SampleTokens = { coordinator: '', leader: '', inspector: '', operator: '', units: {} };
  await reading(store, EVERY_MECHANISM, async (tx) => {
    await tx.apiToken.updateMany({ where: { mechanismId, revokedAt: null }, data: { revokedAt: new Date() } });
    const accounts = await tx.account.findMany({ where: { mechanismId } });
    const units = await tx.unit.findMany({ where: { mechanismId }, orderBy: { protocolOrder: 'asc' } });
    for (const account of accounts) {
      const { token, hash } = newToken();
      await tx.apiToken.create({ data: { hash, mechanismId, accountId: account.id } });
      if (account.role === 'coordinator') tokens.coordinator = token;
      if (account.role === 'leader') tokens.leader = token;
      if (account.role === 'inspector') tokens.inspector = token;
      if (account.role === 'operator') tokens.operator = token;
      const unit = account.role === 'liaison' ? units.find((one) => one.id === account.unitId) : undefined;
      if (unit) tokens.units[unit.name] = token;
    }
  });
  return tokens;
}
