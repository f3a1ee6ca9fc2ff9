/** The keeper of files that an installation names. */
import { diskFiles } from './disk.ts';
import type { FileStore } from './file-store.ts';
import { s3Files, type Bucket } from './s3.ts';

/** Files in the bucket where one is set, else in the folder. Touches neither before its first use. */
export function openFiles({ folder, bucket }: { folder: string; bucket: Bucket | undefined }): FileStore {
  return bucket === undefined ? diskFiles(folder) : s3Files(bucket);
}
