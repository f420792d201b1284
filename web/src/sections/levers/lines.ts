import type { Values } from '../../answer';
import type { BreakEven } from '../../answer/levers';
import { own } from '../../names';
import type { OwnBelief } from './own_belief';
import { told } from './own_belief';

/** One thing that can move: where it stands, and over which stretch there is a deal. */
export interface Line {
  low: number;
  high: number;
  now: number;
  limit: number; // where the verdict flips
  deal: [number, number];
  percent: boolean; // told in percent
}

const to_one = [0, 1] as const;

function ends(found: BreakEven, now: number, limit: number, values: Values | null): readonly [number, number] {
  if (found.kind === 'belief') return to_one;
  if (found.kind === 'hazard') return [0, Math.min(1, 1.5 * Math.max(now, limit, 0.01))];
  const [low, high] = own(values?.range, found.party ?? '') ?? [now, limit];
  return [Math.min(low, now, limit), Math.max(high, now, limit)];
}

/** Nothing where the break-even is no number on a line. */
export function line_of(found: BreakEven, values: Values | null, belief: OwnBelief | null): Line | null {
  const limit = found.opens ? found.opens_at : found.closes_beyond;
  if (found.now === null || limit === null || !['belief', 'hazard', 'disagreement'].includes(found.kind)) return null;
  const turned = (value: number) => (belief ? told(belief, value) : value);
  const [now, at] = [turned(found.now), turned(limit)];
  const [low, high] = ends(found, now, at, values);
  const upward = found.direction === 'higher' !== (belief?.turned ?? false);
  const until = found.opens_until === null ? (upward ? high : low) : turned(found.opens_until);
  const other = found.opens ? until : upward ? low : high;
  return { low, high, now, limit: at, deal: other < at ? [other, at] : [at, other], percent: found.kind === 'hazard' };
}
