import { lettered, type Lettered } from '../../packages';
import type { Forecast } from '../../answer/forecast';

/** The packages told, the first `most` of those listed and the robust ones, each with its letter. */
export function lettered_packages({ packages, robust }: Forecast, most: number): Lettered[] {
  return lettered([...packages.slice(0, most), ...robust].map((each) => each.package));
}

export const aims = new Map([
  ['acceptable_most_often', 'acceptable most often'],
  ['best_worst_case', 'best worst case'],
  ['least_regret', 'least regret'],
]);
