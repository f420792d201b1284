import { describe, expect, it } from 'vitest';
import type { Values } from '../../answer';
import { issues, solutions, values } from './two_valleys';
import { ends_of, waterfall } from './waterfall';
import { outcome_in_words } from './words';

const nash = solutions.nash!.package;

describe('a waterfall', () => {
  it.each(Object.entries(solutions))('ends at the utility that deals gives: %s', (_, { utility, package: of }) => {
    const totals = ['g', 'h', 'families'].map((party) => waterfall(values, party, of, issues).total);
    expect(totals).toEqual(utility);
  });

  it('begins at 0, and each bar where the one before it ended', () => {
    const { bars, total } = waterfall(values, 'g', nash, issues);
    expect(bars.map(({ points }) => points)).toEqual([24, -4, -4, 0, 16]);
    expect(bars.map(({ from }) => from)).toEqual([0, 24, 20, 16, 16]);
    expect(bars.at(-1)?.to).toBe(total);
  });

  it('tells the surplus over no agreement in words, never better than it is', () => {
    const told = (party: string, of = nash) => outcome_in_words(waterfall(values, party, of, issues), [0, 100]);
    expect(told('g')).toBe('17 points above no agreement');
    expect(told('h', { exchange: 'partial' })).toBe('4 points short of no agreement');
    expect(told('families')).toBe('87.5 points, where packages give it 0 to 100');
  });

  it('leaves out issues that are worth nothing to a party whatever the option', () => {
    const { bars, untouched } = waterfall(values, 'families', nash, issues);
    expect(bars).toHaveLength(4);
    expect(untouched).toEqual(['withdrawal']);
  });
});

describe('interactions and risks', () => {
  const with_more: Values = {
    ...values,
    aside: { g: { truce: { six_weeks: -1.1 } } },
    extras: [
      { party: 'g', when: { truce: ['six_weeks', 'permanent'], aid: ['massive'] }, points: -5 },
      { party: 'g', when: { truce: ['none'], aid: ['massive'] }, points: 7 },
      { party: 'h', when: { truce: ['six_weeks'], aid: ['massive'] }, points: 3 },
    ],
  };
  it('on one issue count with that issue', () => {
    expect(waterfall(with_more, 'g', nash, issues).bars[1]?.points).toBe(-5.1);
  });
  it('on several issues get a bar of their own where all of them match', () => {
    const { bars, total } = waterfall(with_more, 'g', nash, issues);
    expect(bars.filter(({ issue }) => issue === null).map(({ points }) => points)).toEqual([-5]);
    expect(total).toBe(25.9);
  });
});

describe('what risks take whatever the option of an issue', () => {
  const feared: Values = { ...values, aside: { g: { exchange: { none: -6, partial: -6, full: -6 } } } };
  it('stands in a bar of its own and not at that issue', () => {
    const { bars, total } = waterfall(feared, 'g', nash, issues);
    expect(bars[0]?.points).toBe(24);
    expect(bars.at(-1)).toMatchObject({ issue: null, when: null, points: -6 });
    expect(total).toBe(26);
  });
});

describe('the scale', () => {
  it('holds 0, every bar and no agreement', () => {
    const all = Object.values(solutions).map(({ package: of }) => waterfall(values, 'g', of, issues));
    expect(ends_of(all)).toEqual([0, 34]);
    expect(ends_of([waterfall(values, 'h', { exchange: 'none', afterwards: 'monitoring' }, issues)])).toEqual([-6, 12]);
  });
});
