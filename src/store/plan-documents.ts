/** The documents of plans: kept as they were sent, with the text that was read in them. */
import type { Actor } from '../domain/roles.ts';
import { inTransaction, type Store } from './db.ts';

/** A document as it was sent, and the text that was found in it. */
export interface SentDocument {
  sha256: string;
  textSha256: string;
  name: string;
  format: 'txt' | 'docx' | 'pdf';
  content: Uint8Array;
  text: string;
}

/** Keeps a document by its hashes. What a user sent is kept even when the command that it came with is refused. */
export async function keepDocument(store: Store, mechanismId: string, document: SentDocument): Promise<void> {
  const { sha256, textSha256, name, format, content, text } = document;
  await inTransaction(store, mechanismId, async (client) => {
    await client.query(
      `INSERT INTO plan_document (mechanism_id, sha256, text_sha256, name, format, content, text)
       VALUES ($1, decode($2, 'hex'), decode($3, 'hex'), $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [mechanismId, sha256, textSha256, name, format, Buffer.from(content), text],
    );
    return { commit: true, value: null };
  });
}

/** The text of a document that was sent; null when it was not. */
export async function readDocument(
  store: Store,
  actor: Actor,
  { sha256, textSha256 }: { sha256: string; textSha256: string },
): Promise<string | null> {
  return inTransaction(store, actor, async (client) => {
    const found = await client.query<{ text: string }>(
      `SELECT text FROM plan_document
       WHERE mechanism_id = $1 AND sha256 = decode($2, 'hex') AND text_sha256 = decode($3, 'hex')`,
      [actor.mechanismId, sha256, textSha256],
    );
    return { commit: true, value: found.rows[0]?.text ?? null };
  });
}
