/** The labels of responsibility clauses: 责任单位：, 【配合单位】, 完成时限：; where they stand and what they announce. */
import { breaksBetween, type Flow } from './flow.ts';
import type { Part } from './names.ts';

/** What a label announces. `other`: something that is neither units nor a date, but ends what came before. */
export type Topic = Part | 'deadline' | 'other';
const LABELS: [string, Topic][] = [
  ['第一责任单位', 'responsible'],
  ['牵头责任单位', 'lead'],
  ['主要责任单位', 'responsible'],
  ['配合责任单位', 'cooperating'],
  ['主牵头单位', 'lead'],
  ['牵头单位', 'lead'],
  ['牵头部门', 'lead'],
  ['牵头责任部门', 'lead'],
  ['牵头负责单位', 'lead'],
  ['主办单位', 'lead'],
  ['主责单位', 'responsible'],
  ['责任单位', 'responsible'],
  ['责任部门', 'responsible'],
  ['责任主体', 'responsible'],
  ['承办单位', 'responsible'],
  ['负责单位', 'responsible'],
  ['配合单位', 'cooperating'],
  ['配合部门', 'cooperating'],
  ['协办单位', 'cooperating'],
  ['协同单位', 'cooperating'],
  ['协助单位', 'cooperating'],
  ['参与单位', 'cooperating'],
  ['参加单位', 'cooperating'],
  ['参与部门', 'cooperating'],
  ['会同单位', 'cooperating'],
  ['成员单位', 'cooperating'],
  ['支持单位', 'cooperating'],
  ['责任分工', 'responsible'],
  ['任务分工', 'responsible'],
  ['责任科室', 'responsible'],
  ['责任处室', 'responsible'],
  ['责任股室', 'responsible'],
  ['负责落实', 'implementing'],
  ['落实单位', 'implementing'],
  ['实施单位', 'implementing'],
  ['完成时限', 'deadline'],
  ['完成时间', 'deadline'],
  ['完成期限', 'deadline'],
  ['时限要求', 'deadline'],
  ['时间要求', 'deadline'],
  ['办结时限', 'deadline'],
  ['工作时限', 'deadline'],
  ['时间节点', 'deadline'],
  ['责任领导', 'other'],
  ['督办单位', 'other'],
  ['牵头领导', 'other'],
  ['分管领导', 'other'],
  ['责任人', 'other'],
  ['联系人', 'other'],
  ['工作目标', 'other'],
  ['工作措施', 'other'],
  ['工作内容', 'other'],
  ['工作要求', 'other'],
  ['具体措施', 'other'],
  ['主要措施', 'other'],
  ['备注', 'other'],
  ['牵头', 'lead'],
  ['主办', 'lead'],
  ['负责', 'responsible'],
  ['配合', 'cooperating'],
  ['参与', 'cooperating'],
  ['协办', 'cooperating'],
  ['时限', 'deadline'],
];
// Printed labels are spaced out (责 任 单 位), say of which level they speak, and may say in brackets that the first leads.
const NAMES = LABELS.map(([label]) => Array.from(label).join(' ?')).join('|');
const LABEL = `(?:[省市县区州]级)?(${NAMES})(\\([^()]{2,30}\\))?`;
/**
 * A label with its colon, in a box (【责任单位】A), or before a name on a line of its own. One of two characters is one only
 * where a thought begins: 市教育局牵头：… is none.
 */
const LABEL_IN_TEXT = new RegExp(
  `(?<!各)(?:\\((${NAMES})\\) ?:? ?|${LABEL}(?: ?: ?| +(?=[市县区省州各]|20\\d\\d|长期)))`,
  'g',
);
const THOUGHT_BEGINS = /[;,.。、()!?” ]$/;
/** A label at the beginning of a bracket, where the colon may be a blank or 为. */
export const LABEL_AT_START = new RegExp(`^ ?(?:注 ?:)? ?${LABEL}(?: ?: ?|为|是| )`);

/** A label: what it announces, what it says in brackets, and where its value begins. */
export interface Label {
  start: number;
  value: number;
  topic: Topic;
  note: string | undefined;
}

/** The labels of a stretch of a flow: where each begins, sorted, and what each is. */
export interface Labels {
  starts: readonly number[];
  values: ReadonlyMap<number, Label>;
  /** Labels behind which stand only persons and the like: found once, and not looked at again. */
  barren: Set<number>;
}

/** Finds the labels of a stretch. */
export function labelsOf(flow: Flow, from: number, to: number): Labels {
  const breaks = breaksBetween(flow, from, to);
  const broken = new Set(breaks.map(({ position }) => position));
  const ended = new Set(breaks.filter(({ soft }) => !soft).map(({ position }) => position));
  const found = [...flow.plain.slice(from, to).matchAll(LABEL_IN_TEXT)].flatMap((label) => {
    const start = from + label.index;
    const name = (label[1] ?? label[2] ?? '').replaceAll(' ', '');
    const colon = label[1] !== undefined || /:|：/.test(label[0]);
    // 市教育局（牵头单位）: in a box behind a name it speaks of that name, and announces nothing.
    const behindName = start > from && !ended.has(start) && /[^\s。;,、:)]$/.test(flow.plain.slice(start - 1, start));
    if (label[1] !== undefined && behindName) return [];
    const begins = label.index === 0 || broken.has(start) || THOUGHT_BEGINS.test(flow.plain.slice(start - 1, start));
    if ((name.length < 4 || !colon) && !begins) return [];
    return [{ start, value: start + label[0].length, topic: topicOf(name), note: label[3] }];
  });
  return {
    starts: found.map(({ start }) => start),
    values: new Map(found.map((label) => [label.start, label])),
    barren: new Set(),
  };
}

/** What a label announces. */
export function topicOf(label: string): Topic {
  return LABELS.find(([one]) => one === label.replaceAll(' ', ''))?.[1] ?? 'other';
}
