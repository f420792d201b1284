import type { CaseText } from '../../answer';
import type { Refusal, Talks, Text } from '../../answer/talks';

export const negotiation: CaseText = {
  parties: { g: { name: 'Government' }, h: { name: 'Movement' }, q: { name: 'Republic', role: 'mediator' } },
  issues: {
    truce: { name: 'Truce', options: { none: 'None', weeks: 'Six weeks', full: 'Permanent' } },
    aid: { name: 'Aid', options: { now: 'As now', more: 'More' }, obligation: true },
  },
};

const share = (of: number) => ({ share: of, se: 0.005 });

export const refusal: Refusal = {
  party: 'h',
  accepts: share(0.4),
  alone: share(0.3),
  crosses_red_line: false,
  surplus: -2,
  sorest: 'truce',
  turned_by: { changes: { truce: 'weeks' }, accepts: share(0.7), accepted: share(0.1) },
};

export const text: Text = {
  package: { truce: 'full', aid: 'more' },
  accept: { ...share(0.5), by_party: { g: 0.9, h: 0.55 } },
  holds: share(0.2),
  redline: [{ issue: 'truce', from: 'none', to: 'full', gain: [3, -1] }],
  gain: [3, -1],
  refusals: [refusal],
  better_for_all: 0,
  improvement: null,
};

/** Two parties' offers and a mediator's, which is on the table. */
export function sample(): Talks {
  const offer = (id: string, by: string, utility: number[]) => ({
    offer: id, date: null, by, utility, surplus: utility, step: null, answers: [],
  });
  const least = (party: string) => ({
    party, low: 0, median: 5, high: 10, stated: 4, offers: 1, refusals: 1, contradicted: false,
  });
  return {
    parties: ['g', 'h'],
    disagreement: [0, 0],
    record: [offer('o1', 'g', [40, 14]), offer('o2', 'h', [-14, 92]), offer('o3', 'g', [30, 20]), offer('o4', 'q', [24, 52])],
    apart: [],
    agreed: null,
    reservations: [least('g'), least('h')],
    samples: { looked_at: 100, counting: 100, effective: 100, held: 100 },
    from: { offer: 'o4', package: { truce: 'none', aid: 'more' }, allowed: true, accept: text.accept, refusals: [] },
    next: [text],
    texts_looked_at: 6,
    all_texts_looked_at: true,
    why_not_holding: null,
    ahead: {
      texts: [{ package: text.package, adds: share(0.5) }, { package: { truce: 'weeks', aid: 'more' }, adds: share(0.1) }],
      exact: true,
    },
    ask: { first: false, asking: 0, proposing: 0, questions: [] },
    mediators: [],
    out_of_reach: [],
    leverage: [],
    words: [],
    play: null,
    looking_ahead: null,
    spread: null,
  };
}
