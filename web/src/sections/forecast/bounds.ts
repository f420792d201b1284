import { hazard_limit, limit_in_words } from '../../rounding';
import type { Threshold, Flip } from '../../answer/forecast';

/** "0.73 or less", "0.74 or more": rounded to the side on which it holds. */
export function on_one_side(path: string, value: number, below: boolean): string {
  return is_hazard(path) ? hazard_limit(value, below) : limit_in_words(value, below);
}

function is_hazard(path: string): boolean {
  const single = !path.includes(' + ');
  return single && path.startsWith('risks.') && (path.endsWith('.hazard') || path.includes('.by_issue.'));
}

/** Where there is a deal as far as this number goes: "0.73 or less"; nothing where it never turns. */
export function deal_at({ input, flips_at, flips, direction }: Flip): string | null {
  if (flips_at === null || flips === null) return null;
  const below = (direction === 'lower') === (flips === 'opens');
  return on_one_side(input, flips_at, below);
}

/** "opens if ... falls to 0.73 or less", "stays open as long as ... stays at 20.74 or more". */
export function flip_in_words(flip: Flip, what: string): string | null {
  const at = deal_at(flip);
  if (at === null) return null;
  return flip.flips === 'closes'
    ? `stays open as long as ${what} stays at ${at}`
    : `opens if ${what} ${flip.direction === 'lower' ? 'falls' : 'rises'} to ${at}`;
}

export function threshold_in_words({ input, is, bound }: Threshold, what: string): string {
  return `${what} is ${on_one_side(input, bound, is === 'at_most')}`;
}
