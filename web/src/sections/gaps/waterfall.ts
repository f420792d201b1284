import type { Condition, Package, Values } from '../../answer';
import { own } from '../../names';
import { extras_of, points_on_issue, steady_part } from '../../worth';

/** What one issue, or several together, adds to a party's points or takes from them. */
export interface Bar {
  issue: string | null; // null: of several issues together, or of none
  option: string;
  when: Condition | null; // null where issue is: whatever the package
  points: number;
  from: number; // where the bar begins: what stands above it, added up
  to: number;
}

export interface Waterfall {
  party: string;
  bars: Bar[];
  untouched: string[]; // issues that are worth nothing to the party whatever their option
  total: number;
  disagreement: number | null;
  surplus: number | null;
}

/** Sums of decimals with at most nine places, without the noise of adding them up. */
function exact(value: number): number {
  return Number(value.toFixed(9));
}

function matters(values: Values, party: string, issue: string): boolean {
  const options = Object.keys({ ...own(own(values.worth, party), issue), ...own(own(values.aside, party), issue) });
  return options.some((option) => points_on_issue(values, party, issue, option) !== 0);
}

type Step = Omit<Bar, 'from' | 'to'>;

function steps_of(values: Values, party: string, of: Package, issues: string[]): Step[] {
  const alone = issues
    .filter((issue) => own(of, issue) !== undefined && matters(values, party, issue))
    .map((issue) => {
      const option = String(own(of, issue));
      return { issue, option, when: null, points: exact(points_on_issue(values, party, issue, option)) };
    });
  const together = extras_of(values, party, of).map(({ when, points }) => ({ issue: null, option: '', when, points }));
  const steady = exact(issues.filter((issue) => own(of, issue) !== undefined)
    .reduce((sum, issue) => sum + steady_part(values, party, issue), 0));
  const always = steady === 0 ? [] : [{ issue: null, option: '', when: null, points: steady }];
  return [...alone, ...together, ...always];
}

/** A party's points for a package, bar by bar in the order of the issues. */
export function waterfall(values: Values, party: string, of: Package, issues: string[]): Waterfall {
  let total = 0;
  const bars = steps_of(values, party, of, issues).map((step) => {
    const from = total;
    total = exact(total + step.points);
    return { ...step, from, to: total };
  });
  const disagreement = own(values.disagreement, party) ?? null;
  return {
    party,
    bars,
    untouched: issues.filter((issue) => own(of, issue) !== undefined && !matters(values, party, issue)),
    total,
    disagreement,
    surplus: disagreement === null ? null : exact(total - disagreement),
  };
}

/** The least and the most that pictures of these waterfalls have to hold. */
export function ends_of(waterfalls: Waterfall[]): [number, number] {
  const reached = waterfalls.flatMap(({ bars, disagreement }) => [
    ...bars.map(({ to }) => to),
    ...(disagreement === null ? [] : [disagreement]),
  ]);
  const [low, high] = [Math.min(0, ...reached), Math.max(0, ...reached)];
  return low === high ? [low, low + 1] : [low, high];
}
