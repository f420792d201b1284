import { describe, expect, it } from 'vitest';
import { scale_of, scale_over, ticks_between } from './scale';

describe('a scale', () => {
  it('has ticks at round numbers within its range', () => {
    expect(ticks_between(-3, 27, 5)).toEqual([0, 10, 20]);
    expect(ticks_between(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('leaves room beyond the outermost numbers', () => {
    const scale = scale_over([10, 20], 0, 100);
    expect(scale.at(10)).toBeGreaterThan(0);
    expect(scale.at(20)).toBeLessThan(100);
    expect(scale.at(15)).toBeCloseTo(50);
  });

  it('has a place for a single number', () => {
    expect(scale_over([7, 7], 0, 100).at(7)).toBeCloseTo(50);
  });

  it('can run downwards', () => {
    expect(scale_of(0, 10, 200, 0).at(10)).toBe(0);
  });
});
