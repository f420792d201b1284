import { describe, expect, it } from 'vitest';
import { ideal_of, pick, rules, type Rule, type Yardstick } from './solutions';
import { numbers_from } from './made_answer';

type Fraction = [bigint, bigint];

/** What a rule compares, as whole numbers and fractions, the first that differs deciding. */
function key(rule: Rule, { disagreement, ideal }: Yardstick, u: number[]): Fraction[] {
  const gains = u.map((units, party) => BigInt(units - disagreement[party]!));
  const ranges = ideal.map((most, party) => BigInt(most - disagreement[party]!));
  const above = gains.filter((gain) => gain > 0n);
  const sorted = (fractions: Fraction[]) => fractions.sort(by_size);
  switch (rule) {
    case 'nash': return [[BigInt(above.length), 1n], [above.reduce((all, gain) => all * gain, 1n), 1n]];
    case 'kalai_smorodinsky':
      return sorted(gains.flatMap((gain, party): Fraction[] => (ranges[party]! > 0n ? [[gain, ranges[party]!]] : [])));
    case 'egalitarian': return sorted(gains.map((gain) => [gain, 1n]));
    case 'utilitarian': return [[u.reduce((all, units) => all + BigInt(units), 0n), 1n]];
    case 'equal_loss': return sorted(u.map((units, party) => [BigInt(units - ideal[party]!), 1n]));
  }
}

function by_size([a, b]: Fraction, [c, d]: Fraction): number {
  return a * d > c * b ? 1 : a * d < c * b ? -1 : 0;
}

function by_key(a: Fraction[], b: Fraction[]): number {
  return a.map((each, rank) => by_size(each, b[rank]!)).find((order) => order !== 0) ?? 0;
}

function slowly(rule: Rule, yardstick: Yardstick, vectors: number[][]): { shown: number[]; ties: number } | null {
  const fair = vectors.filter((u) => u.every((units, party) => units >= yardstick.disagreement[party]!));
  const best = fair.filter((u) => !fair.some((v) => by_key(key(rule, yardstick, v), key(rule, yardstick, u)) > 0));
  const whole = (u: number[]): Fraction[] => u.map((units) => [BigInt(units), 1n]);
  best.sort((a, b) => by_key(key('kalai_smorodinsky', yardstick, b), key('kalai_smorodinsky', yardstick, a)) || by_key(whole(b), whole(a)));
  return best.length === 0 ? null : { shown: best[0]!, ties: best.length };
}

describe.each(rules)('%s', (rule) => {
  it.each([1, 5, 90_000_000_007])('picks what comparing in whole numbers picks, steps of %i', (step) => {
    const draw = numbers_from(step % 1000);
    for (let round = 0; round < 100; ++round) {
      const dims = 1 + draw(4);
      const vectors = Array.from({ length: 1 + draw(20) }, () => Array.from({ length: dims }, () => step * (draw(7) - 1)));
      const distinct = [...new Map(vectors.map((u) => [String(u), u])).values()];
      const yardstick = { disagreement: Array.from({ length: dims }, () => step * (draw(4) - 2)), ideal: ideal_of(distinct) };
      const picked = pick(rule, yardstick, distinct);
      expect(picked && { shown: distinct[picked.shown], ties: picked.tied.length }).toEqual(slowly(rule, yardstick, distinct));
    }
  });

  it('tells apart what differs by one unit in a thousand million million', () => {
    const far = 400_000_000_000_001;
    const vectors = [[far - 1, far + 1], [far, far]];
    const picked = pick(rule, { disagreement: [0, 0], ideal: ideal_of(vectors) }, vectors)!;
    expect(picked.tied.length).toBe(rule === 'utilitarian' || rule === 'equal_loss' ? 2 : 1);
    expect(vectors[picked.shown]).toEqual([far, far]);
  });
});
