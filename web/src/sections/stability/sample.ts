import type { CaseText } from '../../answer';
import type { Stability } from '../../answer/stability';

/** Two parties that can each hold their fire; with both holding it now and equilibria at both ends. */
export function sample(): Stability {
  const both = ['1', '4'];
  const lists = { nash: both, gmr: both, smr: both, seq: both, sseq: both };
  const counts = { nash: 2, gmr: 2, smr: 2, seq: 2, sseq: 2 };
  return {
    parties: ['a', 'b'],
    state_count: 4,
    states: [
      { id: '1', options: 'NN' },
      { id: '2', options: 'YN' },
      { id: '3', options: 'NY' },
      { id: '4', options: 'YY' },
    ],
    now: '1',
    equilibria: lists,
    counts: { equilibria: counts, by_party: { a: counts, b: counts } },
    by_party: { a: lists, b: lists },
    ranking: { a: [['4'], ['3'], ['1'], ['2']], b: [['4'], ['2'], ['1'], ['3']] },
    coalition: { nash: ['4'], gmr: both, smr: both, seq: ['4'] },
    why_no_coalition: null,
    coalitions: [{ parties: ['a', 'b'], nash: ['4'], gmr: ['4'], smr: ['4'], seq: ['4'] }],
    blocked: [{ state: '1', coalition: ['a', 'b'], to: '4', path: [{ by: 'b', to: '3' }, { by: 'a', to: '4' }] }],
    from_now: [
      { state: '1', improvements: [], moves: [] },
      { state: '4', improvements: null, moves: [{ by: 'a', to: '2' }, { by: 'b', to: '4' }] },
    ],
    if_ties_not_known: null,
    notes: [],
  };
}

export const negotiation: CaseText = {
  parties: { a: { name: 'A' }, b: { name: 'B' } },
  graph: { options: { a: { a_holds: 'A holds its fire' }, b: { b_holds: 'B holds its fire' } } },
};
