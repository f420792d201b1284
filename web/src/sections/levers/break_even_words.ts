import type { BreakEven } from '../../answer/levers';
import { condition_in_words, constraint_in_words } from '../../condition_words';
import { isolated } from '../../isolate';
import { listed, own, type Case } from '../../names';
import { apart_from, at_most, hazard_limit, limit_in_words, points, rounded, rounded_percent } from '../../rounding';
import { own_belief, told } from './own_belief';

const party_of = ({ names }: Case, found: BreakEven) => isolated(names.party(found.party ?? ''));

function risk_of({ names }: Case, found: BreakEven): string {
  return `"${isolated(names.risk(found.lever.slice('risks.'.length, -'.hazard'.length)))}"`;
}

/** The red line or constraint that the path speaks of. */
export function requirement_of({ negotiation, names }: Case, path: string, party: string | null): string {
  const place = Number(path.slice(path.lastIndexOf('[') + 1, -1));
  if (path.startsWith('constraints[')) return constraint_in_words(negotiation.constraints?.[place] ?? {}, names);
  const lines = own(own(negotiation.preferences, party ?? ''), 'red_lines') as Record<string, unknown>[] | undefined;
  return condition_in_words(lines?.[place] ?? {}, names);
}

function belief_that_opens(of: Case, found: BreakEven): string {
  const belief = own_belief(of, found.party ?? '');
  const value = told(belief, found.opens_at ?? 0);
  const below = (found.direction === 'higher') === belief.turned;
  const limit = limit_in_words(value, below);
  const now = rounded(told(belief, found.now ?? 0));
  return `${party_of(of, found)}, on true evidence, put ${belief.of} at ${limit} instead of ${now}`;
}

function payment_that_opens({ names }: Case, found: BreakEven): string {
  const shares = Object.entries(found.to).map(([to, amount]) => `${rounded(amount, 'up')} to ${isolated(names.party(to))}`);
  return `there were ${points(found.opens_at ?? 0, 'up')} from outside: ${listed(shares)} *`;
}

function opening(of: Case, found: BreakEven): string {
  const at = found.opens_at ?? 0;
  const now = found.now ?? 0;
  switch (found.kind) {
    case 'belief':
      return belief_that_opens(of, found);
    case 'hazard':
      return `the hazard of ${risk_of(of, found)} were ${hazard_limit(at, found.direction !== 'higher')} instead of ${rounded_percent(now)}`;
    case 'disagreement':
      return `no agreement were worth ${at_most(at)} to ${party_of(of, found)} instead of ${rounded(now)}`;
    case 'side_payment':
      return payment_that_opens(of, found);
    case 'red_line':
      return `${party_of(of, found)} dropped its red line (${requirement_of(of, found.lever, found.party)})`;
    case 'constraint':
      return `the constraint "${requirement_of(of, found.lever, null)}" were relaxed`;
    default:
      return subject_in_words(of, found);
  }
}

/** What would have to be true for a deal: "no agreement were worth 26 or less to ..." */
export function opening_in_words(of: Case, found: BreakEven): string {
  return opening(of, found) + (found.opens_until === null ? '' : ' (much further it closes again)');
}

/** How far it may move before the deal is lost: "no agreement is worth 40 or less to ..." */
export function closing_in_words(of: Case, found: BreakEven): string {
  const limit = found.closes_beyond ?? 0;
  const now = found.now ?? 0;
  const rises = found.direction === 'higher';
  if (found.kind === 'belief') {
    const belief = own_belief(of, found.party ?? '');
    const stands = told(belief, now);
    const holds = apart_from(stands, told(belief, limit), rises !== belief.turned);
    return `${party_of(of, found)} puts ${belief.of} at ${holds} (now ${rounded(stands)})`;
  }
  if (found.kind === 'hazard') {
    return `the hazard of ${risk_of(of, found)} is ${hazard_limit(limit, rises)} (now ${rounded_percent(now)})`;
  }
  return `no agreement is worth ${apart_from(now, limit, rises)} to ${party_of(of, found)} (now ${rounded(now)})`;
}

/** What it is that moves. */
export function subject_in_words(of: Case, found: BreakEven): string {
  switch (found.kind) {
    case 'belief':
      return `what ${party_of(of, found)} believes about the fighting`;
    case 'hazard':
      return `the hazard of ${risk_of(of, found)}`;
    case 'disagreement':
      return `what no agreement is worth to ${party_of(of, found)}`;
    case 'side_payment':
      return 'points from outside';
    case 'red_line':
      return `a red line of ${party_of(of, found)} (${requirement_of(of, found.lever, found.party)})`;
    case 'constraint':
      return `the constraint "${requirement_of(of, found.lever, null)}"`;
    default:
      return isolated(of.names.lever(found.lever));
  }
}

export interface Told {
  found: BreakEven;
  words: string;
}

/** Break-evens in words, and under each reason that they share what does not matter. */
export function told_one_by_one(of: Case, all: BreakEven[], zone_empty: boolean) {
  const items: Told[] = [];
  const reasons = new Map<string, string[]>();
  for (const found of all) {
    if (!found.suggested || found.kind === 'lever') continue;
    if (!zone_empty && found.closes_beyond !== null) items.push({ found, words: closing_in_words(of, found) });
    else if (zone_empty && found.opens) items.push({ found, words: opening_in_words(of, found) });
    else if (found.why) reasons.set(found.why, [...(reasons.get(found.why) ?? []), subject_in_words(of, found)]);
  }
  const not = [...reasons].map(([why, subjects]) => `${subjects.join('; ')}: ${why}`);
  return { items, not };
}
