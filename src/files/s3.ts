/** Files in a bucket of any store that speaks S3. */
import { S3mini } from 's3mini';
import { FilesUnavailable, type FileStore } from './file-store.ts';

/** A bucket, and the key that opens it. */
export interface Bucket {
  /** With the bucket in it, as `https://host/bucket`. */
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Longer than any honest upload of a few tens of megabytes takes within a data centre. */
const LONGEST_MS = 30_000;

/** Keeps files in a bucket under `evidence/` and their hash, which the store holds against the bytes when they arrive. */
export function s3Files(bucket: Bucket): FileStore {
  const { url: endpoint, region, accessKeyId, secretAccessKey } = bucket;
  const s3 = new S3mini({ endpoint, region, accessKeyId, secretAccessKey, requestAbortTimeout: LONGEST_MS });
  const keyOf = (sha256: string) => `evidence/${sha256}`;
  return {
    put: (sha256, bytes) =>
      available(async () => {
        const checksum = { 'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64') };
        await s3.putObject(keyOf(sha256), Buffer.from(bytes), 'application/octet-stream', undefined, checksum);
      }),
    get: (sha256) =>
      available(async () => {
        const found = await s3.getObjectArrayBuffer(keyOf(sha256));
        return found === null ? null : new Uint8Array(found);
      }),
  };
}

async function available<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Only its name: the message may hold what the store answered.
    const reason = error instanceof Error ? error.name : 'an unknown error';
    throw new FilesUnavailable(`the bucket of files answers ${reason}`, { cause: error });
  }
}
