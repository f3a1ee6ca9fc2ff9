/** Where files are kept: by the SHA-256 of their bytes, so that nothing is ever overwritten by anything else. */
import { createHash } from 'node:crypto';

/** What every keeper of files does. Hashes are in hex. Both fail with {@link FilesUnavailable}. */
export interface FileStore {
  /** Keeps bytes: when it has answered, they outlive a loss of power. Kept twice is kept once. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** The bytes under a hash; null when there are none. */
  get(sha256: string): Promise<Uint8Array | null>;
}

/** That files cannot be kept or read just now, or are not what they were. The message names no secret. */
export class FilesUnavailable extends Error {}

/** SHA-256 of bytes, in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The bytes under a hash, held against it. @throws FilesUnavailable when they are gone or are not what they were. */
export async function getWhole(files: FileStore, sha256: string): Promise<Uint8Array> {
  const bytes = await files.get(sha256);
  if (bytes === null) throw new FilesUnavailable(`the file ${sha256} is not there`);
  if (sha256Of(bytes) !== sha256) throw new FilesUnavailable(`the file ${sha256} is not what it was`);
  return bytes;
}
