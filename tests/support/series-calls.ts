/** Series of monitoring rounds over HTTP: good bodies of their calls, and one on which a call can be given. */
import type { ApiClient } from './api-client.ts';

/** A good proposal, of years in which no round of these tests is. */
export const seriesBody = {
  ...{ title: '知识产权强市建设监测', basis: '实施方案保障措施（三）', years: { from: 2097, until: 2098 } },
  ...{ pilotTerm: { from: '2097-07-01', until: '2099-06-30' }, quarterly: false },
};

/** Good bodies of every command, by the last part of its path. */
export const seriesBodies: Record<string, object> = {
  ...{ approval: { decision: 'approve' }, skip: { reason: '另行组织' }, opening: {}, ending: { reason: '试点调整' } },
};

/** The id of a series on which a call is tried: one that runs, or waits for its approval. */
export async function seriesFor({ as }: { as: (who: string) => ApiClient }, path: string): Promise<string> {
  const proposed = await as('coordinator').post<{ id: string }>('/monitoring-series', seriesBody);
  if (proposed.status !== 201) throw new Error(proposed.text);
  const { id } = proposed.json;
  if (path.endsWith('/approval')) return id;
  const approved = await as('leader').post(`/monitoring-series/${id}/approval`, seriesBodies['approval']);
  if (approved.status !== 200) throw new Error(approved.text);
  return id;
}
