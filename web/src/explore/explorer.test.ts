import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Explorer, no_moves, type Moves, type Outcome } from './explorer';
import { answer_of, drawn_answer, listed_answer, type Part } from './made_answer';
import { rules } from './solutions';

interface Expected {
  empty: boolean;
  packages: string;
  ideal: number[] | null;
  points: number[][];
  solutions: Record<string, { utility: number[] | null; value: number | null; ties: number | null }>;
}
interface Fixture {
  answer: Part;
  moves: { disagreement: Record<string, number>; factors: Record<string, Record<string, number>>; expected: Expected }[];
}

const folder = new URL('./fixtures/', import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Fixture] as const);

function moves_of({ disagreement, factors }: Fixture['moves'][number]): Moves {
  return {
    disagreement: new Map(Object.entries(disagreement)),
    factors: new Map(Object.entries(factors).map(([party, by_issue]) => [party, new Map(Object.entries(by_issue))])),
  };
}

function summary(outcome: Outcome | null) {
  return outcome && {
    empty: outcome.empty,
    packages: String(outcome.packages),
    ideal: outcome.ideal,
    points: outcome.points.map(({ utility }) => utility),
    solutions: rules.map((rule) => {
      const found = outcome.solutions.get(rule);
      return { rule, utility: found?.utility ?? null, ties: found?.ties ?? null };
    }),
  };
}

function expected_summary({ empty, packages, ideal, points, solutions }: Expected) {
  return {
    empty, packages, ideal, points,
    solutions: rules.map((rule) => ({ rule, utility: solutions[rule]!.utility, ties: solutions[rule]!.ties })),
  };
}

describe.each(fixtures)('the sliders of %s', (_, { answer, moves }) => {
  const explorer = new Explorer(answer_of(answer));

  it.each(moves.map((each, place) => [place, each] as const))('say what `irenic deals` says, move %i', (_place, each) => {
    const outcome = explorer.at(moves_of(each));
    expect(summary(outcome)).toEqual(expected_summary(each.expected));
    for (const [rule, { value }] of outcome!.solutions) {
      expect(value).toBeCloseTo(each.expected.solutions[rule]!.value!, 6);
    }
  });

  it('give for each point a package of that worth', () => {
    const { worth } = answer.values!;
    const plain = answer.values!.extras.length === 0 && Object.keys(answer.values!.aside).length === 0;
    for (const { utility, package: chosen } of plain ? explorer.at(no_moves())!.points : []) {
      utility.forEach((points, place) => {
        const of_party = worth[answer.deals.parties[place]!]!;
        const sum = Object.entries(chosen).reduce((all, [issue, option]) => all + of_party[issue]![option]!, 0);
        expect(sum).toBeCloseTo(points, 9);
      });
    }
  });

  it('show as beyond only what is efficient and not acceptable', () => {
    const outcome = explorer.at(no_moves())!;
    const inside = new Set(outcome.points.map(({ utility }) => utility.join()));
    for (const { utility } of outcome.beyond()) {
      expect(inside.has(utility.join())).toBe(false);
      expect(outcome.points.some((point) => point.utility.every((points, party) => points >= utility[party]!))).toBe(false);
    }
  });
});

describe('weights', () => {
  it('listed package by package give the frontier that is listed as efficient', () => {
    for (const [, { answer }] of fixtures) {
      const explorer = new Explorer(answer_of(answer));
      const [party, issue] = [answer.sliders!.parties[0]!, Object.keys(answer.negotiation.issues)[0]!];
      const nearly = { disagreement: new Map(), factors: new Map([[party, new Map([[issue, 1.0000001]])]]) };
      expect(summary(explorer.at(nearly))).toEqual(summary(explorer.at(no_moves())));
    }
  });

  it('cannot be moved where there are too many packages, and it is said why', () => {
    const explorer = new Explorer(drawn_answer(['a', 'b'], [10, 10, 10, 10, 6], 1));
    expect(explorer.why_no_values).toBeNull();
    expect(explorer.why_no_weights).toContain('60,000');
    expect(explorer.at({ disagreement: new Map(), factors: new Map([['a', new Map([['i0', 2]])]]) })).toBeNull();
  });
});

describe('weights', () => {
  it('cannot be moved where options do not add up to packages', () => {
    const answer = structuredClone(fixtures.find(([name]) => name === 'valleys.json')![1].answer);
    answer.values!.worth['g']!['truce']!['o1']! += 1;
    expect(new Explorer(answer_of(answer)).why_no_weights).toContain('does not add up');
  });
});

describe('values of no agreement', () => {
  it('cannot be moved without a frontier, and it is said why', () => {
    const answer = listed_answer(['a', 'b'], 3);
    answer.sliders = { parties: ['a', 'b'], branches: [], why_not: 'more than 5,000 points' };
    const explorer = new Explorer(answer);
    expect(explorer.why_no_values).toBe('more than 5,000 points');
    expect(explorer.at(no_moves())).toBeNull();
  });

  it('cannot be moved where units of 1e-9 are not exact', () => {
    const answer = listed_answer(['a', 'b'], 3);
    answer.sliders!.branches[0]!.points[0]!.utility[0] = 1e9;
    expect(new Explorer(answer).why_no_values).toContain('too large');
  });
});

function milliseconds(work: () => void): number {
  work();
  const runs = Array.from({ length: 10 }).map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...runs);
}

describe('an answer', () => {
  it.each([2, 3, 4])('is quick with 5,000 points and %i parties', (count) => {
    const parties = ['a', 'b', 'c', 'd'].slice(0, count);
    const explorer = new Explorer(listed_answer(parties, 5000));
    const moves = { disagreement: new Map([['a', 12]]), factors: new Map() };
    const spent = milliseconds(() => explorer.at(moves));
    console.log(`5,000 points, ${count} parties: ${spent.toFixed(1)} ms, ${explorer.at(moves)!.points.length} of them in the zone`);
    expect(spent).toBeLessThan(250);
  });

  it.each([2, 3])('is quick with 50,000 packages and %i parties', (count) => {
    const explorer = new Explorer(drawn_answer(['a', 'b', 'c'].slice(0, count), [10, 10, 10, 10, 5], 3));
    let factor = 1;
    const spent = milliseconds(() => {
      factor = factor === 2 ? 0.5 : 2;
      explorer.at({ disagreement: new Map(), factors: new Map([['a', new Map([['i0', factor]])]]) });
    });
    console.log(`50,000 packages, ${count} parties: ${spent.toFixed(1)} ms`);
    expect(spent).toBeLessThan(1000);
  });
});
