import type { CaseNumber, Values } from './answer';
import type { Names } from './names';
import { points_on_issue } from './worth';

/** What one option of an issue is to one party. */
export interface Want {
  points: number; // its own
  above_worst: number; // as a part of the party's largest step from worst to best on any issue
  most: boolean; // no option of the issue is worth more
}

/** By option; nothing is above the worst to a party that is indifferent on every issue. */
export function wants_of_party(values: Values, names: Names, party: string, issue: string): Map<string, Want> {
  const points = points_by_option(values, names, party, issue);
  const worst = Math.min(...points.values());
  const most = Math.max(...points.values());
  const largest = Math.max(...names.issues().map((each) => step_on(values, names, party, each)));
  return new Map([...points].map(([option, here]) => [
    option,
    { points: here, above_worst: largest > 0 ? (here - worst) / largest : 0, most: here === most && most > worst },
  ]));
}

/** The parties that tell the options of an issue apart. */
export function parties_that_care(values: Values, names: Names, issue: string): string[] {
  return Object.keys(values.worth).filter((party) => step_on(values, names, party, issue) > 0);
}

function points_by_option(values: Values, names: Names, party: string, issue: string): Map<string, number> {
  return new Map(names.options_of(issue).map((option) => [option, points_on_issue(values, party, issue, option)]));
}

function step_on(values: Values, names: Names, party: string, issue: string): number {
  const points = [...points_by_option(values, names, party, issue).values()];
  return points.length ? Math.max(...points) - Math.min(...points) : 0;
}

/** The number of the case behind the points of an option. */
export function stated(
  numbers: Map<string, CaseNumber>, party: string, issue: string, option: string,
): CaseNumber | undefined {
  return numbers.get(`preferences.${party}.points.${issue}.${option}`);
}
