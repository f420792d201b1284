import type { Package, Values } from '../../answer';
import { condition_in_words } from '../../condition_words';
import { isolated } from '../../isolate';
import { own, type Names } from '../../names';
import { matches } from '../../packages';
import { points, rounded } from '../../rounding';
import type { Waterfall } from './waterfall';

/** "17 points above no agreement"; where none is stated, what a party can get at all. */
export function outcome_in_words({ surplus, total }: Waterfall, range?: [number, number] | null): string {
  if (surplus === 0) return 'level with no agreement';
  if (surplus !== null) {
    return surplus > 0 ? `${points(surplus, 'down')} above no agreement` : `${points(-surplus, 'up')} short of no agreement`;
  }
  const within = range ? `, where packages give it ${rounded(range[0])} to ${rounded(range[1])}` : '';
  return points(total) + within;
}

/** What rules a package out whatever its points. */
export function ruled_out(values: Values, parties: string[], of: Package, names: Names): string[] {
  const forbidden = values.forbidden
    .filter((when) => matches(when, of))
    .map((when) => `Constraints rule it out: ${condition_in_words(when, names)}.`);
  const crossed = parties.flatMap((party) =>
    (own(values.red_lines, party) ?? [])
      .filter((when) => matches(when, of))
      .map((when) => `It crosses a red line of ${isolated(names.party(party))}: ${condition_in_words(when, names)}.`),
  );
  return [...forbidden, ...crossed];
}
