import type { BreakEven } from '../../answer/levers';
import { isolated } from '../../isolate';
import { own, type Case } from '../../names';
import { points, rounded, rounded_percent, type Rounding } from '../../rounding';
import { own_belief, told } from './own_belief';

/** The number that a lever sets, as a reader meets it. */
interface LeverNumber {
  name: string;
  needed: number;
  now: number;
  offered: number;
  below: boolean; // less is enough as well
  share: boolean; // shown in percent
}

type Effect = Record<string, unknown>;

/** Names the number that one effect of a lever sets; nothing for an effect that sets none. */
function named(of: Case, effect: Effect, number: LeverNumber): LeverNumber | null {
  const { names } = of;
  const party = String(own(effect, 'party') ?? '');
  if (own(effect, 'disagreement') !== undefined) {
    return { ...number, name: `what no agreement is worth to ${isolated(names.party(party))}` };
  }
  if (own(effect, 'belief') !== undefined) {
    const belief = own_belief(of, party);
    const [needed, now, offered] = [number.needed, number.now, number.offered].map((each) => told(belief, each));
    const name = `the belief of ${isolated(names.party(party))} in ${belief.of}`;
    return { ...number, name, needed: needed!, now: now!, offered: offered!, below: number.below !== belief.turned };
  }
  if (own(effect, 'risk') !== undefined) {
    const risk = `"${isolated(names.risk(String(own(effect, 'risk'))))}"`;
    const share = own(effect, 'hazard') !== undefined;
    return { ...number, name: `${share ? 'the hazard of' : 'the loss from'} ${risk}`, share };
  }
  return null;
}

function number_in_words({ name, needed, now, offered, below, share }: LeverNumber): string {
  const written = (value: number, rounding: Rounding) => (share ? rounded_percent(value, rounding) : rounded(value, rounding));
  const reached = below ? offered <= needed : offered >= needed;
  const limit = `${written(needed, below ? 'down' : 'up')} or ${below ? 'less' : 'more'}`;
  const change = `${written(offered, 'nearest')} instead of ${written(now, 'nearest')}`;
  return `it brings ${name} to ${change}; ${limit} ${reached ? 'is' : 'would be'} enough`;
}

function points_in_words(needed: number, offered: number): string {
  if (offered < needed) return `it would take ${points(needed, 'up')} instead of the ${rounded(offered)} offered`;
  const text = rounded(needed, 'up');
  return `it takes ${Number(text) > offered ? String(needed) : text} of the ${points(offered)} offered`;
}

function share_in_words(share: number): string {
  const needed = rounded_percent(share, 'up');
  return needed === rounded_percent(1) ? 'it takes all of it' : `${needed} of it is enough`;
}

function needed_in_words(of: Case, found: BreakEven): string {
  const needed = found.opens_at ?? 0;
  if (found.scale === 'whole') return 'it is enough';
  if (found.scale === 'share') return share_in_words(needed);
  const number = {
    name: '', needed, now: found.now ?? 0, offered: found.offered ?? 0, below: found.direction !== 'higher', share: false,
  };
  const effects = (own(own(of.negotiation.levers, found.lever) as Effect | undefined, 'effects') ?? []) as Effect[];
  const set = effects.map((effect) => named(of, effect, number)).find((each) => each !== null);
  return set ? number_in_words(set) : points_in_words(needed, number.offered);
}

/** Whether the lever brings at least what is needed, and so much that it closes again. */
function is_too_much({ offered, opens_at, opens_in_full, direction }: BreakEven): boolean {
  if (offered === null || opens_at === null || opens_in_full) return false;
  return direction === 'higher' ? offered >= opens_at : offered <= opens_at;
}

/** How much of a lever it takes: "it takes 5 of the 5 points offered". */
export function amount_in_words(of: Case, found: BreakEven): string {
  return needed_in_words(of, found) + (is_too_much(found) ? ', but all of it is too much and closes it again' : '');
}
