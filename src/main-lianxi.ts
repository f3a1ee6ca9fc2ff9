/** `npm run --silent lianxi -- COMMAND`: what an operator or auditor asks from the command line; one JSON object on stdout. */
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readConfig, type Config } from './config.ts';
import { MAX_FILE_BYTES, readPlanFile } from './documents/plan-file.ts';
import { stateCouncilCalendar } from './domain/calendar.ts';
import {
  arrangementDiff,
  arrangementRefused,
  readArrangement,
  withArrangements,
} from './domain/calendar/arrangement.ts';
import { countDate } from './domain/counting.ts';
import { isRefusal } from './domain/matter.ts';
import { readPlan } from './domain/plan-text.ts';
import { defaultPolicy } from './domain/policy.ts';
import type { Store } from './store/db.ts';

/** What a command answers, and the code to end with. */
interface Outcome {
  result: object;
  code: 0 | 1;
}

interface Command {
  /** What stands after `lianxi --`; a word in capitals stands for what the caller names. */
  words: string;
  what: string;
  run: (named: string[]) => Promise<Outcome>;
}

/** What stands for FILE to read what is piped in. */
const STDIN = '-';

const refusals = {
  FILE_TOO_LARGE: 'it is larger than 10 MiB, than 20 MB unpacked, or than 500 pages',
  FILE_UNREADABLE: 'it is broken, is a scan without text, or takes too long to read',
  FILE_TYPE_UNKNOWN: 'it is neither TXT nor DOCX nor PDF',
  FILE_ENCRYPTED: 'it is protected by a password',
};

// because only what needs the database may load it: a plan is parsed where nothing is installed or runs
const commands: readonly Command[] = [
  {
    words: 'audit',
    what: 'hold every event, hash and folded state against each other',
    run: () => withStore(async (store) => (await import('./store/audit.ts')).audit(store)),
  },
  {
    words: 'checkpoint',
    what: 'one hash over the heads of all matters, to be kept elsewhere',
    run: () => withStore(async (store) => (await import('./store/audit.ts')).checkpoint(store)),
  },
  {
    words: 'sweep',
    what: 'nudge what should have woken',
    run: () => withStore(async (store) => (await import('./store/sweep.ts')).sweep(store)),
  },
  {
    words: 'orphans',
    what: 'what is open and has no owner: a task without a living account, a matter of a unit that has a successor',
    run: () =>
      withStore(async (store) => {
        const [{ findOrphans }, { EVERY_MECHANISM }] = [
          await import('./store/orphans.ts'),
          await import('./store/db.ts'),
        ];
        return findOrphans(store, EVERY_MECHANISM);
      }),
  },
  {
    words: 'evidence',
    what: 'hold every file of evidence against the hash that the record has of it',
    run: () => withStore(checkEvidence),
  },
  {
    words: 'calendar due --from DATE --term RULE',
    what: 'count a date in Chinese working days, with the reason; needs no database',
    run: ([from = '', term = '']) => Promise.resolve(countedDate(from, term)),
  },
  {
    words: 'calendar diff FILE',
    what: 'what an arrangement { year, off, work, source } changes in the built-in calendar; needs no database',
    run: ([file = STDIN]) => arrangementDiffOf(file),
  },
  {
    words: 'mechanism found FILE',
    what: 'found the joint meeting that FILE (JSON) says, once a key; its tokens go into a file in DATA_DIR',
    run: ([file = STDIN]) => foundMechanism(file),
  },
  {
    words: 'plan parse FILE',
    what: 'read an implementation plan (TXT, DOCX, PDF; - for stdin); needs no database',
    run: ([file = STDIN]) => parsePlan(file),
  },
];

async function checkEvidence(store: Store): Promise<object> {
  const { listFiles } = await import('./store/evidence.ts');
  const { FilesUnavailable, getWhole } = await import('./files/file-store.ts');
  const { filesOf } = await import('./main-installation.ts');
  const files = filesOf(readConfig());
  const known = await listFiles(store);
  const findings: { evidence: readonly string[]; finding: string }[] = [];
  for (const { sha256, ids } of known) {
    try {
      await getWhole(files, sha256);
    } catch (error) {
      if (!(error instanceof FilesUnavailable)) throw error;
      findings.push({ evidence: ids, finding: error.message });
    }
  }
  return { files: known.length, findings };
}

function countedDate(from: string, term: string): Outcome {
  const counted = countDate({ from, term }, { calendar: stateCouncilCalendar(), policy: defaultPolicy });
  if (!isRefusal(counted)) return { result: counted, code: 0 };
  throw new Error(
    counted.refused === 'TERM_INVALID'
      ? `${term}: a term is written 5wd, 30d, 24h, by 2026-12-31, T-3wd or T-3wd 12:00`
      : `${from}: a date is written 2026-09-30, or 2026-09-30T10:00`,
  );
}

async function arrangementDiffOf(file: string): Promise<Outcome> {
  const text = new TextDecoder().decode(await readBounded(file));
  const given = readArrangement(text);
  if (given === null)
    throw new Error(`${file}: an arrangement is JSON, { "year": 2027, "off": [], "work": [], "source": "" }`);
  const refused = arrangementRefused(given);
  if (refused) throw new Error(`${file}: ${refused.pointer ?? ''} ${String(refused.details?.['why'])}`);
  const calendar = stateCouncilCalendar();
  return { result: arrangementDiff(calendar, withArrangements(calendar, [given], 'given'), given), code: 0 };
}

async function foundMechanism(file: string): Promise<Outcome> {
  const { readFounding } = await import('./api/founding-file.ts');
  const text = new TextDecoder().decode(await readBounded(file));
  const order = readFounding(parseJson(text));
  if ('errors' in order) throw new Error(order.errors.map((error) => `${file}: ${error}`).join('\n'));
  const { foundWithTokens } = await import('./store/tokens.ts');
  const { dataDir } = readConfig();
  const tokensPath = path.join(dataDir, `tokens-${order.key}.json`);
  await mkdir(dataDir, { recursive: true });
  return withStore(async (store) => {
    const { created, mechanismId } = await foundWithTokens(store, order, tokensPath);
    return { created, mechanismId, tokens: created ? tokensPath : null };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function parsePlan(file: string): Promise<Outcome> {
  const read = await readPlanFile(await readBounded(file));
  if ('refused' in read) throw new Error(`${file}: ${read.refused}: ${refusals[read.refused]}`);
  return { result: readPlan(read.text), code: 0 };
}

/** The bytes of a file or of what is piped in, or the first of them that are more than a plan may have. */
async function readBounded(file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of file === STDIN ? process.stdin : createReadStream(file)) {
    if (!Buffer.isBuffer(chunk)) throw new Error(`${file}: not bytes`);
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_FILE_BYTES) break;
  }
  return Buffer.concat(chunks);
}

async function withStore(ask: (store: Store) => Promise<object>): Promise<Outcome> {
  const { openStore } = await import('./store/db.ts');
  const store = openStore({ databaseUrl: await databaseUrlOf(readConfig()), poolSize: 2 });
  try {
    const result = await ask(store);
    const found = 'findings' in result && Array.isArray(result.findings) ? result.findings.length : 0;
    return { result, code: found === 0 ? 0 : 1 };
  } finally {
    await store.close();
  }
}

/** The installation's database, or the embedded one that runs in the data folder. */
async function databaseUrlOf({ databaseUrl, dataDir }: Config): Promise<string> {
  if (databaseUrl !== undefined) return databaseUrl;
  const { runningPostgres, databaseName } = await import('./stack/postgres.ts');
  const { readPasswords, logins } = await import('./stack/postgres-files.ts');
  const running = runningPostgres(dataDir);
  if (!running) throw new Error(`Nothing runs in ${dataDir}: start it with npm start, or set DATABASE_URL.`);
  return `postgresql://${logins.app}:${readPasswords(dataDir).app}@127.0.0.1:${String(running.port)}/${databaseName}`;
}

/** What the words of a command name in the arguments, or undefined where the arguments are not this command. */
function match({ words }: Command, given: readonly string[]): string[] | undefined {
  const expected = words.split(' ');
  const isName = (word: string) => word === word.toUpperCase();
  const fits = expected.every((word, index) => (isName(word) ? given[index] : given[index] === word));
  return fits && given.length === expected.length
    ? given.filter((_, index) => isName(expected[index] ?? ''))
    : undefined;
}

async function main(given: readonly string[]): Promise<number> {
  for (const command of commands) {
    const named = match(command, given);
    if (!named) continue;
    const { result, code } = await command.run(named);
    console.log(JSON.stringify(result, null, 2));
    return code;
  }
  const width = Math.max(...commands.map(({ words }) => words.length)) + 2;
  const lines = commands.map(({ words, what }) => `  ${words.padEnd(width)}${what}`);
  console.error(`usage: npm run --silent lianxi -- COMMAND\n${lines.join('\n')}`);
  return 2;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
