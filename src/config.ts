import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where package.json lies: the same from the sources, from dist/ and inside a test. */
export const projectRoot = findProjectRoot(path.dirname(fileURLToPath(import.meta.url)));

/** Levels of the log, from the most to the least talkative. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** One level of the log. */
export type LogLevel = (typeof logLevels)[number];

/** Everything an installation may set; a setting of one mechanism belongs into `domain/policy.ts`. */
export interface Config {
  /** Folder of the embedded servers, logs and tokens (DATA_DIR, default `.data` under the project). */
  dataDir: string;
  /** Address on which the API listens (HOST, default 127.0.0.1). */
  host: string;
  /** Port of the API (PORT, default 8080; 0 takes a free one). */
  port: number;
  /** Port of the embedded PostgreSQL (PG_PORT); a free one when absent. */
  pgPort: number | undefined;
  /** Port of the embedded Temporal (TEMPORAL_PORT); a free one when absent. */
  temporalPort: number | undefined;
  /** Port of Temporal's web page (TEMPORAL_UI_PORT); no page when absent. */
  temporalUiPort: number | undefined;
  /** Someone else's PostgreSQL, as the application's role (DATABASE_URL). */
  databaseUrl: string | undefined;
  /** The same database as its owner, for migrations (DATABASE_OWNER_URL). */
  databaseOwnerUrl: string | undefined;
  /** Someone else's Temporal, as host:port (TEMPORAL_ADDRESS). */
  temporalAddress: string | undefined;
  /** Namespace in Temporal (TEMPORAL_NAMESPACE, default `lianxi`). */
  temporalNamespace: string;
  /** Task queue of the worker (TASK_QUEUE, default `matters`). */
  taskQueue: string;
  /** The Temporal command line tool (TEMPORAL_CLI_PATH). */
  temporalCliPath: string | undefined;
  /** Temporal's time-skipping test server (TEMPORAL_TEST_SERVER_PATH). */
  temporalTestServerPath: string | undefined;
  /** Folder in which tools are kept once fetched (TOOLS_DIR, default `.tools` under the project). */
  toolsDir: string;
  /** Folders in which programs are looked for (PATH). */
  searchPath: string[];
  /** Level of the log (LOG_LEVEL, default `info`). */
  logLevel: LogLevel;
  /** Seconds of the clock per real second (CLOCK_SCALE, default 1); only crash tests change it. */
  clockScale: number;
  /** Instant at which the scaled and the real clock agree, in ms since 1970 (CLOCK_EPOCH_MS). */
  clockEpochMs: number | undefined;
  /** Connections to PostgreSQL per process (POOL_SIZE, default 10). */
  poolSize: number;
  /** Workflow code bundled in advance (WORKFLOW_BUNDLE); the worker bundles for itself when absent. */
  workflowBundle: string | undefined;
  /** The largest upload of evidence, in bytes (EVIDENCE_MAX_MB, in MiB, default 20). */
  evidenceMaxBytes: number;
  /** How many requests one account may make in a minute, in each API process (RATE_LIMIT_PER_MINUTE, default 1200; 0: any). */
  ratePerMinute: number;
  /** Whose X-Forwarded-For is believed (TRUST_PROXY): how many proxies stand before the API, or their addresses. */
  trustProxy: number | string[] | undefined;
  /** Where evidence is kept instead of DATA_DIR/evidence (EVIDENCE_S3_URL, _REGION, _KEY_ID, _SECRET). */
  evidenceBucket: { url: string; region: string; accessKeyId: string; secretAccessKey: string } | undefined;
  /** Where browsers find the installation (PUBLIC_URL, default http://HOST:PORT): their cookies are good there only. */
  publicUrl: string;
  /** Signs the cookies of those who are signed in (AUTH_SECRET or AUTH_SECRET_FILE); one is kept in DATA_DIR when absent. */
  authSecret: string | undefined;
  /** Where people sign in elsewhere (OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET or _CLIENT_SECRET_FILE, _MAPPING_FILE, _SCOPES). */
  oidc: OidcConfig | undefined;
}

/** An issuer of identities, and the file that says what its claims mean. */
export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  mappingFile: string;
  scopes: string[];
}

/** One address: whole or as a net, or a name that Express has for some. */
const PROXY = String.raw`(?:loopback|linklocal|uniquelocal|(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2})?|[\da-f]*:[\da-f:]+(?:/\d{1,3})?)`;
const PROXIES = new RegExp(`^(?:[1-9]|${PROXY}(?: *, *${PROXY})*)$`, 'i');

/** The variables of an environment, as Node gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from the environment, an empty variable being an absent one.
 *
 * @throws Error with one sentence naming the variable, what it must be and what it was.
 */
export function readConfig(env: Environment = process.env): Config {
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const folder = (name: string, fallback: string): string => path.resolve(projectRoot, text(name) ?? fallback);
  const file = (name: string): string | undefined => {
    const value = text(name);
    return value === undefined ? undefined : path.resolve(projectRoot, value);
  };
  const matching = (name: string, pattern: RegExp, what: string): string | undefined => {
    const value = text(name);
    if (value !== undefined && !pattern.test(value)) throw new Error(`${name} must be ${what}, not "${value}".`);
    return value;
  };
  const number = (name: string, from: number, to: number, whole = true): number | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    const parsed = Number(value);
    if (Number.isFinite(parsed) && (!whole || Number.isInteger(parsed)) && parsed >= from && parsed <= to)
      return parsed;
    throw new Error(`${name} must be a ${whole ? 'whole ' : ''}number from ${from} to ${to}, not "${value}".`);
  };
  const databaseUrl = (name: string): string | undefined => {
    const value = text(name);
    // The value may hold a password, so that the sentence does not repeat it.
    if (value !== undefined && !(/^postgres(ql)?:\/\//.test(value) && URL.canParse(value)))
      throw new Error(`${name} must look like postgresql://user:password@host:5432/database.`);
    return value;
  };
  const secret = (name: string): string | undefined => {
    const [value, from] = [text(name), file(`${name}_FILE`)];
    if (value !== undefined && from !== undefined) throw new Error(`Set ${name} or ${name}_FILE, not both.`);
    if (from === undefined) return value;
    if (!existsSync(from)) throw new Error(`${name}_FILE must name a file: there is none at ${from}.`);
    return readFileSync(from, 'utf8').trim() || undefined;
  };
  const authSecret = secret('AUTH_SECRET');
  // Never repeated in the sentence.
  if (authSecret !== undefined && authSecret.length < 32)
    throw new Error('AUTH_SECRET must have 32 characters or more.');
  const oidc = (): OidcConfig | undefined => {
    const issuer = matching('OIDC_ISSUER', /^https?:\/\/[^\s?#@]+$/, 'like https://id.example.cn/realms/city');
    if (issuer === undefined) return undefined;
    const [clientId, clientSecret] = [text('OIDC_CLIENT_ID'), secret('OIDC_CLIENT_SECRET')];
    const mappingFile = file('OIDC_MAPPING_FILE');
    if (clientId === undefined || clientSecret === undefined || mappingFile === undefined)
      throw new Error('OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_MAPPING_FILE.');
    // The last is asked for so that the issuer can be asked later whether it knows somebody still.
    const scopes = (text('OIDC_SCOPES') ?? 'openid profile offline_access').split(/\s+/);
    return { issuer, clientId, clientSecret, mappingFile, scopes };
  };
  const publicUrl = (fallback: string): string => {
    const value = text('PUBLIC_URL') ?? fallback;
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search + url.hash + url.username === '')
      return url.origin;
    throw new Error(`PUBLIC_URL must look like https://lianxi.example.cn, without a path, not "${value}".`);
  };
  const bucket = (): Config['evidenceBucket'] => {
    const url = text('EVIDENCE_S3_URL');
    if (url === undefined) return undefined;
    const parsed = URL.canParse(url) ? new URL(url) : new URL('none:/');
    const plain = parsed.username === '' && parsed.search === '' && parsed.pathname !== '/';
    // Not repeated, because whoever mistook it may have put a secret into it.
    if (!plain || !/^https?:$/.test(parsed.protocol)) {
      throw new Error('EVIDENCE_S3_URL must look like https://host/bucket, without a password.');
    }
    const [accessKeyId, secretAccessKey] = [text('EVIDENCE_S3_KEY_ID'), text('EVIDENCE_S3_SECRET')];
    if (accessKeyId === undefined || secretAccessKey === undefined) {
      throw new Error('EVIDENCE_S3_URL needs EVIDENCE_S3_KEY_ID and EVIDENCE_S3_SECRET.');
    }
    return { url, region: text('EVIDENCE_S3_REGION') ?? 'us-east-1', accessKeyId, secretAccessKey };
  };
  const proxies = (): Config['trustProxy'] => {
    const value = matching('TRUST_PROXY', PROXIES, 'a number of proxies from 1 to 9, or their addresses, by commas');
    if (value === undefined) return undefined;
    return /^\d$/.test(value) ? Number(value) : value.split(',').map((one) => one.trim());
  };
  const level = text('LOG_LEVEL') ?? 'info';
  const logLevel = logLevels.find((known) => known === level);
  if (!logLevel) throw new Error(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${level}".`);

  const host = matching('HOST', /^[\w.:-]+$/, 'a host name or an address') ?? '127.0.0.1';
  const port = number('PORT', 0, 65_535) ?? 8080;

  return {
    dataDir: folder('DATA_DIR', '.data'),
    ...{ host, port },
    pgPort: number('PG_PORT', 1, 65_535),
    temporalPort: number('TEMPORAL_PORT', 1, 65_535),
    temporalUiPort: number('TEMPORAL_UI_PORT', 1, 65_535),
    databaseUrl: databaseUrl('DATABASE_URL'),
    databaseOwnerUrl: databaseUrl('DATABASE_OWNER_URL'),
    temporalAddress: matching('TEMPORAL_ADDRESS', /^[^\s/]+:\d+$/, 'like host:7233'),
    temporalNamespace: matching('TEMPORAL_NAMESPACE', /^[\w.-]+$/, 'a name without spaces') ?? 'lianxi',
    taskQueue: matching('TASK_QUEUE', /^[\w./:-]+$/, 'a name without spaces') ?? 'matters',
    temporalCliPath: file('TEMPORAL_CLI_PATH'),
    temporalTestServerPath: file('TEMPORAL_TEST_SERVER_PATH'),
    toolsDir: folder('TOOLS_DIR', '.tools'),
    searchPath: (env['PATH'] ?? '').split(path.delimiter).filter(Boolean),
    logLevel,
    clockScale: number('CLOCK_SCALE', 0.001, 1_000_000_000, false) ?? 1,
    clockEpochMs: number('CLOCK_EPOCH_MS', 0, Number.MAX_SAFE_INTEGER),
    // The embedded PostgreSQL accepts 100 connections, and three processes share them.
    poolSize: number('POOL_SIZE', 1, 90) ?? 10,
    workflowBundle: file('WORKFLOW_BUNDLE'),
    // Uploads are held in memory while they are looked at.
    evidenceMaxBytes: (number('EVIDENCE_MAX_MB', 1, 500) ?? 20) * 1024 * 1024,
    ratePerMinute: number('RATE_LIMIT_PER_MINUTE', 0, 1_000_000) ?? 1_200,
    trustProxy: proxies(),
    evidenceBucket: bucket(),
    publicUrl: publicUrl(`http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`),
    authSecret,
    oidc: oidc(),
  };
}

/** This process's environment with some variables changed, or removed (`undefined`), for a child process. */
export function childEnvironment(changes: Environment): Record<string, string> {
  const merged = { ...process.env, ...changes };
  return Object.fromEntries(
    Object.entries(merged).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function findProjectRoot(from: string): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`No package.json was found above ${from}.`);
  }
}
