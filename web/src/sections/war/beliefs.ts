import { center, extent } from '../../center';
import { isolated } from '../../isolate';
import { own } from '../../names';
import { limit_in_words, rounded } from '../../rounding';
import { own_belief, told } from '../levers/own_belief';
import { side_ids, zone_empty, type WarCase } from './case';

/** One side's belief on the line from 0 to 1: the chance that the first side prevails. */
export interface BeliefMark {
  side: string;
  at: number;
  between: [number, number] | null; // where the case has a range
  flips_at: number | null;
  words: string; // as the side itself tells it
}

function flip_in_words(of: WarCase, side: string, at: number, flips_at: number | null): string {
  if (flips_at === null) return '';
  const belief = own_belief(of, side);
  const [now, limit] = [told(belief, at), told(belief, flips_at)];
  const opens = zone_empty(of) === true;
  const below = opens ? limit < now : limit > now;
  const holds = limit_in_words(limit, below);
  return opens ? `at ${holds} there would be a deal` : `at ${holds} there still is a deal`;
}

export function belief_marks(of: WarCase): BeliefMark[] {
  return side_ids(of).map((side) => {
    const at = own(of.war.sides, side)?.prevail ?? 0;
    const flips_at = own(of.war.break_even, `war.beliefs.${side}`) ?? null;
    const belief = own_belief(of, side);
    const raw = own(own(of.negotiation.war, 'beliefs') as Record<string, unknown> | undefined, side);
    const puts = `puts ${belief.of} at ${rounded(told(belief, at))}`;
    const then = flip_in_words(of, side, at, flips_at);
    return { side, at, between: extent(own(raw as Record<string, unknown>, 'prevail') ?? raw), flips_at, words: then ? `${puts}; ${then}` : puts };
  });
}

/** What the two ends of the line stand for. */
export function ends_in_words(of: WarCase): [string, string] {
  const [first = '', second = ''] = side_ids(of).map((id) => isolated(of.names.party(id)));
  const stalemate = Object.values(of.war.sides ?? {}).some((side) => side.stalemate > 0);
  const verb = of.war.battles ? 'wins a battle' : 'prevails';
  return [stalemate ? `${first} never ${verb}` : `${second} ${verb}`, `${first} ${verb}`];
}

interface SideRow {
  side: string;
  belief: string;
  in_the_end: string;
  prevails: string;
  fails: string;
  cost: string;
  value: string;
  remarks: string[];
}

function remarks(of: WarCase, side: string): string[] {
  const seen = own(of.war.sides, side)!;
  const name = isolated(of.names.party(side));
  const payoff = payoff_of(of, side);
  const worth = own(payoff, 'stalemate') === undefined || of.war.battles ? '' : `, worth ${rounded(center(own(payoff, 'stalemate')) ?? 0)} to it`;
  const other = own(of.negotiation.preferences, side) !== undefined && !seen.counts;
  return [
    seen.stalemate > 0 ? `${name} puts ${of.war.battles ? 'a battle without a winner' : 'a stalemate'} at ${rounded(seen.stalemate)}${worth}.` : '',
    seen.course ? `By the belief of ${name} it takes about ${rounded(seen.course.periods)} battles to the end.` : '',
    other ? `For ${name} this is not what no agreement is worth: the case takes that from elsewhere.` : '',
  ].filter(Boolean);
}

function payoff_of({ negotiation }: WarCase, side: string): Record<string, unknown> {
  const payoffs = own(negotiation.war, 'payoffs') as Record<string, Record<string, unknown>> | undefined;
  return own(payoffs, side) ?? {};
}

/** What each side expects from fighting on. */
export function side_rows(of: WarCase): SideRow[] {
  const attrition = own(of.negotiation.war, 'attrition') as Record<string, unknown> | undefined;
  return side_ids(of).map((side, place) => {
    const seen = own(of.war.sides, side)!;
    const payoff = payoff_of(of, side);
    const cost = attrition ? own(own(attrition, 'cost') as Record<string, unknown> | undefined, side) : own(payoff, 'cost');
    const number = (raw: unknown) => rounded(center(raw) ?? 0);
    return {
      side,
      belief: rounded(place === 0 ? seen.prevail : 1 - seen.prevail - seen.stalemate),
      in_the_end: rounded(seen.own_chance),
      prevails: number(own(payoff, 'prevail')),
      fails: number(own(payoff, 'fail')),
      cost: number(cost),
      value: rounded(seen.value),
      remarks: remarks(of, side),
    };
  });
}

/** "A war of battles from position 2 of 4, no limit to the number of battles."; empty for one lottery. */
export function battles_in_words({ negotiation }: WarCase): string {
  const attrition = own(negotiation.war, 'attrition') as Record<string, unknown> | undefined;
  if (!attrition) return '';
  const periods = own(attrition, 'periods');
  const limited = typeof periods === 'number';
  const horizon = limited ? `${periods} ${periods === 1 ? 'battle' : 'battles'} at most` : 'no limit to the number of battles';
  const discount = center(own(attrition, 'discount')) ?? 1;
  const discounted = discount === 1 ? '' : `, discount ${rounded(discount)} a battle`;
  return `A war of battles from position ${String(own(attrition, 'start'))} of ${String(own(attrition, 'positions'))}, ${horizon}${discounted}.`;
}
