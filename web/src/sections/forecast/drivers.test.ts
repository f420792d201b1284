import { describe, expect, it } from 'vitest';
import type { Driver } from '../../answer/forecast';
import { ask_first, bar_of, by_part, index_in_words, learning_in_words, of_slack, ticks_of, widest } from './drivers';

function driver(input: string, first_order: number, total: number, value_of_learning: number | null = null): Driver {
  const slack = { first_order: 0, first_order_se: 0, total: total / 2, se: 0.01 };
  return { input, first_order, first_order_se: 0.01, total, se: 0.05, value_of_learning, slack, flips_at: null, flips: null, direction: null };
}

describe('an index', () => {
  it('has no digit beyond its error', () => {
    expect(index_in_words(0.2812, 0.0199)).toBe('28 % (2)');
    expect(index_in_words(0.0934, 0.0091)).toBe('9.3 % (0.9)');
    expect(index_in_words(0.2812, 0.0971)).toBe('30 % (10)');
    expect(index_in_words(-0.0004, 0.02)).toBe('0 % (2)');
    expect(index_in_words(0.00002, 0.00001)).toBe('0 % (under 0.01)');
    expect(index_in_words(0.5, 0)).toBe('50.0 %');
    expect(index_in_words(null, null)).toBe('–');
  });
});

describe('what learning adds', () => {
  it('is said as far as so many versions bear out', () => {
    expect(learning_in_words(0.0724, 2048)).toBe('7 %');
    expect(learning_in_words(0.0004, 2048)).toBe('under 1 %');
    expect(learning_in_words(0, 2048)).toBe('0');
    expect(learning_in_words(null, 2048)).toBe('–');
  });

  it('is worth a question from 2 in 100 versions on', () => {
    expect(ask_first([driver('a', 0, 0.5, 0.01), driver('b', 0, 0.1, 0.03)])?.input).toBe('b');
    expect(ask_first([driver('a', 0, 0.5, 0.01)])).toBeNull();
    expect(ask_first([driver('a', 0, 0.5)])).toBeNull();
  });
});

describe('the bars', () => {
  it('come with the largest part first', () => {
    expect(by_part([driver('a', 0.3, 0.1), driver('b', 0, 0.4)]).map(({ input }) => input)).toEqual(['b', 'a']);
  });

  it('fit the picture with their errors', () => {
    const most = widest([driver('a', 0.15, 0.29)]);
    expect(most).toBeCloseTo(0.4);
    const bar = bar_of(driver('a', 0.15, 0.29), most);
    expect(bar.high).toBeLessThanOrEqual(1);
    expect(bar.alone).toBeCloseTo(0.375);
    expect(ticks_of(most).map(({ words }) => words)).toEqual(['0 %', '20 %', '40 %']);
  });

  it('never show more alone than in all, nor less than nothing', () => {
    expect(bar_of(driver('a', 0.5, 0.2), 1)).toMatchObject({ alone: 0.2, all: 0.2 });
    expect(bar_of(driver('a', -0.1, -0.01), 1)).toMatchObject({ alone: 0, all: 0, low: 0 });
  });
});

describe("the plan's slack", () => {
  it('is decided by the first three that have a part in it', () => {
    const drivers = [driver('a', 0, 0.1), driver('b', 0, 0.4), driver('c', 0, 0), driver('d', 0, 0.2), driver('e', 0, 0.3)];
    expect(of_slack(drivers).map(({ input }) => input)).toEqual(['b', 'e', 'd']);
  });
});
