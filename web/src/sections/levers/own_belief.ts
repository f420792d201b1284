import { center } from '../../center';
import { isolated } from '../../isolate';
import { own, type Case } from '../../names';

/** How a side's belief is told: of its own prevailing, where that follows from the first side's. */
export interface OwnBelief {
  of: string;
  turned: boolean; // told as 1 less the number of the case
}

export function own_belief({ negotiation, names }: Case, side: string): OwnBelief {
  const war = negotiation.war ?? {};
  const first = String([own(war, 'sides')].flat()[0] ?? '');
  const belief = own(own(war, 'beliefs') as Record<string, unknown> | undefined, side);
  const stalemate = center(own(belief as Record<string, unknown> | undefined, 'stalemate')) ?? 0;
  const battles = own(war, 'attrition') != null;
  if (side === first || stalemate === 0) {
    return { of: battles ? 'its winning of a battle' : 'its prevailing', turned: side !== first };
  }
  const other = isolated(names.party(first));
  return { of: battles ? `the winning of a battle by ${other}` : `the prevailing of ${other}`, turned: false };
}

/** A number of the case as the side tells it. */
export function told(belief: OwnBelief, number: number): number {
  return belief.turned ? Number((1 - number).toFixed(9)) : number;
}
