import { center } from '../../center';
import { own } from '../../names';
import { at_least, at_most, rounded } from '../../rounding';
import { any_above_zero, guarantees_of, name_of, party_ids, type PhasesCase } from './case';
import { moments } from './moments';

/** By party: how much its war value may rise, all else as it stands, before the plan fails. */
function rooms(of: PhasesCase): number[] {
  const needed = guarantees_of(of);
  const all = moments(of);
  return of.phases.start_slack.map((start, place) =>
    Math.min(start, ...all.filter((moment) => moment.place === place).map(({ room }) => room + (needed[place] ?? 0))),
  );
}

/** By party: how much its war value would have to fall for the plan to hold without guarantees. */
function lacks(of: PhasesCase): number[] {
  return guarantees_of(of).map((needed, place) => Math.max(needed, -(of.phases.start_slack[place] ?? 0)));
}

function condition(of: PhasesCase, place: number, room: number, verb: string): string {
  const party = party_ids(of)[place] ?? '';
  const war = own(of.phases.war, party)?.value ?? 0;
  const peace = own(of.phases.peace, party)?.value ?? 0;
  const back = `going back to war ${verb} worth ${at_most(war + room)} to ${name_of(of, place)} at the start (taken here: ${rounded(war)})`;
  const discount = center(own(of.negotiation.phases, 'discount')) ?? 1;
  return discount === 1 ? `${back}, or the completed peace ${at_least(peace - room)} (taken here: ${rounded(peace)})` : back;
}

/** What would have to be true for the plan to hold, or how far it goes on holding. */
export function conditions(of: PhasesCase): { lead: string; items: string[] } | null {
  if (of.phases.steps.length === 0) return null;
  const lack = lacks(of);
  if (!any_above_zero(lack)) {
    return {
      lead: 'The plan holds as long as each of these holds, on its own, everything else as it stands:',
      items: rooms(of).map((room, place) => condition(of, place, room, 'is')),
    };
  }
  const items = lack.flatMap((each, place) => (each > 0 ? [condition(of, place, -each, 'were')] : []));
  const which = items.length === 1 ? 'this' : 'all of these';
  return { lead: `The plan would hold without further guarantees if ${which} held, everything else as it stands:`, items };
}
