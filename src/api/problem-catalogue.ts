/** Every problem that this API answers with: one table of codes with status and text; docs/problems.md is drawn from it. */
import type { RefusalCode } from '../domain/matter.ts';

/** Every code that this API answers with. */
export type ProblemCode =
  | RefusalCode
  | 'MALFORMED_REQUEST'
  | 'INVALID_BODY'
  | 'INVALID_QUERY'
  | 'INVALID_CURSOR'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'PRECONDITION_FAILED'
  | 'MECHANISM_UNKNOWN'
  | 'EVIDENCE_HASH_MISMATCH'
  | 'EVIDENCE_TYPE'
  | 'EVIDENCE_TOO_LARGE'
  | 'EVIDENCE_UNAVAILABLE'
  | 'FILE_TOO_LARGE'
  | 'FILE_UNREADABLE'
  | 'FILE_TYPE_UNKNOWN'
  | 'FILE_ENCRYPTED'
  | 'SHEET_INVALID'
  | 'CLASSIFIED_MATERIAL'
  | 'UNAUTHENTICATED'
  | 'SIGN_IN_FAILED'
  | 'LOCKED_OUT'
  | 'ISSUER_UNAVAILABLE'
  | 'ORIGIN_NOT_ALLOWED'
  | 'NO_ACCOUNT'
  | 'ACCOUNT_CHOICE'
  | 'SCOPE_MISSING'
  | 'SCOPE_UNKNOWN'
  | 'PASSWORD_CHANGE_REQUIRED'
  | 'PASSWORD_INVALID'
  | 'METHOD_NOT_ALLOWED'
  | 'TOO_LARGE'
  | 'RATE_LIMITED'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'DATABASE_UNAVAILABLE'
  | 'TEMPORAL_UNAVAILABLE'
  | 'INTERNAL';

/** Status and text of each code. */
export const problems: Record<ProblemCode, { status: number; zh: string; en: string }> = {
  MALFORMED_REQUEST: { status: 400, zh: '请求格式有误，无法读取。', en: 'The request cannot be read.' },
  INVALID_QUERY: { status: 400, zh: '查询参数有误。', en: 'A query parameter is not valid.' },
  INVALID_CURSOR: { status: 400, zh: '分页游标无效。', en: 'The cursor is not one that this list gave.' },
  INVALID_IDEMPOTENCY_KEY: {
    status: 400,
    zh: '幂等键须为1至200个可见ASCII字符。',
    en: 'Idempotency-Key must be 1 to 200 visible ASCII characters.',
  },
  UNAUTHENTICATED: { status: 401, zh: '未登录，或缺少有效的访问令牌。', en: 'Sign in, or send a valid bearer token.' },
  SIGN_IN_FAILED: {
    status: 401,
    zh: '登录未成功：用户名或密码有误，或该登录账号不能使用。',
    en: 'Not signed in: the user name or password is wrong, or the login may not be used.',
  },
  ISSUER_UNAVAILABLE: {
    status: 503,
    zh: '统一身份认证暂时不可用，请稍后重试。',
    en: 'The issuer of identities is away; try again.',
  },
  LOCKED_OUT: {
    status: 429,
    zh: '登录失败次数过多，已暂时锁定，请按 Retry-After 稍后再试，或请系统管理员解锁。',
    en: 'Too many failures: locked for a while (Retry-After), or until the operator unlocks it.',
  },
  ORIGIN_NOT_ALLOWED: {
    status: 403,
    zh: '该请求不是从本系统的页面发出的。',
    en: 'This request does not come from a page of this installation.',
  },
  NO_ACCOUNT: {
    status: 403,
    zh: '没有有效的岗位账号，或所选的岗位账号不属于该登录账号或令牌。',
    en: 'There is no account in force, or the one that was named is not one of this login or token.',
  },
  ACCOUNT_CHOICE: {
    status: 400,
    zh: '您有多个岗位账号（见 accounts），请用 lianxi-account 请求头选定一个。',
    en: 'You hold several accounts (`accounts`): name one in the header lianxi-account.',
  },
  SCOPE_MISSING: {
    status: 403,
    zh: '该令牌的权限范围不含此操作，所需范围见 scope。',
    en: 'The scopes of this token do not cover this; `scope` is the one that would.',
  },
  SCOPE_UNKNOWN: { status: 422, zh: '没有这个权限范围。', en: 'There is no such scope.' },
  PASSWORD_CHANGE_REQUIRED: {
    status: 403,
    zh: '请先修改初始密码。',
    en: 'Change the password that you were given before anything else.',
  },
  PASSWORD_INVALID: {
    status: 422,
    zh: '密码不符合要求（原因见 why）：12至128位，含大写字母、小写字母、数字、符号中的三类，不含用户名、连续重复或键盘相邻字符，且须与原密码不同。',
    en: 'Not a good password (`why`): 12 to 128 characters of three classes, without the user name, repetitions or rows of the keyboard, and another than before.',
  },
  MACHINE_ROLE: {
    status: 422,
    zh: '没有登录账号的（机器用）岗位账号只能是联络员或经办：决定须由署名的人作出。',
    en: 'An account without a login, one of a machine, is a liaison or a clerk: whoever decides is a person with a name.',
  },
  ACCOUNT_HELD: {
    status: 409,
    zh: '该登录账号在此期间已有同样的岗位账号。',
    en: 'The login holds such an account at that time already.',
  },
  ACCOUNT_ENDED: { status: 409, zh: '该岗位账号不在有效期内。', en: 'The account is not in force.' },
  ROLE_CONFLICT: {
    status: 409,
    zh: '系统管理员不得兼任同一机制的其他岗位，见 role。',
    en: 'Whoever keeps accounts holds no other post in the mechanism; see `role`.',
  },
  OWN_TOKENS_ONLY: {
    status: 403,
    zh: '只能为本人的岗位账号或机器用岗位账号签发令牌。',
    en: 'Tokens are issued for your own account, or for one of a machine.',
  },
  LOGIN_UNKNOWN: { status: 422, zh: '没有这个登录账号。', en: 'There is no such login.' },
  LOGIN_NOT_KEPT: {
    status: 403,
    zh: '该登录账号由另一机制的系统管理员管理。',
    en: 'This login is kept by the operator of another mechanism.',
  },
  LOGIN_WITHOUT_PASSWORD: {
    status: 409,
    zh: '该登录账号经统一身份认证登录，没有密码。',
    en: 'This login signs in at the issuer of identities and has no password.',
  },
  USER_NAME_TAKEN: { status: 409, zh: '该用户名已被使用。', en: 'This user name is taken.' },
  ROLE_NOT_ALLOWED: { status: 403, zh: '您的角色无权办理此事。', en: 'Your role may not do this.' },
  OWN_WORK: {
    status: 403,
    zh: '不得审核本人或本单位的工作。',
    en: 'Nobody judges their own work or that of their own unit.',
  },
  NOT_FOUND: { status: 404, zh: '没有找到。', en: 'Not found.' },
  METHOD_NOT_ALLOWED: { status: 405, zh: '此地址不支持该方法。', en: 'This address does not take that method.' },
  NOT_NOW: {
    status: 409,
    zh: '当前阶段不能办理此事，可办理的事项见 possible。',
    en: 'This cannot be done at this stage; `possible` says what can.',
  },
  PRECONDITION_FAILED: {
    status: 412,
    zh: '所依据的内容已有变化，现状见 current；请核对后再办理。',
    en: 'It is no longer what you saw (If-Match); see `current`, and decide again.',
  },
  TOO_LARGE: { status: 413, zh: '内容过大。', en: 'The content is too large.' },
  RATE_LIMITED: {
    status: 429,
    zh: '请求过于频繁，请在 Retry-After 所示秒数之后再试。',
    en: 'Too many requests: try again after as many seconds as `Retry-After` says.',
  },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, zh: '请以 application/json 提交。', en: 'Send application/json.' },
  MANDATE_REQUIRED: {
    status: 403,
    zh: '督办须有在有效期内、涵盖该单位和事项的授权，原因见 why。',
    en: 'Supervision needs a mandate in force that covers the unit and the matter; see `why`.',
  },
  APPROVAL_REQUIRED: {
    status: 403,
    zh: '须写明政府批准的文件、批准人和日期。',
    en: 'Name the approval of the government: its document, who gave it, and when.',
  },
  DUPLICATE_NOTICE: {
    status: 409,
    zh: '该单位就同一事项近期已收到督办文书（见 noticeId、number、issuedOn），严禁重复督查；确有必要的，请在 despite 中说明理由。',
    en: 'The unit had a notice about this matter of late (`noticeId`, `number`, `issuedOn`); if another is needed, say why in `despite`.',
  },
  MATTER_UNKNOWN: {
    status: 422,
    zh: '没有这个可以引用的事项。',
    en: 'There is no such matter that this could be about.',
  },
  GIVER_UNKNOWN: {
    status: 422,
    zh: '没有（或不止一个）这样的当事人账号，或其角色不能由他人代录。',
    en: 'There is no such account to have given it, or more than one, or nothing is recorded for its role.',
  },
  SCAN_REQUIRED: {
    status: 422,
    zh: '领导、办公室、督查室的决定须附签字页扫描件。',
    en: 'A decision of a leader, the office or the inspector needs the scanned page.',
  },
  COMMAND_UNKNOWN: { status: 422, zh: '该事项没有这种办理。', en: 'Matters of this kind have no such command.' },
  INTERVIEW_TOO_SOON: {
    status: 422,
    zh: '约谈通知须提前送达（见 rule），请另定时间。',
    en: 'The notice of an interview must go out in good time before it (see `rule`): name a later hour.',
  },
  SUBSTITUTE_NOT_ALLOWED: {
    status: 422,
    zh: '被约谈单位主要负责人须本人到场，不得委托他人；未到场的，请以 attended: false 登记并说明原因。',
    en: 'The head comes in person and sends nobody else; record the absence by `attended: false` with its reason.',
  },
  ALREADY_URGED: {
    status: 409,
    zh: '该单位今日已按此级别催办过，见 level 与 day。',
    en: 'The unit was urged at this level today already; see `level` and `day`.',
  },
  CLASSIFIED_MATERIAL: {
    status: 422,
    zh: '带有密级标志，未予接收。严禁上传涉密文件。',
    en: 'It bears a mark of secrecy and is not taken: no classified material may be uploaded.',
  },
  INVALID_BODY: { status: 422, zh: '提交的内容有误，见 errors。', en: 'The body is not valid; see `errors`.' },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    zh: '该幂等键已用于另一个请求。',
    en: 'This Idempotency-Key was used for another request.',
  },
  UNIT_SUCCEEDED: {
    status: 409,
    zh: '该单位已更名或撤并，承接其工作的单位见 successorName。',
    en: 'This unit has a successor; `successorName` names the unit that has its work.',
  },
  UNIT_NOT_IN_FORCE: {
    status: 409,
    zh: '该单位当日不在有效期内。',
    en: 'This unit is not in force today; see `validFrom` and `validTo`.',
  },
  UNIT_NAME_TAKEN: {
    status: 409,
    zh: '该名称或简称已为另一单位所用，见 unitName。',
    en: 'Another unit bears this name or alias; see `unitName`.',
  },
  UNIT_ORDER_TAKEN: {
    status: 409,
    zh: '该排序位置已为另一单位所用，见 unitName。',
    en: 'Another unit has this place in the protocol order; see `unitName`.',
  },
  UNIT_UNKNOWN: { status: 422, zh: '没有这个单位。', en: 'There is no such unit.' },
  ALIAS_UNKNOWN: { status: 422, zh: '该单位没有这个简称。', en: 'The unit has no such alias.' },
  SUCCESSOR_INVALID: {
    status: 422,
    zh: '统称没有承接单位；承接单位须是另一个具体单位，自生效之日起至今有效，且未被撤并，原因见 reason。',
    en: 'A successor is another single unit, in force from that day until now; see `reason`.',
  },
  EFFECTIVE_IN_FUTURE: {
    status: 422,
    zh: '生效日期不得晚于今日，请于当日办理。',
    en: 'The effective date may not lie in the future; record it when it has come.',
  },
  EFFECTIVE_TOO_EARLY: {
    status: 422,
    zh: '生效日期须晚于 after 所列之日（该单位成立、承接他单位或现任人员任职之日）。',
    en: 'The effective date must be later than `after`, the day from which the unit, or who represents it, is there.',
  },
  EFFECTIVE_TOO_LATE: {
    status: 422,
    zh: '生效日期最晚为一年之内，见 latest。',
    en: 'The effective date lies too far ahead; `latest` names the last day.',
  },
  MECHANISM_UNKNOWN: { status: 422, zh: '没有这个联席会议机制。', en: 'There is no such mechanism.' },
  INSTRUMENT_NOT_ALLOWED: {
    status: 422,
    zh: '对该类单位不能使用此手段，可用的手段见 allowed（request-letter 为商请函）。',
    en: 'This instrument does not apply to units of this kind; `allowed` names those that do.',
  },
  UNIT_IS_COLLECTIVE: {
    status: 422,
    zh: '这是多个单位的统称，请指定具体单位。',
    en: 'This names many units at once; name one of them.',
  },
  TERM_INVALID: {
    status: 422,
    zh: '期限写法有误，应如 5wd、30d、24h 或 by 2026-12-31。',
    en: 'A term is written 5wd, 30d, 24h or by 2026-12-31.',
  },
  EXTENSION_PENDING: {
    status: 409,
    zh: '已有一项延期申请待审批。',
    en: 'A request for an extension awaits its decision.',
  },
  EXTENSIONS_EXHAUSTED: {
    status: 409,
    zh: '延期次数已达上限，见 most。',
    en: 'As many extensions as allowed have been granted; see `most`.',
  },
  EXTENSION_NEEDS_LEADER: {
    status: 409,
    zh: '此次延期须由分管领导审批，请附意见转呈（pass-on）。',
    en: 'This extension is for the leader to grant: pass it on with an opinion.',
  },
  EXTENSION_NOT_LATER: {
    status: 422,
    zh: '延期日期须晚于现到期日，见 dueOn。',
    en: 'The date must be later than the present due date; see `dueOn`.',
  },
  EXTENSION_TOO_LONG: {
    status: 422,
    zh: '延期超过单次上限，最晚日期见 latest。',
    en: 'The date is later than one extension may set; `latest` names the last.',
  },
  PAUSE_NOT_POSSIBLE: {
    status: 409,
    zh: '该期限不能中止，原因见 why：已逾期，或按小时计算。',
    en: 'This term cannot be paused; see `why`: it is overdue, or runs by hours.',
  },
  UNTIL_NOT_LATER: { status: 422, zh: '截止日期须在今后。', en: 'The day until which it lasts must lie ahead.' },
  OVERRIDE_TOO_LONG: {
    status: 422,
    zh: '人工调整灯色的时间过长，最晚日期见 latest。',
    en: 'A light may not be set by hand for so long; `latest` names the last day.',
  },
  POLICY_INVALID: {
    status: 422,
    zh: '政策设置有误，见 errors 与 why。',
    en: 'A setting of the policy is not valid; see `errors` and `why`.',
  },
  UNIT_IS_MEMBER: { status: 422, zh: '该单位已是成员单位。', en: 'This unit is a member already.' },
  UNIT_IS_NO_MEMBER: { status: 422, zh: '该单位不是成员单位。', en: 'This unit is no member.' },
  MECHANISM_HAS_OPEN_MATTERS: {
    status: 409,
    zh: '该机制还有未办结的事项，件数见 open，办结后方可撤销。',
    en: 'Other matters of the mechanism are open, as many as `open` says; it is wound up when they are closed.',
  },
  MECHANISM_WOUND_UP: {
    status: 409,
    zh: '该联席会议机制已撤销，不再办理新的事项。',
    en: 'The mechanism was wound up: nothing new is opened in it.',
  },
  CALENDAR_CHANGED: {
    status: 409,
    zh: '日历在此期间又有修订，请重新查看差异；现版本见 revision。',
    en: 'The calendar was revised meanwhile: look at the differences again; `revision` names the present one.',
  },
  CALENDAR_UNCHANGED: { status: 409, zh: '与现有日历没有差异。', en: 'No day differs from the calendar as it is.' },
  OFFICE_HOURS_INVALID: {
    status: 422,
    zh: '办公时间有误：上班须早于下班，季节以 MM-DD 写明。',
    en: 'Office hours must open before they close, and seasons name real days, MM-DD.',
  },
  ARRANGEMENT_INVALID: {
    status: 422,
    zh: '放假安排有误，见 errors 与 why。',
    en: 'The arrangement is not valid; see `errors` and `why`.',
  },
  DUE_DATE_PAST: { status: 422, zh: '期限届满日已过。', en: 'The due date has passed already.' },
  DUE_EITHER_TERM_OR_DATE: {
    status: 422,
    zh: 'dueTerm 与 dueOn 须且只须给出一个。',
    en: 'Give exactly one of dueTerm and dueOn.',
  },
  PARTICULARS_NOT_KEPT: {
    status: 422,
    zh: '涉及个人的问责移送不得写入任何具体情况，由有权机关掌握。',
    en: 'Of a referral of an individual no particulars are kept here: they belong to the competent body.',
  },
  TEXT_REQUIRED: { status: 422, zh: '此项必须填写。', en: 'This must be filled in.' },
  OBJECTION_PENDING: {
    status: 409,
    zh: '所涉事项正在复核，问责建议暂停办理。',
    en: 'The matter that gave cause is objected to: until that is decided the referral is suspended.',
  },
  ABOUT_WITHDRAWN: {
    status: 409,
    zh: '所涉事项已撤销，不得据以问责。',
    en: 'The matter that gave cause was withdrawn: nothing rests on it any more.',
  },
  BODY_NOT_COMPETENT: {
    status: 422,
    zh: '该机关对此无权处理，可移送的机关见 allowed。',
    en: 'That body is not competent for this; see `allowed`.',
  },
  INDICATOR_UNKNOWN: {
    status: 422,
    zh: '没有这项在用的指标。',
    en: 'No indicator of this id stands in the catalogue.',
  },
  INDICATOR_TWICE: { status: 422, zh: '该指标已在表中。', en: 'That indicator is in the list already.' },
  WEIGHTS_INVALID: {
    status: 422,
    zh: '权重不符：计分的每一层级合计须为100分，全市指标为0分，见 level 与 sum。',
    en: 'The weights of each scored level sum to 100, and those of the city to 0 (`level`, `sum`).',
  },
  UNIT_NOT_SCORED: {
    status: 422,
    zh: '该类单位只报送数据，不计分、不排名，见 unitKind。',
    en: 'Units of that kind report data and are not scored (`unitKind`).',
  },
  ENTRY_UNKNOWN: {
    status: 422,
    zh: '本次监测没有这一数据，或没有报送。',
    en: 'The round asks for no such value, or none was handed in.',
  },
  ENTRY_TWICE: { status: 422, zh: '同一项列了两次。', en: 'The same thing is listed twice.' },
  FIGURE_INVALID: {
    status: 422,
    zh: '数值不符：数据至多四位小数，分值至多两位小数，调查得分为0至100。',
    en: 'Not a figure: values have at most 4 decimals, points at most 2, surveyed figures lie from 0 to 100.',
  },
  QUERY_PENDING: {
    status: 409,
    zh: '对该数据的核查尚未办结。',
    en: 'That value is being asked about already.',
  },
  QUERY_UNKNOWN: { status: 422, zh: '没有向本单位提出的这一核查。', en: 'No such query was put to your unit.' },
  OBJECTION_UNKNOWN: { status: 422, zh: '没有这一申诉。', en: 'There is no such objection.' },
  VERIFICATION_OUTSTANDING: {
    status: 409,
    zh: '尚有数据未核定，见 count 与 values；核定后方可计分。',
    en: 'Values are left to be judged (`count`, `values`); it is scored after that.',
  },
  SCORES_OUTDATED: {
    status: 409,
    zh: '计分之后又有数据补报、更正或调查数据登记，请重新计分后再公布。',
    en: 'Figures were handed in, or surveys entered, since it was scored: it is scored anew before it is published.',
  },
  MEASURES_OUTSTANDING: {
    status: 422,
    zh: '不合格单位尚未逐一处理，见 units：起草整改或督办，或写明不予起草的理由。',
    en: 'Units in the lowest band are left (`units`): have a measure drafted, or say why none is.',
  },
  ROUND_EXISTS: {
    status: 409,
    zh: '这一年度（或时段）的同类监测已经立项，见 roundId。',
    en: 'There is a round of that kind for the year, or for the part of it (`roundId`).',
  },
  LIST_UNKNOWN: { status: 422, zh: '没有向该部门移送的清单。', en: 'No list was handed on to that body.' },
  SHEET_INVALID: {
    status: 422,
    zh: '数据报送表有误，见 errors；一条也未保存。',
    en: 'The sheet cannot be read (`errors`); nothing was kept.',
  },
  ENTRIES_BLOCKED: {
    status: 422,
    zh: '有数据未通过校验，见 errors 与 verdicts；一条也未保存。',
    en: 'Some entries are not valid (`errors`, `verdicts`); none was kept.',
  },
  ENTRIES_MISSING: {
    status: 422,
    zh: '还有数据未填报，见 missing；没有数据的须写明无数据及原因。',
    en: 'Some figures are missing (`missing`); where there is none, enter none and say why.',
  },
  WARNINGS_UNEXPLAINED: {
    status: 422,
    zh: '有预警的数据须逐条说明，见 entries。',
    en: 'Entries that were warned of need a note (`entries`).',
  },
  OPINION_REQUIRED: { status: 422, zh: '退回须写明意见。', en: 'Returning needs an opinion.' },
  PROBLEM_UNKNOWN: {
    status: 422,
    zh: '没有这个问题编号，或编号重复。',
    en: 'No such problem number, or it is doubled.',
  },
  PROBLEM_UNANSWERED: {
    status: 422,
    zh: '还有问题没有写明整改结果，见 unanswered。',
    en: 'Some problems have no result yet; see `unanswered`.',
  },
  EVIDENCE_HASH_MISMATCH: {
    status: 422,
    zh: '所附 sha256 与内容不符。',
    en: 'The sha256 given is not that of the text.',
  },
  DELEGATION_INVALID: {
    status: 422,
    zh: '代理有误，见 errors 与 why：代理人须为本单位人员（无单位的领导由主持、办公、督查人员代理），期间自今日起不超过一年，领导和主任的代理须有授权文号。',
    en: 'The delegation is not valid; see `errors` and `why`: within the own unit (for leaders: someone who steers), from today on, at most a year, and for leaders and directors by a document.',
  },
  DELEGATION_NOT_IN_FORCE: {
    status: 403,
    zh: '您目前没有代其办理此事的有效授权，见 why。',
    en: 'You may not act in their name here and now; see `why`.',
  },
  HANDOVER_INVALID: {
    status: 422,
    zh: '交接人须是该单位先后确认的联络员，接手人须在任，原因见 why。',
    en: 'Both must have been confirmed as liaisons of the unit, one after the other, the second in office today; see `why`.',
  },
  EVIDENCE_UNKNOWN: {
    status: 422,
    zh: '没有这份佐证材料，或不是本单位上传的。',
    en: 'There is no such upload, or it is not one of your unit.',
  },
  EVIDENCE_TYPE: {
    status: 422,
    zh: '只接受 PDF、OFD、DOCX、XLSX、PPTX、DOC、XLS、WPS、JPG、PNG、TXT 和 ZIP，且文件名、所称类型须与内容一致；实际内容见 found。',
    en: 'Only PDF, OFD, DOCX, XLSX, PPTX, DOC, XLS, WPS, JPG, PNG, TXT and ZIP are taken, and name, stated type and content must agree; `found` says what the content is.',
  },
  EVIDENCE_TOO_LARGE: {
    status: 413,
    zh: '文件过大，上限见 most（字节）。',
    en: 'The file is too large; `most` says how many bytes are taken.',
  },
  EVIDENCE_UNAVAILABLE: {
    status: 503,
    zh: '文件存储暂时不可用，请稍后用同一幂等键重试。',
    en: 'Files cannot be kept or read now; try again with the same Idempotency-Key.',
  },
  UNIT_TWICE: {
    status: 422,
    zh: '同一单位只能列一次，且不得同时牵头和配合。',
    en: 'A unit is named once: it leads or it cooperates.',
  },
  DATE_INVALID: {
    status: 422,
    zh: '日期有误：须为真实日期，不得重复，起止不得颠倒。',
    en: 'A date is not real, doubled, or before its beginning.',
  },
  NOT_A_PLAN: {
    status: 422,
    zh: '文件中没有找到带责任分工的编号条目，可能不是实施方案，见 warnings。',
    en: 'No numbered items with responsible units were found: this may be no plan; see `warnings`.',
  },
  ROW_UNKNOWN: { status: 422, zh: '草稿中没有这一条。', en: 'The draft has no such row.' },
  ROW_GONE: {
    status: 422,
    zh: '新文本中已没有这一条，只能选择保留（leftOut）或随确认撤下。',
    en: 'This item is no longer in the document: it can be left out of the confirmation, and so kept, and nothing else.',
  },
  ITEM_ASSIGNED: {
    status: 409,
    zh: '该条已有交办事项，请在交办事项中修改节点。',
    en: 'This item has assignments already; its dates are set there.',
  },
  PLAN_CHANGED: {
    status: 409,
    zh: '读取之后方案又有一次确认，请重新导入，只看差异。',
    en: 'The plan was confirmed again after this was read; import it again to see what differs.',
  },
  PLAN_NOT_READY: {
    status: 409,
    zh: '还有事项未核对，见 blockers（序号、原因、名称）。',
    en: 'Something is not settled yet; `blockers` names row, reason and name.',
  },
  PLAN_TITLE_TAKEN: {
    status: 409,
    zh: '本机制已有同名方案，请以 planId 指明是对它的更新。',
    en: 'The mechanism has a plan of this title; name it by planId to change it.',
  },
  PLAN_UNKNOWN: { status: 422, zh: '没有这个方案。', en: 'There is no such plan.' },
  PLAN_TOO_LARGE: { status: 422, zh: '方案条目或任务超过1000条。', en: 'The plan has more than 1000 items or tasks.' },
  UNIT_NAME_NOT_IN_PLAN: {
    status: 422,
    zh: '草稿没有用到这个名称，或名录中已有该单位。',
    en: 'The draft does not use this name, or the directory knows it already.',
  },
  NOTHING_CHANGED: {
    status: 409,
    zh: '与现状没有差异，无须办理。',
    en: 'Nothing differs from what stands.',
  },
  FILE_TOO_LARGE: {
    status: 413,
    zh: '文件过大：不超过10MiB、500页。',
    en: 'The file is too large: at most 10 MiB and 500 pages.',
  },
  FILE_UNREADABLE: {
    status: 422,
    zh: '文件已损坏、不完整，或是没有文字的扫描件。',
    en: 'The file is broken, cut off, or a scan without text.',
  },
  FILE_TYPE_UNKNOWN: { status: 422, zh: '只接受 TXT、DOCX 和 PDF。', en: 'Only TXT, DOCX and PDF are read.' },
  FILE_ENCRYPTED: {
    status: 422,
    zh: '文件有密码，请去掉密码后再传。',
    en: 'The file needs a password: remove it first.',
  },
  MEETING_UNDERWAY: {
    status: 409,
    zh: '同类会议正在进行中，见 meetingId；确需另开，请写明 beside。',
    en: 'A meeting of this kind is under way, see `meetingId`; for a second one beside it say so by `beside`.',
  },
  MEETING_TOO_SOON: {
    status: 422,
    zh: '距开会时间不足，来不及完成规定程序（见 rule）；可改期，或由召集人按紧急会议办理。',
    en: 'The meeting is too soon for what must come before it (see `rule`): another date, or an urgent one by the convener.',
  },
  INDICATOR_CODE_TAKEN: {
    status: 409,
    zh: '指标代码已被使用（含已停用的指标），见 indicatorId。',
    en: 'An indicator has this code, or had it and was retired; see `indicatorId`.',
  },
  INDICATOR_INVALID: {
    status: 422,
    zh: '指标内容有误，见 errors 与 why。',
    en: 'The indicator cannot stand as it is worded; see `errors` and `why`.',
  },
  INDICATOR_CHANGED: {
    status: 409,
    zh: '该指标已由他人修订，请按现行版次（edition）重新提交。',
    en: 'Somebody else amended the indicator: look at its `edition`, and amend that one.',
  },
  MEETING_PLAN_EXISTS: {
    status: 409,
    zh: '该类会议已有年度计划，见 planId；请先终止原计划。',
    en: 'There is an open plan of this kind of meeting already, see `planId`; end that one first.',
  },
  CADENCE_REQUIRED: {
    status: 422,
    zh: '该类会议没有默认周期，请写明 cadence。',
    en: 'Meetings of this kind come as needed: say how often by `cadence`.',
  },
  OCCURRENCE_UNKNOWN: { status: 404, zh: '计划中没有这次会议。', en: 'The plan has no meeting of this number.' },
  DATES_UNCONFIRMED: {
    status: 422,
    zh: '节点日期尚未全部确认，也未定紧急程度，不能交办。',
    en: 'Not every date is confirmed, and no urgency sets one: nothing is issued without a date.',
  },
  LEAD_REQUIRED: {
    status: 422,
    zh: '牵头单位不能免除，只能由其他单位接替。',
    en: 'There is no assignment without a lead: put another unit in its place.',
  },
  EVIDENCE_REQUIRED: { status: 422, zh: '办结报告须附佐证材料。', en: 'A completion carries evidence.' },
  PARTS_OUTSTANDING: {
    status: 409,
    zh: '尚有配合单位未报送，见 unitIds；须报齐或经批准免报。',
    en: 'Parts of cooperating units are still out (`unitIds`): they come in, or are waived.',
  },
  CHECKLIST_UNANSWERED: {
    status: 422,
    zh: '办结清单须逐项写明由哪些佐证材料证明，未证明的见 open。',
    en: 'Say for each point of the checklist which evidence proves it; `open` names those that nothing does.',
  },
  RETURN_TERM_TOO_LONG: {
    status: 422,
    zh: '退回后的期限不得超过原期限的一半，最长见 mostWorkingDays。',
    en: 'A return gives at most half of the first term: `mostWorkingDays`.',
  },
  OBJECTION_TOO_LATE: {
    status: 409,
    zh: '异议期已过，截止时间见 until。',
    en: 'The time for objections is over: it ended at `until`.',
  },
  OBJECTED_ALREADY: {
    status: 409,
    zh: '对该决定已提出过异议。',
    en: 'This decision was objected to before.',
  },
  CHANGE_REQUIRED: {
    status: 422,
    zh: '变更决定须写明新的期限或撤销的问题。',
    en: 'A change says another term, or which problems are struck.',
  },
  NO_PROBLEM_LEFT: {
    status: 422,
    zh: '所有问题均已整改到位，应予通过而非退回。',
    en: 'No problem would be left to put right: pass it.',
  },
  OFF_DAY: { status: 422, zh: '所选日期为休息日，请改选工作日。', en: 'That day is an off-day; name a working day.' },
  MEETING_PAST: { status: 422, zh: '开会时间须在今后。', en: 'A meeting lies ahead.' },
  NOT_INVITED: { status: 422, zh: '该单位不在参会单位之列。', en: 'The unit is not invited to this meeting.' },
  PLACE_REQUIRED: { status: 422, zh: '请写明开会地点。', en: 'A meeting has a place.' },
  SUBSTITUTE_NOT_APPROVED: {
    status: 422,
    zh: '替会须先请假并经批准。',
    en: 'A substitute comes only where leave was asked for and granted.',
  },
  AGENDA_ITEM_UNKNOWN: {
    status: 422,
    zh: '没有这个议题，或议题不在议程上、已重复。',
    en: 'There is no such item, or it is not on the agenda, or named twice.',
  },
  AGENDA_ITEM_BARRED: {
    status: 422,
    zh: '属于不上会的议题，原因见 failed。',
    en: 'An item of this kind may not go on the agenda; see `failed`.',
  },
  AGENDA_NOT_READY: {
    status: 409,
    zh: '还有议题未审核（undecided）或未列入议程（left）。',
    en: 'Some items are not judged (`undecided`) or not in the order (`left`).',
  },
  AGENDA_TOO_LONG: { status: 422, zh: '议题数量超过上限，见 most。', en: 'More items than allowed; see `most`.' },
  AGENDA_EMPTY: { status: 422, zh: '议程上没有议题。', en: 'An agenda has at least one item.' },
  NOTICE_TOO_LATE: {
    status: 409,
    zh: '已过发出会议通知的最后时间（见 rule），请改期或取消。',
    en: 'It is too late to send the notice (see `rule`): postpone the meeting or cancel it.',
  },
  NOTICE_OUTDATED: {
    status: 409,
    zh: '会议通知已有更正，请重新阅读后答复；更正次数见 corrections。',
    en: 'The notice has been corrected meanwhile: read it again; `corrections` says how often.',
  },
  RECEIPT_INVALID: {
    status: 422,
    zh: '回执内容有误：参会须写明参会人；请假、不参会、不同意须写明理由；只有请假可以提名替会人。',
    en: 'Attending names who comes; leave, declining and objecting give a reason; only a leave names a substitute.',
  },
  RECEIPT_UNKNOWN: { status: 422, zh: '该单位没有回执。', en: 'The unit has given no receipt.' },
  ARRIVAL_INVALID: { status: 422, zh: '到会时间有误。', en: 'Nobody arrives later than now, or without being there.' },
  QUORUM_MISSING: {
    status: 409,
    zh: '到会单位未达规定（见 counted、of），按规则不得议定。',
    en: 'The quorum is not met (`counted`, `of`), and by the rule of this mechanism nothing is decided without it.',
  },
  RESOLUTION_UNKNOWN: { status: 422, zh: '没有这个议定事项。', en: 'There is no such resolution.' },
  MINUTES_CHANGED: {
    status: 409,
    zh: '纪要已有修改，请阅读现版本（见 version）后再会签。',
    en: 'The minutes have been changed: read the present version (`version`) before you sign.',
  },
  MINUTES_NOT_AGREED: {
    status: 409,
    zh: '还有单位未同意（见 units）；仍要签发，请写明 despite 和意见。',
    en: 'Some units have not agreed (`units`); to sign all the same say `despite`, with an opinion.',
  },
  CORRECTION_UNKNOWN: { status: 422, zh: '没有这个更正。', en: 'There is no such correction.' },
  DATABASE_UNAVAILABLE: {
    status: 503,
    zh: '数据库暂时不可用，请稍后用同一幂等键重试。',
    en: 'The database is away; try again with the same Idempotency-Key.',
  },
  TEMPORAL_UNAVAILABLE: { status: 503, zh: '流程引擎暂时不可用。', en: 'Temporal is away.' },
  INTERNAL: { status: 500, zh: '系统内部错误。', en: 'Internal error.' },
};
