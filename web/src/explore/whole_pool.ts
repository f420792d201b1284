import type { Sliders, Values } from '../answer';
import { own } from '../names';
import { points_apart } from '../worth';
import { holds, pattern_of, type IssueShape } from './patterns';
import { list_packages, strides_of, type WorthTable } from './list_packages';
import { reaches, type Pool } from './pool';
import { scaled, to_units } from './units';

/** Hundredths that a party's worth of an issue is multiplied by. */
type Factor = (party: string, issue: string) => number;

/** Every package that the constraints allow. */
export function whole_pool(issues: IssueShape[], values: Values, branches: Sliders['branches'],
                           voters: string[], factor: Factor): Pool {
  const listed = list_packages(issues, values, voters, worth_table(issues, values, voters, factor));
  const strides = strides_of(issues);
  const choice = (row: number, issue: number) =>
    Math.floor(listed.codes[row]! / strides[issue]!) % issues[issue]!.options.length;
  const ways = branches.map((branch) => way_of(branch, issues, values, voters));
  const pool: Pool = {
    width: voters.length,
    size: listed.size,
    values: listed.values,
    is_frontier: false,
    is_acceptable: (row, disagreement) => ways.some(({ agree, now, red_lines }) =>
      reaches(pool, row, agree, disagreement) &&
      now.every(({ issue, option }) => choice(row, issue) === option) &&
      !red_lines.some((line) => holds(line, (issue) => choice(row, issue)))),
    package_of: (row) => Object.fromEntries(
      issues.map(({ id, options }, issue) => [id, options[choice(row, issue)]!])),
  };
  return pool;
}

function way_of(branch: Sliders['branches'][number], issues: IssueShape[], values: Values, voters: string[]) {
  return {
    agree: branch.agree.map((party) => voters.indexOf(party)),
    now: issues.flatMap(({ id, options, now }, issue) =>
      branch.now.includes(id) ? [{ issue, option: options.indexOf(now) }] : []),
    red_lines: branch.agree.flatMap((party) =>
      (own(values.red_lines, party) ?? []).map((line) => pattern_of(line, issues))),
  };
}

function worth_table(issues: IssueShape[], values: Values, voters: string[], factor: Factor): WorthTable {
  return issues.map(({ id, options }) => options.map((option) => Float64Array.from(voters, (party) => {
    const [worth, aside] = points_apart(values, party, id, option);
    return scaled(to_units(worth), factor(party, id)) + to_units(aside);
  })));
}
