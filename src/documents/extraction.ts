/**
 * Foreign parsers over foreign bytes run in a thread of their own, one at a time: whatever a hostile file makes them do, the
 * process goes on answering, and the thread is gone afterwards.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Extracted, FileRefusal } from './extracted.ts';

/** because 500 full pages take one second, and a machine may be ten times as slow and busy besides. */
const TIME_LIMIT_MS = 20_000;

/** because the text, the parsed XML or a page's fonts of an honest file stay far below it. */
const HEAP_LIMIT_MB = 256;

/**
 * because the heap's limit does not count buffers, into which a PDF of 10 MiB can unfold 10 GB: what the process may grow by
 * meanwhile, its heap included.
 */
const GROWTH_LIMIT_BYTES = 768 * 1024 * 1024;

/** because buffers fill at some hundred MB a second. */
const GROWTH_LOOK_MS = 100;

/** What the thread is told to do. */
export interface ExtractionOrder {
  format: 'docx' | 'pdf' | 'xlsx' | 'xlsx-text';
  bytes: Uint8Array;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * The text of a DOCX, a PDF or (`xlsx-text`) an XLSX, or the rows of an XLSX as JSON. What breaks the parser, takes too long or too much memory is FILE_UNREADABLE.
 *
 * @throws Error where the thread cannot start, which is our own mistake and no file's.
 */
export function extractInThread(order: ExtractionOrder, timeLimitMs = TIME_LIMIT_MS): Promise<Extracted> {
  // because two hostile files at once would take twice the memory, and honest ones take half a second
  const turn = last.then(() => extract(order, timeLimitMs));
  last = turn.catch(() => undefined);
  return turn;
}

async function extract(order: ExtractionOrder, timeLimitMs: number): Promise<Extracted> {
  const worker = startWorker(order);
  const before = process.memoryUsage.rss();
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Extracted>((resolve, reject) => {
      const giveUp = () => resolve({ refused: 'FILE_UNREADABLE' });
      timer = setTimeout(giveUp, timeLimitMs);
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > GROWTH_LIMIT_BYTES) giveUp();
      }, GROWTH_LOOK_MS);
      worker.once('message', (message: unknown) => {
        if (isExtracted(message)) resolve(message);
        else reject(new Error('the thread that reads files said something else'));
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp();
        else reject(error);
      });
      worker.once('exit', () => reject(new Error('the thread that reads files ended without an answer')));
    });
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    await worker.terminate();
  }
}

function startWorker(order: ExtractionOrder): Worker {
  // because a view would carry all of the buffer that it looks into
  const bytes = new Uint8Array(order.bytes);
  return new Worker(threadProgram(), {
    workerData: { ...order, bytes },
    transferList: [bytes.buffer],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
    // because stdout belongs to whoever called us, and what a parser grumbles about a file is no log of ours
    stdout: true,
    stderr: true,
  });
}

/** The thread's program: from dist/ as it is, from the sources through tsx. */
function threadProgram(): URL {
  const isSource = path.extname(fileURLToPath(import.meta.url)) === '.ts';
  const program = new URL(isSource ? './extraction-thread.ts' : './extraction-thread.js', import.meta.url);
  if (!isSource) return program;
  // because `--import tsx` does not reach into threads (https://github.com/privatenumber/tsx/issues/354)
  const start = `import { register } from '${import.meta.resolve('tsx/esm/api')}'; register(); await import('${program.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(start)}`);
}

const refusals: readonly string[] = [
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'FILE_TYPE_UNKNOWN',
  'FILE_ENCRYPTED',
] satisfies FileRefusal[];

function isExtracted(value: unknown): value is Extracted {
  if (typeof value !== 'object' || value === null) return false;
  if ('text' in value) return typeof value.text === 'string';
  return 'refused' in value && typeof value.refused === 'string' && refusals.includes(value.refused);
}
