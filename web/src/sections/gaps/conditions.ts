import type { Condition, Package } from '../../answer';

/** Every key matches, a list meaning any of these. */
export function holds(when: Condition, of: Package): boolean {
  return Object.entries(when).every(([issue, options]) => options.map(String).includes(String(of[issue])));
}
