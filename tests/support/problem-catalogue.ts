/** The page of problem codes, drawn from the table that the API answers by. */
import { problems, type ProblemCode } from '../../src/api/problem-catalogue.ts';

/** What whoever meets a status can do about it. */
const advice: Readonly<Record<number, string>> = {
  400: '改正请求再发 / Correct the request; `errors` says where.',
  401: '换用有效的访问令牌 / Send a valid token.',
  403: '由有权的人办理；同一请求重发无用 / Someone else may do this; sending it again does not help.',
  404: '核对地址；看不到的与不存在的答复相同 / Check the address: what you may not see is answered as what is not there.',
  405: '改用 Allow 所列的方法 / Use a method that `Allow` lists.',
  409: '重新读取该事项，按其 actions 办理 / Read the matter again and go by its `actions`.',
  412: '核对 current 后，以其 ETag 重新办理 / Look at `current`, decide again, and send its `ETag`.',
  413: '缩小或拆分后再传 / Send less.',
  415: '以所列媒体类型提交 / Send one of the media types that the call takes.',
  422: '改正内容再提交；未作任何改动 / Correct what is said; nothing was changed.',
  429: '等候 Retry-After 所示秒数 / Wait as many seconds as `Retry-After` says.',
  500: '把 requestId 告诉管理员 / Tell the operator the `requestId`.',
  503: '等候 Retry-After 后以同一幂等键重发 / Wait for `Retry-After`, then send the same `Idempotency-Key` again.',
};

/** Every code with what is said of it. */
export function catalogued(): { code: string; status: number; zh: string; en: string }[] {
  return Object.entries(problems).map(([code, said]: [string, (typeof problems)[ProblemCode]]) => ({ code, ...said }));
}

/** The statuses that problems have, and what to do about each; empty: nobody has said. */
export function advised(): { status: number; todo: string }[] {
  const statuses = [...new Set(catalogued().map(({ status }) => status))].sort((a, b) => a - b);
  return statuses.map((status) => ({ status, todo: advice[status] ?? '' }));
}

/** docs/problems.md. */
export function problemsPage(): string {
  const sections = advised().flatMap(({ status, todo }) => {
    const own = catalogued().filter((one) => one.status === status);
    const rows = own
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, zh, en }) => `- \`${code}\`: ${zh} / ${en}`);
    return [`## ${String(status)}`, '', todo, '', ...rows, ''];
  });
  const head = [
    '# 问题代码 / Problem codes',
    '',
    'Drawn from `src/api/errors.ts` by `UPDATE_DOCS=1 npm test -- tests/house/problems`. Problems are sent as',
    '`application/problem+json` (RFC 9457): `type` is `urn:lianxi:problem:` and the code, `title` the text below in the language of',
    '`Accept-Language`, `requestId` the `X-Request-Id` of the answer, `errors` the places in the request that are wrong, each a',
    'JSON pointer; what else a code carries is named in its text. Codes stay; texts may be bettered.',
    '',
  ];
  return [...head, ...sections].join('\n');
}
