import { describe, expect, it } from 'vitest';
import { threshold_in_words, deal_at, flip_in_words, on_one_side } from './bounds';

describe('a number at which the verdict turns', () => {
  it('is rounded to the side on which the verdict holds', () => {
    expect(on_one_side('war.beliefs.g', 0.7375, true)).toBe('0.73 or less');
    expect(on_one_side('war.beliefs.g', 0.7375, false)).toBe('0.74 or more');
    expect(on_one_side('x', -1.005, true)).toBe('-1.01 or less');
  });

  it('stays as it is where two decimals hold it', () => {
    expect(on_one_side('x', 20.74, false)).toBe('20.74 or more');
    expect(on_one_side('x', 0.28, true)).toBe('0.28 or less');
  });

  it('keeps two digits close to zero', () => {
    expect(on_one_side('x', 0.001234, true)).toBe('0.0012 or less');
  });

  it('is a share a period for a hazard', () => {
    expect(on_one_side('risks.renewed.hazard', 0.0456, true)).toBe('4.5 % a period or less');
  });
});

const opens = { input: 'x', flips_at: 0.7375, flips: 'opens', direction: 'lower' } as const;
const closes = { input: 'x', flips_at: 20.738, flips: 'closes', direction: 'lower' } as const;

describe('a flip', () => {
  it('says where there is a deal', () => {
    expect(deal_at(opens)).toBe('0.73 or less');
    expect(deal_at(closes)).toBe('20.74 or more');
    expect(deal_at({ ...opens, flips_at: null })).toBeNull();
  });

  it('is told as what opens or keeps open', () => {
    expect(flip_in_words(opens, 'the belief')).toBe('opens if the belief falls to 0.73 or less');
    expect(flip_in_words(closes, 'the worth')).toBe('stays open as long as the worth stays at 20.74 or more');
    expect(flip_in_words({ ...opens, direction: 'higher' }, 'the worth')).toBe('opens if the worth rises to 0.74 or more');
  });
});

describe('a condition of the rule', () => {
  it('is rounded to its own side', () => {
    expect(threshold_in_words({ input: 'x', is: 'at_least', bound: 0.2712 }, 'the belief')).toBe('the belief is 0.28 or more');
  });
});
