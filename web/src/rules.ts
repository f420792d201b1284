import type { SolutionName } from './answer';

export const closest_ways = ['maximin', 'margin', 'outside_money'] as const;
export type ClosestWay = (typeof closest_ways)[number];

/** What picks a package: a solution where there is a deal, a way to come closest where there is none. */
export type AnyRule = SolutionName | ClosestWay;

const names: Record<AnyRule, string> = {
  nash: 'Nash',
  kalai_smorodinsky: 'Kalai-Smorodinsky',
  egalitarian: 'Egalitarian',
  utilitarian: 'Utilitarian',
  equal_loss: 'Equal loss',
  weighted_nash: 'Nash, weighted',
  maximin: 'Smallest largest shortfall',
  margin: 'The same in shares',
  outside_money: 'Least help from outside',
};

export function rule_name(rule: AnyRule): string {
  return names[rule];
}

const compares_points = new Set<AnyRule>(['egalitarian', 'utilitarian', 'equal_loss', 'maximin', 'outside_money']);

/** Whether a rule compares one party's points with another's. */
export function needs_common_units(rule: AnyRule): boolean {
  return compares_points.has(rule);
}
