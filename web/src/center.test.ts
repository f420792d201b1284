import { expect, it } from 'vitest';
import { center, extent } from './center';

it('takes the midpoint, mode or mean of a number', () => {
  expect(center(3)).toBe(3);
  expect(center([0, 6])).toBe(3);
  expect(center({ low: 0, mode: 1, high: 6 })).toBe(1);
  expect(center({ mean: 2, sd: 1 })).toBe(2);
  expect(center({ is: [0.3, 1], because: 'placeholder' })).toBe(0.65);
  expect(center(undefined)).toBeNull();
});

it('knows between which values a number lies', () => {
  expect(extent({ is: [0.3, 1] })).toEqual([0.3, 1]);
  expect(extent({ low: 0, mode: 1, high: 6 })).toEqual([0, 6]);
  expect(extent(0.6)).toBeNull();
  expect(extent({ mean: 2, sd: 1 })).toBeNull();
});
