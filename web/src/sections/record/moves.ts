import type { CaseText, Package, Values } from '../../answer';
import { own, type Names } from '../../names';
import { points_of } from '../../worth';

type Offer = NonNullable<CaseText['offers']>[number];

/** What one party changed from one of its offers to its next. */
interface Move {
  by: string;
  from: string; // ids of offers
  to: string;
  changes: Change[];
}

interface Change {
  issue: string;
  before: string;
  after: string;
  towards: string[]; // other parties to whom it is worth more
  away: string[]; // other parties to whom it is worth less
}

/** The option that an offer stands for on an issue; what it leaves out stays as it is now. */
export function option_in(names: Names, offered: Package, issue: string): string {
  return own(offered, issue) ?? names.now(issue);
}

export function moves_of(offers: Offer[], names: Names, values: Values | null): Move[] {
  const last = new Map<string, Offer>();
  const moves: Move[] = [];
  for (const offer of offers) {
    const before = last.get(offer.by);
    if (before) moves.push(move(before, offer, names, values));
    last.set(offer.by, offer);
  }
  return moves;
}

/** The last offer of every party that made one, in the order of first offers. */
export function last_offers(offers: Offer[]): Map<string, Offer> {
  return new Map(offers.map((offer) => [offer.by, offer]));
}

function move(before: Offer, after: Offer, names: Names, values: Values | null): Move {
  const changes = names.issues().flatMap((issue) => {
    const change = { issue, before: option_in(names, before.package, issue), after: option_in(names, after.package, issue) };
    return change.before === change.after ? [] : [{ ...change, ...reception(change, after.by, values) }];
  });
  return { by: after.by, from: before.id, to: after.id, changes };
}

function reception(
  change: { issue: string; before: string; after: string }, by: string, values: Values | null,
): { towards: string[]; away: string[] } {
  if (!values) return { towards: [], away: [] };
  const gain = (party: string) =>
    points_of(values, party, change.issue, change.after) - points_of(values, party, change.issue, change.before);
  const others = Object.keys(values.disagreement).filter((party) => party !== by);
  return {
    towards: others.filter((party) => gain(party) > 0),
    away: others.filter((party) => gain(party) < 0),
  };
}
