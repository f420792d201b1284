import { describe, expect, it } from 'vitest';
import { drawn_part, placed } from './drawn';
import { sample } from './sample';

describe('the part of a graph that is drawn', () => {
  it('has where things stand, the equilibria and the ways to them', () => {
    expect(drawn_part(sample(), 30).states).toEqual(['1', '2', '4', '3']);
  });

  it('tells moves that are better for who makes them from those that are not', () => {
    const kinds = drawn_part(sample(), 30).moves.map(({ from, to, kind }) => [from, to, kind]);
    expect(kinds).toContainEqual(['1', '2', 'no_better']);
    expect(kinds).toContainEqual(['2', '4', 'better']);
  });

  it('tells the steps of a coalition apart', () => {
    const together = drawn_part(sample(), 30).moves.filter(({ kind }) => kind === 'together');
    expect(together.map(({ from, to }) => [from, to])).toEqual([['1', '3'], ['3', '4']]);
  });

  it('leaves out a way for which there is no room, rather than part of it', () => {
    expect(drawn_part(sample(), 2).states).toEqual(['1']);
    expect(drawn_part(sample(), 3).states).toEqual(['1', '2', '4']);
  });

  it('draws each move once', () => {
    const twice = sample();
    twice.from_now = [...(twice.from_now ?? []), ...(twice.from_now ?? [])];
    expect(drawn_part(twice, 30).moves).toHaveLength(4);
  });
});

describe('the layout', () => {
  it('has a place for every state, whatever it is called', () => {
    const part = { states: ['__proto__', 'constructor'], moves: [{ from: '__proto__', to: 'constructor', by: 'a', kind: 'better' as const }] };
    const at = placed(part, 800);
    expect(at.states.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(at.moves[0]?.points.length).toBeGreaterThan(1);
  });

  it('runs to the right where there is room, else downwards', () => {
    const part = drawn_part(sample(), 30);
    const place = (width: number, id: string) => placed(part, width).states.find((state) => state.id === id);
    expect(place(900, '4')!.x).toBeGreaterThan(place(900, '1')!.x);
    expect(place(340, '4')!.y).toBeGreaterThan(place(340, '1')!.y);
  });
});
