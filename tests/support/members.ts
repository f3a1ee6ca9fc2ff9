/** Member units of the example's mechanism: admitted as an office does it. */
import type { ApiOnly } from './api-only.ts';

/** Has units admitted as members, by their names. */
export async function admitMembers(api: ApiOnly, ...names: string[]): Promise<void> {
  const address = `/mechanisms/${api.record.mechanismId}`;
  const admit = names.map((name) => api.record.unitId(name));
  const basis = { title: '关于增加成员单位的通知', number: '株政办函〔2025〕8号' };
  const proposed = await api.as('coordinator').post(`${address}/changes`, { admit, basis });
  const approved = await api.as('leader').post(`${address}/decision`, { decision: 'approve' });
  if (proposed.status !== 200 || approved.status !== 200) throw new Error(proposed.text + approved.text);
}
