/** The OpenAPI document against the routers themselves, and against what they take and answer. */
import { expect, test } from '@jest/globals';
import type { Router } from 'express';
import { contracts, openApiDocument } from '../../src/api/openapi.ts';
import { accountRouter } from '../../src/api/accounts.ts';
import { loginRouter } from '../../src/api/logins.ts';
import { tokenRouter } from '../../src/api/tokens.ts';
import { evidenceRouter } from '../../src/api/evidence.ts';
import { circularRouter } from '../../src/api/circulars.ts';
import { delegationRouter } from '../../src/api/delegations.ts';
import { handoverRouter } from '../../src/api/handovers.ts';
import { inboxRouter } from '../../src/api/inbox.ts';
import { problems } from '../../src/api/problem-catalogue.ts';
import { recordingRouter } from '../../src/api/recordings.ts';
import { referralRouter } from '../../src/api/referrals.ts';
import { rectificationRouter } from '../../src/api/rectifications.ts';
import { assignmentRouter } from '../../src/api/assignments.ts';
import { bulkRouter } from '../../src/api/bulk.ts';
import { calendarRouter } from '../../src/api/calendar.ts';
import { calendarRevisionRouter } from '../../src/api/calendar-revisions.ts';
import { meetingRouter } from '../../src/api/meetings.ts';
import { mechanismRouter } from '../../src/api/mechanisms.ts';
import { membershipRouter } from '../../src/api/memberships.ts';
import { meetingPlanRouter } from '../../src/api/meeting-plans.ts';
import { officeReportRouter } from '../../src/api/office-reports.ts';
import { sanctionRouter } from '../../src/api/sanctions.ts';
import { overviewRouter } from '../../src/api/overview.ts';
import { planRouter } from '../../src/api/plans.ts';
import { referenceRouter } from '../../src/api/reference.ts';
import { feedRouter } from '../../src/api/feed.ts';
import { indicatorRouter } from '../../src/api/indicators.ts';
import { mandateRouter } from '../../src/api/mandates.ts';
import { interviewRouter } from '../../src/api/interviews.ts';
import { monitoringReportRouter } from '../../src/api/monitoring-reports.ts';
import { monitoringSeriesRouter } from '../../src/api/monitoring-series.ts';
import { monitoringRoundRouter } from '../../src/api/monitoring-rounds.ts';
import { submissionSheetRouter } from '../../src/api/submission-sheets.ts';
import { submissionRouter } from '../../src/api/submissions.ts';
import { supervisionNoticeRouter } from '../../src/api/supervision-notices.ts';
import { unitRouter } from '../../src/api/units.ts';
import { keptMediaTypes } from '../../src/domain/evidence.ts';
import { diskFiles } from '../../src/files/disk.ts';
import { openStore } from '../../src/store/db.ts';

interface Operation {
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: Record<string, unknown> }> };
  responses: Record<string, Answer | { $ref: string }>;
}
interface Answer {
  description: string;
  headers?: Record<string, { $ref: string }>;
  content?: Record<string, { schema: object }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; responses: Record<string, Answer>; headers: Record<string, object> };
}

const document: Document = JSON.parse(JSON.stringify(openApiDocument()));
const operations = Object.entries(document.paths).flatMap(([path, calls]) =>
  Object.entries(calls).map(([method, operation]) => ({ call: `${method} ${path}`, path, method, operation })),
);
const calls = operations.filter(({ path }) => path.startsWith('/api/v1/'));

/** What a call answers with a status, looked up where it is only referred to. */
function answerOf(said: Answer | { $ref: string }): Answer {
  if (!('$ref' in said)) return said;
  const named = document.components.responses[said.$ref.replace('#/components/responses/', '')];
  if (!named) throw new Error(`${said.$ref} is nowhere`);
  return named;
}

/** Every route that a router really has. */
function routesOf(router: Router): string[] {
  return router.stack.flatMap(({ route }) =>
    (route?.stack ?? []).map(({ method }) => `${method} /api/v1${route?.path.replaceAll(/:(\w+)/g, '{$1}') ?? ''}`),
  );
}

test('every route of every router is in it, and nothing else', () => {
  const store = openStore({ databaseUrl: 'postgres://127.0.0.1:1/none' });
  const hands = { nudge: () => undefined, answers: () => Promise.resolve(true), standing: () => Promise.resolve(null) };
  const authenticate = () => Promise.reject(new Error('nobody calls'));
  const files = diskFiles('/nowhere');
  const deps = { store, files, hands, authenticate, forgetActors: () => undefined };
  const people = [
    mechanismRouter,
    membershipRouter,
    supervisionNoticeRouter,
    mandateRouter,
    officeReportRouter,
    referralRouter,
  ];
  const meetings = [meetingRouter, meetingPlanRouter];
  const matters = [planRouter, assignmentRouter, rectificationRouter, ...meetings, ...people];
  const routers = [
    referenceRouter,
    unitRouter,
    ...matters,
    overviewRouter,
    inboxRouter,
    evidenceRouter,
    delegationRouter,
    recordingRouter,
    handoverRouter,
    bulkRouter,
    circularRouter,
    sanctionRouter,
    interviewRouter,
    monitoringRoundRouter,
    monitoringSeriesRouter,
    monitoringReportRouter,
    submissionRouter,
    feedRouter,
    indicatorRouter,
    submissionSheetRouter,
    calendarRevisionRouter,
    calendarRouter,
    accountRouter,
    loginRouter,
    tokenRouter,
  ];
  const routed = routers.flatMap((router) => routesOf(router(deps)));
  expect([...routed].sort()).toEqual(calls.map(({ call }) => call).sort());
  expect(routed.length).toBeGreaterThan(15);
});

/** Every `$ref` that stands anywhere in a value. */
function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  );
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Whether a call takes the bytes of a file. */
const isUpload = (path: string) => path.endsWith('/evidence') || path.endsWith('/versions');

test.each(calls)('$call requires what its address names, takes JSON and says what it answers with', (each) => {
  const { path, method, operation } = each;
  const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  expect(inPath.map(({ name, required }) => [name, required])).toEqual(named.map((name) => [name, true]));
  const taken = isUpload(path) ? [...keptMediaTypes, 'application/octet-stream'] : ['application/json'];
  const takes = path.endsWith('/sheet') ? [xlsx, 'application/octet-stream'] : taken;
  expect(Object.keys(operation.requestBody?.content ?? {})).toEqual(method === 'post' ? takes : []);
  for (const [status, said] of Object.entries(operation.responses)) {
    const { description, content, headers = {} } = answerOf(said);
    const named = Object.values(headers).map(({ $ref }) => $ref.replace('#/components/headers/', ''));
    expect(named.filter((name) => document.components.headers[name] === undefined)).toEqual([]);
    if (status !== '304') expect(named).toContain('X-Request-Id');
    expect(description).not.toBe('');
    const sheet = path.endsWith('/sheet') && method === 'get' ? [xlsx] : null;
    const files = path.endsWith('/export') ? ['text/csv'] : path.endsWith('/content') ? [...keptMediaTypes] : sheet;
    const given = files ?? ['application/json'];
    const types = Number(status) < 400 ? given : ['application/problem+json'];
    expect({ status, types: Object.keys(content ?? {}) }).toEqual({ status, types: status === '304' ? [] : types });
  }
});

test('no body takes a field that it does not name', () => {
  const bodies = calls.flatMap(({ call, operation }) => {
    const schema = operation.requestBody?.content['application/json']?.schema;
    return schema === undefined ? [] : [{ call, schema }];
  });
  expect(bodies).toHaveLength(192);
  for (const { call, schema } of bodies) {
    const named = refsIn(schema).map((ref) => document.components.schemas[ref.split('/').at(-1) ?? '']);
    const whole = JSON.stringify([schema, ...named]);
    expect({ call, strict: whole.includes('"additionalProperties":false') }).toEqual({ call, strict: true });
  }
});

test('every status that a problem may have is one that some call announces', () => {
  const announced = new Set(operations.flatMap(({ operation }) => Object.keys(operation.responses)));
  // No call announces what only an address without a call answers.
  const elsewhere = new Set([405]);
  const statuses = Object.values(problems).map(({ status }) => status);
  expect(statuses.filter((status) => !announced.has(String(status)) && !elsewhere.has(status))).toEqual([]);
});

test.each(contracts.map((call) => ({ name: `${call.method} ${call.path}`, call })))(
  '$name takes no filter, sort or parameter that it does not name',
  ({ call: { query } }) => {
    const parsed = query.safeParse({ unheardOf: '1' });
    const said = (parsed.error?.issues ?? []).filter(({ code }) => code === 'unrecognized_keys');
    expect(said).toHaveLength(1);
  },
);

/** Where in what is sent a text or a list may be of any length. */
function unbounded(schema: unknown, at = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((one) => unbounded(one, at));
  if (typeof schema !== 'object' || schema === null) return [];
  const fields = new Map<string, unknown>(Object.entries(schema));
  const ref = fields.get('$ref');
  if (typeof ref === 'string') return unbounded(document.components.schemas[ref.split('/').at(-1) ?? ''], at);
  const is = (type: string): boolean => [fields.get('type')].flat().includes(type);
  const short = ['maxLength', 'enum', 'const', 'format', 'pattern', 'example'].some((name) => fields.has(name));
  const own = [...(is('string') && !short ? [at] : []), ...(is('array') && !fields.has('maxItems') ? [`${at}[]`] : [])];
  const properties = Object.entries(fields.get('properties') ?? {});
  const inner = ['items', 'anyOf', 'oneOf', 'allOf', 'additionalProperties'].flatMap((name) =>
    unbounded(fields.get(name), at),
  );
  return [...own, ...inner, ...properties.flatMap(([name, one]) => unbounded(one, `${at}/${name}`))];
}

test('whatever is sent has a bound', () => {
  const bodies = calls.map(({ call, operation }) => ({
    call,
    unbounded: Object.entries(operation.requestBody?.content ?? {})
      .filter(([type]) => type === 'application/json')
      .flatMap(([, { schema }]) => unbounded(schema)),
  }));
  expect(bodies.filter((each) => each.unbounded.length > 0)).toEqual([]);
});
