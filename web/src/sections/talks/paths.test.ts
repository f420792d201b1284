import { describe, expect, it } from 'vitest';
import type { Values } from '../../answer';
import { offer_paths, pairs_of, seats_of, session_paths, text_spots } from './paths';
import { sample } from './sample';

const values: Values = {
  worth: { g: { truce: { none: 0, full: 5 }, aid: { now: 0, more: 1 } } },
  aside: { g: { truce: { full: -2 } } },
  extras: [{ party: 'g', when: { truce: ['full'], aid: ['more'] }, points: 10 }, { party: 'h', when: {}, points: 99 }],
  forbidden: [],
  red_lines: {},
  disagreement: {},
  range: {},
};

describe('the record in utility space', () => {
  it('has one path for each that made offers, in their order', () => {
    const paths = offer_paths(sample().record, ['g', 'h'], ['g', 'h']);
    expect(paths.map(({ by, spots }) => [by, spots.map(({ name }) => name)])).toEqual([
      ['g', ['o1', 'o3']], ['h', ['o2']], ['q', ['o4']],
    ]);
    expect(paths[0]?.spots[0]).toMatchObject({ x: 40, y: 14 });
  });

  it('can be seen by any two parties', () => {
    expect(pairs_of(['a', 'b', 'c'])).toEqual([['a', 'b'], ['a', 'c'], ['b', 'c']]);
    const paths = offer_paths(sample().record, ['g', 'h'], ['h', 'g']);
    expect(paths[0]?.spots[0]).toMatchObject({ x: 14, y: 40 });
    expect(offer_paths(sample().record, ['g', 'h'], ['g', 'nobody'])).toEqual([]);
  });

  it('follows those of whom the record says something', () => {
    const talks = sample();
    talks.parties = ['g', 'x', 'h'];
    expect(seats_of(talks)).toEqual(['g', 'h']);
  });
});

describe('the next texts', () => {
  it('are worth what they add to the text on the table', () => {
    expect(text_spots(sample(), null, ['g', 'h'])[0]).toMatchObject({ x: 27, y: 51, name: 'A' });
  });

  it('are counted issue by issue where nothing is on the table', () => {
    const talks = sample();
    talks.from.offer = null;
    const all = { ...values, worth: { ...values.worth, h: { truce: { none: 7 } } } };
    expect(text_spots(talks, all, ['g', 'h'])[0]).toMatchObject({ x: 1 + 3, y: 7 + 99 - 1 });
  });

  it('have no place where their worth is not known', () => {
    const talks = sample();
    talks.from.offer = null;
    expect(text_spots(talks, null, ['g', 'h'])).toEqual([]);
  });
});

describe('a session', () => {
  it('has one path for each, and what is repeated stands once', () => {
    const move = (round: number, by: string, utility: number[]) => ({ round, by, utility, package: {}, agreed: false });
    const played = {
      protocol: 'alternating_offers', agreement: null, rounds: 3, end: 'deadline' as const, rounds_at_most: 3, strategies: {},
      trace: [move(1, 'g', [9, 1]), move(1, 'h', [1, 9]), move(2, 'g', [9, 1]), move(3, 'g', [8, 2])],
    };
    const paths = session_paths(played, ['g', 'h'], ['g', 'h']);
    expect(paths.map(({ by, spots }) => [by, spots.length])).toEqual([['g', 2], ['h', 1]]);
    expect(session_paths(null, ['g', 'h'], ['g', 'h'])).toEqual([]);
  });
});
