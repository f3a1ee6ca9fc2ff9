/** What a name looks like: a unit's at all, one for many, and of which kind. */
import type { UnitKind } from '../units.ts';
import { plain } from './flow.ts';

/** How the names of units end. */
export const SUFFIX =
  /(?:局|委|办|部|院|厅|府|会|室|校|社|署|站|中心|公司|集团|银行|大学|协会|队|处|科|所|县|区|镇|乡|街道|单位|部门|机关|企业|机构|团体|园|行|馆|台|厂|市|州|盟|旗|政协|人大|科协|残联|工商联|文联|妇联|社科联|侨联|组织|联盟|海关|机场|港|专班|攻坚组|工作组|领导小组|联通|移动|电信|铁塔|电网|中支|镇街|港务)(?:\([^()]{1,30}\))?$/;
const MANY =
  /^(?:各|有关|相关|其他|其它|全市各|市级各|市直各|区直各)|(?:有关|相关|各)(?:单位|部门|责任单位|机构|企业)$|成员单位$|^(?:市|区|县|省)?直(?:机关)?(?:各|有关|相关|单位|部门)|^(?:县市区|市县区|县区|区县|乡镇|镇街|市\(州\)|县\(市、?区\))/;

/** Whether a name stands for many units: 各级人民政府, 市直机关各有关单位, 县（市、区）人民政府. */
export function isCollective(name: string): boolean {
  return MANY.test(plain(name));
}

/** Whether a name looks like a unit's; a plan's own words are kept whatever the answer. */
export function looksLikeUnit(name: string): boolean {
  const text = plain(name);
  return text.length >= 2 && text.length <= 40 && !/[。!?:<>"“”]/.test(text) && (SUFFIX.test(text) || MANY.test(text));
}

/** What kind of body a name speaks of (domain.md 0.3). A proposal: the directory knows better. */
export function kindOf(name: string): UnitKind {
  const text = plain(name);
  if (/法院(?:\(|$)/.test(text)) return 'COURT';
  if (/检察院(?:\(|$)/.test(text)) return 'PROCURATORATE';
  if (
    /银保监|监管分局|监管局.*分局|税务局|海关|人民银行|人行|气象局|邮政管理局|烟草专卖局|金融监督管理总局|金融监管总局|证监局|外汇管理局|调查队|海事局|出入境|地震局|消防救援|电监/.test(
      text,
    )
  ) {
    return 'VERTICAL';
  }
  if (/(?:管委会|管理委员会|开发区|高新区|经开区|示范区|工业园区|产业园区|园区)$/.test(text)) return 'ZONE_COMMITTEE';
  if (
    /(?:协会|学会|商会|联合会|促进会|研究会|联盟|基金会|工商联|残联|科协|文联|社科联|侨联|妇联|总工会|团.?委|红十字会)$/.test(
      text,
    )
  )
    return 'ASSOCIATION';
  if (
    /(?:^|省|市|县|区|州)委(?!.{0,10}(?:员会))|纪委|监委|党校|党委|政协|人大|组织部|宣传部|统战部|政法委|编办|网信办|文明办|台办/.test(
      text,
    ) &&
    !/(?:发展改革|发改|卫生健康|卫健|国有资产|国资|住房)委/.test(text)
  ) {
    return 'PARTY_ORGAN';
  }
  if (/(?:集团|公司|银行|厂|电网)$/.test(text)) return 'ENTERPRISE';
  if (/(?:大学|学院|学校|医院|研究院|研究所|图书馆|博物馆|中心|电视台|报社|技师学院|融媒体中心)$/.test(text))
    return 'INSTITUTION';
  if (
    /(?:县|区|乡|镇|街道|各级|市州|\(州\)).*(?:政府|街道办|办事处)$|街道办|^各.*(?:县|区|乡|镇|街道)|^各.{0,12}政府$|^(?:县市区|市县区|县区|区县|乡镇|镇街|县\()/.test(
      text,
    )
  ) {
    return 'LOWER_GOV';
  }
  if (/(?:县|区|镇|乡|街道)$/.test(text)) return 'LOWER_GOV';
  return 'GOV_DEPT';
}

// Longer forms first: a regular expression takes the first that fits.
