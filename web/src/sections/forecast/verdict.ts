import type { Share } from '../../answer';
import { listed, type Names } from '../../names';
import { grouped } from '../../numbers';
import type { ShareGroup, ShareRow } from '../../parts/share_rows';
import { counted } from '../../shares';
import type { Count, Forecast } from '../../answer/forecast';

/** How many versions the shares are of. */
export const counting = ({ samples, left_out }: Forecast) => samples - left_out;

/** What holds whatever the numbers, or that nothing does. */
export function whatever_the_numbers({ certain_count, possible, zone }: Forecast): string {
  if (!certain_count || !possible) return '';
  if (certain_count.count !== '0') return 'There is a deal whatever the numbers, within their ranges.';
  if (possible.count === '0') return 'There is no deal for any values of the numbers within their ranges.';
  if (zone?.share === 0) {
    return possible.bound
      ? 'No version looked at has a deal; that no values of the numbers within their ranges allow one is not proven.'
      : 'No version looked at has a deal, though some values of the numbers within their ranges allow one.';
  }
  return zone?.share === 1
    ? 'Every version looked at has a deal, but which one hangs on the assumptions.'
    : 'Whether there is a deal hangs on the assumptions.';
}

export function counts_in_words({ allowed, certain_count, possible, never }: Forecast): string {
  if (!certain_count || !possible || !never) return '';
  const number = ({ count, bound }: Count, word: string) => `${bound ? `${word} ` : ''}${grouped(count)}`;
  const of = allowed === null ? 'Packages' : `Of ${grouped(allowed)} ${allowed === '1' ? 'package' : 'packages'},`;
  return `${of} acceptable whatever the numbers (certain): ${number(certain_count, 'at least')}; for some of their values at least (possible): ${number(possible, 'at most')}; for none (never): ${number(never, 'at least')}.`;
}

/** "prisoners; captives (2 times)". */
export function plan_in_words(plan: Forecast['plan'], names: Names): string {
  const steps: { words: string; times: number }[] = [];
  for (const step of plan ?? []) {
    const words = listed([step].flat().map((deliverable) => names.deliverable(deliverable)));
    const last = steps.at(-1);
    if (last?.words === words) ++last.times;
    else steps.push({ words, times: 1 });
  }
  return steps.map(({ words, times }) => (times > 1 ? `${words} (${times} times)` : words)).join('; ');
}

/** "there is a deal and the plan holds"; empty where it is not known. */
export function at_the_centre({ centre }: Forecast): string {
  if (centre.zone_open === null) return '';
  const plan = centre.holds === null ? '' : centre.holds ? ' and the plan holds' : ' and the plan does not hold';
  return `${centre.zone_open ? 'there is a deal' : 'there is no deal'}${plan}`;
}

/** The shares told, hindsight marked as such; then those with levers. */
export function share_groups(forecast: Forecast, names: Names): ShareGroup[] {
  const of = counting(forecast);
  const told: [string, Share | null][] = [
    ['Some package is acceptable (hindsight: it may be another package in each version)', forecast.zone],
    ['The best single package, fixed beforehand, is acceptable', forecast.single],
    ['The plan fixed beforehand holds', forecast.holds],
    ['The best plan for each version holds (hindsight)', forecast.holds_if_known],
    ['Its package is acceptable and the plan fixed beforehand holds', forecast.both],
  ];
  const first = { title: '', rows: told.flatMap(([words, share]) => (share ? [row(words, share, of)] : [])) };
  if (forecast.levers.length === 0) return [first];
  const with_levers = forecast.levers.map(({ levers, zone }) =>
    row(listed(levers.map((lever) => names.lever(lever))), zone, forecast.chosen_on),
  );
  const title = `With levers, in how many of the first ${grouped(forecast.chosen_on)} versions some package is acceptable`;
  return [first, { title, rows: with_levers }];
}

function row(words: string, share: Share, of: number): ShareRow {
  return { words, share, note: counted(share, of) };
}
