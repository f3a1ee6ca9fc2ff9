import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

interface Unit {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly collective: boolean;
  readonly protocolOrder: number;
  readonly sample: boolean;
}

interface Item {
  readonly kind: 'measure' | 'safeguard';
  readonly seq: number;
  readonly number: string;
  readonly section: string;
  readonly sectionTitle: string;
  readonly title: string;
  readonly summary: string;
  readonly responsible: readonly string[];
  readonly lead: string | null;
  readonly leadBasis: 'convention' | 'none';
  readonly leadNote: string;
}

interface Mechanism {
  readonly demo: boolean;
  readonly status: string;
  readonly convener: { readonly type: string; readonly unit: string };
  readonly office: { readonly unit: string };
  readonly units: readonly Unit[];
  readonly plan: {
    readonly title: string;
    readonly status: string;
    readonly publishedOn: string;
    readonly consultation: { readonly opensOn: string; readonly closesOn: string };
    readonly items: readonly Item[];
  };
}

const text = readFileSync('examples/zhuzhou/mechanism.json', 'utf8');
const mechanism: Mechanism = JSON.parse(text);
const { units, plan } = mechanism;
const unitsByName = new Map(units.map((unit) => [unit.name, unit]));
const mentions = plan.items.flatMap(({ responsible }) => responsible);

describe('the Zhuzhou example by itself', () => {
  // The counts are those of the public draft of 2022-09-01, counted by hand.
  test('it holds 18 measures, 3 safeguards, 67 mentions of units and 22 units', () => {
    expect(plan.items.filter(({ kind }) => kind === 'measure')).toHaveLength(18);
    expect(plan.items.filter(({ kind }) => kind === 'safeguard')).toHaveLength(3);
    expect(mentions).toHaveLength(67);
    expect(new Set(mentions).size).toBe(22);
    expect(units.filter(({ sample }) => !sample)).toHaveLength(22);
  });

  test('the items stand in the order of the plan', () => {
    expect(plan.items.map(({ seq }) => seq)).toEqual(plan.items.map((_, index) => index + 1));
    const measures = plan.items.filter(({ kind }) => kind === 'measure');
    expect(measures.map(({ number }) => number)).toEqual(measures.map((_, index) => String(index + 1)));
  });

  test('every responsible name is a unit, and no item names a unit twice or a sample', () => {
    for (const { title, responsible } of plan.items) {
      expect([title, responsible.filter((name) => unitsByName.get(name)?.sample !== false)]).toEqual([title, []]);
      expect([title, new Set(responsible).size]).toEqual([title, responsible.length]);
    }
    expect(unitsByName.has(mechanism.convener.unit)).toBe(true);
    expect(unitsByName.has(mechanism.office.unit)).toBe(true);
    expect(mechanism.convener.type).toBe('unit');
  });

  test('a name or an alias means one unit only', () => {
    const names = units.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('the protocol order is unique, and the samples come last', () => {
    expect(new Set(units.map(({ protocolOrder }) => protocolOrder)).size).toBe(units.length);
    const inOrder = units.toSorted((a, b) => a.protocolOrder - b.protocolOrder);
    expect(inOrder.slice(-2).map(({ name }) => name)).toEqual(['示例单位甲', '示例单位乙']);
    expect(inOrder.filter(({ sample }) => sample)).toHaveLength(2);
  });

  test('the kinds are those of the domain, and the two collectives are marked', () => {
    const kinds = new Set(units.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual([
      'ASSOCIATION',
      'COURT',
      'GOV_DEPT',
      'LOWER_GOV',
      'PARTY_ORGAN',
      'PROCURATORATE',
      'VERTICAL',
      'ZONE_COMMITTEE',
    ]);
    const collectives = units.filter(({ collective }) => collective).map(({ name, kind }) => [name, kind]);
    expect(collectives).toEqual([
      ['各级人民政府', 'LOWER_GOV'],
      ['市直机关各有关单位', 'GOV_DEPT'],
    ]);
  });

  test('the first-named unit is proposed as lead, save where it cannot be one', () => {
    for (const { title, responsible, lead, leadBasis, leadNote } of plan.items) {
      const first = unitsByName.get(responsible[0] ?? '');
      const cannotLead =
        first === undefined || first.collective || ['COURT', 'PROCURATORATE', 'PARTY_ORGAN'].includes(first.kind);
      expect([title, lead, leadBasis]).toEqual(cannotLead ? [title, null, 'none'] : [title, first.name, 'convention']);
      expect([title, leadNote.includes(cannotLead ? '待确认' : '惯例')]).toEqual([title, true]);
    }
    expect(plan.items.filter(({ lead }) => lead === null).map(({ number }) => number)).toEqual(['9', '10', '（一）']);
  });

  test('it is a demonstration of a draft, and holds no person, number to call or address', () => {
    expect([mechanism.demo, mechanism.status, plan.status]).toEqual([true, '征求意见稿', '征求意见稿']);
    expect(text).not.toMatch(/\d{7,}|@|电话|邮箱|联系人|地址|室（|号）/);
  });
});

interface Indicator {
  readonly code: string;
  readonly level: 'city' | 'county' | 'unit';
  readonly weight: number;
  readonly dataUnit: string;
  readonly source: string;
  readonly targets: readonly { readonly year: number; readonly value: number }[];
  readonly figures: readonly { readonly year: number; readonly value: number; readonly source: string }[];
}

describe('the indicators of the example', () => {
  const indicators: readonly Indicator[] = JSON.parse(readFileSync('examples/zhuzhou/indicators.json', 'utf8'));
  const sum = (level: string) =>
    indicators.filter((one) => one.level === level).reduce((points, { weight }) => points + weight, 0);

  test('there are 25 of three levels; the weights of the counties’ and of the units’ sum to 100, the city has none', () => {
    expect(indicators.map(({ code }) => code)).toEqual(
      Array.from({ length: 25 }, (_, at) => `ZB${String(at + 1).padStart(2, '0')}`),
    );
    expect([sum('county'), sum('unit'), sum('city')]).toEqual([100, 100, 0]);
  });

  test('each is reported by a single unit of the example', () => {
    for (const { code, dataUnit } of indicators) {
      expect([code, unitsByName.get(dataUnit)?.collective]).toEqual([code, false]);
    }
  });

  test('the figures are those of the city that were published, each with its source', () => {
    // domain.md 3.2: what stands there as Zhuzhou's; 14 is the sum of 6 and 8.
    expect(indicators.flatMap(({ code, figures }) => figures.map(({ year, value }) => [code, year, value]))).toEqual([
      ['ZB01', 2022, 10.6],
      ['ZB02', 2022, 4_116],
      ['ZB03', 2022, 24.68],
      ['ZB04', 2022, 9_585],
      ['ZB13', 2022, 51_197],
      ['ZB15', 2022, 41],
      ['ZB16', 2022, 19],
      ['ZB17', 2022, 14],
      ['ZB18', 2023, 5],
    ]);
    expect(indicators.flatMap(({ code, targets }) => targets.map(({ year, value }) => [code, year, value]))).toEqual([
      ['ZB01', 2025, 12],
      ['ZB10', 2025, 13],
      ['ZB11', 2025, 7.5],
      ['ZB19', 2025, 82],
      ['ZB20', 2025, 85],
      ['ZB22', 2020, 100],
      ['ZB25', 2024, 1],
    ]);
    for (const { source, figures } of indicators) {
      for (const text of [source, ...figures.map((figure) => figure.source)]) expect(text.length).toBeGreaterThan(5);
    }
    // What was not looked up says so.
    const unverified = indicators.filter(({ source }) => source.includes('未经查证')).map(({ code }) => code);
    expect(unverified).toEqual(['ZB08', 'ZB19', 'ZB20', 'ZB21']);
  });
});

interface Clause {
  readonly number: string;
  readonly title: string;
  readonly responsible: readonly string[];
}

/** The numbered items of the draft's text. Two of its clauses lack the closing bracket, one the full stop before it. */
function clausesOf(draft: string): Clause[] {
  const body = draft.slice(draft.indexOf('二、工作重点'));
  const found = body.matchAll(/^(?:(\d+)\.|[(（]([一二三])[)）])([^。\n]+)。[^\n]*?[(（]责任单位[:：]([^()（）\n]+)/gm);
  return [...found].map(([, measure, safeguard, title, responsible]) => ({
    number: measure ?? `（${safeguard ?? ''}）`,
    title: title ?? '',
    responsible: (responsible ?? '').trim().split(/[、,，]/),
  }));
}

/** The text without spaces and with one kind of brackets and commas, so that only the words are compared. */
function wordsOf(draft: string): string {
  return draft
    .replaceAll(/\s/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(',', '，')
    .replaceAll(':', '：');
}

const draftPath = '../shared/plan/zhuzhou-plan.txt';
const here = existsSync(draftPath);
const withDraft = here ? describe : describe.skip;

withDraft(
  `the Zhuzhou example against the draft's text (${here ? 'present' : `skipped: ${draftPath} is absent`})`,
  () => {
    const draft = here ? readFileSync(draftPath, 'utf8') : '';

    test('every item has the title and the responsible units that the draft gives it, in its order', () => {
      const ours = plan.items.map(({ number, title, responsible }) => ({ number, title, responsible }));
      expect(clausesOf(draft)).toEqual(ours);
    });

    test('the title, the section titles and the dates are the draft’s', () => {
      const words = wordsOf(draft);
      expect(words).toContain(plan.title);
      for (const { section, sectionTitle } of plan.items) {
        expect(words).toContain(
          `${section.split('/').at(-1) ?? ''}${section.includes('/') ? '' : '、'}${sectionTitle}`,
        );
      }
      expect(words).toContain('发布日期：2022-09-01');
      expect([plan.publishedOn, plan.consultation.opensOn]).toEqual(['2022-09-01', '2022-09-01']);
      expect(words).toContain('2022年9月12日前');
      expect(plan.consultation.closesOn).toBe('2022-09-12');
    });

    test('the summaries are our own: no run of eight characters is the draft’s', () => {
      const words = wordsOf(draft);
      const copied = plan.items.flatMap(({ summary }) =>
        Array.from({ length: Math.max(0, summary.length - 7) }, (_, at) => summary.slice(at, at + 8)).filter((run) =>
          words.includes(run),
        ),
      );
      expect(copied).toEqual([]);
    });
  },
);
