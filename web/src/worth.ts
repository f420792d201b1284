import type { Package, Values } from './answer';
import { own } from './names';
import { matches } from './packages';

type Table = Values['worth'] | Values['aside'];

function entry(table: Table, party: string, issue: string, option: string): number {
  return own(own(own(table, party), issue), option) ?? 0;
}

/** What an option alone is worth: by the preferences, and by interactions and risks that stand on it alone. */
export function points_apart({ worth, aside }: Values, party: string, issue: string, option: string): [number, number] {
  return [entry(worth, party, issue, option), entry(aside, party, issue, option)];
}

/** The same in all. */
export function points_of(values: Values, party: string, issue: string, option: string): number {
  const [worth, aside] = points_apart(values, party, issue, option);
  return worth + aside;
}

/** The part of what interactions and risks add on an issue alone that is there whatever its option: nothing of that issue. */
export function steady_part(values: Values, party: string, issue: string): number {
  const options = Object.keys(own(own(values.worth, party), issue) ?? {});
  const added = options.map((option) => entry(values.aside, party, issue, option));
  if (added.every((points) => points < 0)) return added.length ? Math.max(...added) : 0;
  return added.every((points) => points > 0) ? Math.min(...added) : 0;
}

/** What an option is worth beside the other options of its issue. */
export function points_on_issue(values: Values, party: string, issue: string, option: string): number {
  return points_of(values, party, issue, option) - steady_part(values, party, issue);
}

/** What several issues of a package together add for a party. */
export function extras_of({ extras }: Values, party: string, of: Package): Values['extras'] {
  return extras.filter((extra) => extra.party === party && matches(extra.when, of));
}

/** All numbers that a party's points for a package are the sum of. */
export function addends(values: Values, party: string, of: Package): number[] {
  return [
    ...Object.entries(of).flatMap(([issue, option]) => points_apart(values, party, issue, option)),
    ...extras_of(values, party, of).map(({ points }) => points),
  ];
}

/** What a package is worth to a party; not a number where that is not known. */
export function worth_of(values: Values | null, party: string, of: Package): number {
  if (!values || own(values.worth, party) === undefined) return NaN;
  return addends(values, party, of).reduce((sum, points) => sum + points, 0);
}
