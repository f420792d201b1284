import { describe, expect, it } from 'vitest';
import { Names } from '../../names';
import { percent } from '../../numbers';
import { changes } from '../../packages';
import { negotiation, refusal, sample, text } from './sample';
import { answers_in_words, by_seat, improvements, lettered_texts, refusal_in_words, sequence, tables_of, unmet_duties } from './texts';

const names = new Names(negotiation);

describe('what a text has instead of another', () => {
  it('tells duties apart', () => {
    const from = { truce: 'none', aid: 'now' };
    expect(changes(names, from, { truce: 'full', aid: 'more' })).toBe('Truce: Permanent; owed in any case: Aid: More');
    expect(changes(names, { ...from, aid: 'more' }, from)).toBe('leaves a duty unmet: Aid: As now');
    expect(changes(names, { ...from, aid: 'more' }, { ...from, aid: 'more' })).toBe('no change');
  });

  it('says that a duty stays unmet where neither meets it', () => {
    const from = { truce: 'none', aid: 'now' };
    expect(changes(names, from, { ...from, truce: 'weeks' })).toBe('Truce: Six weeks; leaves a duty unmet: Aid: As now');
  });

  it('marks duties that it leaves as they are', () => {
    expect(unmet_duties(names, { truce: 'full', aid: 'now' })).toEqual(['aid']);
    expect(unmet_duties(names, { truce: 'none', aid: 'more' })).toEqual([]);
  });
});

describe('the sequence to propose', () => {
  it('gives texts that stand in it alone letters of their own', () => {
    expect(lettered_texts(sample()).map(({ letter, text }) => [letter, text !== null])).toEqual([['A', true], ['B', false]]);
  });

  it('says what each adds and in how many versions one suits all', () => {
    const talks = sample();
    expect(sequence(talks, lettered_texts(talks), ({ share, se }) => percent(share, se))).toBe(
      'A (adds 50 %), then B (adds 10 %); one of them suits all in more than half (60 %)',
    );
  });
});

describe('a refusal', () => {
  it('says how often, where it is sorest and what would turn it', () => {
    expect(refusal_in_words(names, refusal, text.package)).toBe(
      'Movement alone stands in the way in fewer than half (30 %); at the centre -2 over no agreement; sorest on Truce. ' +
        'The smallest change that turns it: Truce: Six weeks; it then accepts in more than half (70 %), all in few (10 %).',
    );
  });

  it('says that nothing small turns it only where it refuses more often than not', () => {
    const stuck = { ...refusal, turned_by: null };
    expect(refusal_in_words(names, stuck, text.package)).toMatch(/No change of one or two issues turns it/);
    const willing = { ...stuck, accepts: { share: 0.6, se: 0 } };
    expect(refusal_in_words(names, willing, text.package)).not.toMatch(/turns it/);
  });
});

describe('a text that is better for some and worse for none', () => {
  it('is told by what it has instead', () => {
    expect(improvements(names, text, 'A')).toBe('At the centre no text is better than A for some party and worse for none.');
    expect(improvements(names, { ...text, better_for_all: 1, improvement: { truce: 'weeks' } }, 'A')).toMatch(
      /1 text is better .* instead of what A has: Truce: Six weeks\.$/,
    );
    expect(improvements(names, { ...text, better_for_all: null }, 'A')).toBe('');
  });
});

describe('mediators', () => {
  it('that reach the same and would propose the same are told together', () => {
    const table = (party: string, reaches: string[]) => ({ party, reaches, package: null, accepted: null, accepted_by_reached: null });
    const talks = { ...sample(), mediators: [table('q', ['g']), table('r', ['g']), table('s', ['h'])] };
    expect(tables_of(talks).map(({ parties }) => parties)).toEqual([['q', 'r'], ['s']]);
  });
});

describe('what a map holds by party', () => {
  it('comes in the order of the parties', () => {
    expect(by_seat({ '7': 0.1, g: 0.2 }, ['g', 'constructor', '7'])).toEqual([['g', 0.2], ['7', 0.1]]);
  });
});

describe('answers to an offer', () => {
  it('are told with their dates', () => {
    const answers = [{ party: 'g', is: 'rejected', date: '2031-03-14' }, { party: 'h', is: 'pending', date: null }];
    expect(answers_in_words(names, answers)).toBe('rejected by Government (2031-03-14) and not answered by Movement');
  });
});
