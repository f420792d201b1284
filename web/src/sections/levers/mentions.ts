import type { Names } from '../../names';
import { lettered, letter_of, type Lettered } from '../../packages';
import type { BreakEven, Levers, MinimalSet } from '../../answer/levers';

const most_sets = 5;
const most_packages = 6;

/** Built-in levers are told one by one elsewhere; of them only sets of two or more are news. */
export function sets_of({ built_in, minimal_sets }: Levers): MinimalSet[] {
  return minimal_sets.filter(({ levers }) => !built_in || levers.length > 1);
}

/** The first of them, cheapest first. */
export function shown_sets(levers: Levers): MinimalSet[] {
  return sets_of(levers).slice(0, most_sets);
}

/** Packages that become acceptable, each once and with a letter. */
export function lettered_packages(levers: Levers): Lettered[] {
  const singles = levers.break_even.filter(({ suggested, opens, kind }) => suggested && opens && kind !== 'lever');
  const all = levers.zone_empty ? [...shown_sets(levers), ...singles] : [];
  return lettered(all.map((each) => each.package)).slice(0, most_packages);
}

/** "A, which leaves a duty unmet"; nothing where the package has no letter. */
export function mention_of(each: Pick<BreakEven, 'package'>, packages: Lettered[], names: Names): string {
  const letter = letter_of(packages, each.package);
  if (!each.package || letter === null) return '';
  return letter + (names.choices(each.package).unmet.length ? ', which leaves a duty unmet' : '');
}
