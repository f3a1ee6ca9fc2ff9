import { readXml } from './xml.ts';

/** A reference to a list: `numId` 0 takes a paragraph out of every list. */
export interface ListReference {
  numId?: string;
  level?: number;
}

/** What a paragraph's style says about lists. */
export interface Style {
  id: string;
  name: string;
  basedOn?: string;
  list: ListReference;
}

/** The styles of a document, by id. */
export interface Styles {
  byId: ReadonlyMap<string, Style>;
  /** The style of paragraphs that name none. */
  paragraphDefault: string | undefined;
}

/** Reads word/styles.xml. */
export function readStyles(xml: Uint8Array | undefined): Styles {
  const byId = new Map<string, Style>();
  let paragraphDefault: string | undefined;
  let style: Style | undefined;
  if (xml === undefined) return { byId, paragraphDefault };
  readXml(xml, {
    open(name, attribute) {
      if (name === 'w:style') {
        style = { id: attribute('styleId') ?? '', name: '', list: {} };
        byId.set(style.id, style);
        const isDefault = isOn(attribute('default') ?? 'false');
        if (isDefault && attribute('type') === 'paragraph') paragraphDefault = style.id;
        return;
      }
      const value = attribute('val');
      if (!style || value === undefined) return;
      if (name === 'w:name') style.name = value;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:numId') style.list.numId = value;
      else if (name === 'w:ilvl') style.list.level = levelOf(value);
    },
    close(name) {
      if (name === 'w:style') style = undefined;
    },
  });
  return { byId, paragraphDefault };
}

/** because Word's own styles stand four deep, and a hostile file's chain would be walked for every paragraph. */
const MAX_LINEAGE = 32;

/** The styles that a style is made of, itself first. */
export function lineage({ byId }: Styles, id: string | undefined): Style[] {
  const found: Style[] = [];
  for (let style = byId.get(id ?? ''); style && found.length < MAX_LINEAGE; style = byId.get(style.basedOn ?? '')) {
    found.push(style);
  }
  return found;
}

/** A level of a list, from 0; Word has nine. */
export function levelOf(value: string): number {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level : 0;
}

/** Whether a switch such as `<w:vanish/>` or `<w:isLgl w:val="0"/>` is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}
