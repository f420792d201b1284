import type { Answer, Point } from '../answer';
import { own } from '../names';
import { grouped } from '../numbers';
import type { IssueShape } from './patterns';
import { combinations } from './list_packages';
import { most_points } from './units';
import { adds_up } from './witness';

const most_combinations = 50_000;
const too_large = 'the numbers are too large for this page to add up without rounding';

/** Why values of no agreement cannot be moved on the page; null where they can. */
export function why_no_values(answer: Answer, voters: string[]): string | null {
  const { deals, sliders, values } = answer;
  if (!deals || !sliders) return 'this report holds no frontier to work from';
  if (sliders.why_not !== null) return sliders.why_not;
  const unknown = voters.slice(deals.parties.length).some((party) => own(values?.disagreement, party) == null);
  if (unknown) return 'a value of no agreement is not in this report';
  return sliders.branches.every(({ points }) => points.every(is_exact)) ? null : too_large;
}

/** Why weights cannot be moved on the page; null where they can. */
export function why_no_weights(answer: Answer, voters: string[], issues: IssueShape[]): string | null {
  const why = why_no_values(answer, voters);
  if (why !== null) return why;
  if (!answer.values) return 'this report does not hold what each option is worth';
  const count = combinations(issues);
  if (count > most_combinations) {
    return `the page would have to go through ${grouped(count)} combinations of options, more than ` +
      `${grouped(most_combinations)}; change the weights in the case instead`;
  }
  if (voters.some((party) => 2 * most_worth(answer, party) > most_points)) return too_large;
  return adds_up(answer) ? null : 'what this report says of single options does not add up to what it says of packages';
}

function is_exact({ utility }: Point): boolean {
  return utility.every((points) => Math.abs(points) <= most_points);
}

/** No package can be worth more than this to the party, nor less than minus this. */
function most_worth({ values }: Answer, party: string): number {
  const tables = [own(values?.worth, party), own(values?.aside, party)];
  const single = tables.flatMap((table) => Object.values(table ?? {}).map((options) =>
    Math.max(0, ...Object.values(options).map(Math.abs))));
  const extras = (values?.extras ?? []).filter((extra) => extra.party === party).map(({ points }) => Math.abs(points));
  return [...single, ...extras].reduce((sum, points) => sum + points, 0);
}
