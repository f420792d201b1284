import { describe, expect, it } from 'vitest';
import type { CaseText } from '../../answer';
import type { War } from '../../answer/war';
import { plain } from '../../isolate';
import { Names } from '../../names';
import { battles_in_words, belief_marks, ends_in_words, side_rows } from './beliefs';
import { explanation, obstacles, one_is_enough, status, verdict_in_words } from './obstacles';
import { learning_in_words, range_in_words } from './optimism';
import { risk_rows, zone_rows } from './risk_rows';

const negotiation: CaseText = {
  parties: { g: { name: 'Government' }, h: { name: 'Movement' } },
  issues: { truce: { name: 'Truce', options: ['none', 'long'] } },
  preferences: { g: {}, h: {} },
  war: {
    sides: ['g', 'h'],
    beliefs: { g: { is: [0.7, 0.9] }, h: 0.1 },
    payoffs: { g: { prevail: 55, fail: -25, cost: 8 }, h: { prevail: 60, fail: -40, cost: [6, 10] } },
    shift: { rising: 'h', now: 0.4, later: 0.6 },
  },
  risks: { attack: { name: 'A renewed attack', borne_by: 'g' } },
};
const side = (prevail: number, own_chance: number, value: number) =>
  ({ prevail, stalemate: 0, own_chance, value, counts: true, course: null });
const optimists: War = {
  battles: false,
  sides: { g: side(0.8, 0.8, 31), h: side(0.1, 0.9, 42) },
  optimism: {
    excess: 0.52, blocks: true, common_beliefs_with_zone: [[0, 0.9125]], why: null,
    learning: [{ prior_strength: 5, even: 1 }, { prior_strength: 10, even: 2 }, { prior_strength: 20, even: 4 }],
  },
  commitment: null,
  first_strike: null,
  risks: null,
  zone: { face_value: null, credible: { empty: true, packages: '0', width: -5 } },
  indivisible: false,
  split: [],
  break_even: { 'war.beliefs.g': 0.7375, 'war.beliefs.h': 0.18 },
  notes: [],
  limit_reached: false,
};
const of = { negotiation, names: new Names(negotiation), war: optimists };
const words = (id: string, war: Partial<War> = {}) =>
  plain(obstacles({ ...of, war: { ...optimists, ...war } }).find((each) => each.id === id)?.words ?? '');

describe('beliefs', () => {
  it('stand on one line, with where the answer flips told by the side itself', () => {
    const [g, h] = belief_marks(of);
    expect(g).toEqual({
      side: 'g', at: 0.8, between: [0.7, 0.9], flips_at: 0.7375, words: 'puts its prevailing at 0.8; at 0.73 or less there would be a deal',
    });
    expect(h?.at).toBe(0.1);
    expect(h?.words).toBe('puts its prevailing at 0.9; at 0.82 or less there would be a deal');
    expect(ends_in_words(of).map(plain)).toEqual(['Movement prevails', 'Government prevails']);
  });
  it('that leave a deal say how far they may go', () => {
    const zone = { face_value: null, credible: { empty: false, packages: '42', width: 18 } };
    const war = { ...optimists, zone, sides: { g: side(0.6, 0.6, 15) }, break_even: { 'war.beliefs.g': 0.9125 } };
    expect(belief_marks({ ...of, war })[0]?.words).toBe('puts its prevailing at 0.6; at 0.91 or less there still is a deal');
  });
  it('shared by both are rounded into the range', () => {
    expect(range_in_words([0, 0.730971337])).toBe('0 to 0.73');
    expect(range_in_words([0.1234, 0.1238])).toBe('0.1234 to 0.1238');
  });
});

it('shows what each side expects from fighting on, uncertain numbers at their middle', () => {
  expect(side_rows(of)[1]).toMatchObject({ belief: '0.9', prevails: '60', fails: '-40', cost: '8', value: '42', remarks: [] });
  const war = { ...optimists, sides: { g: { ...side(0.8, 0.8, 31), counts: false } } };
  expect(side_rows({ ...of, war })[0]?.remarks.map(plain)).toEqual([
    'For Government this is not what no agreement is worth: the case takes that from elsewhere.',
  ]);
});

it('tells a war of battles', () => {
  const attrition = { positions: 4, start: 2, discount: 0.95 };
  expect(battles_in_words({ ...of, negotiation: { ...negotiation, war: { attrition } } })).toBe(
    'A war of battles from position 2 of 4, no limit to the number of battles, discount 0.95 a battle.',
  );
  expect(battles_in_words(of)).toBe('');
});

describe('obstacles', () => {
  it('say whether they bite, do not, or were not asked about', () => {
    expect(obstacles(of).map((each) => status(each).word)).toEqual([
      'yes, it bites', 'not asked', 'not asked', 'not asked', 'no, it does not bite',
    ]);
    expect(explanation(obstacles(of)[1]!)).toBe('The case has no `shift`.');
  });
  it('of optimism say what would open the zone', () => {
    expect(words('optimism')).toBe(
      'If the stake were one thing that could be divided, together they would expect 0.52 of it more than there is. ' +
        'Both cannot be right: there would be a deal if evidence that both trust led them to one belief that put the prevailing of Government at 0 to 0.91.',
    );
    expect(learning_in_words(of)).toContain('after about 2 battles split evenly both would have learned enough (prior strength 10; 1 to 4 for strengths from 5 to 20)');
  });
  it('of optimism play no part where no value of no agreement comes from the war', () => {
    const sides = { g: { ...side(0.65, 0.65, 33), counts: false } };
    const optimism = { ...optimists.optimism!, blocks: null, excess: -0.342857143 };
    expect(words('optimism', { sides, optimism })).toBe(
      "plays no part: no side's value of no agreement comes from the war. If the stake were one thing that could be divided, together they would expect 0.34 of it less than there is.",
    );
  });
  it('of shifting power tell the break-even or what keeps the deal', () => {
    const commitment = { blocks: false, blocks_fearon: true, break_even: 0.655555556, fight_now: 5, most_in_peace: 5.5, most_fearon: 3.7 };
    expect(words('shifting-power', { commitment })).toContain('But if Movement alone could settle all later shares, it could count on 3.7 only');
    expect(words('shifting-power', { commitment: { ...commitment, blocks: true, most_in_peace: 4.6, break_even: 0.555555 } })).toBe(
      "With 1 at stake in each period, fighting at once is worth 5 to Government; no division can give it more than 4.6. It would hold back if Movement's later prevailing were put at 0.55 or less instead of 0.6.",
    );
  });
  it('of a first strike have no division to name where it bites', () => {
    const first_strike = { advantage: 0.1, costs: 0.08, range: null, blocks: true };
    expect(words('first-strike', { first_strike })).toContain('monitoring make striking first worth less');
  });
  it('several of which bite are named in the verdict, and one taken away is enough', () => {
    const war = { ...optimists, indivisible: true, split: ['truce'] };
    expect(verdict_in_words({ ...of, war })).toBe(
      'There is no deal among these options. What bites: optimism and stakes that cannot be divided.',
    );
    expect(one_is_enough(obstacles({ ...of, war }))).toBe(true);
    expect(one_is_enough(obstacles(of))).toBe(false);
    expect(words('indivisible', war)).toContain('one would with Truce split, taken in turn or drawn by lot');
  });
});

describe('risks', () => {
  const attack = {
    borne_by: 'g', from: 'h', hazard: 0.1, loss: 40, expected_loss: 26.206896552, least_expected_loss: 14.522292994,
    break_even_hazard: 0.019963702, why: null,
  };
  const zone = { face_value: { empty: false, packages: '3197', width: 18 }, credible: { empty: true, packages: '0', width: -2.206896552 } };
  const war = { ...optimists, risks: { attack }, zone };
  it('round the hazard up to which there is a deal downwards', () => {
    expect(risk_rows({ ...of, war })[0]).toMatchObject({ hazard: '10 %', expected: '26.21', at_best: '14.52', deal_if: 'up to 1.9 %', why: null });
    const none = { ...attack, break_even_hazard: null, why: 'no value of it changes the answer' };
    expect(risk_rows({ ...of, war: { ...war, risks: { attack: none } } })[0]?.deal_if).toBe('see below');
  });
  it('show the zone with and without them', () => {
    expect(zone_rows({ ...of, war }).map(({ width }) => width)).toEqual(['18', '-2.21']);
    expect(words('breach', war)).toContain('There would be a deal if every promise were kept');
  });
});
