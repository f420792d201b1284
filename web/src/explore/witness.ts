import type { Answer, Package } from '../answer';
import { own } from '../names';
import { to_units } from './units';

/** Whether the listed points are worth what their options add up to. */
export function adds_up({ values, sliders }: Answer): boolean {
  if (!values || !sliders) return false;
  const sum = (party: string, chosen: Package) => {
    const singles = Object.entries(chosen).flatMap(([issue, option]) =>
      [values.worth, values.aside].map((table) => own(own(own(table, party), issue), option) ?? 0));
    const extras = values.extras
      .filter((extra) => extra.party === party && Object.entries(extra.when).every(([issue, options]) =>
        options.includes(own(chosen, issue) ?? '')))
      .map(({ points }) => points);
    return [...singles, ...extras].reduce((units, points) => units + to_units(points), 0);
  };
  return sliders.branches.every(({ parties, points }) => points.every(({ utility, package: chosen }) =>
    parties.every((party, place) => sum(party, chosen) === to_units(utility[place]!))));
}
