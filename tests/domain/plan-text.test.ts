import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPlan } from '../../src/domain/plan-text.ts';
import type { PlanItem, PlanReading } from '../../src/domain/plan-text/result.ts';

/**
 * The corpus: plans of our own writing and, beside each, the reading that a careful coordinator would make of it, written by
 * hand. There a place is given by what stands at its two ends, and a warning by a piece of text near it.
 */
const corpus = path.join(import.meta.dirname, 'plans');
const names = readdirSync(corpus).filter((name) => name.endsWith('.txt'));

interface Expected extends Omit<PlanReading, 'measures' | 'safeguards' | 'warnings'> {
  measures: (Omit<PlanItem, 'at'> & { at: { first: string; last: string } })[];
  safeguards: (Omit<PlanItem, 'at'> & { at: { first: string; last: string } })[];
  warnings: { code: string; near: string }[];
}

function shown(source: string, items: readonly PlanItem[], expected: Expected['measures']) {
  return items.map(({ at, ...item }, index) => {
    const place = source.slice(at.start, at.end);
    const { first, last } = expected[index]?.at ?? { first: '', last: '' };
    return { ...item, at: { first: place.slice(0, first.length), last: place.slice(place.length - last.length) } };
  });
}

/** Where a piece of text stands in a source that may have broken it. */
function placesOf(source: string, near: string): { start: number; end: number }[] {
  if (near === '') return [{ start: 0, end: source.length }];
  const found = source.matchAll(
    new RegExp(
      Array.from(near.replaceAll(/\s/g, ''), (char) => char.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')).join('\\s*'),
      'g',
    ),
  );
  return [...found].map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
}

describe('a plan of the corpus is read as a careful coordinator reads it', () => {
  test.each(names)('%s', (name) => {
    const source = readFileSync(path.join(corpus, name), 'utf8');
    // The hand-written reading is data of this test.
    const expected: Expected = JSON.parse(readFileSync(path.join(corpus, name.replace('.txt', '.json')), 'utf8'));
    const { warnings, ...reading } = readPlan(source);
    const { warnings: foreseen, ...content } = expected;
    expect({
      ...reading,
      measures: shown(source, reading.measures, expected.measures),
      safeguards: shown(source, reading.safeguards, expected.safeguards),
    }).toEqual(content);
    expect(warnings.map(({ code }) => code).sort()).toEqual(foreseen.map(({ code }) => code).sort());
    for (const { code, near } of foreseen) {
      const places = warnings.filter((one) => one.code === code).map(({ at }) => at);
      const meets = placesOf(source, near).some((one) => places.some((at) => at.start < one.end && one.start < at.end));
      expect({ code, near, meets }).toEqual({ code, near, meets: true });
    }
  });
});

describe('whatever is in the text', () => {
  const sources = names.map((name) => readFileSync(path.join(corpus, name), 'utf8'));
  const source = fc.constantFrom(...sources);
  const itemsOf = (reading: PlanReading): PlanItem[] => [...reading.measures, ...reading.safeguards];
  const noBreaks = (text: string): string => text.replaceAll(/\s/g, '');

  /** The reading without its places, and with one width of brackets, as re-wrapping and widening may not change it. */
  function withoutPlaces({ warnings, ...reading }: PlanReading) {
    const bare = (items: readonly PlanItem[]) => items.map(({ at: _, ...item }) => item);
    const content = { ...reading, measures: bare(reading.measures), safeguards: bare(reading.safeguards) };
    return { ...content, warnings: warnings.map(({ code }) => code) };
  }

  test('the place of every item begins with its number, holds its title and its units, and no two overlap', () => {
    for (const text of sources) {
      const items = itemsOf(readPlan(text));
      items.forEach((item, index) => {
        const place = text.slice(item.at.start, item.at.end);
        expect(place.startsWith(item.numberRaw)).toBe(true);
        expect(noBreaks(place)).toContain(noBreaks(item.title));
        expect(item.at.start).toBeGreaterThanOrEqual(items[index - 1]?.at.end ?? 0);
      });
    }
  });

  test('every unit of a list stands in the text, in one list of its item only', () => {
    for (const text of sources) {
      for (const { responsible, cooperating, implementing, lead } of itemsOf(readPlan(text))) {
        const all = [...responsible, ...cooperating, ...implementing];
        expect(new Set(all).size).toBe(all.length);
        // a page may end in a name
        const pages = text.replaceAll(/^\s*\d{1,4}\s*$/gm, '');
        for (const name of all) expect(noBreaks(pages)).toContain(noBreaks(name));
        if (lead !== null) expect(responsible).toContain(lead);
      }
    }
  });

  test('wrapping the lines at another width changes nothing but places', () => {
    fc.assert(
      fc.property(source, fc.integer({ min: 12, max: 45 }), (text, width) => {
        // A heading alone on a line that is just as wide as the page cannot be told from a line that goes on.
        fc.pre(!text.split('\n').some((line) => line.length >= width - 3 && line.length <= width));
        const wrapped = text
          .split('\n')
          .map((line) => line.replaceAll(new RegExp(`([^\\s]{${String(width)}})(?=[^\\s])`, 'g'), '$1\n'))
          .join('\n');
        // Known limit: a number behind a clause on the same line, cut from its own stop, is no sign of a heading any more.
        fc.pre(!/[)）]\d{1,2}\n[、.]/.test(wrapped));
        expect(withoutPlaces(readPlan(wrapped))).toEqual(withoutPlaces(readPlan(text)));
      }),
      { numRuns: 200 },
    );
  });

  test('the width of the brackets and colons of clauses changes nothing', () => {
    const clause = /[（(]((?:责任单位|牵头单位)[^（()）\n]{2,80})[）)]/g;
    for (const text of sources) {
      const half = text.replaceAll(clause, (_, inside: string) => `(${inside.replaceAll('：', ':')})`);
      const full = text.replaceAll(clause, (_, inside: string) => `（${inside.replaceAll(':', '：')}）`);
      expect(withoutPlaces(readPlan(half))).toEqual(withoutPlaces(readPlan(full)));
    }
  });

  test('mutilated plans are read without an exception, and their places stay inside the text', () => {
    const cut = fc.tuple(
      source,
      fc.array(fc.tuple(fc.nat(4_000), fc.constantFrom('drop', 'double', 'splice', 'break', 'open'))),
    );
    fc.assert(
      fc.property(cut, ([text, wounds]) => {
        let mutilated = text;
        for (const [place, wound] of wounds) {
          const [before, after] = [mutilated.slice(0, place), mutilated.slice(place)];
          if (wound === 'drop') mutilated = before + after.replace(/[（）()〔〕。、：]/, '');
          if (wound === 'double') mutilated = before + after.slice(0, 3) + after;
          if (wound === 'splice') mutilated = before + after.replace('\n', '');
          if (wound === 'break') mutilated = `${before}\n${after}`;
          if (wound === 'open') mutilated = `${before}（责任单位：${after}`;
        }
        const reading = readPlan(mutilated);
        for (const { at } of [...itemsOf(reading), ...reading.warnings]) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeLessThanOrEqual(mutilated.length);
          expect(at.start).toBeLessThanOrEqual(at.end);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a hostile text', () => {
  const hostile: Record<string, (times: number) => string> = {
    'opening brackets': (times) => '（'.repeat(times),
    'closing brackets': (times) => '）'.repeat(times),
    'labels without end': (times) => '（责任单位：'.repeat(times / 6),
    'label lines': (times) => '责任单位：市教育局\n'.repeat(times / 10),
    numbers: (times) => '1.\n'.repeat(times / 3),
    'one list': (times) => `1.标题。（责任单位：${'市教育局、'.repeat(times / 5)}）`,
    'short lines': (times) => `1.标题。\n${'市\n'.repeat(times / 2)}`,
    'sentences of verbs': (times) => `1.标题。${'负责。'.repeat(times / 3)}`,
    dates: (times) => `1.标题。${'2024年6月底前完成，'.repeat(times / 12)}（责任单位：市教育局）`,
    digits: (times) => '1'.repeat(times),
    spaces: (times) => `1.标题${' '.repeat(times)}`,
    chapters: (times) => '一、标题\n（一）标题\n1.标题（责任单位：市教育局）\n'.repeat(times / 28),
    titles: (times) => `${'《实施方案'.repeat(times / 5)}\n1.标题（责任单位：市教育局）`,
    prefixes: (times) => `1.标题。（${'按职责分工'.repeat(times / 5)}）`,
  };

  /** What reading a text takes of the processor at least, in ms: the least of several times, as others disturb the rest. */
  function costOf(text: string): number {
    const times = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      readPlan(text);
      return process.cpuUsage(before).user / 1_000;
    });
    return Math.min(...times);
  }

  // Compared with itself in one run, as seconds are another machine's affair: what is linear costs four times as much, what is
  // quadratic sixteen times.
  test.each(Object.keys(hostile))('%s: 100,000 characters cost no more than in proportion to 25,000', (name) => {
    const [quarter, whole] = [25_000, 100_000].map((length) => costOf(hostile[name]?.(length) ?? ''));
    expect(whole).toBeLessThan(8 * (quarter ?? 0) + 50);
  });

  test('ten million brackets are refused with a warning', () => {
    expect(readPlan('（'.repeat(10_000_000)).warnings.map(({ code }) => code)).toEqual(['TOO_LONG']);
  });
});
