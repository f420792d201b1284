import type { BreakEven } from '../../answer/levers';
import { center } from '../../center';
import { isolated } from '../../isolate';
import { own } from '../../names';
import { at_most, hazard_limit, limit_in_words, points, rounded } from '../../rounding';
import { requirement_of } from './break_even_words';
import type { LeversCase } from './case';
import { own_belief, told } from './own_belief';

/** As far as a belief is taken where moving it is not enough alone: to that of the other side. */
function belief_of_other({ negotiation }: LeversCase, side: string): number {
  const beliefs = (own(negotiation.war, 'beliefs') ?? {}) as Record<string, unknown>;
  const part = (party: string, name: string) => {
    const belief = own(beliefs, party);
    return center(own(belief as Record<string, unknown> | undefined, name) ?? (name === 'prevail' ? belief : 0)) ?? 0;
  };
  const other = [own(negotiation.war, 'sides')].flat().map(String).find((party) => party !== side) ?? side;
  return Math.min(part(other, 'prevail'), 1 - part(side, 'stalemate'));
}

function belief_in_words(of: LeversCase, found: BreakEven): string {
  const side = found.party ?? '';
  const belief = own_belief(of, side);
  const value = told(belief, found.opens_at ?? belief_of_other(of, side));
  const falls = value < told(belief, found.now ?? 0);
  return `${isolated(of.names.party(side))}, on true evidence, puts ${belief.of} at ${limit_in_words(value, falls)}`;
}

/** What a built-in lever does; those of a case have names. */
export function built_in_in_words(of: LeversCase, lever: string): string {
  const found = of.levers.break_even.find((each) => each.lever === lever);
  if (!found) return isolated(lever);
  const party = isolated(of.names.party(found.party ?? ''));
  switch (found.kind) {
    case 'belief':
      return belief_in_words(of, found);
    case 'hazard':
      return `the hazard of "${isolated(of.names.risk(lever.slice('risks.'.length, -'.hazard'.length)))}" is ${hazard_limit(found.opens_at ?? 0, true)}`;
    case 'disagreement':
      return `no agreement is worth ${at_most(found.opens_at ?? 0)} to ${party}`;
    case 'side_payment':
      return Object.entries(found.to)
        .map(([to, amount]) => `${isolated(of.names.party(to))} receives ${points(Number(rounded(amount, 'up')))} from outside`)
        .join(' and ');
    case 'red_line':
      return `${party} drops its red line (${requirement_of(of, lever, found.party)})`;
    case 'constraint':
      return `the constraint "${requirement_of(of, lever, null)}" is relaxed`;
    default:
      return isolated(lever);
  }
}
