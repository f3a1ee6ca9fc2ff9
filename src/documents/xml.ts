import { SaxesParser } from 'saxes';
import { xmlText } from './plain-text.ts';

/** What hears of a document's elements, in order. Names are `w:p` for Word's, `mc:Fallback`, else the bare local name. */
export interface XmlHandlers {
  open: (name: string, attribute: (localName: string) => string | undefined) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** because Word nests some thirty deep, and the parser looks namespaces up through all that is open. */
const MAX_DEPTH = 500;

const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  // as "strict" documents write it
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
};

/**
 * Reads XML. Entities beyond the five of XML are unknown to the parser, and a document type is refused, so that nothing is
 * fetched or unfolded.
 *
 * @throws Error where it is not well-formed.
 */
export function readXml(bytes: Uint8Array, { open, close, text }: XmlHandlers): void {
  const source = xmlText(bytes);
  if (source === undefined) throw new Error('the XML is not in the encoding that it names');
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  const nameOf = (tag: { uri: string; local: string }) => `${prefixes[tag.uri] ?? ''}${tag.local}`;
  parser.on('doctype', () => {
    throw new Error('a document type has no place here');
  });
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) throw new Error('the XML is nested too deep');
    const attributes = Object.values(tag.attributes);
    open(nameOf(tag), (localName) => attributes.find(({ local }) => local === localName)?.value);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    close?.(nameOf(tag));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(source).close();
}
