/** What every upload says, in its description and with its answer. */
import { CLASSIFIED_NOTICE } from '../domain/classified.ts';
import type { Answer } from './dispatch.ts';

/** The header in which it is said, encoded as by RFC 8187, because headers carry no Chinese. */
export const UPLOAD_NOTICE = 'Lianxi-Notice';

/** The summary of an upload, and that nothing classified is taken. */
export function uploadSummary(summary: string): string {
  return `${summary}。${CLASSIFIED_NOTICE} / Nothing classified`;
}

/** The answer to an upload. */
export function noticed(answer: Answer): Answer {
  const notice = `UTF-8''${encodeURIComponent(CLASSIFIED_NOTICE)}`;
  return { ...answer, headers: { ...answer.headers, [UPLOAD_NOTICE]: notice } };
}
