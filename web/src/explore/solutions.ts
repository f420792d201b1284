import { compare_in_order, compare_products, compare_shares, compare_sums } from './order';
import { to_points } from './units';

export const rules = ['nash', 'kalai_smorodinsky', 'egalitarian', 'utilitarian', 'equal_loss'] as const;
export type Rule = (typeof rules)[number];

/** What solutions are measured by, in units, by party. */
export interface Yardstick {
  disagreement: number[];
  ideal: number[];
}

/** Positions in the list that was picked from. */
export interface Picked {
  shown: number;
  tied: number[];
}

type Vector = number[];

/** The most each party has among the vectors. */
export function ideal_of(vectors: Vector[]): Vector {
  return (vectors[0] ?? []).map((_, party) => vectors.reduce((most, u) => Math.max(most, u[party]!), -Infinity));
}

/**
 * Picks by one rule among vectors that leave nobody below the disagreement value; nothing where
 * there are none. Of equals the one with the best shares of the ideal surplus is shown, the least
 * share first, then the largest vector.
 */
export function pick(rule: Rule, yardstick: Yardstick, vectors: Vector[]): Picked | null {
  let tied: number[] = [];
  let best = 0;
  vectors.forEach((vector, position) => {
    if (vector.some((units, party) => units < yardstick.disagreement[party]!)) return;
    const value = value_of(rule, yardstick, vector);
    const order = tied.length === 0 ? 1
      : quick_order(rule, value, best) || compare(rule, yardstick, vector, vectors[tied[0]!]!);
    if (order < 0) return;
    if (order > 0) {
      tied = [];
      best = value;
    }
    tied.push(position);
  });
  if (tied.length === 0) return null;
  const shown = tied.reduce((a, b) => (is_shown_before(yardstick, vectors[b]!, vectors[a]!) ? b : a));
  return { shown, tied };
}

/** 0 where only the exact comparison can tell. */
function quick_order(rule: Rule, value: number, best: number): number {
  const ahead = rule === 'equal_loss' ? best - value : value - best;
  return Math.abs(ahead) > 1e-9 * (1 + Math.abs(best)) ? ahead : 0;
}

function is_shown_before(yardstick: Yardstick, a: Vector, b: Vector): boolean {
  const order = compare('kalai_smorodinsky', yardstick, a, b);
  return (order || compare_in_order(a, b)) > 0;
}

function compare(rule: Rule, { disagreement, ideal }: Yardstick, a: Vector, b: Vector): number {
  const ones = a.map(() => 1);
  switch (rule) {
    case 'nash': return compare_products(a, b, disagreement);
    case 'kalai_smorodinsky': return compare_shares(a, b, disagreement, ideal.map((most, party) => most - disagreement[party]!));
    case 'egalitarian': return compare_shares(a, b, disagreement, ones);
    case 'utilitarian': return compare_sums(a, b);
    case 'equal_loss': return compare_shares(a, b, ideal, ones);
  }
}

/** The number that a rule makes as large (equal loss: as small) as can be, in points. */
export function value_of(rule: Rule, { disagreement, ideal }: Yardstick, vector: Vector): number {
  const surplus = vector.map((units, party) => units - disagreement[party]!);
  switch (rule) {
    case 'nash': return surplus.reduce((all, units) => all * to_points(units), 1);
    case 'kalai_smorodinsky': {
      const shares = surplus
        .map((units, party) => ({ units, range: ideal[party]! - disagreement[party]! }))
        .filter(({ range }) => range > 0)
        .map(({ units, range }) => units / range);
      return shares.length === 0 ? 1 : Math.min(...shares);
    }
    case 'egalitarian': return to_points(Math.min(...surplus));
    case 'utilitarian': return to_points(vector.reduce((all, units) => all + units, 0));
    case 'equal_loss': return to_points(Math.max(...vector.map((units, party) => ideal[party]! - units)));
  }
}
