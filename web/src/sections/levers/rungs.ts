import { points, room } from '../../rounding';
import type { LeversAnswer, MinimalSet } from './types';

/** From which width to which the pictures of the ladder reach; 0, where a deal opens, lies inside. */
export function ladder_ends(width: number | null, sets: MinimalSet[]): [number, number] {
  const all = [0, width ?? 0, ...sets.flatMap((set) => [set.width ?? 0, set.width_when_lapsed ?? 0])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const edge = 0.06 * (high - low || 1);
  return [low - edge, high + edge];
}

/** As the verdict says it: at least so much is lacking, whatever the package. */
export function foot_in_words({ width }: LeversAnswer): string {
  if (width === null) return 'no package';
  return width < 0 ? `${points(-width, 'down')} short` : room(width);
}

/** What a rung shows, for who cannot see it. */
export function rung_label(levers: LeversAnswer, set: MinimalSet): string {
    return `from ${foot_in_words(levers)} to ${set.width === null ? 'a deal' : room(set.width)}`;
}
