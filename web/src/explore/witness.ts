import type { Answer } from '../answer';
import { addends } from '../worth';
import { to_units } from './units';

/** Whether the listed points are worth what their options add up to. */
export function adds_up({ values, sliders }: Answer): boolean {
  if (!values || !sliders) return false;
  return sliders.branches.every(({ parties, points }) => points.every(({ utility, package: chosen }) =>
    parties.every((party, place) => {
      const units = addends(values, party, chosen).reduce((sum, each) => sum + to_units(each), 0);
      return units === to_units(utility[place]!);
    })));
}
