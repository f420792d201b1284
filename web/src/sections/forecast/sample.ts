import type { Forecast } from '../../answer/forecast';

/** A forecast in which everything hangs on the assumptions. */
export function sample(): Forecast {
  const share = (of: number) => ({ share: of, se: 0.005 });
  return {
    parties: ['g', 'h'],
    samples: 1000,
    left_out: 16,
    chosen_on: 1000,
    centre: { zone_open: true, holds: false },
    zone: share(0.65),
    single: { ...share(0.51), package: { truce: 'full' }, exact: true, bound: null },
    holds: share(0.44),
    holds_if_known: null,
    both: share(0.44),
    plan: [['captives', 'prisoners'], ['captives', 'prisoners'], 'aid'],
    levers: [{ levers: ['fund', 'watch'], zone: share(0.9) }],
    packages: [],
    robust: [],
    certain_count: { count: '0', bound: false },
    possible: { count: '8748', bound: true },
    never: { count: '0', bound: true },
    allowed: '8748',
    bounds_reason: null,
    drivers: [],
    drivers_of: null,
    flips: [],
    rule: null,
    inputs: 4,
    groups: 4,
  };
}
