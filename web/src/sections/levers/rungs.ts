import { ends_over } from '../../parts/scale';
import { points, room } from '../../rounding';
import type { Levers, MinimalSet } from '../../answer/levers';

/** From which width to which the pictures of the ladder reach; 0, where a deal opens, lies inside. */
export function ladder_ends(width: number | null, sets: MinimalSet[]): [number, number] {
  const all = [0, width ?? 0, ...sets.flatMap((set) => [set.width ?? 0, set.width_when_lapsed ?? 0])];
  return ends_over(all, 0.06);
}

/** As the verdict says it: at least so much is lacking, whatever the package. */
export function foot_in_words({ width }: Levers): string {
  if (width === null) return 'no package';
  return width < 0 ? `${points(-width, 'down')} short` : room(width);
}

/** What a rung shows, for who cannot see it. */
export function rung_label(levers: Levers, set: MinimalSet): string {
  return `from ${foot_in_words(levers)} to ${set.width === null ? 'a deal' : room(set.width)}`;
}
