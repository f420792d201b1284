import { own } from './names';

/** The one number that analyses take for a number of the case: its midpoint, mode or mean. */
export function center(raw: unknown): number | null {
  if (typeof raw === 'number') return raw;
  if (Array.isArray(raw)) return raw.length === 2 ? (Number(raw[0]) + Number(raw[1])) / 2 : null;
  if (raw === null || typeof raw !== 'object') return null;
  const map = raw as Record<string, unknown>;
  return center(own(map, 'is') ?? own(map, 'mode') ?? own(map, 'mean'));
}

/** Between which values a number of the case lies; null where it is one number or has no ends. */
export function extent(raw: unknown): [number, number] | null {
  if (Array.isArray(raw)) return raw.length === 2 ? [Number(raw[0]), Number(raw[1])] : null;
  if (raw === null || typeof raw !== 'object') return null;
  const map = raw as Record<string, unknown>;
  const [low, high] = [own(map, 'low'), own(map, 'high')];
  return typeof low === 'number' && typeof high === 'number' ? [low, high] : extent(own(map, 'is'));
}
