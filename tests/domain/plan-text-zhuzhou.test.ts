import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../src/domain/plan-text.ts';

interface Example {
  units: { name: string; kind: string; collective: boolean }[];
  plan: { items: Record<'seq' | 'number' | 'section' | 'title' | 'responsible' | 'lead' | 'leadBasis', unknown>[] };
}

const example: Example = JSON.parse(readFileSync('examples/zhuzhou/mechanism.json', 'utf8'));

/** The plan as published for comments; it lies beside the working copy and is no part of the project. */
const planPath = '../shared/plan/zhuzhou-plan.txt';
const there = existsSync(planPath);

(there ? describe : describe.skip)(`the published draft of Zhuzhou (${planPath})`, () => {
  const source = there ? readFileSync(planPath, 'utf8') : '';
  const reading = readPlan(source);
  const items = [...reading.measures, ...reading.safeguards];
  const warned = (code: string): string[] =>
    reading.warnings.filter((one) => one.code === code).map(({ at }) => source.slice(at.start, at.end));

  test('has 18 measures and 3 safeguards, 67 unit mentions and 22 names', () => {
    expect([reading.measures.length, reading.safeguards.length]).toEqual([18, 3]);
    expect(items.flatMap((item) => [...item.responsible, ...item.cooperating, ...item.implementing])).toHaveLength(67);
    expect(reading.units).toHaveLength(22);
  });

  test('says what the example says that was made of it by hand', () => {
    const facts = items.map(({ seq, number, section, title, responsible, lead, leadBasis }) => {
      return { seq, number, section, title, responsible, lead, leadBasis };
    });
    expect(facts).toEqual(
      example.plan.items.map(({ seq, number, section, title, responsible, lead, leadBasis }) => {
        return { seq, number, section, title, responsible, lead, leadBasis };
      }),
    );
    const kinds = new Map(example.units.map((unit) => [unit.name, unit]));
    for (const { name, kind, collective } of reading.units) {
      expect({ name, kind, collective }).toEqual({
        name,
        kind: kinds.get(name)?.kind,
        collective: kinds.get(name)?.collective,
      });
    }
  });

  test('has its title, its issuer, its years and the dates of its consultation, whose last day is a public holiday', () => {
    expect(reading.title).toBe('株洲市人民政府国家知识产权强市建设试点城市建设实施方案(2022—2024年)');
    expect(reading.issuer).toBe('株洲市市场监督管理局');
    expect(reading.period).toEqual({ from: '2022-01-01', to: '2024-12-31' });
    expect(reading.consultation).toEqual({ opensOn: '2022-09-01', closesOn: '2022-09-12' });
    expect(warned('CONSULTATION_CLOSES_ON_HOLIDAY')).toEqual(['可在2022年9月12日前']);
  });

  test('has three brackets that never close, two sentences cut by page breaks, and two collectives', () => {
    expect(warned('UNCLOSED_BRACKET')).toEqual([
      '(责任单位:各级人民政府,市直机关各有关单位',
      '(责任单位:市市场监督管理局、市财政局',
      '(责任单位:市市场监督管理局、市委组织部、市政府督查室',
    ]);
    const rejoined = warned('PAGE_BREAK_REJOINED').map((place) => place.replaceAll(/\s/g, ''));
    expect(rejoined).toEqual([expect.stringContaining('目标任务按期完成'), expect.stringContaining('并举,覆盖全域')]);
    expect(warned('COLLECTIVE_UNIT')).toEqual(['各级人民政府', '市直机关各有关单位']);
  });

  test('gives nothing of the page around it to its last item', () => {
    const last = items.at(-1);
    expect(source.slice(last?.at.start, last?.at.end)).toMatch(/^\(三\)严格监测评估。[\s\S]*市政府督查室$/);
    expect(last?.text).toMatch(/追责问责。$/);
  });
});
