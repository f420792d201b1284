import { points } from '../../rounding';
import type { Levers } from '../../answer/levers';

/** Whether there is a deal, with the least that someone has to spare or lacks. */
export function verdict_in_words({ zone_empty, width }: Levers): string {
  if (!zone_empty) {
    const least = width === null ? '' : `: one package leaves all who agree to it at least ${points(width, 'down')} above no agreement *`;
    return `There is a deal among these options${least}.`;
  }
  const none = 'There is no deal among these options';
  if (width === null) return `${none}: each package is ruled out, or crosses a red line of someone who must agree.`;
  if (width >= 0) return `${none}.`;
  return `${none}: whatever the package, someone who must agree stays at least ${points(-width, 'down')} short *.`;
}
