import { expect, it } from 'vitest';
import { party_style, style_at } from './party_style';

it('gives twelve parties marks of their own', () => {
  expect(new Set(Array.from({ length: 12 }, (_, place) => style_at(place).mark)).size).toBe(12);
  expect(style_at(12)).toEqual(style_at(0));
});
it('goes by the place among the parties of the case', () => {
  const parties = { parties: { b: {}, a: {} } };
  expect(party_style(parties, 'b').shape).toBe('circle');
  expect(party_style(parties, 'a').shape).toBe('square');
});
