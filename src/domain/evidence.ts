/** Evidence (佐证材料): what a piece may be, what it may be called, and how it stands in an event. */
import type { Refusal } from './matter.ts';

/** One piece of evidence, kept as sent; `sha256` is of its text or of the upload's bytes, or as stated for a link. */
export interface Evidence {
  name: string;
  mediaType: string;
  text: string | null;
  url: string | null;
  sha256: string | null;
  /** The upload that it is, in just this version. */
  evidenceId?: string;
}

/** The formats that are taken: what offices write and print, pictures, plain text, and archives of them. */
export const evidenceFormats = [
  ...(['pdf', 'ofd', 'docx', 'xlsx', 'pptx', 'doc', 'xls', 'wps'] as const),
  ...(['jpg', 'png', 'txt', 'zip'] as const),
] as const;

/** See {@link evidenceFormats}. */
export type EvidenceFormat = (typeof evidenceFormats)[number];

/** What bytes turn out to be; `word` and `excel` are documents of the older office programs, which WPS writes too. */
export type FoundFormat = Exclude<EvidenceFormat, 'doc' | 'xls' | 'wps'> | 'word' | 'excel';

interface Format {
  /** As it is kept, and what else senders call it. */
  mediaTypes: readonly [string, ...string[]];
  extensions: readonly string[];
  found: FoundFormat;
}

const office = 'application/vnd.openxmlformats-officedocument';

const formats: Record<EvidenceFormat, Format> = {
  pdf: { mediaTypes: ['application/pdf'], extensions: ['pdf'], found: 'pdf' },
  ofd: { mediaTypes: ['application/ofd', 'application/x-ofd'], extensions: ['ofd'], found: 'ofd' },
  docx: { mediaTypes: [`${office}.wordprocessingml.document`], extensions: ['docx'], found: 'docx' },
  xlsx: { mediaTypes: [`${office}.spreadsheetml.sheet`], extensions: ['xlsx'], found: 'xlsx' },
  pptx: { mediaTypes: [`${office}.presentationml.presentation`], extensions: ['pptx'], found: 'pptx' },
  doc: { mediaTypes: ['application/msword'], extensions: ['doc'], found: 'word' },
  xls: { mediaTypes: ['application/vnd.ms-excel'], extensions: ['xls'], found: 'excel' },
  wps: {
    mediaTypes: ['application/vnd.ms-works', 'application/wps-office.wps', 'application/kswps'],
    ...{ extensions: ['wps'], found: 'word' },
  },
  jpg: { mediaTypes: ['image/jpeg', 'image/jpg', 'image/pjpeg'], extensions: ['jpg', 'jpeg'], found: 'jpg' },
  png: { mediaTypes: ['image/png'], extensions: ['png'], found: 'png' },
  txt: { mediaTypes: ['text/plain'], extensions: ['txt'], found: 'txt' },
  zip: { mediaTypes: ['application/zip', 'application/x-zip-compressed'], extensions: ['zip'], found: 'zip' },
};

/** The media types under which evidence is kept. */
export const keptMediaTypes: readonly string[] = evidenceFormats.map((format) => formats[format].mediaTypes[0]);

/** What browsers say of a file whose type they do not know, as they do of OFD and WPS: then its name says what it is. */
const UNSAID = 'application/octet-stream';

/**
 * The media type under which a piece is kept; null where it is of no format that is taken, or where name, stated type and
 * bytes do not all say the same.
 *
 * @param given.mediaType without parameters, in small letters.
 * @param given.found what the bytes turned out to be; null: nothing that is known.
 */
export function keptMediaType(given: { name: string; mediaType: string; found: FoundFormat | null }): string | null {
  const extension = /\.([a-z]+)$/i.exec(given.name)?.[1]?.toLowerCase();
  const format = evidenceFormats.find((one) => formats[one].extensions.some((known) => known === extension));
  if (format === undefined || formats[format].found !== given.found) return null;
  const { mediaTypes } = formats[format];
  return given.mediaType === UNSAID || mediaTypes.includes(given.mediaType) ? mediaTypes[0] : null;
}

/**
 * Whether a file's name is only a name: no path, no control or invisible character that could make another of it (such as
 * those that turn the direction of writing), nothing that a system would take for its own.
 */
export function isInertName(name: string): boolean {
  return name.trim() === name && !/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name) && !/^\.+/.test(name);
}

/** Why evidence cannot be handed in; null when it can: an upload that the record does not know as the unit's has no hash. */
export function evidenceBarred(evidence: readonly Evidence[], at = '/evidence'): Refusal | null {
  const unknown = evidence.findIndex((piece) => piece.evidenceId !== undefined && piece.sha256 === null);
  if (unknown === -1) return null;
  return { refused: 'EVIDENCE_UNKNOWN', pointer: `${at}/${String(unknown)}/evidenceId` };
}
