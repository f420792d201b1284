import { describe, expect, it } from 'vitest';
import type { Listed, Robust } from '../../answer/forecast';
import { letter_of } from '../../packages';
import { lettered_packages } from './packages';
import { sample } from './sample';

const listed = (truce: string): Listed => ({
  package: { truce }, acceptable: null, on_frontier: null, best: null, sure: null, sure_proven: true, surplus: null,
});
const robust = (truce: string | null): Robust => ({
  aim: 'least_regret', package: truce === null ? null : { truce }, exact: true, needs_common_units: true,
  acceptable: null, worst_surplus: null, largest_regret: null,
});

describe('the packages told', () => {
  it('are the first of those listed and the robust ones, each once', () => {
    const forecast = { ...sample(), packages: ['a', 'b', 'c'].map(listed), robust: ['b', 'c', null].map(robust) };
    const told = lettered_packages(forecast, 2);
    expect(told.map(({ letter, package: of }) => [letter, of.truce])).toEqual([['A', 'a'], ['B', 'b'], ['C', 'c']]);
    expect(letter_of(told, { truce: 'c' })).toBe('C');
    expect(letter_of(told, { truce: 'z' })).toBeNull();
    expect(letter_of(told, null)).toBeNull();
  });
});
