import { expect, it } from 'vitest';
import type { CaseNumber } from '../../answer';
import { value_in_words } from './value_words';

const number = (shape: CaseNumber['shape'], center: number | null, low: number | null, high: number | null): CaseNumber =>
  ({ path: '', words: '', shape, center, low, high, because: '', source: null, confidence: '' });

it('says each kind of number in words', () => {
  expect(value_in_words(number('exact', 12, 12, 12))).toBe('12');
  expect(value_in_words(number('interval', 12, 10, 14))).toBe('between 10 and 14');
  expect(value_in_words(number('triangular', 0.3, 0.1, 0.9))).toBe('between 0.1 and 0.9, most weight on 0.3');
  expect(value_in_words(number('normal', 5, 2, 8))).toBe('around 5, between 2 and 8');
  expect(value_in_words(number('ranking', null, null, null))).toBe('an order');
});
