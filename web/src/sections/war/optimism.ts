import type { Learning } from '../../answer/war';
import { rounded } from '../../rounding';
import { has_issues, side_ids, side_name, zone_empty, type WarCase } from './case';
import type { Obstacle } from './obstacles';

/** "0 to 0.91", each end rounded into the range. */
export function range_in_words([low, high]: [number, number]): string {
  const fits = Number(rounded(low, 'up')) <= Number(rounded(high, 'down'));
  const [from, to] = fits ? [rounded(low, 'up'), rounded(high, 'down')] : [String(low), String(high)];
  return from === to ? from : `${from} to ${to}`;
}

function excess_in_words(excess: number): string {
  const amount = excess === 0 ? 'as much as there is' : `${rounded(Math.abs(excess))} of it ${excess > 0 ? 'more' : 'less'} than there is`;
  return `If the stake were one thing that could be divided, together they would expect ${amount}.`;
}

function shared_beliefs(of: WarCase, ranges: [number, number][]): string {
  const words = ranges.map(range_in_words);
  const at = words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  return `put the ${of.war.battles ? 'winning of a battle by' : 'prevailing of'} ${side_name(of, 0)} at ${at}`;
}

/** What follows from beliefs that both shared. */
function take_away(of: WarCase, blocks: boolean, ranges: [number, number][]): string {
  if (blocks) {
    const that = ranges.length ? ` that ${shared_beliefs(of, ranges)}` : '';
    return `Both cannot be right: there would be a deal if evidence that both trust led them to one belief${that}.`;
  }
  if (zone_empty(of)) return 'No belief between theirs, shared by both, opens the zone.';
  const and = ranges.length ? `, and under any that both shared and that ${shared_beliefs(of, ranges)}` : '';
  return `There is a deal under the beliefs they hold${and}.`;
}

function why_not_settled(of: WarCase): string {
  if (!has_issues(of)) return 'whether it bites is not asked: the case has no `issues`.';
  return Object.values(of.war.sides ?? {}).some(({ counts }) => counts)
    ? `not settled: ${of.war.optimism?.why}.`
    : "plays no part: no side's value of no agreement comes from the war.";
}

function spread(learning: Learning[], middle: Learning): string {
  const strength = `prior strength ${rounded(middle.prior_strength)}`;
  const [first, last] = [learning[0], learning.at(-1)];
  if (learning.length < 2 || !first || !last || learning.some(({ even }) => even === null)) return strength;
  return `${strength}; ${first.even} to ${last.even} for strengths from ${rounded(first.prior_strength)} to ${rounded(last.prior_strength)}`;
}

/** After how many battles both would have learned enough; empty where that is not asked. */
export function learning_in_words({ war }: WarCase): string {
  const learning = war.optimism?.learning ?? [];
  const middle = learning[Math.floor(learning.length / 2)];
  if (!middle) return '';
  if (middle.even === null) {
    return `Learning: battles split evenly would not open the zone within a hundred times the prior strength (${spread(learning, middle)}).`;
  }
  const battles = `${middle.even} ${middle.even === 1 ? 'battle' : 'battles'}`;
  return (
    `Learning: after about ${battles} split evenly both would have learned enough (${spread(learning, middle)}). ` +
    'A range over assumptions, no forecast of dates; an assessment that both trust can teach the same without a battle.'
  );
}

export function optimism(of: WarCase): Obstacle {
  const found = of.war.optimism;
  if (!found) {
    const why = of.negotiation.war ? 'no side has beliefs and payoffs' : 'the case has no `war`';
    return { id: 'optimism', name: 'Optimism', bites: null, words: `not asked: ${why}.` };
  }
  const chances = side_ids(of).map((id) => of.war.sides?.[id]?.own_chance ?? 0);
  const too_much = chances.reduce((sum, each) => sum + each, 0) > 1;
  const words = [
    found.blocks === null ? why_not_settled(of) : '',
    found.excess === null ? '' : excess_in_words(found.excess),
    found.blocks === null ? '' : take_away(of, found.blocks, found.common_beliefs_with_zone ?? []),
  ];
  return {
    id: 'optimism',
    name: found.blocks && !too_much ? 'Beliefs that differ' : 'Optimism',
    bites: found.blocks,
    words: words.filter(Boolean).join(' '),
  };
}
