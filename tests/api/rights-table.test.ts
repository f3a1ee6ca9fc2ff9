/** Every call for every kind of caller, as a table written by hand after domain.md 0 and 10 and design.md's limits. */
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { etagOfOne } from '../../src/api/etag.ts';
import { contracts } from '../../src/api/openapi.ts';
import { clientFor, type ApiClient, type ProblemJson, type RectificationJson } from '../support/api-client.ts';
import {
  openedThrough,
  preparation,
  rowCounts,
  sampleStanding,
  startApiOnly,
  throughTo,
  type ApiOnly,
  type Given,
} from '../support/api-only.ts';
import { draftBody, goodBodies, SAMPLE_UNIT, timeBodies } from '../support/main-path.ts';
import { tokenHash } from '../../src/store/accounts.ts';
import { aboutOne, call, catchUp, OTHER_UNIT, triedOn, type Extra } from '../support/every-call.ts';
import type { TriedApi } from '../support/every-call-bodies.ts';
import { placeFor } from '../support/every-call-places.ts';
import { issuedOf } from '../support/issued.ts';
import { sqlAsApp, tokenOf } from '../support/record.ts';
import { foundStrangers, STRANGE_UNIT, type Strangers } from '../support/strangers.ts';

let api: ApiOnly;
let strangers: Strangers;
let tried: TriedApi;
beforeAll(async () => {
  api = await startApiOnly();
  api.temporal.standing = sampleStanding;
  strangers = await foundStrangers(api.record);
  tried = await triedOn(api);
});
afterAll(() => api.stop());

const stranger = (role: string): ApiClient => clientFor(api.baseUrl, role, strangers.tokens);

const columns = ['coordinator', 'leader', 'inspector', 'operator', SAMPLE_UNIT, OTHER_UNIT, null];
const revising: Given[] = [['approval', { decision: 'return', opinion: '依据不足' }]];
const objected: readonly Given[] = [...throughTo.noticed, ['objection', { text: '事实有误' }, SAMPLE_UNIT]];
const requested: Given[] = [...throughTo['plan-due'], ['extension-request', timeBodies['extension-request'] ?? {}]];
const prepared: Given[] = [...throughTo.rectifying, preparation];
const paused: Given[] = [...throughTo.rectifying, ['pause', timeBodies['pause'] ?? {}]];

/** method, path; where the matter stands that it is tried on; what coordinator … nobody is answered. */
const table: [string, string, readonly Given[], number[]][] = [
  // ......................................................... 办公室 领导 督查 运维 本单位 他单位 无令牌
  ['get', '/mechanisms', [], [200, 200, 200, 200, 200, 200, 401]],
  ['get', '/units', [], [200, 200, 200, 200, 200, 200, 401]],
  ['post', '/units', [], [201, 403, 403, 403, 403, 403, 401]],
  ['get', '/units/{id}', [], [200, 200, 200, 200, 200, 200, 401]],
  // A unit's figures are its own and those who steer's: here it is another's.
  ['get', '/units/{id}/scorecard', [], [200, 200, 200, 403, 403, 403, 401]],
  ['post', '/units/{id}/aliases', [], [200, 403, 403, 403, 403, 403, 401]],
  ['post', '/units/{id}/office-hours', [], [200, 403, 403, 403, 403, 403, 401]],
  ['post', '/units/{id}/succession', [], [200, 403, 403, 403, 403, 403, 401]],
  ['get', '/me', [], [200, 200, 200, 200, 200, 200, 401]],
  // Accounts and logins are the operator's; tokens everyone's own, and the operator's to revoke: here one of the sample unit.
  ['get', '/accounts', [], [403, 403, 403, 200, 403, 403, 401]],
  ['post', '/accounts', [], [403, 403, 403, 201, 403, 403, 401]],
  ['post', '/accounts/{id}/end', [], [403, 403, 403, 200, 403, 403, 401]],
  ['get', '/account-changes', [], [200, 200, 200, 200, 403, 403, 401]],
  ['get', '/logins', [], [403, 403, 403, 200, 403, 403, 401]],
  ['post', '/logins', [], [403, 403, 403, 201, 403, 403, 401]],
  ['post', '/logins/{id}/password', [], [403, 403, 403, 200, 403, 403, 401]],
  ['post', '/logins/{id}/disabling', [], [403, 403, 403, 200, 403, 403, 401]],
  ['post', '/logins/{id}/enabling', [], [403, 403, 403, 200, 403, 403, 401]],
  ['post', '/logins/{id}/unlocking', [], [403, 403, 403, 200, 403, 403, 401]],
  ['get', '/tokens', [], [200, 200, 200, 200, 200, 200, 401]],
  ['post', '/tokens', [], [201, 201, 201, 201, 201, 201, 401]],
  ['post', '/tokens/{id}/revocation', [], [404, 404, 404, 200, 200, 404, 401]],
  ['get', '/measures', [], [200, 200, 200, 200, 200, 200, 401]],
  ['get', '/plans', [], [200, 200, 200, 403, 403, 403, 401]],
  ['post', '/plans', [], [201, 403, 403, 403, 403, 403, 401]],
  ['get', '/plans/{id}', [], [200, 200, 200, 404, 404, 404, 401]],
  ['get', '/plans/{id}/text', [], [200, 200, 200, 404, 404, 404, 401]],
  ['get', '/plans/{id}/timeline', [], [200, 200, 200, 404, 404, 404, 401]],
  ['get', '/plans/{id}/ledger', [], [200, 200, 200, 404, 404, 404, 401]],
  ['post', '/plans/{id}/corrections', [], [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/plans/{id}/units', [], [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/plans/{id}/confirmation', [], [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/plans/{id}/discarding', [], [200, 403, 403, 404, 404, 404, 401]],
  ['get', '/assignments', [], [200, 200, 200, 403, 200, 200, 401]],
  ['post', '/assignments', [], [201, 403, 403, 403, 403, 403, 401]],
  ['get', '/assignments/{id}', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/assignments/{id}/timeline', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/assignments/{id}/workflow', [], [200, 200, 403, 200, 403, 403, 401]],
  // A draft is nobody's but those who steer; whoever drafted it does not approve.
  ['post', '/assignments/{id}/revision', [], [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/assignments/{id}/withdrawal', [], [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/assignments/{id}/approval', [], [403, 200, 403, 404, 404, 404, 401]],
  // Signed by the lead's head, reviewed by the director: neither is among these.
  ['post', '/assignments/{id}/acknowledgement', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/assignments/{id}/rejection', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/assignments/{id}/rejection-decision', [], [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/assignments/{id}/work-plan', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/assignments/{id}/progress-reports', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/assignments/{id}/extension-requests', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/assignments/{id}/extension-decision', [], [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/assignments/{id}/completion', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/assignments/{id}/completion-signature', [], [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/assignments/{id}/waiver', [], [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/assignments/{id}/review', [], [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/assignments/{id}/urging', [], [200, 200, 200, 404, 403, 404, 401]],
  ['post', '/assignments/{id}/suspension', [], [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/assignments/{id}/resumption', [], [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/assignments/{id}/transfer', [], [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/assignments/{id}/termination', [], [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/assignments/{id}/reopening', [], [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/calendar/check', [], [200, 403, 403, 200, 403, 403, 401]],
  ['post', '/calendar/arrangements', [], [403, 403, 403, 201, 403, 403, 401]],
  ['get', '/calendar/revisions', [], [200, 200, 200, 200, 200, 200, 401]],
  ['get', '/calendar/revisions/{id}', [], [200, 200, 200, 200, 200, 200, 401]],
  ['get', '/calendar/revisions/{id}/changes', [], [200, 200, 200, 403, 200, 200, 401]],
  ['get', '/calendar/revisions/{id}/timeline', [], [200, 200, 200, 403, 403, 403, 401]],
  // The coordinator decides when there is something to decide; here there is not.
  ['post', '/calendar/revisions/{id}/decision', [], [409, 403, 403, 403, 403, 403, 401]],
  ['get', '/calendar/due', [], [400, 400, 400, 400, 400, 400, 401]],
  ['get', '/calendar/{year}', [], [404, 404, 404, 404, 404, 404, 401]],
  ['get', '/events', [], [200, 200, 200, 403, 200, 200, 401]],
  ['get', '/sanctions', [], [200, 200, 200, 403, 403, 403, 401]],
  ['get', '/overview', [], [200, 200, 200, 403, 403, 403, 401]],
  ['get', '/parts', [], [200, 200, 200, 403, 200, 200, 401]],
  ['get', '/parts/export', [], [200, 200, 200, 403, 200, 200, 401]],
  ['get', '/tasks', [], [200, 200, 200, 200, 200, 200, 401]],
  ['get', '/tasks/counts', [], [200, 200, 200, 200, 200, 200, 401]],
  ['get', '/deliveries', [], [200, 200, 200, 200, 200, 200, 401]],
  // Whoever steers sees what units send, and adds versions to what its own unit sent only.
  ['post', '/evidence', [], [201, 403, 201, 403, 201, 201, 401]],
  ['get', '/evidence/{id}', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/evidence/{id}/content', [], [200, 200, 200, 404, 200, 404, 401]],
  ['post', '/evidence/{id}/versions', [], [403, 403, 403, 404, 201, 404, 401]],
  ['get', '/rectifications', [], [200, 200, 200, 403, 200, 200, 401]],
  ['post', '/rectifications', [], [201, 403, 403, 403, 403, 403, 401]],
  ['get', '/rectifications/{id}', throughTo.noticed, [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/rectifications/{id}/timeline', throughTo.noticed, [200, 200, 200, 404, 200, 404, 401]],
  ['post', '/rectifications/{id}/recheck', throughTo.closed, [403, 403, 200, 404, 403, 404, 401]],
  ['post', '/rectifications/{id}/objection', throughTo.noticed, [403, 403, 403, 404, 200, 404, 401]],
  // By the first who had no hand in it, here the city leader, who is tried elsewhere.
  ['post', '/rectifications/{id}/objection-decision', objected, [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/rectifications/{id}/withdrawal', throughTo.noticed, [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/rectifications/{id}/reopening', throughTo.closed, [403, 200, 403, 404, 403, 404, 401]],
  ['get', '/rectifications/{id}/workflow', throughTo.noticed, [200, 200, 403, 200, 403, 403, 401]],
  ['post', '/rectifications/{id}/revision', revising, [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/rectifications/{id}/approval', throughTo.opened, [403, 200, 403, 404, 404, 404, 401]],
  ['post', '/rectifications/{id}/acknowledgement', throughTo.noticed, [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/rectifications/{id}/work-plan', throughTo['plan-due'], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/rectifications/{id}/work-plan-review', throughTo.rectifying, [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/rectifications/{id}/progress-reports', throughTo.rectifying, [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/rectifications/{id}/submission', throughTo.rectifying, [403, 403, 403, 404, 200, 404, 401]],
  // Signed by the unit's head, who is not among these.
  ['post', '/rectifications/{id}/submission-signature', prepared, [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/rectifications/{id}/inspection', throughTo.inspecting, [403, 403, 200, 404, 403, 404, 401]],
  ['post', '/rectifications/{id}/extension-request', throughTo['plan-due'], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/rectifications/{id}/extension-decision', requested, [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/rectifications/{id}/pause', throughTo.rectifying, [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/rectifications/{id}/resumption', paused, [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/rectifications/{id}/light', throughTo.noticed, [200, 200, 403, 404, 403, 404, 401]],
  ['post', '/rectifications/{id}/light-release', throughTo.noticed, [200, 200, 403, 404, 403, 404, 401]],
  ['get', '/meeting-plans', [], [200, 200, 200, 403, 200, 200, 401]],
  ['post', '/meeting-plans', [], [201, 403, 403, 403, 403, 403, 401]],
  ['get', '/meeting-plans/{id}', [], [200, 200, 200, 404, 200, 200, 401]],
  ['get', '/meeting-plans/{id}/timeline', [], [200, 200, 200, 404, 200, 200, 401]],
  // Before it is approved no unit knows of it.
  ['post', '/meeting-plans/{id}/approval', [], [403, 200, 403, 404, 404, 404, 401]],
  ['post', '/meeting-plans/{id}/pause', [], [200, 403, 403, 404, 403, 403, 401]],
  ['post', '/meeting-plans/{id}/resumption', [], [200, 403, 403, 404, 403, 403, 401]],
  ['post', '/meeting-plans/{id}/occurrences/{no}/move', [], [200, 403, 403, 404, 403, 403, 401]],
  ['post', '/meeting-plans/{id}/occurrences/{no}/skip', [], [200, 403, 403, 404, 403, 403, 401]],
  ['post', '/meeting-plans/{id}/occurrences/{no}/opening', [], [200, 403, 403, 404, 403, 403, 401]],
  ['post', '/meeting-plans/{id}/ending', [], [200, 403, 403, 404, 403, 403, 401]],
  ['get', '/mechanisms/{id}', [], [200, 200, 200, 200, 200, 200, 401]],
  ['get', '/mechanisms/{id}/timeline', [], [200, 200, 200, 403, 403, 403, 401]],
  ['get', '/mechanisms/{id}/policy', [], [200, 200, 200, 200, 200, 200, 401]],
  ['post', '/mechanisms/{id}/changes', [], [200, 403, 403, 403, 403, 403, 401]],
  ['post', '/mechanisms/{id}/policy', [], [200, 403, 403, 403, 403, 403, 401]],
  // There are open matters: whoever may propose it is told how many.
  ['post', '/mechanisms/{id}/winding-up', [], [409, 403, 403, 403, 403, 403, 401]],
  ['post', '/mechanisms/{id}/decision', [], [403, 200, 403, 403, 403, 403, 401]],
  ['get', '/delegations', [], [200, 200, 200, 403, 200, 200, 401]],
  // To the office's director: a unit's people let only their own unit's act for them.
  ['post', '/delegations', [], [201, 201, 422, 403, 422, 422, 401]],
  ['get', '/delegations/{id}', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/delegations/{id}/timeline', [], [200, 200, 200, 404, 200, 404, 401]],
  ['post', '/delegations/{id}/revocation', [], [403, 403, 403, 404, 200, 404, 401]],
  ['get', '/handovers', [], [200, 200, 200, 403, 200, 200, 401]],
  // The unit's head may, and the office for it; who it is that hands over, liaisons do not say themselves.
  ['post', '/handovers', [], [201, 403, 403, 403, 403, 403, 401]],
  ['get', '/handovers/orphans', [], [200, 200, 200, 200, 403, 403, 401]],
  ['get', '/handovers/{id}', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/handovers/{id}/timeline', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/mechanisms/{id}/members', [], [200, 200, 200, 403, 200, 200, 401]],
  ['post', '/mechanisms/{id}/members', [], [201, 403, 403, 403, 201, 403, 401]],
  ['get', '/memberships/{id}', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/memberships/{id}/timeline', [], [200, 200, 200, 404, 200, 404, 401]],
  ['post', '/memberships/{id}/decision', [], [200, 403, 403, 404, 403, 404, 401]],
  ['get', '/supervision-notices', [], [200, 200, 200, 403, 200, 200, 401]],
  // The office drafts, and the inspector; the convener and the units do not.
  ['post', '/supervision-notices', [], [201, 403, 201, 403, 403, 403, 401]],
  ['get', '/supervision-notices/{id}', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/supervision-notices/{id}/timeline', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/supervision-notices/{id}/workflow', [], [200, 200, 403, 200, 403, 403, 401]],
  // Until it is issued no unit knows of it.
  ['post', '/supervision-notices/{id}/revision', [], [200, 403, 200, 404, 404, 404, 401]],
  ['post', '/supervision-notices/{id}/approval', [], [403, 403, 200, 404, 404, 404, 401]],
  ['post', '/supervision-notices/{id}/discarding', [], [200, 403, 200, 404, 404, 404, 401]],
  ['post', '/supervision-notices/{id}/acknowledgement', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/supervision-notices/{id}/reply', [], [403, 403, 403, 404, 200, 404, 401]],
  // The head signs, and reviews nothing; the director reviews: both are tried elsewhere, as the city leader is.
  ['post', '/supervision-notices/{id}/reply-signature', [], [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/supervision-notices/{id}/review', [], [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/supervision-notices/{id}/thanks', [], [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/supervision-notices/{id}/urging', [], [200, 403, 200, 404, 403, 404, 401]],
  // By whoever issued it, here the city leader, who is tried elsewhere.
  ['post', '/supervision-notices/{id}/suspension', [], [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/supervision-notices/{id}/resumption', [], [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/supervision-notices/{id}/withdrawal', [], [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/supervision-notices/{id}/reopening', [], [403, 403, 403, 404, 403, 404, 401]],
  ['get', '/circulars', [], [200, 200, 200, 403, 200, 200, 401]],
  ['post', '/circulars', [], [201, 403, 201, 403, 403, 403, 401]],
  // Its units see it once they were asked.
  ['get', '/circulars/{id}', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/circulars/{id}/timeline', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/circulars/{id}/workflow', [], [200, 200, 403, 200, 403, 403, 401]],
  ['post', '/circulars/{id}/revision', [], [200, 403, 200, 404, 404, 404, 401]],
  ['post', '/circulars/{id}/comment-round', [], [200, 403, 200, 404, 404, 404, 401]],
  ['post', '/circulars/{id}/comments', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/circulars/{id}/approval', [], [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/circulars/{id}/discarding', [], [200, 200, 200, 404, 404, 404, 401]],
  ['post', '/circulars/{id}/withdrawal', [], [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/circulars/{id}/corrections', [], [201, 403, 201, 404, 403, 404, 401]],
  ['get', '/interviews', [], [200, 200, 200, 403, 200, 200, 401]],
  // The office proposes, the city leader agrees and calls off, which is tried elsewhere; no unit knows of it till the notice.
  ['post', '/interviews', [], [201, 403, 403, 403, 403, 403, 401]],
  ['get', '/interviews/{id}', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/interviews/{id}/timeline', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/interviews/{id}/workflow', [], [200, 200, 403, 200, 403, 403, 401]],
  ['post', '/interviews/{id}/revision', [], [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/interviews/{id}/approval', [], [403, 403, 403, 404, 404, 404, 401]],
  ['post', '/interviews/{id}/discarding', [], [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/interviews/{id}/notice', [], [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/interviews/{id}/rescheduling', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/interviews/{id}/cancellation', [], [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/interviews/{id}/attendance', [], [200, 403, 200, 404, 403, 404, 401]],
  ['post', '/interviews/{id}/record', [], [200, 403, 403, 404, 403, 404, 401]],
  // The director issues what the clerk wrote down; the head signs: both are tried elsewhere.
  ['post', '/interviews/{id}/minutes', [], [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/interviews/{id}/report', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/interviews/{id}/report-signature', [], [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/interviews/{id}/check', [], [403, 403, 200, 404, 403, 404, 401]],
  // Planned, verified, scored and reported by the office; seen by the units that take part once its indicators are listed.
  // The office proposes a series and keeps it, the convener approves; no unit knows of it.
  ['get', '/monitoring-series', [], [200, 200, 200, 403, 403, 403, 401]],
  ['post', '/monitoring-series', [], [201, 403, 403, 403, 403, 403, 401]],
  ['get', '/monitoring-series/{id}', [], [200, 200, 200, 404, 404, 404, 401]],
  ['get', '/monitoring-series/{id}/timeline', [], [200, 200, 200, 404, 404, 404, 401]],
  ['get', '/monitoring-series/{id}/workflow', [], [200, 200, 403, 200, 403, 403, 401]],
  ['post', '/monitoring-series/{id}/approval', [], [403, 200, 403, 404, 404, 404, 401]],
  ['post', '/monitoring-series/{id}/rounds/{key}/skip', [], [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/monitoring-series/{id}/rounds/{key}/opening', [], [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/monitoring-series/{id}/ending', [], [200, 403, 403, 404, 404, 404, 401]],
  ['get', '/monitoring-rounds', [], [200, 200, 200, 403, 200, 200, 401]],
  ['post', '/monitoring-rounds', [], [201, 403, 403, 403, 403, 403, 401]],
  ['get', '/monitoring-rounds/{id}', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/monitoring-rounds/{id}/scores', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/monitoring-rounds/{id}/timeline', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/monitoring-rounds/{id}/workflow', [], [200, 200, 403, 200, 403, 403, 401]],
  ['post', '/monitoring-rounds/{id}/revision', [], [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/monitoring-rounds/{id}/indicators', [], [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/monitoring-rounds/{id}/agreements', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/monitoring-rounds/{id}/fixing', [], [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/monitoring-rounds/{id}/verification', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/monitoring-rounds/{id}/queries', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/monitoring-rounds/{id}/answers', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/monitoring-rounds/{id}/verdicts', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/monitoring-rounds/{id}/surveys', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/monitoring-rounds/{id}/scores', [], [200, 403, 403, 404, 403, 404, 401]],
  // Adjusted and published by the director, who is not among these.
  ['post', '/monitoring-rounds/{id}/adjustments', [], [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/monitoring-rounds/{id}/publication', [], [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/monitoring-rounds/{id}/objections', [], [403, 403, 403, 404, 200, 404, 401]],
  // Decided by the first who had no hand in the scores.
  ['post', '/monitoring-rounds/{id}/objection-decisions', [], [403, 403, 200, 404, 403, 404, 401]],
  ['post', '/monitoring-rounds/{id}/approval', [], [403, 200, 403, 404, 403, 404, 401]],
  // The whole of it is for whoever steers.
  ['get', '/monitoring-rounds/{id}/report', [], [200, 200, 200, 404, 403, 404, 401]],
  ['get', '/monitoring-rounds/{id}/lists/{body}', [], [200, 200, 200, 404, 403, 404, 401]],
  ['post', '/monitoring-rounds/{id}/report', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/monitoring-rounds/{id}/applications', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/monitoring-rounds/{id}/measures', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/monitoring-rounds/{id}/application-outcomes', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/monitoring-rounds/{id}/closing', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/monitoring-rounds/{id}/withdrawal', [], [403, 200, 403, 404, 403, 404, 401]],
  // Who takes no part in a round does not learn that there is one.
  ['get', '/monitoring-rounds/{id}/submissions', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/submissions/{id}', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/submissions/{id}/timeline', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/submissions/{id}/workflow', [], [200, 200, 403, 200, 403, 403, 401]],
  // Unlocked by the director, who is not among these.
  ['get', '/submissions/{id}/sheet', [], [200, 200, 200, 404, 200, 404, 401]],
  ['post', '/submissions/{id}/sheet', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/submissions/{id}/entries', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/submissions/{id}/text', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/submissions/{id}/signature', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/submissions/{id}/taking-back', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/monitoring-rounds/{id}/unlocks', [], [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/submissions/{id}/unlock', [], [403, 403, 403, 404, 403, 404, 401]],
  ['post', '/submissions/{id}/withdrawal', [], [403, 200, 403, 404, 403, 404, 401]],
  // Kept by the office, seen by all who may have to report or agree.
  ['get', '/indicators', [], [200, 200, 200, 403, 200, 200, 401]],
  ['post', '/indicators', [], [201, 403, 403, 403, 403, 403, 401]],
  ['get', '/indicators/{id}', [], [200, 200, 200, 404, 200, 200, 401]],
  ['get', '/indicators/{id}/timeline', [], [200, 200, 200, 404, 200, 200, 401]],
  ['post', '/indicators/{id}/amendment', [], [200, 403, 403, 404, 403, 403, 401]],
  ['post', '/indicators/{id}/retirement', [], [200, 403, 403, 404, 403, 403, 401]],
  ['get', '/mandates', [], [200, 200, 200, 403, 403, 403, 401]],
  ['post', '/mandates', [], [403, 403, 403, 403, 403, 403, 401]],
  ['get', '/mandates/{id}', [], [200, 200, 200, 404, 404, 404, 401]],
  ['get', '/mandates/{id}/timeline', [], [200, 200, 200, 404, 404, 404, 401]],
  ['post', '/mandates/{id}/revocation', [], [403, 403, 403, 404, 404, 404, 401]],
  // Whoever may never is told so at once; whoever may is told of each row, here that there is none such.
  ['post', '/bulk/reminders', [], [200, 200, 200, 403, 403, 403, 401]],
  ['post', '/bulk/assignments', [], [403, 200, 403, 403, 403, 403, 401]],
  // Written by the office, decided by the leader that it goes to; no unit knows of it.
  ['get', '/office-reports', [], [200, 200, 200, 403, 403, 403, 401]],
  ['post', '/office-reports', [], [201, 403, 403, 403, 403, 403, 401]],
  ['get', '/office-reports/{id}', [], [200, 200, 200, 404, 404, 404, 401]],
  ['get', '/office-reports/{id}/timeline', [], [200, 200, 200, 404, 404, 404, 401]],
  ['post', '/office-reports/{id}/revision', [], [200, 403, 403, 404, 404, 404, 401]],
  ['post', '/office-reports/{id}/decision', [], [403, 200, 403, 404, 404, 404, 401]],
  ['post', '/office-reports/{id}/withdrawal', [], [200, 403, 403, 404, 404, 404, 401]],
  // Proposed by the office or the inspector, decided by the leader, handed over by the inspector; a unit's from the approval on.
  ['get', '/referrals', [], [200, 200, 200, 403, 200, 200, 401]],
  ['post', '/referrals', [], [201, 403, 201, 403, 403, 403, 401]],
  ['get', '/referrals/{id}', [], [200, 200, 200, 404, 404, 404, 401]],
  ['get', '/referrals/{id}/timeline', [], [200, 200, 200, 404, 404, 404, 401]],
  ['get', '/referrals/{id}/workflow', [], [200, 200, 403, 200, 403, 403, 401]],
  ['post', '/referrals/{id}/revision', [], [200, 403, 200, 404, 404, 404, 401]],
  ['post', '/referrals/{id}/approval', [], [403, 200, 403, 404, 404, 404, 401]],
  ['post', '/referrals/{id}/discarding', [], [200, 200, 200, 404, 404, 404, 401]],
  ['post', '/referrals/{id}/handing-over', [], [403, 403, 200, 404, 403, 404, 401]],
  ['post', '/referrals/{id}/outcome', [], [403, 403, 200, 404, 403, 404, 401]],
  ['post', '/referrals/{id}/withdrawal', [], [403, 200, 403, 404, 403, 404, 401]],
  // What a unit gave it sees and contests; what a leader gave, a second officer checks first.
  ['get', '/recordings', [], [200, 200, 200, 403, 200, 200, 401]],
  ['post', '/recordings', [], [201, 403, 403, 403, 403, 403, 401]],
  ['get', '/recordings/{id}', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/recordings/{id}/timeline', [], [200, 200, 200, 404, 200, 404, 401]],
  ['post', '/recordings/{id}/check', [], [403, 403, 200, 404, 404, 404, 401]],
  ['post', '/recordings/{id}/contest', [], [403, 403, 403, 404, 200, 404, 401]],
  // Last, because their meetings are held as days go by.
  ['get', '/meeting-cycles', [], [200, 200, 200, 403, 200, 200, 401]],
  // A member unit may suggest a meeting (domain.md 1.4).
  ['post', '/meeting-cycles', [], [201, 403, 403, 403, 201, 201, 401]],
  ['get', '/meeting-cycles/{id}', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/meeting-cycles/{id}/receipts', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/meeting-cycles/{id}/timeline', [], [200, 200, 200, 404, 200, 404, 401]],
  ['get', '/meeting-cycles/{id}/workflow', [], [200, 200, 403, 200, 403, 403, 401]],
  // Until it is agreed to, no unit knows of it.
  ['post', '/meeting-cycles/{id}/agreement', [], [403, 200, 403, 404, 404, 404, 401]],
  ['post', '/meeting-cycles/{id}/agenda-items', [], [200, 200, 403, 404, 200, 404, 401]],
  ['post', '/meeting-cycles/{id}/agenda-items/{itemId}/decision', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/agenda-closing', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/agenda', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/preview', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/agenda-approval', [], [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/notice', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/receipts', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/meeting-cycles/{id}/receipts/{unitId}/decision', [], [200, 200, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/postponement', [], [200, 200, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/cancellation', [], [200, 200, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/attendance', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/resolutions', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/minutes', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/minutes-circulation', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/countersignatures', [], [403, 403, 403, 404, 200, 404, 401]],
  ['post', '/meeting-cycles/{id}/minutes-approval', [], [403, 200, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/issue', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/corrections', [], [200, 403, 403, 404, 403, 404, 401]],
  ['post', '/meeting-cycles/{id}/corrections/{no}/decision', [], [403, 200, 403, 404, 403, 404, 401]],
];

const isUntagged = (path: string): boolean =>
  contracts.some((one) => one.method === 'post' && one.path === path && one.untagged === true);

/** The tag of what stands in a list only, as {@link tagOf}. */
async function tagInList(client: ApiClient, list: string, id: string): Promise<string> {
  let cursor = '';
  for (;;) {
    const { status, json } = await client.get<{ items: { id: string }[]; nextCursor: string | null }>(
      `/${list}?limit=200${cursor}`,
    );
    const found = status === 200 && json.items.find((one) => one.id === id);
    if (found) return etagOfOne(found);
    if (status !== 200 || json.nextCursor === null) return '';
    cursor = `&cursor=${json.nextCursor}`;
  }
}

/** The tag of what a call is about, as this caller sees it: empty where it is not shown, null where there is no such thing. */
async function tagOf(client: ApiClient, path: string, id: string): Promise<string | null> {
  const address = aboutOne(tried, path, id);
  if (address === null) return null;
  if (/^\/(accounts|logins|tokens)\//.test(path)) return tagInList(client, path.split('/')[1] ?? '', id);
  const { status, headers } = await client.get(address);
  return status === 200 ? (headers.get('etag') ?? '') : '';
}

/** Whoever names what is no longer so is told how it is, where the call is theirs, and nothing else; nothing changes. */
async function outdated(
  client: ApiClient,
  path: string,
  id: string,
  { allowed, seen }: { allowed: number; seen: string | null },
): Promise<void> {
  const before = await rowCounts(api.record);
  const answer = await call(tried, client, 'post', path, id, { headers: { 'if-match': '"older", W/"other"' } });
  const { code, current }: { code?: string; current?: unknown } =
    'json' in answer ? answer.json : JSON.parse(answer.text);
  if (answer.status !== 412) {
    expect({ path, status: answer.status }).toEqual({ path, status: allowed });
    expect([401, 403, 404]).toContain(answer.status);
  } else {
    expect(code).toBe('PRECONDITION_FAILED');
    expect(seen === '').toBe(false);
    if (seen !== null) {
      expect(answer.headers.get('etag')).toBe(seen);
      expect(current).toBeDefined();
    }
  }
  expect(await rowCounts(api.record)).toEqual(before);
}

/** A rehearsal is answered as the call itself will be, and leaves no row, no file and no nudge behind. */
async function rehearsed(
  client: ApiClient,
  path: string,
  id: string,
  { allowed, headers = {} }: Extra & { allowed: number },
): Promise<void> {
  const before = await whatThereIs();
  const answer = await call(tried, client, 'post', path, id, { headers, query: '?dryRun=true' });
  expect({ status: answer.status, text: answer.status === allowed ? '' : answer.text }).toEqual({
    status: allowed,
    text: '',
  });
  const said = ['lianxi-dry-run', 'location', 'etag'].map((name) => answer.headers.get(name));
  expect(said).toEqual([answer.status < 300 ? 'true' : null, null, null]);
  expect(await whatThereIs()).toEqual(before);
}

/** How many rows every table has, how many files there are, and how many nudges went out. */
async function whatThereIs(): Promise<object> {
  const rows = await everyCount();
  const files = await readdir(api.evidenceFolder, { recursive: true }).catch(() => []);
  return { rows, files: files.length, nudges: api.nudges.length };
}

/** How many rows every table of the record has, in one statement. */
async function everyCount(): Promise<unknown> {
  tables ??= await sqlAsApp<{ name: string }>(
    api.record,
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND has_table_privilege(oid, 'SELECT') ORDER BY 1`,
  );
  const counts = tables.map(({ name }) => `(SELECT count(*)::int FROM ${name}) AS ${name}`);
  return (await sqlAsApp(api.record, `SELECT ${counts.join(', ')}`))[0];
}
let tables: { name: string }[] | undefined;

describe('every call answers everyone as the table says', () => {
  test('the table has every call that there is, once', () => {
    const listed = table.map(([method, path]) => `${method} ${path}`);
    expect([...listed].sort()).toEqual(contracts.map(({ method, path }) => `${method} ${path}`).sort());
  });

  test.each(table)('%s %s', async (method, path, through, expected) => {
    let id = await placeFor(tried, path, through);
    const answered: number[] = [];
    // Whoever may is tried last: the refused before leave the matter as it was.
    const order = columns.map((_, index) => index).sort((a, b) => (expected[b] ?? 0) - (expected[a] ?? 0));
    for (const index of order) {
      // Two roles may end what is there once.
      if (path.endsWith('/light-release'))
        await api.as('coordinator').post(`/rectifications/${id}/light`, timeBodies['light']);
      // So with a meeting or an assignment that two may move on, call off, or decide a leave of.
      const several = expected.filter((status) => status < 300).length > 1;
      const again =
        /^\/(meeting-cycles|supervision-notices|circulars|assignments|interviews|referrals|indicators)\//.test(path);
      if (several && method === 'post' && again) id = await placeFor(tried, path, through);
      const client = api.as(columns[index] ?? null);
      const now = api.clock.read();
      await catchUp(tried, aboutOne(tried, path, id));
      const seen = method === 'post' ? await tagOf(client, path, id) : null;
      if (method === 'post') await outdated(client, path, id, { allowed: expected[index] ?? 0, seen });
      const headers = seen === null || seen === '' ? {} : { headers: { 'if-match': seen } };
      if (method === 'post') await rehearsed(client, path, id, { ...headers, allowed: expected[index] ?? 0 });
      const answer = await call(tried, client, method, path, id, headers);
      answered[index] = answer.status;
      if (seen !== null && seen !== '' && answer.status === 200) {
        expect(answer.headers.get('etag')).toBe(isUntagged(path) ? null : await tagOf(client, path, id));
      }
      api.clock.set(now);
      if (answer.status === 404) expect(answer.text).not.toContain(SAMPLE_UNIT);
    }
    expect(answered).toEqual(expected);
  });
});

test('by none of them did anything go out that nobody entitled had decided', async () => {
  const issued = await issuedOf(api.record);
  expect(issued.length).toBeGreaterThan(50);
  expect(issued.filter(({ entitled }) => !entitled)).toEqual([]);
});

describe('people of another mechanism', () => {
  test.each(['coordinator', 'leader', 'inspector', 'operator', STRANGE_UNIT])(
    '%s finds nothing of ours',
    async (who) => {
      const client = stranger(who);
      const units = await client.get<{ items: { name: string }[] }>('/units');
      expect(units.json.items.map((unit) => unit.name)).toEqual([STRANGE_UNIT]);
      const mechanisms = await client.get<{ items: { id: string }[] }>('/mechanisms');
      expect(mechanisms.json.items.map((one) => one.id)).toEqual([strangers.mechanismId]);
      expect((await client.get<{ items: unknown[] }>('/measures')).json.items).toEqual([]);
      const place = { stage: throughTo.rectifying, id: '' };
      place.id = (await openedThrough(api, place.stage)).id;
      const before = await rowCounts(api.record);
      for (const path of ['/tasks', '/deliveries', ...(who === 'operator' ? [] : ['/rectifications'])]) {
        expect((await client.get<{ items: unknown[] }>(path)).json.items).toEqual([]);
      }
      for (const [method, path] of table.filter(([, each]) => each.includes('{id}'))) {
        const { status } = await call(tried, client, method, path, place.id);
        // Whose role may not, is told that and no more.
        const steers = who === 'coordinator' || who === 'leader' || who === 'operator';
        const barred =
          (path.endsWith('/workflow') && !steers) ||
          (path.endsWith('/scorecard') && (who === 'operator' || who === STRANGE_UNIT)) ||
          (method === 'post' && path.startsWith('/units/') && who !== 'coordinator') ||
          (/^\/(accounts|logins)\//.test(path) && who !== 'operator');
        expect({ path, status }).toEqual({ path, status: barred ? 403 : 404 });
      }
      expect(await rowCounts(api.record)).toEqual(before);
    },
  );

  test('their coordinator opens matters of their own units only', async () => {
    const theirs = { mechanismId: strangers.mechanismId, unitId: strangers.unitId };
    const codeOf = async (changes: object) => {
      const { status, json } = await stranger('coordinator').post<ProblemJson>('/rectifications', {
        ...draftBody(api, theirs),
        ...changes,
      });
      return [status, json.code, json.errors?.map((error) => error.pointer)];
    };
    expect(await codeOf({ mechanismId: api.record.mechanismId })).toEqual([422, 'MECHANISM_UNKNOWN', ['/mechanismId']]);
    expect(await codeOf({ unitId: api.record.unitId(SAMPLE_UNIT) })).toEqual([422, 'UNIT_UNKNOWN', ['/unitId']]);
    expect(await codeOf({})).toEqual([201, undefined, undefined]);
    const ours = await api.as('coordinator').get<{ items: RectificationJson[] }>('/rectifications?limit=200');
    expect(ours.json.items.map((item) => item.unit.name)).not.toContain(STRANGE_UNIT);
  });
});

test('a token that was revoked before it was ever used opens nothing', async () => {
  const token = tokenOf('市教育局');
  await sqlAsApp(api.record, 'UPDATE api_token SET revoked_at = now() WHERE hash = $1', [
    Buffer.from(tokenHash(token)),
  ]);
  expect((await api.as('市教育局').get('/units')).status).toBe(401);
});

test('the operator finds nothing of a case in anything that it may read', async () => {
  const secret = '机密台账七号';
  const body = { problems: [{ title: secret, detail: secret }], title: secret, basis: secret };
  const { id } = await openedThrough(api, throughTo.closed, body);
  for (const [, path, , expected] of table.filter(([method]) => method === 'get')) {
    const own =
      /^\/(calendar|meeting-cycles|supervision-notices|circulars|mandates|office-reports|recordings|assignments|interviews|referrals|submissions|monitoring-rounds|monitoring-series)\//.test(
        path,
      );
    const matterId = own ? await placeFor(tried, path, []) : id;
    const answer = await call(tried, api.as('operator'), 'get', path, matterId);
    expect(answer.status).toBe(expected[3]);
    expect(answer.text).not.toContain(secret);
  }
});

test('a leader approves an order once', async () => {
  const { id } = await openedThrough(api, throughTo.opened);
  const path = `/rectifications/${id}/approval`;
  const twice = [1, 2].map(() => api.as('leader').post<ProblemJson>(path, goodBodies['approval']));
  const statuses = (await Promise.all(twice)).map((answer) => answer.status);
  expect(statuses.sort()).toEqual([200, 409]);
  const third = await api.as('leader').post<ProblemJson>(path, goodBodies['approval']);
  expect([third.status, third.json.code]).toEqual([409, 'NOT_NOW']);
  expect(third.json['possible']).toEqual(['pause', 'light', 'withdrawal']);
});
