import type { Values } from '../../answer';
import { letter } from '../../packages';
import { worth_of } from '../../worth';
import type { Played, Recorded, Talks, Text } from '../../answer/talks';

/** Something put forward, and what it is worth to both parties of a pair. */
export interface Spot {
  x: number;
  y: number;
  name: string; // the offer's id, the letter of a text, the round of a session
  by: string | null; // a party; null: a mediator's text
}

export interface Path {
  by: string;
  spots: Spot[];
}

/** The parties that numbers of the record follow: those who decide and have preferences. */
export function seats_of(talks: Talks): string[] {
  const seats = talks.reservations.map(({ party }) => party);
  return seats.length === talks.record[0]?.utility.length ? seats : talks.parties;
}

/** Every two parties, in order. */
export function pairs_of(parties: string[]): [string, string][] {
  return parties.flatMap((one, at) => parties.slice(at + 1).map((other): [string, string] => [one, other]));
}

function spot(utility: number[], parties: string[], [one, other]: [string, string]): { x: number; y: number } | null {
  const x = utility[parties.indexOf(one)];
  const y = utility[parties.indexOf(other)];
  return x === undefined || y === undefined ? null : { x, y };
}

function paths_by(spots: Spot[]): Path[] {
  const paths = new Map<string, Path>();
  for (const each of spots) {
    const by = each.by ?? '';
    const path = paths.get(by) ?? { by, spots: [] };
    path.spots.push(each);
    paths.set(by, path);
  }
  return [...paths.values()];
}

/** The offers on record, one path for each party that made any. */
export function offer_paths(record: Recorded[], seats: string[], pair: [string, string]): Path[] {
  const spots = record.flatMap(({ offer, by, utility }) => {
    const place = spot(utility, seats, pair);
    return place ? [{ ...place, name: offer, by }] : [];
  });
  return paths_by(spots);
}

/** What each put forward in a session, one path for each; what is repeated stands once. */
export function session_paths(played: Played | null, parties: string[], pair: [string, string]): Path[] {
  const spots = (played?.trace ?? []).flatMap(({ round, by, utility }) => {
    const place = spot(utility, parties, pair);
    return place ? [{ ...place, name: `round ${round}`, by }] : [];
  });
  return paths_by(spots).map((path) => ({ ...path, spots: without_repeats(path.spots) }));
}

function without_repeats(spots: Spot[]): Spot[] {
  return spots.filter(({ x, y }, at) => x !== spots[at - 1]?.x || y !== spots[at - 1]?.y);
}

/** What the next texts are worth, by what they add to the text on the table. */
export function text_spots(talks: Talks, values: Values | null, pair: [string, string]): (Spot & { text: Text })[] {
  const table = worth_of_table(talks, values);
  return talks.next.flatMap((text, at) => {
    const utility = talks.parties.map((party, place) => table(party) + (text.gain[place] ?? NaN));
    const place = spot(utility, talks.parties, pair);
    return place && Number.isFinite(place.x) && Number.isFinite(place.y)
      ? [{ ...place, name: letter(at), by: null, text }]
      : [];
  });
}

function worth_of_table(talks: Talks, values: Values | null): (party: string) => number {
  const seats = seats_of(talks);
  const offer = talks.record.find(({ offer }) => offer === talks.from.offer);
  return (party) => offer?.utility[seats.indexOf(party)] ?? worth_of(values, party, talks.from.package);
}
