import type { Condition } from '../answer';

/** An issue with its options, in some order that stays the same. */
export interface IssueShape {
  id: string;
  options: string[];
  now: string;
}

/** Holds where at every issue named one of the marked options is chosen. */
export interface Pattern {
  at: { issue: number; matches: boolean[] }[];
  last: number; // settled once this issue is chosen
}

export function pattern_of(condition: Condition, issues: IssueShape[]): Pattern {
  const at = issues.flatMap(({ id, options }, issue) => {
    if (!Object.hasOwn(condition, id)) return [];
    const named = new Set<string>(condition[id]);
    return [{ issue, matches: options.map((option) => named.has(option)) }];
  });
  return { at, last: at.at(-1)?.issue ?? 0 };
}

/** choice  the option chosen on an issue, by position. */
export function holds({ at }: Pattern, choice: (issue: number) => number): boolean {
  return at.every(({ issue, matches }) => matches[choice(issue)]);
}
