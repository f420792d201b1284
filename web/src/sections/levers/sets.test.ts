import { describe, expect, it } from 'vitest';
import type { CaseText } from '../../answer';
import type { BreakEven, Levers, MinimalSet } from '../../answer/levers';
import { plain } from '../../isolate';
import { Names } from '../../names';
import { amount_in_words } from './amounts';
import { built_in_in_words } from './built_in';
import { clash_in_words } from './clash';
import { lettered_packages, mention_of, sets_of } from './mentions';
import { amount_of_set, cost_in_words, side_effects, who_decides, width_in_words } from './sets';
import { verdict_in_words } from './verdict';
import { foot_in_words, ladder_ends } from './rungs';

const negotiation: CaseText = {
  parties: { g: { name: 'Government' }, h: { name: 'Movement' }, q: { name: 'Alder' }, d: { name: 'Fund', veto_on: ['aid'] } },
  issues: {
    aid: { name: 'Aid', options: { low: 'As now', more: 'More' }, obligation: true },
    truce: { name: 'Truce', options: { none: 'None', long: 'Long' } },
  },
  preferences: { g: { red_lines: [{ truce: 'long' }] } },
  war: { sides: ['g', 'h'], beliefs: { g: 0.8, h: 0.1 } },
  risks: { attack: { name: 'A renewed attack', borne_by: 'g' } },
  levers: {
    few: { name: 'Half as many observers', owner: 'q', cost: 3 },
    fund: { name: 'Rebuilding fund', owner: 'd', withdrawable: true },
    warning: { name: 'Warning', owner: 'q', ...{ effects: [{ risk: 'attack', loss: 30 }] } },
    talk: { name: 'Talk', ...{ effects: [{ party: 'h', belief: 0.2 }] } },
  },
};
const found = (of: Partial<BreakEven>) =>
  ({ kind: 'lever', scale: 'number', direction: 'higher', opens: true, opens_in_full: true, now: 0, ...of }) as BreakEven;
const set = (of: Partial<MinimalSet>): MinimalSet => ({
  levers: ['fund'], cost: 5, width: 0, width_when_lapsed: -5, decided_by: ['d'], pays: {}, loses: {}, closed_by: [],
  utility: null, package: null, ...of,
});
const levers = {
  zone_empty: true, width: -2.206896552, built_in: false, minimal_sets: [set({})],
  break_even: [found({ lever: 'fund', offered: 5, opens_at: 4.995 }), found({ kind: 'disagreement', party: 'd', now: 31 })],
  clash: ['parties.d.veto_on', 'preferences.g.red_lines[0]'], clash_smallest: true, clash_reason: null,
} as unknown as Levers;
const of = { negotiation, names: new Names(negotiation), levers };

describe('a set of levers', () => {
  it('names who decides, once for each owner', () => {
    expect(plain(who_decides(of, ['few', 'fund', 'warning']))).toBe(
      'Alder decides: Half as many observers; Warning. Fund decides: Rebuilding fund',
    );
    expect(plain(who_decides(of, ['talk']))).toBe('Nobody is named who decides: Talk');
  });
  it('says who bears which part of the cost', () => {
    expect(plain(cost_in_words(of, set({ pays: { q: 3, d: 2 } })))).toBe('cost 5 (Alder 3 and Fund 2)');
    expect(cost_in_words(of, set({ cost: null }))).toBe('cost not stated');
  });
  it('tells what is left once it has lapsed', () => {
    expect(width_in_words(of, set({}))).toBe('It leaves 0 points to spare *; once withdrawn, 5 points short.');
    const two = set({ levers: ['few', 'fund'], width: 0.477707006, width_when_lapsed: -1.522292994 });
    expect(width_in_words(of, two)).toBe(
      'It leaves 0.47 points to spare *; once what can be withdrawn is gone, 1.53 points short.',
    );
    expect(width_in_words(of, set({ levers: ['few'], width: 2 }))).toBe('It leaves 2 points to spare *.');
  });
  it('tells what it takes from whom and what closes the zone again', () => {
    expect(side_effects(of, set({ loses: { g: 1 }, closed_by: ['few', 'talk'] })).map(plain)).toEqual([
      'Government gives up 1 point.',
      'Adding "Half as many observers" or "Talk" closes it again.',
    ]);
  });
});

describe('the amount of a lever', () => {
  it('is part of what is offered', () => {
    expect(amount_of_set(of, set({}))).toBe('It takes 5 of the 5 points offered.');
    expect(amount_in_words(of, found({ lever: 'x', scale: 'share', opens_at: 0.17142857 }))).toBe('17.2 % of it is enough');
  });
  it('is told by the number that it sets, rounded to the side on which it is enough', () => {
    const loss = found({ lever: 'warning', now: 40, offered: 30, opens_at: 30.298245615, direction: 'lower' });
    expect(plain(amount_in_words(of, loss))).toBe(
      'it brings the loss from "A renewed attack" to 30 instead of 40; 30.29 or less is enough',
    );
    const belief = found({ lever: 'talk', now: 0.1, offered: 0.2, opens_at: 0.185, direction: 'higher' });
    expect(plain(amount_in_words(of, belief))).toBe(
      'it brings the belief of Movement in its prevailing to 0.8 instead of 0.9; 0.81 or less is enough',
    );
  });
  it('can be too much', () => {
    expect(amount_in_words(of, found({ lever: 'x', offered: 5, opens_at: 2, opens_in_full: false }))).toBe(
      'it takes 2 of the 5 points offered, but all of it is too much and closes it again',
    );
  });
});

it('tells built-in levers by what they would do', () => {
  const break_even = [
    found({ kind: 'belief', lever: 'war.beliefs.h', party: 'h', opens: false, opens_at: null, now: 0.1 }),
    found({ kind: 'hazard', lever: 'risks.attack.hazard', party: 'g', opens: false, opens_at: null, now: 0.1 }),
    found({ kind: 'red_line', lever: 'preferences.g.red_lines[0]', party: 'g' }),
  ];
  const within = { ...of, levers: { ...levers, built_in: true, break_even } };
  expect(break_even.map(({ lever }) => plain(built_in_in_words(within, lever)))).toEqual([
    'Movement, on true evidence, puts its prevailing at 0.2 or less',
    'the hazard of "A renewed attack" is 0 % a period or less',
    'Government drops its red line (Truce: Long)',
  ]);
  expect(sets_of({ ...within.levers, minimal_sets: [set({}), set({ levers: ['a', 'b'] })] })).toHaveLength(1);
});

it('says what cannot all be met', () => {
  const clash = clash_in_words(of);
  expect(clash?.items.map(plain)).toEqual([
    'Fund gets at least 31, its value of no agreement, unless Aid stays as now',
    'Government never signs Truce: Long',
  ]);
  expect(clash?.close).toContain('no shorter list clashes');
  expect(clash_in_words({ ...of, levers: { ...levers, zone_empty: false } })).toBeNull();
});

it('gives each package one letter, and says where it leaves a duty unmet', () => {
  const unmet = { aid: 'low', truce: 'long' };
  const sets = [set({ package: { aid: 'more', truce: 'long' } }), set({ package: unmet }), set({ package: unmet })];
  const packages = lettered_packages({ ...levers, minimal_sets: sets });
  expect(packages.map(({ letter }) => letter)).toEqual(['A', 'B']);
  expect(mention_of({ package: unmet }, packages, of.names)).toBe('B, which leaves a duty unmet');
});

describe('the ladder', () => {
  it('begins with what is lacking at least', () => {
    expect(foot_in_words(levers)).toBe('2.2 points short');
    expect(verdict_in_words(levers)).toContain('at least 2.2 points short *');
  });
  it('holds where things stand, where a deal opens and what may lapse', () => {
    const [low, high] = ladder_ends(-5, [set({ width: 23, width_when_lapsed: -7 })]);
    expect(low).toBeLessThan(-7);
    expect(high).toBeGreaterThan(23);
    expect(ladder_ends(-5, [])[1]).toBeGreaterThan(0);
  });
});
