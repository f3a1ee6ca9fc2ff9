/** The OpenAPI 3.1 document, generated from the contracts that the routes themselves are made of. */
import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import * as contract from './contract.ts';
import { accountContracts } from './accounts.ts';
import { loginContracts } from './logins.ts';
import { tokenContracts } from './tokens.ts';
import { AS_ACCOUNT, ON_BEHALF_OF } from './auth.ts';
import { answersWithIt, type Contract } from './dispatch.ts';
import { assignmentContracts } from './assignments.ts';
import { bulkContracts } from './bulk.ts';
import { calendarContracts } from './calendar.ts';
import { circularContracts } from './circulars.ts';
import { delegationContracts } from './delegations.ts';
import { evidenceContracts } from './evidence.ts';
import { feedContracts } from './feed.ts';
import { calendarRevisionContracts } from './calendar-revisions.ts';
import { handoverContracts } from './handovers.ts';
import { inboxContracts } from './inbox.ts';
import { indicatorContracts } from './indicators.ts';
import { interviewContracts } from './interviews.ts';
import { monitoringRoundContracts } from './monitoring-rounds.ts';
import { submissionSheetContracts } from './submission-sheets.ts';
import { signInCalls, type SignInCall } from './sign-in-contract.ts';
import { AUTH_PATH } from './sign-in-library.ts';
import { submissionContracts } from './submissions.ts';
import { meetingPlanContracts } from './meeting-plans.ts';
import { mendNullableRefs } from './nullable-refs.ts';
import { meetingContracts } from './meetings.ts';
import { mandateContracts } from './mandates.ts';
import { mechanismContracts } from './mechanisms.ts';
import { membershipContracts } from './memberships.ts';
import { monitoringReportContracts } from './monitoring-reports.ts';
import { monitoringSeriesContracts } from './monitoring-series.ts';
import { officeReportContracts } from './office-reports.ts';
import { sanctionContracts } from './sanctions.ts';
import { overviewContracts } from './overview.ts';
import { planContracts } from './plans.ts';
import { recordingContracts } from './recordings.ts';
import { rectificationContracts } from './rectifications.ts';
import { referralContracts } from './referrals.ts';
import { referenceContracts } from './reference.ts';
import { supervisionNoticeContracts } from './supervision-notices.ts';
import { unitContracts } from './units.ts';

/** Every call below /api/v1. */
export const contracts: readonly Contract<z.ZodType, z.ZodType, z.ZodType>[] = [
  ...Object.values(referenceContracts),
  ...Object.values(unitContracts),
  ...Object.values(planContracts),
  ...Object.values(assignmentContracts),
  ...Object.values(rectificationContracts),
  ...Object.values(meetingContracts),
  ...Object.values(meetingPlanContracts),
  ...Object.values(overviewContracts),
  ...Object.values(inboxContracts),
  ...Object.values(calendarRevisionContracts),
  ...Object.values(calendarContracts),
  ...Object.values(mechanismContracts),
  ...Object.values(membershipContracts),
  ...Object.values(supervisionNoticeContracts),
  ...Object.values(mandateContracts),
  ...Object.values(monitoringReportContracts),
  ...Object.values(monitoringSeriesContracts),
  ...Object.values(officeReportContracts),
  ...Object.values(recordingContracts),
  ...Object.values(evidenceContracts),
  ...Object.values(handoverContracts),
  ...Object.values(delegationContracts),
  ...Object.values(bulkContracts),
  ...Object.values(circularContracts),
  ...Object.values(sanctionContracts),
  ...Object.values(interviewContracts),
  ...Object.values(monitoringRoundContracts),
  ...Object.values(submissionContracts),
  ...Object.values(submissionSheetContracts),
  ...Object.values(referralContracts),
  ...Object.values(indicatorContracts),
  ...Object.values(feedContracts),
  ...Object.values(accountContracts),
  ...Object.values(loginContracts),
  ...Object.values(tokenContracts),
];

const rehearsable = contract.rehearsalQuery.shape;

const answer = (description: string) => ({
  description,
  headers: { 'X-Request-Id': refTo('headers', 'X-Request-Id') },
  content: { 'application/problem+json': { schema: contract.problem } },
});

const refTo = (kind: 'headers' | 'responses', name: string) => ({ $ref: `#/components/${kind}/${name}` });

/** What headers of answers say. */
const headers: Readonly<Record<string, string>> = {
  'X-Request-Id': '请求编号 / The id of the request: the caller’s own, or one of ours',
  RateLimit: '剩余次数 / What is left of the limit, as draft-ietf-httpapi-ratelimit-headers-08 writes it',
  'RateLimit-Policy': '频率上限 / The limit itself, in the same form',
  ETag: '所示内容的标签，用于 If-None-Match 和 If-Match / The tag of what is shown',
  Location: '新建事项的地址 / Where what was made is',
  'Idempotent-Replayed': '重发同一幂等键时为 true / true where an earlier answer under this key is given again',
  'Lianxi-Dry-Run': '试办时为 true / true where nothing was kept (dryRun)',
  'Retry-After': '多少秒之后再试 / After how many seconds to try again',
  'WWW-Authenticate': '须用的认证方式 / How to authenticate',
  Allow: '此地址支持的方法 / The methods that the address takes',
};

/** What calls answer besides success: status, text, and which headers with it. */
const refusals: readonly (readonly [status: number, description: string, headers?: readonly string[]])[] = [
  [400, '无法读取 / Malformed'],
  [401, '未登录 / No valid token', ['WWW-Authenticate']],
  [403, '无权 / Not yours'],
  [404, '没有找到 / Not found'],
  [409, '当前不能办理 / Not now'],
  [412, '已有变化 / Changed meanwhile: If-Match', ['ETag']],
  [413, '过大 / Too large'],
  [415, '媒体类型 / Media type'],
  [422, '内容有误 / Invalid'],
  [429, '过于频繁 / Too many; see Retry-After', ['RateLimit', 'RateLimit-Policy', 'Retry-After']],
  [500, '系统内部错误 / A fault of ours'],
  [503, '暂时不可用 / Away; see Retry-After', ['Retry-After']],
];

/** Those that only a call answers that changes something. */
const ofChanges = new Set([409, 412, 413, 415, 422]);

const nameOf = (status: number): string => `Problem${String(status)}`;

const referred = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, refTo('headers', name)]));

/** The headers of a success. */
function headersOf(call: Contract<z.ZodType, z.ZodType, z.ZodType>) {
  const always = ['X-Request-Id', 'RateLimit', 'RateLimit-Policy'];
  if (call.method === 'get') return referred([...always, 'ETag']);
  const made = call.status === 201 ? ['Location'] : [];
  const tag = answersWithIt(call) ? ['ETag'] : [];
  return referred([...always, ...tag, ...made, 'Idempotent-Replayed', 'Lianxi-Dry-Run']);
}

/** A schema under each of the media types that it may come as. */
const content = (schema: z.ZodType, types: readonly string[] = ['application/json']) =>
  Object.fromEntries(types.map((type) => [type, { schema }]));

const json = (description: string, schema: z.ZodType) => ({ description, content: { 'application/json': { schema } } });

function configOf(call: Contract<z.ZodType, z.ZodType, z.ZodType>): RouteConfig {
  const { method, path, summary, params, query, body, response, status } = call;
  const also = new Set<number>(call.alsoAnswers ?? []);
  const asked = z.object({
    [ON_BEHALF_OF]: contract.id
      .optional()
      .openapi({ description: 'The account in whose name the caller acts, by a delegation in force (代理)' }),
    [AS_ACCOUNT]: contract.id.optional().openapi({
      description:
        'Which of several accounts of whoever is signed in it is; a token has one, and no other may be named',
    }),
  });
  const withKey = asked.extend({
    'idempotency-key': z
      .string()
      .max(200)
      .optional()
      .openapi({ description: 'An accepted command is carried out once' }),
    'if-match': z
      .string()
      .max(1_000)
      .optional()
      .openapi({ description: 'The ETag of what the caller saw: carried out only if it is still so (412)' }),
  });
  return {
    ...{ method, path: `/api/v1${path}`, summary, security: [{ bearer: [] }, { session: [] }] },
    request: {
      ...(params instanceof z.ZodObject && Object.keys(params.shape).length > 0 ? { params } : {}),
      ...(query instanceof z.ZodObject ? { query: method === 'post' ? query.extend(rehearsable) : query } : {}),
      headers: method === 'post' ? withKey : asked,
      ...(body === contract.noBody ? {} : { body: { required: true, content: content(body, call.takes) } }),
    },
    responses: {
      [status]: { description: 'OK', headers: headersOf(call), content: content(response, call.gives) },
      ...(method === 'get' ? { 304: { description: '未变 / Not modified: If-None-Match names its ETag' } } : {}),
      ...Object.fromEntries(
        refusals
          .filter(([refusal]) => method === 'post' || !ofChanges.has(refusal) || also.has(refusal))
          .map(([refusal]) => [refusal, refTo('responses', nameOf(refusal))]),
      ),
    },
  };
}

function signInConfigOf({ method, path, summary, body, status, response, problems }: SignInCall): RouteConfig {
  return {
    ...{ method, path: `${AUTH_PATH}${path}`, summary },
    request: body === null ? {} : { body: { required: true, content: content(body) } },
    responses: {
      [status]: response === null ? { description: 'OK' } : json('OK', response),
      ...Object.fromEntries([400, 403, ...problems].map((one) => [one, answer('未成功 / Refused')])),
      503: answer('暂时不可用 / Away; see Retry-After'),
    },
  };
}

/** Makes the document. */
export function openApiDocument() {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  for (const [name, description] of Object.entries(headers)) {
    registry.registerComponent('headers', name, { description, schema: { type: 'string' } });
  }
  for (const [status, description, own = []] of refusals) {
    registry.registerComponent('responses', nameOf(status), {
      description,
      headers: referred(['X-Request-Id', ...own]),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    });
  }
  registry.registerComponent('securitySchemes', 'session', {
    ...{ type: 'apiKey', in: 'cookie', name: 'lianxi.session_token' },
    description:
      '登录后的浏览器（https 时名为 __Secure-lianxi.session_token） / A browser that signed in; with __Secure- over https',
  });
  for (const call of contracts) registry.registerPath(configOf(call));
  for (const call of signInCalls) registry.registerPath(signInConfigOf(call));
  registry.registerPath({
    ...{ method: 'get', path: '/healthz', summary: '存活 / Alive' },
    responses: { 200: json('OK', z.object({ alive: z.literal(true) })) },
  });
  registry.registerPath({
    ...{ method: 'get', path: '/readyz', summary: '就绪 / Ready, or which part is not' },
    responses: { 200: json('Ready', contract.readiness), 503: json('Not ready', contract.readiness) },
  });
  registry.registerPath({
    ...{ method: 'get', path: '/metrics', summary: '指标 / Metrics, in the text format of Prometheus' },
    responses: {
      200: { description: 'OK', content: { 'text/plain': { schema: z.string() } } },
      503: answer('暂时不可用 / Away; see Retry-After'),
    },
  });
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Lianxi 联席',
      version: '0.1.0',
      description: '联席会议机制的事项办理接口 / Matters of a joint-meeting mechanism',
    },
    servers: [{ url: '/' }],
  });
  mendNullableRefs(document);
  return document;
}
