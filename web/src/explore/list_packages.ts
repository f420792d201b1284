import type { Condition, Values } from '../answer';
import { holds, pattern_of, type IssueShape, type Pattern } from './patterns';
import { to_units } from './units';

/** By issue, by option, by voter. */
export type WorthTable = Float64Array[][];

interface Extra {
  pattern: Pattern;
  voter: number;
  units: number;
}

interface Listed {
  size: number;
  values: Float64Array;
  codes: Uint32Array; // the choices as digits, the last issue changing fastest
}

/** How far apart two packages stand that differ by one option of an issue. */
export function strides_of(issues: IssueShape[]): number[] {
  return issues.map((_, issue) => combinations(issues.slice(issue + 1)));
}

export function combinations(issues: IssueShape[]): number {
  return issues.reduce((all, { options }) => all * options.length, 1);
}

/** Walks all combinations issue by issue, leaving out at once what cannot occur. */
export function list_packages(issues: IssueShape[], values: Values, voters: string[], worth: WorthTable): Listed {
  const strides = strides_of(issues);
  const width = voters.length;
  const settled = <T>(all: T[], pattern: (item: T) => Pattern) =>
    issues.map((_, issue) => all.filter((item) => pattern(item).last === issue));
  const patterns = (all: Condition[]) => all.map((condition) => pattern_of(condition, issues));
  const forbidden = settled(patterns(values.forbidden), (pattern) => pattern);
  const extras = settled(extras_of(issues, values, voters), ({ pattern }) => pattern);
  const room = combinations(issues);
  const listed: Listed = { size: 0, values: new Float64Array(room * width), codes: new Uint32Array(room) };
  const choices = new Uint32Array(issues.length);
  const chosen = (issue: number) => choices[issue]!;
  const sums = issues.map(() => new Float64Array(width));
  const nothing = new Float64Array(width);

  const choose = (issue: number, code: number) => {
    const before = issue === 0 ? nothing : sums[issue - 1]!;
    const after = sums[issue]!;
    for (let option = 0; option < issues[issue]!.options.length; ++option) {
      choices[issue] = option;
      if (forbidden[issue]!.some((pattern) => holds(pattern, chosen))) continue;
      const added = worth[issue]![option]!;
      for (let voter = 0; voter < width; ++voter) after[voter] = before[voter]! + added[voter]!;
      for (const { pattern, voter, units } of extras[issue]!) {
        if (holds(pattern, chosen)) after[voter]! += units;
      }
      const next = code + option * strides[issue]!;
      if (issue + 1 < issues.length) choose(issue + 1, next);
      else {
        listed.values.set(after, listed.size * width);
        listed.codes[listed.size++] = next;
      }
    }
  };
  choose(0, 0);
  return listed;
}

function extras_of(issues: IssueShape[], values: Values, voters: string[]): Extra[] {
  return values.extras.flatMap(({ party, when, points }) => {
    const voter = voters.indexOf(party);
    return voter < 0 ? [] : [{ pattern: pattern_of(when, issues), voter, units: to_units(points) }];
  });
}
