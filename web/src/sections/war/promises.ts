import type { Commitment } from '../../answer/war';
import { center } from '../../center';
import { isolated } from '../../isolate';
import { own } from '../../names';
import { apart_from, at_most, rounded } from '../../rounding';
import { side_ids, side_name, zone_empty, type WarCase } from './case';
import type { Obstacle } from './obstacles';

const not_asked = (block: string) => `not asked: the case has no \`${block}\`.`;

/** The largest later chance of the rising side at which peace holds. */
function later_chance(now: number, most: number): string {
  return now > most ? at_most(most) : apart_from(now, most, true);
}

function shift_in_words(of: WarCase, found: Commitment): string {
  const shift = own(of.negotiation.war, 'shift') as Record<string, unknown> | undefined;
  const rising = String(own(shift, 'rising') ?? '');
  const riser = isolated(of.names.party(rising));
  const later = center(own(shift, 'later')) ?? 0;
  const lead =
    `With 1 at stake in each period, fighting at once is worth ${rounded(found.fight_now)} to ` +
    `${side_name(of, side_ids(of).indexOf(rising) === 0 ? 1 : 0)}; ` +
    `${found.blocks ? 'no division can give it more than' : 'a division can give it up to'} ${rounded(found.most_in_peace)}.`;
  if (found.blocks && found.break_even !== null) {
    return `${lead} It would hold back if ${riser}'s later prevailing were put at ${later_chance(later, found.break_even)} instead of ${rounded(later)}.`;
  }
  if (found.blocks_fearon) {
    return (
      `${lead} But if ${riser} alone could settle all later shares, it could count on ${rounded(found.most_fearon)} only, and would fight: ` +
      'shares guaranteed for the future, as in power-sharing, are what keeps the deal.'
    );
  }
  if (found.break_even === null) return lead;
  return `${lead} That holds while ${riser}'s later prevailing is put at ${later_chance(later, found.break_even)}.`;
}

export function shifting_power(of: WarCase): Obstacle {
  const found = of.war.commitment;
  return {
    id: 'shifting-power',
    name: 'Shifting power',
    bites: found ? found.blocks : null,
    words: found ? shift_in_words(of, found) : not_asked('shift'),
  };
}

export function first_strike(of: WarCase): Obstacle {
  const obstacle = { id: 'first-strike', name: 'First strike' };
  const found = of.war.first_strike;
  if (!found) return { ...obstacle, bites: null, words: not_asked('first_strike') };
  const lead = `Striking first is worth ${rounded(found.advantage)} of the stake; fighting costs both together ${rounded(found.costs)} of it.`;
  const [low, high] = found.range ?? [0, 0];
  const then = found.blocks || !found.range
    ? 'Separation of forces and monitoring make striking first worth less.'
    : `Divisions that give ${side_name(of, 0)} from ${rounded(low)} to ${rounded(high)} of it leave nobody a reason to strike.`;
  return { ...obstacle, bites: found.blocks, words: `${lead} ${then}` };
}

export function breach(of: WarCase): Obstacle {
  const obstacle = { id: 'breach', name: 'Breach' };
  if (Object.keys(of.war.risks ?? {}).length === 0) return { ...obstacle, bites: null, words: not_asked('risks') };
  const kept = of.war.zone?.face_value?.empty ?? null;
  const counted = zone_empty(of);
  if (kept === null || counted === null) {
    return { ...obstacle, bites: null, words: 'not settled: there is no zone to look at.' };
  }
  if (counted && !kept) {
    const words =
      'There would be a deal if every promise were kept; the risks below take it away. Monitoring and guarantees that ' +
      'lower what is to be feared can bring it back.';
    return { ...obstacle, bites: true, words };
  }
  const words = counted ? 'There is no deal even if every promise were kept.' : 'There is a deal with the risks counted.';
  return { ...obstacle, bites: false, words };
}
