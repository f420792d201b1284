import { describe, expect, it } from 'vitest';
import { apart_from, at_least, at_most, points, room, rounded, rounded_percent } from './rounding';

describe('break-evens', () => {
  it('are rounded to the side on which they hold', () => {
    expect(at_most(0.7375)).toBe('0.73 or less');
    expect(at_least(0.7375)).toBe('0.74 or more');
    expect(at_most(-2.206896552)).toBe('-2.21 or less');
    expect(at_most(43.995)).toBe('43.99 or less');
  });
  it('keep their digits where rounding would leave out what is now', () => {
    expect(apart_from(8.765432, 8.768, true)).toBe('8.768 or less');
    expect(apart_from(0.6, 0.9125, true)).toBe('0.91 or less');
    expect(apart_from(0.6, 0.555971337, false)).toBe('0.56 or more');
  });
  it('of hazards are percentages', () => {
    expect(rounded_percent(0.019963702, 'down')).toBe('1.9 %');
    expect(rounded_percent(0.064327485, 'down')).toBe('6.4 %');
    expect(rounded_percent(0.17142857, 'up')).toBe('17.2 %');
    expect(rounded_percent(0.0000123456, 'down')).toBe('0.0012 %');
  });
});

describe('numbers', () => {
  it('have two places, or two digits where they are close to zero', () => {
    expect(rounded(17.761243387, 'up')).toBe('17.77');
    expect(rounded(0.00123456)).toBe('0.0012');
    expect(rounded(30)).toBe('30');
    expect(rounded(-0.0000000001)).toBe('0');
  });
  it('of points are never better than they are', () => {
    expect(points(1)).toBe('1 point');
    expect(room(0.477707006)).toBe('0.47 points to spare');
    expect(room(-1.522292994)).toBe('1.53 points short');
  });
});
