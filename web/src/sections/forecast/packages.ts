import type { Package } from '../../answer';
import { letter, same } from '../picture/changes';
import type { Forecast } from './answer';

/** A package called by a letter. */
export interface Lettered {
  letter: string;
  package: Package;
}

/** The packages told, the first `most` of those listed and the robust ones, each with its letter. */
export function lettered_packages({ packages, robust }: Forecast, most: number): Lettered[] {
  const told = packages.slice(0, most).map((each) => each.package);
  for (const { package: of } of robust) {
    if (of && !told.some((each) => same(each, of))) told.push(of);
  }
  return told.map((of, at) => ({ letter: letter(at), package: of }));
}

export function letter_of(lettered: Lettered[], of: Package | null): string {
  return (of && lettered.find((each) => same(each.package, of))?.letter) || '–';
}

export const aims = new Map([
  ['acceptable_most_often', 'acceptable most often'],
  ['best_worst_case', 'best worst case'],
  ['least_regret', 'least regret'],
]);
