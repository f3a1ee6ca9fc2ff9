/** Uploads as a client makes them: the bytes are the body, the name stands in the query. */
import type { z } from 'zod';
import type * as contract from '../../src/api/evidence-contract.ts';
import type { ProblemJson } from './api-client.ts';
import { tokenOf } from './record.ts';

/** A piece as the API answers it. */
export type EvidenceJson = z.output<typeof contract.evidence>;

/** What an upload may say besides its bytes. */
export interface UploadOptions {
  name?: string;
  type?: string;
  key?: string;
  /** The piece that it is a further version of. */
  of?: string;
  token?: string | null;
}

/** Uploads bytes as a sample account. */
export async function upload(
  { baseUrl }: { baseUrl: string },
  roleOrUnit: string,
  bytes: Uint8Array,
  { name = '说明.txt', type = 'application/octet-stream', key, of, token }: UploadOptions = {},
) {
  const path = of === undefined ? '/evidence' : `/evidence/${of}/versions`;
  const bearer = token === undefined ? tokenOf(roleOrUnit) : token;
  const response = await fetch(`${baseUrl}/api/v1${path}?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: {
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      ...(type === '' ? {} : { 'content-type': type }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: Buffer.from(bytes),
  });
  const json: EvidenceJson & ProblemJson = JSON.parse(await response.text());
  return { status: response.status, headers: response.headers, json };
}

/** Downloads the bytes of one version as a sample account. */
export async function download(
  { baseUrl }: { baseUrl: string },
  roleOrUnit: string,
  id: string,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${baseUrl}/api/v1/evidence/${id}/content`, {
    headers: { authorization: `Bearer ${tokenOf(roleOrUnit)}`, ...headers },
  });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
