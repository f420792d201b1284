// What `irenic forecast` answers, as far as the page reads it.

import type { Package, Share } from '../answer';

export interface Count {
  count: string;
  bound: boolean;
}

export interface Index {
  first_order: number | null;
  first_order_se: number | null;
  total: number | null;
  se: number | null;
}

export type Flips = 'opens' | 'closes';
export type Direction = 'lower' | 'higher';

export interface Flip {
  input: string;
  flips_at: number | null;
  flips: Flips | null;
  direction: Direction | null;
}

export interface Driver extends Flip, Index {
  value_of_learning: number | null;
  slack: Index | null;
}

/** A number on one side of a bound. */
export interface Threshold {
  input: string;
  is: 'at_least' | 'at_most';
  bound: number;
}

interface Rule {
  conditions: Threshold[];
  both: boolean;
  right: number;
  baseline: number;
}

export interface Listed {
  package: Package;
  acceptable: Share | null;
  on_frontier: Share | null;
  best: { nash: number | null; kalai_smorodinsky: number | null; maximin: number | null } | null;
  sure: 'certain' | 'possible' | 'never' | null;
  sure_proven: boolean;
  surplus: Record<string, [number, number]> | null;
}

export interface Robust {
  aim: string;
  package: Package | null;
  exact: boolean;
  needs_common_units: boolean;
  acceptable: Share | null;
  worst_surplus: number | null;
  largest_regret: number | null;
}

export interface Forecast {
  parties: string[];
  samples: number;
  left_out: number;
  chosen_on: number;
  centre: { zone_open: boolean | null; holds: boolean | null };
  zone: Share | null;
  single: (Share & { package: Package | null; exact: boolean; bound: number | null }) | null;
  holds: Share | null;
  holds_if_known: Share | null;
  both: Share | null;
  plan: (string[] | string)[] | null;
  levers: { levers: string[]; zone: Share }[];
  packages: Listed[];
  robust: Robust[];
  certain_count: Count | null;
  possible: Count | null;
  never: Count | null;
  allowed: string | null;
  bounds_reason: string | null;
  drivers: Driver[] | null; // null: a limit came first
  drivers_of: { rest: { inputs: number; total: number; se: number | null } | null } | null;
  flips: Flip[] | null;
  rule: Rule | null;
  inputs: number;
  groups: number;
}
