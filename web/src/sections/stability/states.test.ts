import { describe, expect, it } from 'vitest';
import { Names } from '../../names';
import { negotiation, sample } from './sample';
import { States } from './states';

const states = (text = negotiation) => new States(sample(), text, new Names(text));

describe('a state', () => {
  it('is told by the options taken, in the order of all parties', () => {
    expect(states().words('4')).toBe('A holds its fire; B holds its fire');
    expect(states().words('1')).toBe('no option taken');
    expect(states().named('3')).toBe('3 (B holds its fire)');
  });

  it('names the party where two use the same label', () => {
    const text = { ...negotiation, graph: { options: { a: { x: 'Fires' }, b: { y: 'Fires' } } } };
    expect(states(text).words('4')).toBe('A: Fires; B: Fires');
  });

  it('has no words where no option says what it is', () => {
    expect(states({ ...negotiation, graph: {} }).words('4')).toBe('');
  });
});

describe('a way', () => {
  it('is told by what changes', () => {
    expect(states().path('1', [{ by: 'a', to: '2' }, { by: 'b', to: '4' }])).toBe(
      'A: A holds its fire (2), then B: B holds its fire (4)',
    );
    expect(states().path('4', [{ by: 'a', to: '3' }])).toBe('A: no longer A holds its fire (3)');
  });
});

describe('what is dropped', () => {
  it('is joined by "or", and labels stay as they are', () => {
    const text = { ...negotiation, graph: { options: { a: { x: 'Stop and search', y: 'Fire' }, b: {} } } };
    expect(states(text).change(['a'], '4', '1')).toBe('no longer Stop and search or Fire');
  });
});

describe('a coalition', () => {
  const blocked = sample().blocked![0]!;

  it('makes a state fall where nothing deters it', () => {
    expect(states().blocked(blocked, sample().coalitions!)).toBe(
      'falls if A and B act together: A holds its fire, B holds its fire (4)',
    );
  });

  it('is told with what deters it, and who alone would move', () => {
    const coalitions = [{ parties: ['a', 'b'], nash: [], gmr: ['1'], smr: ['1'], seq: [] }];
    const one_moves = { ...blocked, to: '3', path: [{ by: 'b', to: '3' }] };
    expect(states().blocked(one_moves, coalitions)).toBe(
      'A and B together could better themselves by a move of B alone, but are deterred by gmr and smr: B holds its fire (3)',
    );
  });
});
