import type { Condition, Package } from './answer';
import { own, type Names } from './names';

/** Whether two packages are the same on all issues of the first. */
export function same(one: Package, other: Package): boolean {
  return Object.entries(one).every(([issue, option]) => own(other, issue) === option);
}

/** Whether a package has one of the named options on each issue of the condition. */
export function matches(when: Condition, of: Package): boolean {
  return Object.entries(when).every(([issue, options]) => options.includes(own(of, issue) ?? ''));
}

/** A package that is called by a letter. */
export interface Lettered {
  letter: string;
  package: Package;
}

/** A, B, C, ... */
export function letter(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : `${place + 1}`;
}

/** Each package once, the first one A. */
export function lettered(all: (Package | null)[]): Lettered[] {
  const found: Package[] = [];
  for (const of of all) {
    if (of && !found.some((each) => same(each, of))) found.push(of);
  }
  return found.map((of, place) => ({ letter: letter(place), package: of }));
}

/** Nothing where the package has none. */
export function letter_of(all: Lettered[], of: Package | null): string | null {
  return (of && all.find((each) => same(each.package, of))?.letter) ?? null;
}

/**
 * What `to` has instead of what `from` has: "Truce: Six weeks; owed in any case: Aid: More"; and the
 * duties that it leaves unmet, whether or not `from` does so too.
 */
export function changes(names: Names, from: Package, to: Package): string {
  const changed = Object.entries(to).filter(([issue, option]) => own(from, issue) !== option);
  const { chosen, owed } = names.choices(Object.fromEntries(changed));
  const { unmet } = names.choices(to);
  const words = [
    ...(changed.length === 0 ? ['no change'] : chosen),
    ...(owed.length > 0 ? [`owed in any case: ${owed.join('; ')}`] : []),
    ...(unmet.length > 0 ? [`leaves a duty unmet: ${unmet.join('; ')}`] : []),
  ];
  return words.join('; ');
}
