import type { Share } from './answer';
import { grouped, percent } from './numbers';

/** What share of the versions it is, in the words of every command. */
export function share_word(share: number): string {
  if (share <= 0) return 'none';
  if (share >= 1) return 'all';
  if (share >= 0.8) return 'most';
  if (share <= 0.2) return 'few';
  if (share > 0.55) return 'more than half';
  return share < 0.45 ? 'fewer than half' : 'about half';
}

/** "about half (52 %)", to stand behind "in". */
export function briefly({ share, se }: Share): string {
  const word = share_word(share);
  if (word === 'all') return 'all versions';
  return word === 'none' ? 'no version' : `${word} (${percent(share, se)})`;
}

/** "about half of the versions of your assumptions (52 %)", to stand behind "in". */
export function of_versions({ share, se }: Share, looked_at: number | null): string {
  const word = share_word(share);
  return word === 'all' || word === 'none'
    ? `${word} of the ${looked_at === null ? '' : `${grouped(looked_at)} `}versions of your assumptions looked at`
    : `${word} of the versions of your assumptions (${percent(share, se)})`;
}

/** "6,471 of 10,000". */
export function counted({ share }: Share, of: number): string {
  return `${grouped(Math.round(share * of))} of ${grouped(of)}`;
}

/** Where a share stands, and two standard errors to either side of it, in percent. */
export function ends_of({ share, se }: Share): { low: number; middle: number; high: number } {
  const place = (value: number) => 100 * Math.max(0, Math.min(1, value));
  const errors = 2 * (se ?? 0);
  return { low: place(share - errors), middle: place(share), high: place(share + errors) };
}

/** The standard error of a share of so many versions, where it is largest. */
export function largest_error(versions: number): number | null {
  return versions > 0 ? 0.5 / Math.sqrt(versions) : null;
}
