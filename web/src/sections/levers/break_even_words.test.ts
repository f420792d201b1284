import { describe, expect, it } from 'vitest';
import type { CaseText } from '../../answer';
import type { BreakEven } from '../../answer/levers';
import { plain } from '../../isolate';
import { Names } from '../../names';
import { closing_in_words, opening_in_words, subject_in_words, told_one_by_one } from './break_even_words';

const negotiation: CaseText = {
  parties: { g: { name: 'Government' }, h: { name: 'Movement' } },
  issues: {
    truce: { name: 'Truce', options: { none: 'None', long: 'Long' } },
    aid: { name: 'Aid', options: { low: 'Low', more: 'More' } },
  },
  constraints: [{ if: { truce: 'long' }, then: { aid: ['low', 'more'] } }, { never: { truce: 'none', aid: 'more' } }],
  preferences: { g: { red_lines: [{ truce: 'long', aid: 'low' }] } },
  war: { sides: ['g', 'h'], beliefs: { g: 0.8, h: 0.1 } },
  risks: { attack: { name: 'Renewed attack', borne_by: 'g' } },
};
const of = { negotiation, names: new Names(negotiation) };

function break_even(found: Partial<BreakEven>): BreakEven {
  return {
    lever: '', kind: 'belief', scale: 'number', party: null, decided_by: [], now: 0, offered: null,
    direction: 'lower', opens: found.opens_at !== undefined, opens_at: null, opens_until: null,
    opens_in_full: null, closes_beyond: null, suggested: true, to: {}, utility: null, package: null,
    why: null, ...found,
  };
}
const opens = (found: Partial<BreakEven>, within = of) => plain(opening_in_words(within, break_even(found)));
const closes = (found: Partial<BreakEven>) => plain(closing_in_words(of, break_even(found)));

describe('break-evens', () => {
  it('are rounded to the side on which there is a deal', () => {
    expect(opens({ party: 'g', now: 0.8, opens_at: 0.7375 })).toBe(
      'Government, on true evidence, put its prevailing at 0.73 or less instead of 0.8',
    );
    expect(opens({ kind: 'disagreement', party: 'h', now: 42, opens_at: 43.995 })).toBe(
      'no agreement were worth 43.99 or less to Movement instead of 42',
    );
  });
  it("of beliefs speak of the second side's own prevailing", () => {
    expect(opens({ party: 'h', now: 0.1, opens_at: 0.1825, direction: 'higher' })).toBe(
      'Movement, on true evidence, put its prevailing at 0.81 or less instead of 0.9',
    );
    expect(closes({ party: 'h', now: 0.4, closes_beyond: 0.0775, direction: 'lower' })).toBe(
      'Movement puts its prevailing at 0.92 or less (now 0.6)',
    );
  });
  it('of beliefs speak of the first side where a stalemate may be', () => {
    const war = { sides: ['g', 'h'], beliefs: { g: 0.8, h: { prevail: 0.1, stalemate: 0.2 } } };
    expect(opens({ party: 'h', now: 0.1, opens_at: 0.1825, direction: 'higher' }, { ...of, negotiation: { ...negotiation, war } })).toBe(
      'Movement, on true evidence, put the prevailing of Government at 0.19 or more instead of 0.1',
    );
  });
  it('say how far things can move while there is a deal', () => {
    expect(closes({ party: 'g', now: 0.6, closes_beyond: 0.9125, direction: 'higher' })).toBe(
      'Government puts its prevailing at 0.91 or less (now 0.6)',
    );
    expect(closes({ kind: 'disagreement', party: 'g', now: 8.765432, closes_beyond: 8.768, direction: 'higher' })).toBe(
      'no agreement is worth 8.768 or less to Government (now 8.77)',
    );
  });
  it('of hazards are told in percent a period', () => {
    expect(opens({ kind: 'hazard', lever: 'risks.attack.hazard', now: 0.1, opens_at: 0.022556391 })).toBe(
      'the hazard of "Renewed attack" were 2.2 % a period or less instead of 10 %',
    );
  });
  it('name what is dropped, and who gets points from outside', () => {
    expect(opens({ kind: 'red_line', lever: 'preferences.g.red_lines[0]', party: 'g' })).toBe(
      'Government dropped its red line (Truce: Long with Aid: Low)',
    );
    expect(opens({ kind: 'constraint', lever: 'constraints[0]' })).toBe(
      'the constraint "Truce: Long only with Aid: Low or More" were relaxed',
    );
    expect(plain(subject_in_words(of, break_even({ kind: 'constraint', lever: 'constraints[1]' })))).toBe(
      'the constraint "never Truce: None with Aid: More"',
    );
    expect(opens({ kind: 'side_payment', opens_at: 9, to: { g: 5, h: 4 } })).toBe(
      'there were 9 points from outside: 5 to Government and 4 to Movement *',
    );
  });
});

it('leaves out costs of fighting, and gathers what does not matter under its reason', () => {
  const why = 'no value of it changes the answer';
  const told = told_one_by_one(
    of,
    [
      break_even({ kind: 'war_cost', party: 'g', suggested: false, opens_at: 13, opens: true }),
      break_even({ party: 'g', why }),
      break_even({ party: 'h', why }),
      break_even({ kind: 'disagreement', party: 'g', opens_at: 26, now: 31 }),
    ],
    true,
  );
  expect(told.items.map(({ words }) => plain(words))).toEqual(['no agreement were worth 26 or less to Government instead of 31']);
  expect(told.not.map(plain)).toEqual([
    'what Government believes about the fighting; what Movement believes about the fighting: no value of it changes the answer',
  ]);
});
