import { describe, expect, it } from 'vitest';
import { ordered } from './answer';
import { Names } from './names';

const text = JSON.parse(`{
  "parties": {"g": {}, "7": {"name": "Seventh"}},
  "issues": {"truce": {"options": {"b": "Bee", "1": "One"}}, "2": {"options": ["y", "x"]}},
  "graph": {"options": {"g": {"z": "Zed", "0": "Nought"}, "7": ["q"]}}
}`);
const order = {
  parties: ['g', '7'],
  issues: [
    { id: 'truce', options: ['b', '1'] },
    { id: '2', options: ['y', 'x'] },
  ],
  graph: [
    { party: 'g', options: ['z', '0'] },
    { party: '7', options: ['q'] },
  ],
};

describe('the order of a case', () => {
  const names = new Names(ordered(text, order));

  it('is that of its file, also for ids that are numbers', () => {
    expect(Object.keys(ordered(text, order).parties)).toEqual(['g', '7']);
    expect(names.issues()).toEqual(['truce', '2']);
    expect(names.options_of('truce')).toEqual(['b', '1']);
    expect(names.options_of('2')).toEqual(['y', 'x']);
    expect(Object.entries(ordered(text, order).graph?.options ?? {})).toEqual([
      ['g', { z: 'Zed', 0: 'Nought' }],
      ['7', ['q']],
    ]);
    expect(Object.keys(ordered(text, order).graph?.options?.['g'] ?? {})).toEqual(['z', '0']);
  });

  it('decides which option is so now where the case does not say', () => {
    expect(names.now('truce')).toBe('b');
    expect(names.party('7')).toBe('Seventh');
  });

  it('holds an offer that says nothing as one with nothing in its package', () => {
    const offers = JSON.parse('[{"id": "o1", "by": "g"}]');
    expect(ordered({ ...text, offers }, order).offers).toEqual([{ id: 'o1', by: 'g', package: {} }]);
  });

  it('leaves a case without issues and graph as it is', () => {
    const alone = ordered({ parties: { g: {} } }, { parties: ['g'], issues: [], graph: [] });
    expect(alone).toEqual({ parties: { g: {} } });
  });
});
