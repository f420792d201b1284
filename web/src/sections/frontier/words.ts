import { isolated } from '../../isolate';
import { grouped, shown, signed } from '../../numbers';
import type { AnyRule } from '../../rules';
import type { View } from './view';

const aims: Record<Exclude<AnyRule, 'weighted_nash'>, string> = {
  nash: 'largest product of what each gains over no agreement',
  kalai_smorodinsky: 'largest least share of the most each could gain',
  egalitarian: 'largest least gain',
  utilitarian: 'largest sum of points',
  equal_loss: 'smallest largest distance from the most each could have',
  maximin: 'nobody is further below no agreement than need be',
  margin: 'each shortfall as a share of what is at stake for the party',
  outside_money: 'smallest sum that would lift every party to no agreement',
};

/** What a rule seeks. */
export function aim_of(rule: keyof typeof aims): string {
  return aims[rule];
}

/** "There is a deal among these options: 42 of 243 packages are acceptable to all who must agree." */
export function verdict(view: View, all: string | null, whom: string): string {
  const of_all = all === null ? 'packages' : `${grouped(all)} packages`;
  if (view.empty === null) return 'Whether there is a deal among these options is not settled within the limits.';
  if (view.empty) {
    const none = all === null ? 'no package' : `none of ${of_all}`;
    return `There is no deal among these options: ${none} is acceptable to ${whom}.`;
  }
  if (view.packages === null) {
    return `There is a deal among these options: at least one package is acceptable to ${whom}.`;
  }
  const count = all === null ? grouped(view.packages) : `${grouped(view.packages)} of ${of_all}`;
  return `There is a deal among these options: ${count} ${view.packages === '1' ? 'is' : 'are'} acceptable to ${whom}.`;
}

/** "of these 10 outcomes cannot be bettered ..." as a sentence. */
export function efficient_words(count: number): string {
  const outcomes = count === 1 ? '1 outcome' : `${grouped(count)} different outcomes`;
  return `${outcomes} cannot be bettered for one party except at another's cost: the frontier.`;
}

/** "32 points, 17 above no agreement". */
export function standing(utility: number, disagreement: number): string {
  const surplus = utility - disagreement;
  const text = shown(Math.abs(surplus));
  const place = text === '0' ? 'the same as no agreement' : `${text} ${surplus > 0 ? 'above' : 'below'} no agreement`;
  return `${shown(utility)} points, ${place}`;
}

/** "+17 (32)". */
export function surplus_and_points(utility: number, disagreement: number): string {
  return `${signed(utility - disagreement)} (${shown(utility)})`;
}

const basis_words = new Map([
  ['stated', 'stated in the case'],
  ['war', 'from fighting on'],
  ['record', 'from the record of offers'],
]);

export function basis_in_words(basis: string | undefined): string {
  return basis_words.get(basis ?? '') ?? 'from the case';
}

/** A name that fits a picture. */
export function short(name: string, most: number): string {
  const letters = [...name];
  return isolated(letters.length <= most ? name : `${letters.slice(0, most - 1).join('')}…`);
}

/** An offer's place: "between 20 and 34 points, 5 above to 3 below no agreement". */
export function offer_standing([low, high]: [number, number], disagreement: number): string {
  if (shown(low) === shown(high)) return standing(low, disagreement);
  return `${shown(low)} to ${shown(high)} points, ${signed(low - disagreement)} to ${signed(high - disagreement)} against no agreement`;
}
