import type { Answer } from '../../answer';
import type { Found } from '../../explore/explorer';
import { own } from '../../names';
import type { Marked, View } from './view';

type Range = [number, number];

/** An offer on record in the plane of two parties; a range where it leaves issues open. */
export interface Offer {
  id: string;
  by: string;
  ranges: Range[]; // by deciding party, in points
}

/** Two parties' view of all there is to draw. */
export interface Scene {
  across: number; // places among the deciding parties
  up: number;
  view: View;
  points: Found[];
  beyond: Found[];
  marked: Marked[];
  offers: Offer[];
  domain: { x: Range; y: Range };
  left_out: number; // points of the frontier that are not drawn
}

const most_points = 1500;
const most_beyond = 300;

export function scene_of(view: View, marked: Marked[], offers: Offer[], across: number, up: number): Scene {
  const by_place = (a: Found, b: Found) => a.utility[across]! - b.utility[across]! || a.utility[up]! - b.utility[up]!;
  const points = thinned(view.points, most_points).sort(by_place);
  const beyond = thinned(view.beyond, most_beyond).sort(by_place);
  const range = (party: number) => range_over([
    ...[...view.points, ...view.beyond, ...marked].map(({ utility }) => utility[party]!),
    ...offers.flatMap(({ ranges }) => ranges[party]!),
    view.disagreement[party]!,
  ]);
  return {
    across, up, view, points, beyond, marked, offers,
    domain: { x: range(across), y: range(up) },
    left_out: view.points.length - points.length,
  };
}

/** Some of many, evenly spaced, the first and the last among them. */
function thinned<T>(all: T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, rank) => all[Math.round((rank * (all.length - 1)) / (most - 1))]!);
}

function range_over(values: number[]): Range {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const margin = 0.06 * (high - low) || 1;
  return [low - margin, high + margin];
}

/** The offers on record, each with what it leaves every deciding party with. */
export function offers_of({ deals }: Answer): Offer[] {
  return (deals?.offers ?? []).filter(({ allowed }) => allowed).flatMap(({ id, by, surplus }) => {
    const ranges = deals!.parties.map((party, place): Range => {
      const [low, high] = own(surplus, party) ?? [NaN, NaN];
      return [low + deals!.disagreement[place]!, high + deals!.disagreement[place]!];
    });
    return ranges.flat().every(Number.isFinite) ? [{ id, by, ranges }] : [];
  });
}

/** The letter of a package that some rule picks; empty for others. */
export function letter_at({ marked }: Scene, found: Found | null): string {
  return marked.find(({ utility }) => utility.every((points, party) => points === found?.utility[party]))?.letter ?? '';
}
