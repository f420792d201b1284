import { percent, shown } from '../../numbers';
import { largest_error } from '../../shares';
import type { Driver } from '../../answer/forecast';

/** Those with the largest part in the width first. */
export function by_part(drivers: Driver[]): Driver[] {
  return [...drivers].sort((one, other) => (other.total ?? 0) - (one.total ?? 0));
}

/** "28 % (2)": a share of a variance, to the digit in which its standard error lies. */
export function index_in_words(share: number | null, se: number | null): string {
  if (share === null) return '–';
  if (se === null || se <= 0) return `${fixed(share * 100, se === null ? 1 : -1)} %`;
  const digit = only_digit(se * 100);
  if (digit < -2) return `${fixed(share * 100, -2)} % (under 0.01)`;
  return `${fixed(share * 100, Math.min(1, digit))} % (${fixed(se * 100, digit)})`;
}

/** The exponent of ten of the first digit of an error, once rounded to it. */
function only_digit(error: number): number {
  const exponent = Math.floor(Math.log10(error) + 1e-9);
  return error / 10 ** exponent >= 9.5 ? exponent + 1 : exponent;
}

function fixed(value: number, exponent: number): string {
  const text = exponent > 0 ? String(Math.round(value / 10 ** exponent) * 10 ** exponent) : value.toFixed(-exponent);
  return /^-?[0.]*$/.test(text) ? '0' : text;
}

/** What learning an input adds to how often the package proposed is acceptable. */
export function learning_in_words(value: number | null, versions: number): string {
  if (value === null) return '–';
  return value > 0 ? percent(value, largest_error(versions)) : '0';
}

interface Bar {
  alone: number; // where the part by itself ends, of the width of the picture
  all: number;
  low: number; // one standard error to either side
  high: number;
}

/** The widest of the bars and their errors, as a round share of the variance. */
export function widest(drivers: Driver[]): number {
  const most = Math.max(0.05, ...drivers.map(({ total, se }) => (total ?? 0) + (se ?? 0)));
  const step = most > 0.5 ? 0.2 : most > 0.2 ? 0.1 : 0.05;
  return Math.ceil(most / step - 1e-9) * step;
}

/** A driver's bar, on a scale up to `most`; the part by itself is never more than all of it. */
export function bar_of({ first_order, total, se }: Driver, most: number): Bar {
  const all = Math.max(0, total ?? 0);
  const place = (value: number) => Math.max(0, Math.min(1, value / most));
  return {
    alone: place(Math.min(Math.max(0, first_order ?? 0), all)),
    all: place(all),
    low: place(all - (se ?? 0)),
    high: place(all + (se ?? 0)),
  };
}

/** The input that is worth most to learn, where that is worth a question. */
export function ask_first(drivers: Driver[]): Driver | null {
  const worth_asking = 0.02;
  const best = [...drivers].sort((one, other) => (other.value_of_learning ?? 0) - (one.value_of_learning ?? 0))[0];
  return best && (best.value_of_learning ?? 0) >= worth_asking ? best : null;
}

/** What decides the plan's weakest slack most: the first three. */
export function of_slack(drivers: Driver[]): Driver[] {
  return drivers
    .filter(({ slack }) => (slack?.total ?? 0) > 0)
    .sort((one, other) => (other.slack?.total ?? 0) - (one.slack?.total ?? 0))
    .slice(0, 3);
}

/** Ticks of the picture's scale: 0 %, half and the whole. */
export function ticks_of(most: number): { at: string; words: string }[] {
  return [0, 0.5, 1].map((place) => ({ at: `${place * 100}%`, words: `${shown(100 * most * place, 1)} %` }));
}
