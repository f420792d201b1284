import type { Package } from '../../answer';
import type { Names } from '../../names';
import type { BreakEven, LeversAnswer, MinimalSet } from './types';

const most_sets = 5;
const most_packages = 6;

/** Built-in levers are told one by one elsewhere; of them only sets of two or more are news. */
export function sets_of({ built_in, minimal_sets }: LeversAnswer): MinimalSet[] {
  return minimal_sets.filter(({ levers }) => !built_in || levers.length > 1);
}

/** The first of them, cheapest first. */
export function shown_sets(levers: LeversAnswer): MinimalSet[] {
  return sets_of(levers).slice(0, most_sets);
}

export interface Lettered {
  letter: string;
  package: Package;
}

/** Packages that become acceptable, each once and with a letter. */
export function lettered(levers: LeversAnswer, issues: string[]): Lettered[] {
  const singles = levers.break_even.filter(({ suggested, opens, kind }) => suggested && opens && kind !== 'lever');
  const all = levers.zone_empty ? [...shown_sets(levers), ...singles] : [];
  const found = new Map<string, Package>();
  for (const each of all) {
    if (each.package && found.size < most_packages) found.set(key_of(each.package, issues), each.package);
  }
  return [...found.values()].map((of, place) => ({ letter: String.fromCharCode(65 + place), package: of }));
}

function key_of(of: Package, issues: string[]): string {
  return JSON.stringify(issues.map((issue) => (Object.hasOwn(of, issue) ? of[issue] : null)));
}

/** "A, which leaves a duty unmet"; nothing where the package has no letter. */
export function mention_of(each: Pick<BreakEven, 'package'>, packages: Lettered[], names: Names): string {
  if (!each.package) return '';
  const key = key_of(each.package, names.issues());
  const found = packages.find(({ package: of }) => key_of(of, names.issues()) === key);
  if (!found) return '';
  return found.letter + (names.choices(each.package).unmet.length ? ', which leaves a duty unmet' : '');
}
