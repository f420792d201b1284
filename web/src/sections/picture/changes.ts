import type { Package } from '../../answer';
import type { Names } from '../../names';

/** Whether two packages are the same on all issues of the first. */
export const same = (one: Package, other: Package) =>
  Object.entries(one).every(([issue, option]) => other[issue] === option);

/**
 * What `to` has instead of what `from` has: "Truce: Six weeks; owed in any case: Aid: More"; and the
 * duties that it leaves unmet, whether or not `from` does so too.
 */
export function changes(names: Names, from: Package, to: Package): string {
  const changed = Object.entries(to).filter(([issue, option]) => from[issue] !== option);
  const { chosen, owed } = names.choices(Object.fromEntries(changed));
  const { unmet } = names.choices(to);
  const words = [
    ...(changed.length === 0 ? ['no change'] : chosen),
    ...(owed.length > 0 ? [`owed in any case: ${owed.join('; ')}`] : []),
    ...(unmet.length > 0 ? [`leaves a duty unmet: ${unmet.join('; ')}`] : []),
  ];
  return words.join('; ');
}

/** A, B, C, ... */
export function letter(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : `${place + 1}`;
}
