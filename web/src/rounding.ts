// Numbers as the command line shows them: rounded to the side on which a statement holds.

export type Rounding = 'down' | 'up' | 'nearest';

const most_places = 9;
const shown_places = 2;

/** Two places, or as many as it takes to show two digits of a number close to zero. */
function places_for(units: bigint): number {
  const size = units < 0n ? -units : units;
  const zeros = size === 0n ? 0 : most_places - String(size).length; // behind the point
  return zeros >= shown_places ? Math.min(zeros + 2, most_places) : shown_places;
}

function divided(units: bigint, by: bigint, rounding: Rounding): bigint {
  const whole = units / by;
  const rest = units % by;
  if (rounding === 'down') return rest < 0n ? whole - 1n : whole;
  if (rounding === 'up') return rest > 0n ? whole + 1n : whole;
  const size = rest < 0n ? -rest : rest;
  return 2n * size < by ? whole : whole + (rest < 0n ? -1n : 1n);
}

function written(whole: bigint, places: number): string {
  const digits = String(whole < 0n ? -whole : whole).padStart(places + 1, '0');
  const behind = digits.slice(digits.length - places).replace(/0+$/, '');
  const text = digits.slice(0, digits.length - places) + (behind ? `.${behind}` : '');
  return whole < 0n ? `-${text}` : text;
}

function to_places(units: bigint, places: number, rounding: Rounding): string {
  return written(divided(units, 10n ** BigInt(most_places - places), rounding), places);
}

function units_of(value: number): bigint {
  return BigInt(value.toFixed(most_places).replace('.', ''));
}

export function rounded(value: number, rounding: Rounding = 'nearest'): string {
  const units = units_of(value);
  return to_places(units, places_for(units), rounding);
}

/** "2.2 %", or as many places as it takes where that would be 0. */
export function rounded_percent(share: number, rounding: Rounding = 'nearest'): string {
  const units = units_of(share) * 100n;
  const tiny = units > 0n && units < 10n ** BigInt(most_places - 1);
  return `${to_places(units, tiny ? places_for(units) : 1, rounding)} %`;
}

/** "1 point", "2.5 points". */
export function points(value: number, rounding: Rounding = 'nearest'): string {
  const text = rounded(value, rounding);
  return `${text} ${text === '1' ? 'point' : 'points'}`;
}

/** "2 points to spare", "5 points short"; never more than there is, nor less than is missing. */
export function room(value: number): string {
  return value < 0 ? `${points(-value, 'up')} short` : `${points(value, 'down')} to spare`;
}

export function at_most(value: number): string {
  return `${rounded(value, 'down')} or less`;
}

export function at_least(value: number): string {
  return `${rounded(value, 'up')} or more`;
}

/** "0.73 or less", "0.74 or more". */
export function limit_in_words(value: number, below: boolean): string {
  return below ? at_most(value) : at_least(value);
}

/** The same of a hazard: "2.2 % a period or less". */
export function hazard_limit(value: number, below: boolean): string {
  return `${rounded_percent(value, below ? 'down' : 'up')} a period or ${below ? 'less' : 'more'}`;
}

/** A limit rounded to the side on which it holds, unless that would leave out what is now. */
export function apart_from(now: number, limit: number, below: boolean): string {
  const text = rounded(limit, below ? 'down' : 'up');
  const keeps = below ? Number(text) >= now : Number(text) <= now;
  return `${keeps ? text : Number(limit.toFixed(most_places))} ${below ? 'or less' : 'or more'}`;
}
