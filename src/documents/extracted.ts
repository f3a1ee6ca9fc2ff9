/** Why a file was not read: a value, never an exception. */
export type FileRefusal = 'FILE_TOO_LARGE' | 'FILE_UNREADABLE' | 'FILE_TYPE_UNKNOWN' | 'FILE_ENCRYPTED';

/** What comes of reading one file: its text, lines ended by `\n`, pages of a PDF by `\f`; or a refusal. */
export type Extracted = { text: string } | { refused: FileRefusal };

/** because no plan comes near it, and what a few bytes of a hostile file unfold to must end somewhere: 20 MB. */
export const MAX_UNFOLDED = 20_000_000;
