/** What notices and tasks say: the titles that readers see, by kind. Which event tells whom stands with its procedure. */
import type { Language } from './light.ts';

const titles: Record<string, { zh: string; en: string }> = {
  'approve-rectification': { zh: '审批整改通知', en: 'Decide on a rectification order' },
  'revise-rectification': { zh: '修改被退回的整改通知', en: 'Revise a returned rectification order' },
  'acknowledge-rectification': { zh: '签收整改通知', en: 'Acknowledge a rectification notice' },
  'file-work-plan': { zh: '报送整改方案', en: 'File a work plan' },
  'review-work-plan': { zh: '审核整改方案', en: 'Review a work plan' },
  'submit-rectification': { zh: '完成整改并报送整改报告', en: 'Rectify and submit the report' },
  'inspect-rectification': { zh: '验收整改结果', en: 'Inspect the result' },
  'decide-extension': { zh: '审批延期申请', en: 'Decide on a request for an extension' },
  'decide-shortening': {
    zh: '日历调整后部分期限会提前，请决定',
    en: 'With the revised calendar some dates would be sooner: decide',
  },
  'confirm-plan': { zh: '核对并确认任务分解', en: 'Check and confirm the ledger of a plan' },
  'settle-assignment': { zh: '落实交办事项草稿的节点日期', en: 'Settle the dates of a drafted assignment' },
  drafted: { zh: '整改通知待审批', en: 'A rectification order awaits your decision' },
  'draft-returned': { zh: '整改通知被退回修改', en: 'A rectification order was returned' },
  revised: { zh: '整改通知已修改，待审批', en: 'A revised rectification order awaits your decision' },
  noticed: { zh: '整改通知', en: 'Rectification notice' },
  acknowledged: { zh: '整改通知已签收', en: 'The notice was acknowledged' },
  'work-plan-filed': { zh: '整改方案已报送', en: 'A work plan was filed' },
  'work-plan-approved': { zh: '整改方案已通过', en: 'The work plan was approved' },
  'work-plan-returned': { zh: '整改方案被退回', en: 'The work plan was returned' },
  'progress-reported': { zh: '整改进展', en: 'Progress was reported' },
  submitted: { zh: '整改报告已报送，待验收', en: 'The result was submitted for inspection' },
  passed: { zh: '验收通过，已销号', en: 'The inspection was passed; the matter is closed' },
  returned: { zh: '验收未通过，退回整改', en: 'The inspection was not passed; rectify again' },
  'terms-recounted': {
    zh: '日历或规则调整，期限已重新计算',
    en: 'Terms were counted again after a change of calendar or policy',
  },
  'extension-requested': { zh: '延期申请', en: 'An extension was requested' },
  'extension-passed-on': { zh: '延期申请转呈审批', en: 'A request for an extension was passed on to you' },
  'extension-granted': { zh: '延期已批准', en: 'The extension was granted' },
  'extension-refused': { zh: '延期未获批准', en: 'The extension was refused' },
  'extension-lapsed': {
    zh: '延期申请逾期未审，原期限不变',
    en: 'Nobody decided the extension in time; the date stands',
  },
  paused: { zh: '期限中止计时', en: 'The clock was stopped' },
  resumed: { zh: '期限恢复计时', en: 'The clock runs on' },
  'fell-behind': { zh: '进度落后', en: 'Progress has fallen behind' },
  'light-overridden': { zh: '灯色已人工调整', en: 'The light was set by hand' },
  'light-override-ended': { zh: '灯色调整已结束', en: 'The light shows by itself again' },
  'calendar-imported': { zh: '放假安排已导入，期限重新计算中', en: 'A calendar was imported; terms are counted again' },
  'calendar-counted': { zh: '放假安排调整后期限已重新计算', en: 'All open terms were counted again' },
  'calendar-counted-digest': {
    zh: '放假安排调整，贵单位部分期限顺延',
    en: 'With the revised calendar some of your dates have moved later',
  },
  'calendar-decided': { zh: '期限提前事宜已决定', en: 'It was decided whether dates move forward' },
  'calendar-shortened': {
    zh: '放假安排调整后部分期限已提前',
    en: 'Dates have moved forward with the revised calendar',
  },
  'calendar-shortened-digest': {
    zh: '放假安排调整，贵单位部分期限提前',
    en: 'With the revised calendar some of your dates are sooner',
  },
  'unit-succeeded': {
    zh: '责任单位更名或撤并，事项随之转接',
    en: 'The responsible unit has a successor, which takes over',
  },
  'plan-read': { zh: '实施方案已读取，待核对', en: 'A plan was read and awaits checking' },
  'plan-corrected': { zh: '任务分解已更正', en: 'The draft of a plan was corrected' },
  'plan-confirmed': { zh: '任务分解已确认', en: 'The ledger of a plan was confirmed' },
  'plan-discarded': { zh: '方案导入已放弃', en: 'The import of a plan was discarded' },
  'assignment-drafted': { zh: '交办事项已起草', en: 'An assignment was drafted' },
  'assignment-revised': { zh: '交办事项草稿已修改', en: 'The draft of an assignment was revised' },
  'assignment-withdrawn': { zh: '交办事项草稿已撤回', en: 'The draft of an assignment was withdrawn' },
  'decide-mechanism-change': { zh: '审批联席会议机制变更', en: 'Decide on a change of the mechanism' },
  'decide-mechanism-policy': { zh: '审批政策修订', en: 'Decide on another edition of the policy' },
  'decide-mechanism-winding-up': { zh: '审批撤销联席会议机制', en: 'Decide on the winding-up of the mechanism' },
  'mechanism-founded': { zh: '联席会议机制设立', en: 'The mechanism was founded' },
  'mechanism-proposed': { zh: '联席会议机制变更待审批', en: 'A proposal on the mechanism awaits your decision' },
  'mechanism-returned': { zh: '联席会议机制变更被退回', en: 'A proposal on the mechanism was returned' },
  'mechanism-changed': { zh: '联席会议机制已变更', en: 'The mechanism was changed' },
  'policy-set': { zh: '政策已修订', en: 'Another edition of the policy is in force' },
  'mechanism-wound-up': { zh: '联席会议机制已撤销', en: 'The mechanism was wound up' },
  'rung-taken': { zh: '期限提醒', en: 'The ladder moved' },
  'reminder:acknowledgement': { zh: '提醒：请签收整改通知', en: 'Reminder: acknowledge the notice' },
  'reminder:work-plan': { zh: '提醒：整改方案即将到期', en: 'Reminder: the work plan is due soon' },
  'reminder:plan-review': { zh: '提醒：整改方案待审核', en: 'Reminder: a work plan awaits review' },
  'reminder:rectification': { zh: '提醒：整改即将到期', en: 'Reminder: the rectification is due soon' },
  'reminder:inspection': { zh: '提醒：整改结果待验收', en: 'Reminder: a result awaits inspection' },
  'overdue:acknowledgement': { zh: '催办：整改通知逾期未签收', en: 'Overdue: the notice is not acknowledged' },
  'overdue:work-plan': { zh: '催办：整改方案逾期未报', en: 'Overdue: no work plan was filed' },
  'overdue:plan-review': { zh: '催办：整改方案逾期未审核', en: 'Overdue: the work plan was not reviewed' },
  'overdue:rectification': { zh: '催办：整改已逾期', en: 'Overdue: the rectification is late' },
  'reminder:extension-decision': { zh: '提醒：延期申请待审批', en: 'Reminder: an extension awaits your decision' },
  'overdue:extension-decision': { zh: '催办：延期申请逾期未审批', en: 'Overdue: the extension was not decided' },
  'overdue:inspection': { zh: '催办：整改结果逾期未验收', en: 'Overdue: the result was not inspected' },
};

/** The title of a notice, a task or an event by its kind. */
export function titleOf(kind: string, language: Language): string {
  return titles[kind]?.[language] ?? kind;
}

/** The kinds that have a title. */
export const titledKinds: readonly string[] = Object.keys(titles);
