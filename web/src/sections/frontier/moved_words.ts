import type { Explorer, Moves } from '../../explore/explorer';
import { isolated } from '../../isolate';
import type { Names } from '../../names';
import { shown } from '../../numbers';

/** What a reader moved, from what to what. */
export function moved_words({ disagreement, factors }: Moves, explorer: Explorer, names: Names): string[] {
  const values = [...disagreement].map(([party, value]) =>
    `no agreement is worth ${shown(value)} instead of ${shown(explorer.disagreement(party))} to ${isolated(names.party(party))}`);
  const weights = [...factors].flatMap(([party, by_issue]) => [...by_issue].map(([issue, factor]) =>
    `${isolated(names.issue(issue))} weighs ${shown(factor)} times as much to ${isolated(names.party(party))}`));
  return [...values, ...weights];
}
