import { expect, it } from 'vitest';
import { Names } from '../../names';
import { agreement_in_words, who_must_agree } from './agreement';

const name = (party: string) => party.toUpperCase();

it('reads nested rules', () => {
  const rule = { all: ['g', { any: ['h1', 'h2'] }, { at_least: 2, of: ['a', 'b', 'c'] }] };
  expect(agreement_in_words(rule, name)).toBe('G, any of (H1; H2) and at least 2 of (A; B; C)');
});
it('keeps a rule inside another one together', () => {
  expect(agreement_in_words({ any: ['g', { all: ['h', 'k'] }] }, name)).toBe('any of (G; H and K)');
});
it('names whose agreement makes a deal', () => {
  const parties = { a: { name: 'Ash' }, b: { name: 'Birch' } };
  const whom = (agreement?: unknown) => who_must_agree({ parties, agreement }, new Names({ parties }));
  expect(whom({ any: ['a', 'b'] })).toBe('any of (Ash; Birch)');
  expect(whom()).toBe('all who must agree');
});
it('says nothing where there is no rule', () => {
  expect(agreement_in_words(undefined, name)).toBe('');
  expect(agreement_in_words(null, name)).toBe('');
});
