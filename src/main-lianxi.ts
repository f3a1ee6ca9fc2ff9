/** `npm run --silent lianxi -- COMMAND`: what an operator or auditor asks from the command line; one JSON object on stdout. */
import { readConfig, type Config } from './config.ts';
import { runningPostgres, databaseName } from './stack/postgres.ts';
import { readPasswords, logins } from './stack/postgres-files.ts';
import { audit, checkpoint } from './store/audit.ts';
import { openStore, type Store } from './store/db.ts';
import { sweep } from './store/sweep.ts';

const commands: Record<string, { what: string; run: (store: Store) => Promise<object> }> = {
  audit: { what: 'hold every event, hash and folded state against each other', run: audit },
  checkpoint: {
    what: 'one hash over the heads of all matters, to be kept elsewhere',
    run: checkpoint,
  },
  sweep: { what: 'nudge what should have woken', run: sweep },
};

/** The installation's database, or the embedded one that runs in the data folder. */
function databaseUrlOf({ databaseUrl, dataDir }: Config): string {
  if (databaseUrl !== undefined) return databaseUrl;
  const running = runningPostgres(dataDir);
  if (!running) throw new Error(`Nothing runs in ${dataDir}: start it with npm start, or set DATABASE_URL.`);
  return `postgresql://${logins.app}:${readPasswords(dataDir).app}@127.0.0.1:${String(running.port)}/${databaseName}`;
}

async function main(): Promise<number> {
  const command = commands[process.argv[2] ?? ''];
  if (!command) {
    const lines = Object.entries(commands).map(([name, { what }]) => `  ${name.padEnd(12)}${what}`);
    console.error(`usage: npm run --silent lianxi -- COMMAND\n${lines.join('\n')}`);
    return 2;
  }
  const store = openStore({ databaseUrl: databaseUrlOf(readConfig()), poolSize: 2 });
  try {
    const result = await command.run(store);
    console.log(JSON.stringify(result, null, 2));
    const found = 'findings' in result && Array.isArray(result.findings) ? result.findings.length : 0;
    return found === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
