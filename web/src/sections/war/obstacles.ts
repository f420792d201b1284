import { isolated } from '../../isolate';
import { listed } from '../../names';
import { has_issues, zone_empty, type WarCase } from './case';
import { optimism } from './optimism';
import { breach, first_strike, shifting_power } from './promises';

/** A reason for which bargaining fails, and whether it does here; null: not asked or not settled. */
export interface Obstacle {
  id: string;
  name: string;
  bites: boolean | null;
  words: string;
}

function indivisible(of: WarCase): Obstacle {
  const obstacle = { id: 'indivisible', name: 'Stakes that cannot be divided', bites: of.war.indivisible };
  if (of.war.indivisible === null) {
    const why = has_issues(of) ? 'not settled: there is no zone to look at.' : 'not asked: the case has no `issues`.';
    return { ...obstacle, words: why };
  }
  if (of.war.indivisible) {
    const issues = listed(of.war.split.map((issue) => isolated(of.names.issue(issue))));
    const words = `No package suits all, but one would with ${issues} split, taken in turn or drawn by lot, if all held to the outcome.`;
    return { ...obstacle, words };
  }
  const closed = zone_empty(of) === true;
  return {
    ...obstacle,
    words: closed ? 'Splitting issues, taking turns or drawing lots opens nothing.' : 'There is a deal without splitting anything.',
  };
}

export function obstacles(of: WarCase): Obstacle[] {
  return [optimism(of), shifting_power(of), first_strike(of), breach(of), indivisible(of)];
}

/** Whether taking away any one of several would be enough; shifting power and first strikes speak of a stake of their own. */
export function one_is_enough(all: Obstacle[]): boolean {
  return all.filter(({ id, bites }) => bites && !['shifting-power', 'first-strike'].includes(id)).length > 1;
}

function none_bites(all: Obstacle[]): string {
  const settled = !all.some(({ bites, words }) => bites === null && words.startsWith('not settled'));
  return settled ? 'none of the obstacles asked about bites' : 'none of the obstacles that could be settled bites';
}

function nothing_to_see(of: WarCase, all: Obstacle[]): string {
  if (all.some(({ bites }) => bites !== null)) return 'None of the obstacles that could be looked at bites.';
  return of.war.limit_reached
    ? 'Not decided: a limit was reached before any obstacle could be looked at.'
    : 'None of the obstacles could be looked at.';
}

/** Whether there is a deal, and what bites. */
export function verdict_in_words(of: WarCase): string {
  const all = obstacles(of);
  const biting = listed(all.filter(({ bites }) => bites).map(({ name }) => name[0]!.toLowerCase() + name.slice(1)));
  const empty = zone_empty(of);
  if (empty === null) return biting ? `What bites: ${biting}.` : nothing_to_see(of, all);
  if (empty) {
    return `There is no deal among these options${biting ? `. What bites: ${biting}.` : `, though ${none_bites(all)}.`}`;
  }
  return `There is a deal among these options${biting ? `. What bites all the same: ${biting}.` : `, and ${none_bites(all)}.`}`;
}

/** "bites", "does not bite", or why it is not told. */
export function status({ bites, words }: Obstacle): { glyph: string; word: string } {
  if (bites === true) return { glyph: '▲', word: 'yes, it bites' };
  if (bites === false) return { glyph: '○', word: 'no, it does not bite' };
  if (words.startsWith('not settled')) return { glyph: '?', word: 'not settled' };
  return words.startsWith('plays no part') ? { glyph: '–', word: 'plays no part' } : { glyph: '–', word: 'not asked' };
}

/** Its words without what the status says already. */
export function explanation({ words }: Obstacle): string {
  const text = words.replace(/^(not asked|not settled|plays no part): /, '');
  return text[0]!.toUpperCase() + text.slice(1);
}
