/** Liaisons of units, confirmed as an office does it. */
import type { ApiOnly } from './api-only.ts';

/** Has someone confirmed as a unit's liaison from a day on; answers the id of the membership. */
export async function confirmedLiaison(
  api: Pick<ApiOnly, 'record' | 'as'>,
  unit: string,
  name: string,
  effectiveOn: string,
): Promise<string> {
  const body = { unitId: api.record.unitId(unit), part: 'liaison', name, post: '科长', effectiveOn };
  const proposed = await api.as(unit).post<{ id: string }>(`/mechanisms/${api.record.mechanismId}/members`, body);
  const { id } = proposed.json;
  const decided = await api.as('coordinator').post(`/memberships/${id}/decision`, { decision: 'confirm' });
  if (decided.status !== 200) throw new Error(proposed.text + decided.text);
  return id;
}
