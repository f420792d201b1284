import { expect, it } from 'vitest';
import { agreement_in_words } from './agreement';

const name = (party: string) => party.toUpperCase();

it('reads nested rules', () => {
  const rule = { all: ['g', { any: ['h1', 'h2'] }, { at_least: 2, of: ['a', 'b', 'c'] }] };
  expect(agreement_in_words(rule, name)).toBe('G, any of (H1; H2) and at least 2 of (A; B; C)');
});
it('keeps a rule inside another one together', () => {
  expect(agreement_in_words({ any: ['g', { all: ['h', 'k'] }] }, name)).toBe('any of (G; H and K)');
});
it('says nothing where there is no rule', () => {
  expect(agreement_in_words(undefined, name)).toBe('');
  expect(agreement_in_words(null, name)).toBe('');
});
