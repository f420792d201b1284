import { describe, expect, it } from 'vitest';
import type { CaseText, Values } from '../../answer';
import { Names } from '../../names';
import { last_offers, moves_of } from './moves';

const text: CaseText = {
  parties: { g: {}, h: {} },
  issues: { truce: { options: ['none', 'short', 'long'] }, aid: { options: ['low', 'more'] } },
};
const values: Values = {
  worth: { g: { truce: { none: 9, short: 4, long: 0 } }, h: { truce: { none: 0, short: 3, long: 8 }, aid: { low: 0, more: 2 } } },
  aside: {}, extras: [], forbidden: [], red_lines: {}, disagreement: { g: 1, h: 1 }, range: {},
};
const offers: NonNullable<CaseText['offers']> = [
  { id: 'o1', by: 'g', package: { aid: 'more' } },
  { id: 'o2', by: 'h', package: { truce: 'long' } },
  { id: 'o3', by: 'g', package: { truce: 'short' } },
];
const names = new Names(text);

describe('moves', () => {
  it('compares an offer with the last one of the same party', () => {
    expect(moves_of(offers, names, values).map(({ by, from, to }) => [by, from, to])).toEqual([['g', 'o1', 'o3']]);
  });
  it('takes what an offer leaves out to stay as it is now, and tells towards from away', () => {
    expect(moves_of(offers, names, values)[0]?.changes).toEqual([
      { issue: 'truce', before: 'none', after: 'short', towards: ['h'], away: [] },
      { issue: 'aid', before: 'more', after: 'low', towards: [], away: ['h'] },
    ]);
  });
  it('says whom a change suits only where values are known', () => {
    expect(moves_of(offers, names, null)[0]?.changes[0]).toMatchObject({ after: 'short', towards: [], away: [] });
  });
  it('keeps the last offer of each party', () => {
    expect([...last_offers(offers)].map(([party, offer]) => [party, offer.id])).toEqual([['g', 'o3'], ['h', 'o2']]);
  });
});
