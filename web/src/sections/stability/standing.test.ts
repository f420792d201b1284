import { describe, expect, it } from 'vitest';
import type { ByConcept } from '../../answer/stability';
import { by_concept, groups_of, stands_in_words, strength, strongest, verdict, whatever_ties_mean } from './standing';

const elmira: ByConcept<string[]> = {
  nash: ['5', '8', '9'],
  gmr: ['1', '4', '5', '8', '9'],
  smr: ['1', '4', '5', '8', '9'],
  seq: ['5', '8', '9'],
  sseq: ['5', '8', '9'],
};
const order = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

describe('the states that stand', () => {
  it('come in groups by what they take, those that take least first', () => {
    expect(groups_of(elmira, order).map(({ states }) => states)).toEqual([['5', '8', '9'], ['1', '4']]);
    expect(groups_of(elmira, order)[1]?.words).toMatch(/^Only if others would make moves/);
  });

  it('are counted in the words of the command', () => {
    expect(verdict(3, 5, 9)).toBe(
      '3 of 9 states stand: nobody has a better move there. 2 more do, if what others could answer keeps everyone from moving.',
    );
    expect(verdict(1, 1, 4)).toBe('1 of 4 states stands: nobody has a better move there.');
    expect(verdict(0, 2, 4)).toMatch(/^From every state some party has a better move. 2 of 4 states stand/);
    expect(verdict(0, 0, 4)).toMatch(/^No state is stable/);
  });

  it('are told once for concepts that agree', () => {
    expect(by_concept({ nash: ['8', '9'], seq: ['8', '9'], gmr: ['1'], smr: ['1'] })).toBe(
      'by nash and seq: 8 and 9; by gmr and smr: 1',
    );
    expect(by_concept({ gmr: ['1', '2', '3'] }, 2)).toBe('by gmr: 1, 2 and 1 more');
    expect(by_concept({ gmr: [] })).toBe('');
  });

  it('remain whatever ties mean only where all attitudes have them', () => {
    const other = { ...elmira, nash: ['8'] };
    expect(whatever_ties_mean({ a: elmira, b: other }).nash).toEqual(['8']);
  });
});

describe('what a state stands by', () => {
  it('is told by the concepts that include the others', () => {
    expect(strongest(['sseq', 'seq', 'smr', 'gmr'])).toBe('sseq');
    expect(strongest(['seq', 'smr', 'gmr'])).toBe('seq and smr');
    expect(strongest(['gmr'])).toBe('gmr');
    expect(strongest([])).toBe('none');
    expect(stands_in_words(['smr', 'gmr'])).toBe('It stands by gmr and smr only.');
  });

  it('weighs more the less is asked of others', () => {
    expect(strength(['sseq', 'seq', 'smr', 'gmr'])).toBeGreaterThan(strength(['seq', 'smr', 'gmr']));
    expect(strength(['seq', 'gmr'])).toBeGreaterThan(strength(['smr', 'gmr']));
  });
});
