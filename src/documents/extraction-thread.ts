/** The thread in which one DOCX, PDF or XLSX is read; see extraction.ts. It answers once, with a message. */
import { parentPort, workerData } from 'node:worker_threads';
import { docxText } from './docx-text.ts';
import type { Extracted } from './extracted.ts';
import type { ExtractionOrder } from './extraction.ts';
import { pdfText } from './pdf-text.ts';
import { sheetRows } from './sheet-rows.ts';
import { sheetsText } from './sheets-text.ts';

function isOrder(value: unknown): value is ExtractionOrder {
  return typeof value === 'object' && value !== null && 'format' in value && 'bytes' in value;
}

const readers: Record<ExtractionOrder['format'], (bytes: Uint8Array) => Promise<Extracted>> = {
  pdf: pdfText,
  docx: docxText,
  xlsx: sheetRows,
  'xlsx-text': sheetsText,
};

async function obey(order: unknown): Promise<Extracted> {
  if (!isOrder(order)) throw new Error('the thread was started without an order');
  try {
    return await readers[order.format](order.bytes);
  } catch {
    // because the libraries throw whatever they like at what is broken
    return { refused: 'FILE_UNREADABLE' };
  }
}

// because pdf.js would unfold streams through it in small pieces, whose memory the process does not give back; without it,
// it unfolds them itself, in large ones, and no further than it reads
Reflect.deleteProperty(globalThis, 'DecompressionStream');
// because a library may throw where nobody waits for it
process.once('uncaughtException', () => parentPort?.postMessage({ refused: 'FILE_UNREADABLE' }));
parentPort?.postMessage(await obey(workerData));
