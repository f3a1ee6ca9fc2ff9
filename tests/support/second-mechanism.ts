/** Another mechanism beside the example, founded as an operator founds one. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readFounding } from '../../src/api/founding-file.ts';
import { foundWithTokens } from '../../src/store/tokens.ts';
import { clientFor, type ApiClient } from './api-client.ts';
import type { ApiOnly } from './api-only.ts';
import { isTokens } from './shared-stack.ts';

/** What the file says: three members, one of which has the name of a unit of the example. */
export const foundingFile = {
  ...{
    key: 'canals',
    name: '河湖长制联席会议',
    shortName: '河湖联席会议',
    office: '市水利局',
    inspector: '市政府督查室',
  },
  ...{ numberMark: '河联整', policy: { terms: { workPlan: '15wd' } } },
  units: [
    { name: '市水利局', kind: 'GOV_DEPT' },
    { name: '市政府督查室', kind: 'GOV_DEPT' },
    { name: '市教育局', kind: 'GOV_DEPT', aliases: ['教育局'] },
    { name: '各乡镇', kind: 'LOWER_GOV', collective: true },
  ],
  basis: { title: '关于建立河湖长制联席会议的批复', number: '府函〔2025〕12号' },
};

/** A second mechanism. */
export interface SecondMechanism {
  mechanismId: string;
  as(roleOrUnit: string): ApiClient;
}

/** Founds it in the record of an API. */
export async function foundSecond(api: ApiOnly, changes: object = {}): Promise<SecondMechanism> {
  const order = readFounding({ ...foundingFile, ...changes });
  if ('errors' in order) throw new Error(order.errors.join('\n'));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lianxi-second-'));
  const file = path.join(folder, 'tokens.json');
  const { mechanismId } = await foundWithTokens(api.record.store, order, file);
  const tokens: unknown = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  if (!isTokens(tokens)) throw new Error('the tokens are not what a founding writes');
  return { mechanismId, as: (roleOrUnit) => clientFor(api.baseUrl, roleOrUnit, tokens) };
}
