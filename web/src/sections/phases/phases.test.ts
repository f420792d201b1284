import { describe, expect, it } from 'vitest';
import type { CaseText } from '../../answer';
import { plain } from '../../isolate';
import { Names } from '../../names';
import { conditions } from './conditions';
import { deliverable_rows } from './deliverables';
import {
  choices, end_in_words, needed_in_words, one_side_first, order_in_words, standing_in_words, weakest_in_words, withheld_in_words,
} from './guarantees';
import { helps, tranche_counts } from './helps';
import { ladder_rows, slack_ends } from './rows';
import type { Phases, Step, WhatIf } from '../../answer/phases';
import { verdict_in_words } from './verdict';

const negotiation: CaseText = {
  parties: { g: { name: 'Government' }, h: { name: 'Movement' }, d: { name: 'Donors' } },
  phases: {
    deliverables: {
      captives: { giver: 'h', tranches: 3, obligation: true, ...{ cost: { h: 3 }, value: { g: [8, 12] }, shift: { g: 1 } } },
      prisoners: { name: 'Prisoners', giver: 'g', tranches: 3, after: ['captives'] },
      rebuilding: { giver: 'd' },
    },
  },
};
const step = (tranche: number, slack: number[], withheld: Step['withheld'] = null): Step => ({
  deliver: 'captives', tranche, by: 'h', with: [{ deliver: 'prisoners', tranche, by: 'g' }], slack, withheld,
});
const gaza_like: Phases = {
  parties: ['g', 'h'],
  self_enforcing: false,
  possible: true,
  why: null,
  start_slack: [15.366685218, -10.261243387],
  start_shortfall: [0, 10.261243387],
  end_shortfall: [0, 9.761243387],
  guarantees: { g: 0, h: 17.761243387 },
  pareto_guarantees: [[0, 17.761243387]],
  exact: true,
  bound: null,
  steps: [step(1, [16.8, -11.7], [12.3, -14.7]), step(2, [19.8, -14.7], [15.3, -17.761243387])],
  weakest: { step: 2, party: 'h', margin: 0, withholding: true },
  plans: [],
  one_side_first: [],
  one_sided: null,
  what_if: [],
  tranches: [],
  peace: { g: { value: 36.47, derived: true }, h: { value: 41.43358876, derived: true } },
  war: { g: { value: 33.6, derived: true }, h: { value: 46.694832147, derived: true } },
  standing: {},
  owed: ['captives'],
  notes: [],
  limit_reached: false,
};
const of = (phases: Partial<Phases> = {}) => ({ negotiation, names: new Names(negotiation), phases: { ...gaza_like, ...phases } });
const holding: Partial<Phases> = {
  start_slack: [30, 22], start_shortfall: [0, 0], end_shortfall: [0, 0], guarantees: { g: 0, h: 0 }, pareto_guarantees: [[0, 0]],
  steps: [step(1, [0, 5])], war: { g: { value: 12, derived: false }, h: { value: 24, derived: false } },
  peace: { g: { value: 18, derived: false }, h: { value: 20, derived: false } },
};

describe('the verdict', () => {
  it('says first what the start lacks, which no guarantee supplies', () => {
    expect(verdict_in_words(of()).strong.map(plain)).toEqual([
      'Already at the start Movement lacks 10.27 points: no guarantee makes a party sign what it likes less than going back to war.',
      'Once it has begun, no order keeps everyone from gaining by stopping without guarantees. It takes guarantees of 17.77 points for Movement.',
    ]);
  });
  it('says where nobody gains by stopping', () => {
    expect(verdict_in_words(of(holding)).strong).toEqual(['There is an order in which nobody gains by stopping, without guarantees.']);
  });
  it('points to other choices, and to what is not proven', () => {
    const two = { ...holding, guarantees: { g: 0, h: 10 }, pareto_guarantees: [[0, 10], [14, 0]] };
    expect(verdict_in_words(of(two)).strong[0]).toContain('or one of the other choices below *');
    const open = { ...two, exact: false, bound: { by_party: { g: 0, h: 2 }, largest: 3, gap: 7 } };
    expect(plain(verdict_in_words(of(open)).plain[0]!)).toBe(
      'Not exact: a limit came before the proof. In every order someone needs at least 3 points *; nobody needs more than 7 points above that in the order below *. No order needs less than 2 points for Movement.',
    );
    expect(verdict_in_words(of({ possible: false, why: 'the deadline is too early' })).strong).toEqual([
      'No order keeps the conditions of the case: the deadline is too early.',
    ]);
  });
});

describe('what would have to be true', () => {
  it('is a lower war value or a better peace where the plan takes guarantees', () => {
    const found = conditions(of());
    expect(found?.lead).toContain('would hold without further guarantees if this held');
    expect(found?.items.map(plain)).toEqual([
      'going back to war were worth 28.93 or less to Movement at the start (taken here: 46.69), or the completed peace 59.2 or more (taken here: 41.43)',
    ]);
  });
  it('is how far things may move where it holds', () => {
    expect(conditions(of(holding))?.items.map(plain)).toEqual([
      'going back to war is worth 12 or less to Government at the start (taken here: 12), or the completed peace 18 or more (taken here: 18)',
      'going back to war is worth 29 or less to Movement at the start (taken here: 24), or the completed peace 15 or more (taken here: 20)',
    ]);
  });
});

describe('the ladder', () => {
  it('has the start and every step, lifted by guarantees after the start only', () => {
    const rows = ladder_rows(of());
    expect(rows.map(({ slack }) => slack[1])).toEqual([-10.261243387, -11.7, -14.7]);
    expect(rows[0]?.lifted).toEqual([null, null]);
    expect(rows[1]?.lifted[0]).toBeNull();
    expect(rows[1]?.lifted[1]).toBeCloseTo(6.061243387, 9);
    expect(rows.map(({ weakest }) => weakest)).toEqual([false, false, true]);
  });
  it('counts help that stands until it lapses', () => {
    const rows = ladder_rows(of({ ...holding, standing: { g: { amount: 2, until_step: 1 } }, steps: [step(1, [1, 1]), step(2, [1, 1])] }));
    expect(rows.map(({ lifted }) => lifted[0])).toEqual([null, 3, null]);
  });
  it('leaves out the middle of a long plan, but not its weakest nor its lowest moment', () => {
    const steps = Array.from({ length: 200 }, (_, at) => step(at + 1, [at === 99 ? 0 : 5, at === 149 ? 1 : 5]));
    const rows = ladder_rows(of({ ...holding, steps, weakest: { step: 100, party: 'g', margin: 0, withholding: false } }));
    const numbers = rows.map(({ number }) => number);
    expect(numbers).toEqual(expect.arrayContaining([0, 1, 12, 99, 100, 101, 149, 150, 151, 195, 200]));
    expect(rows.reduce((sum, { left_out }) => sum + left_out, 0) + rows.length).toBe(201);
  });
  it('has 0 inside every scale', () => {
    const rows = ladder_rows(of(holding));
    expect(slack_ends(rows, 0)[0]).toBeLessThan(0);
    expect(slack_ends(ladder_rows(of()), 1)[1]).toBeGreaterThan(0);
  });
});

describe('guarantees', () => {
  it('tell where they stand in for something', () => {
    expect(needed_in_words(of()).map(plain)).toEqual([
      'Movement: 17.77 points. It stands in where Movement would gain 17.77 points by keeping its part back in step 2 ' +
        '(captives, tranche 2 of 3 and Prisoners, tranche 2 of 3); it would gain at 2 of 2 steps.',
    ]);
    expect(plain(weakest_in_words(of()))).toBe(
      'The weakest moment *: keeping its part back in step 2 Movement has 0 points to spare, guarantees counted.',
    );
    expect(plain(withheld_in_words(of()))).toContain('Government 12.3 (step 1) and Movement -17.76 (step 2)');
    expect(plain(end_in_words(of()))).toContain('what is lacking is 9.77 points for Movement. Slicing into more tranches never repairs that');
  });
  it('that stand already are told with their end', () => {
    expect(plain(standing_in_words(of({ standing: { g: { amount: 2, until_step: 6 } } })))).toBe('Standing already: 2 points for Government, up to step 6.');
  });
  it('list all choices, the one shown marked', () => {
    const found = choices(
      of({
        guarantees: { g: 0, h: 10 },
        pareto_guarantees: [[0, 10], [14, 0]],
        plans: [
          { guarantees: [0, 10], order: ['captives+prisoners', 'captives+prisoners', 'rebuilding'] },
          { guarantees: [14, 0], order: ['rebuilding'] },
        ],
      }),
    );
    expect(found.map(({ shown, amounts }) => [shown, ...amounts])).toEqual([[true, '0', '10'], [false, '14', '0']]);
    expect(plain(found[0]!.order)).toBe('captives + Prisoners × 2, rebuilding');
    expect(order_in_words(of(), [])).toBe('');
  });
  it('tell what it takes if one side goes first', () => {
    const first = [
      { by: 'g', guarantees: { g: 0, h: 10 }, order: [] },
      { by: 'h', guarantees: { g: 0, h: 0 }, order: [] },
    ];
    expect(one_side_first(of({ one_side_first: first })).map(plain)).toEqual([
      'all that Government gives before the rest: guarantees of 10 points for Movement.',
      'all that Movement gives before the rest: no guarantees.',
    ]);
  });
});

it('sets what changes something apart from what makes no difference', () => {
  const what_if = (help: WhatIf['help'], id: string | null, h: number, possible = true): WhatIf => ({
    help, of: id, possible, guarantees: possible ? { g: 0, h } : null, pareto_guarantees: [[0, h]],
    start_shortfall: [0, 10.261243387], end_shortfall: [0, 9.761243387], exact: true,
  });
  const found = helps(
    of({ what_if: [what_if('donor_first', 'rebuilding', 17.761243387), what_if('one_more_tranche', 'captives', 14.7), what_if('guarantor', 'g', 0, false)] }),
  );
  expect(found.same.map(plain)).toEqual(['rebuilding before all else']);
  expect(found.rows.map(({ help, amounts }) => [plain(help), ...amounts])).toEqual([
    ['as it stands', '0', '17.77'],
    ['captives in 4 tranches', '0', '14.7'],
    ['a guarantee for Government alone', 'none', 'none'],
  ]);
  expect(plain(found.rows[0]!.start)).toBe('Movement 10.27');
  expect(found.impossible).toBe(true);
});

it('tells where another number of tranches takes other guarantees', () => {
  const needs = [1, 2, 3].map((count) => ({ count, guarantees: { g: count === 1 ? 2 : 0, h: 0 } }));
  const same = needs.map(({ count }) => ({ count, guarantees: { g: 0, h: 0 } }));
  expect(tranche_counts(of({ tranches: [{ of: 'captives', now: 3, needs }, { of: 'rebuilding', now: 1, needs: same }] })).map(plain)).toEqual([
    'captives (now 3): 1: Government 2; 2 to 3: none.',
  ]);
});

it('shows what is delivered, parties in the order of the case, duties marked', () => {
  const [captives, prisoners] = deliverable_rows(of());
  expect(captives).toMatchObject({ giver: 'h', tranches: 3, owed: true });
  expect(plain(captives!.worth)).toBe('Government +10, Movement -3');
  expect(prisoners).toMatchObject({ owed: false, worth: '–', after: ['captives'] });
});
