/** Evidence as a command hands it in, completed with what the record knows of it. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Evidence } from '../domain/evidence.ts';
import type { Actor } from '../domain/roles.ts';
import type { UnderLock } from '../store/act.ts';
import { loadOwnEvidence } from '../store/evidence.ts';
import type { evidenceBody } from './contract.ts';
import { Problem } from './errors.ts';

type Given = z.output<typeof evidenceBody>;

/**
 * A command with evidence in it, made under the matter's lock: an upload gets the name, type and hash that it was kept
 * with, and none where the actor's unit sent no such upload, which `evidenceBarred` of the domain refuses in its turn; a
 * text gets its own hash, held against the one that was sent.
 *
 * @param at where the evidence lies in the body, as a JSON pointer; or where each piece does.
 * @throws Problem EVIDENCE_HASH_MISMATCH
 */
export function withEvidence<Command>(
  actor: Actor,
  given: readonly Given[],
  commandOf: (evidence: Evidence[]) => Command,
  at: string | ((index: number) => string) = '/evidence',
): UnderLock<Command> {
  return {
    async underLock(client) {
      const ids = given.flatMap(({ evidenceId }) => evidenceId ?? []);
      const uploads = await loadOwnEvidence(client, actor.accountId, ids);
      return commandOf(
        given.map((piece, index) => {
          const upload = piece.evidenceId === undefined ? undefined : uploads.get(piece.evidenceId);
          const place = typeof at === 'string' ? `${at}/${String(index)}` : at(index);
          return pieceOf(piece, upload ?? null, `${place}/sha256`);
        }),
      );
    },
  };
}

function pieceOf(
  { evidenceId, name = '', mediaType = '', text, url, sha256 }: Given,
  upload: Pick<Evidence, 'name' | 'mediaType' | 'sha256'> | null,
  pointer: string,
): Evidence {
  const own = text === undefined ? (upload?.sha256 ?? null) : createHash('sha256').update(text, 'utf8').digest('hex');
  if (own !== null && sha256 !== undefined && sha256 !== own) {
    throw new Problem('EVIDENCE_HASH_MISMATCH', [{ pointer, detail: '' }]);
  }
  if (evidenceId !== undefined) {
    const known = { name: upload?.name ?? '', mediaType: upload?.mediaType ?? '', sha256: own };
    return { ...known, text: null, url: null, evidenceId };
  }
  return { name, mediaType, text: text ?? null, url: url ?? null, sha256: own ?? sha256 ?? null };
}
