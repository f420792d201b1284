import type { Deals } from '../../answer';
import { rules, type Rule } from '../../explore/solutions';
import type { Found, FoundSolution, Outcome } from '../../explore/explorer';
import { letter, type Lettered } from '../../packages';
import { closest_ways, type ClosestWay } from '../../rules';

/** What the section shows: the case's own answer, or the one after a reader moved something. */
export interface View {
  moved: boolean;
  parties: string[];
  disagreement: number[];
  empty: boolean | null; // null: not settled
  packages: string | null; // in the zone
  count: number; // efficient outcomes in the zone
  points: Found[]; // those of them that are listed
  beyond: Found[]; // efficient, but not acceptable
  solutions: Map<Rule, FoundSolution>;
  closest: Map<ClosestWay, Found>;
}

export function view_of_deals(deals: Deals, beyond: Found[]): View {
  return {
    moved: false,
    parties: deals.parties,
    disagreement: deals.disagreement,
    empty: deals.zone.empty,
    packages: deals.zone.packages,
    count: deals.frontier.count,
    points: deals.frontier.points,
    beyond,
    solutions: solutions_of(deals),
    closest: closest_of(deals),
  };
}

export function view_of_outcome(outcome: Outcome): View {
  return {
    moved: true,
    parties: outcome.parties,
    disagreement: outcome.disagreement,
    empty: outcome.empty,
    packages: outcome.packages === null ? null : String(outcome.packages),
    count: outcome.points.length,
    points: outcome.points,
    beyond: outcome.beyond(),
    solutions: outcome.solutions,
    closest: new Map(),
  };
}

function solutions_of(deals: Deals): Map<Rule, FoundSolution> {
  const solutions = new Map<Rule, FoundSolution>();
  for (const rule of rules) {
    const found = deals.solutions[rule];
    if (found?.utility && found.package) {
      const { utility, value, ties } = found;
      solutions.set(rule, { utility, package: found.package, value: value ?? 0, ties });
    }
  }
  return solutions;
}

function closest_of(deals: Deals): Map<ClosestWay, Found> {
  const closest = new Map<ClosestWay, Found>();
  for (const way of closest_ways) {
    const found = deals.closest?.[way];
    if (found?.package) closest.set(way, found);
  }
  return closest;
}

/** A package with the rules that pick it. */
export interface Marked extends Lettered, Found {
  picked_by: (Rule | ClosestWay)[];
}

/** The packages of the solutions, or the closest ones: each once, A first. */
export function marked_in(view: View): Marked[] {
  const by_utility = new Map<string, Marked>();
  for (const [rule, { utility, package: chosen }] of [...view.solutions, ...view.closest]) {
    const key = utility.join();
    const known = by_utility.get(key);
    if (known) known.picked_by.push(rule);
    else by_utility.set(key, { letter: letter(by_utility.size), utility, package: chosen, picked_by: [rule] });
  }
  return [...by_utility.values()];
}
