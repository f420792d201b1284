import { describe, expect, it } from 'vitest';
import type { Values } from './answer';
import { worth_of } from './worth';

const values: Values = {
  worth: { g: { truce: { none: 0, full: 5 }, aid: { now: 0, more: 1 } } },
  aside: { g: { truce: { full: -2 } } },
  extras: [{ party: 'g', when: { truce: ['full'], aid: ['more'] }, points: 10 }, { party: 'h', when: {}, points: 99 }],
  forbidden: [],
  red_lines: {},
  disagreement: {},
  range: {},
};

describe('the worth of a package', () => {
  it('adds up issues, what stands aside and extras that apply', () => {
    expect(worth_of(values, 'g', { truce: 'full', aid: 'more' })).toBe(5 - 2 + 1 + 10);
    expect(worth_of(values, 'g', { truce: 'full', aid: 'now' })).toBe(3);
  });

  it('is not a number for a party without values', () => {
    expect(worth_of(values, 'constructor', {})).toBeNaN();
  });
});
