import type { CaseNumber } from '../../answer';
import { shown } from '../../numbers';

/** "between 10 and 14": what the case says a number is. */
export function value_in_words(number: CaseNumber): string {
  if (number.shape === 'ranking' || number.center === null) return 'an order';
  const center = shown(number.center, 3);
  if (number.low === null || number.high === null || number.low === number.high) return center;
  const between = `between ${shown(number.low, 3)} and ${shown(number.high, 3)}`;
  if (number.shape === 'triangular') return `${between}, most weight on ${center}`;
  if (number.shape === 'normal') return `around ${center}, ${between}`;
  return between;
}
