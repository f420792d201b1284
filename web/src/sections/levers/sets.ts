import type { MinimalSet } from '../../answer/levers';
import { isolated } from '../../isolate';
import { listed, own } from '../../names';
import { points, room, rounded } from '../../rounding';
import { amount_in_words } from './amounts';
import { built_in_in_words } from './built_in';
import type { LeversCase } from './case';

const owner_of = ({ negotiation }: LeversCase, lever: string) => own(negotiation.levers, lever)?.owner;

/** "Rebuilding fund decides: A; B. Republic of Alder decides: C" */
export function who_decides(of: LeversCase, levers: string[]): string {
  const groups = new Map<string | undefined, string[]>();
  for (const lever of levers) {
    const owner = owner_of(of, lever);
    groups.set(owner, [...(groups.get(owner) ?? []), isolated(of.names.lever(lever))]);
  }
  return [...groups]
    .map(([owner, names]) => {
      const who = owner === undefined ? 'Nobody is named who decides' : `${isolated(of.names.party(owner))} decides`;
      return `${who}: ${names.join('; ')}`;
    })
    .join('. ');
}

/** What the set is, and on whom it depends. */
export function set_in_words(of: LeversCase, set: MinimalSet): string {
  return of.levers.built_in
    ? set.levers.map((lever) => built_in_in_words(of, lever)).join('; ')
    : who_decides(of, set.levers);
}

/** "cost 5 (Alder 3 and Rebuilding fund 2)" */
export function cost_in_words(of: LeversCase, set: MinimalSet): string {
  const shares = Object.entries(set.pays).map(([party, amount]) => `${isolated(of.names.party(party))} ${rounded(amount)}`);
  if (set.cost === null) return shares.length ? `cost ${listed(shares)}, the rest not stated` : 'cost not stated';
  return `cost ${rounded(set.cost)}${shares.length > 1 ? ` (${listed(shares)})` : ''}`;
}

/** How much of a lever that is a set of its own it takes. */
export function amount_of_set(of: LeversCase, set: MinimalSet): string {
  const alone = of.levers.break_even.find(({ kind, lever }) => kind === 'lever' && lever === set.levers[0]);
  if (set.levers.length !== 1 || !alone?.opens || alone.scale === 'whole') return '';
  const words = amount_in_words(of, alone);
  return `${words.startsWith('i') ? `I${words.slice(1)}` : words}.`;
}

export function can_lapse({ negotiation }: LeversCase, set: MinimalSet): boolean {
  return set.levers.some((lever) => own(negotiation.levers, lever)?.withdrawable === true);
}

/** "It leaves 0 points to spare *; once withdrawn, 5 points short." */
export function width_in_words(of: LeversCase, set: MinimalSet): string {
  if (set.width === null) return '';
  const once = set.levers.length > 1 ? 'once what can be withdrawn is gone' : 'once withdrawn';
  const left = set.width_when_lapsed === null ? 'no package is left' : room(set.width_when_lapsed);
  return `It leaves ${room(set.width)} *${can_lapse(of, set) ? `; ${once}, ${left}` : ''}.`;
}

/** What else the set does: who gives something up, what would close the zone again. */
export function side_effects(of: LeversCase, set: MinimalSet): string[] {
  const losses = Object.entries(set.loses).map(([party, amount]) => `${isolated(of.names.party(party))} gives up ${points(amount)}.`);
  const closers = set.closed_by.map((lever) => `"${of.levers.built_in ? built_in_in_words(of, lever) : isolated(of.names.lever(lever))}"`);
  return closers.length ? [...losses, `Adding ${listed(closers, 'or')} closes it again.`] : losses;
}
