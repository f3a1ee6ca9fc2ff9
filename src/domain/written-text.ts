/** What a text that a person writes may hold. */

/**
 * Characters that turn the direction of what follows (Unicode TR9: embeddings, overrides and isolates): with them a text reads otherwise
 * than it is stored, and what is decided on must be what is read. The marks U+200E, U+200F and U+061C turn nothing around them.
 */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;

/** Whether a text can be kept and shown as it was written: not blank, no NUL, no half of a surrogate pair, nothing that turns it around. */
export function isWrittenText(text: string): boolean {
  return text.trim() !== '' && !text.includes('\0') && text.isWellFormed() && !TURNING.test(text);
}

/** A text out of a file, where such characters are the traces of an editor and of nobody's will. */
export function withoutTurning(text: string): string {
  return text.replaceAll(new RegExp(TURNING, 'gu'), '');
}
