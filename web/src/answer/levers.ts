// What `irenic levers` answers, as far as the page reads it.

import type { Package } from '../answer';

export type Kind =
  | 'belief'
  | 'hazard'
  | 'disagreement'
  | 'war_cost'
  | 'side_payment'
  | 'red_line'
  | 'constraint'
  | 'lever';

/** How far one thing has to move for a deal, or may move before it is lost. */
export interface BreakEven {
  lever: string; // path or id
  kind: Kind;
  scale: 'number' | 'share' | 'whole';
  party: string | null;
  decided_by: string[];
  now: number | null;
  offered: number | null;
  direction: 'lower' | 'higher' | null;
  opens: boolean;
  opens_at: number | null;
  opens_until: number | null;
  opens_in_full: boolean | null;
  closes_beyond: number | null;
  suggested: boolean;
  to: Record<string, number>;
  utility: number[] | null;
  package: Package | null;
  why: string | null;
}

/** Levers that open the zone together while no part of them does. */
export interface MinimalSet {
  levers: string[];
  cost: number | null;
  width: number | null;
  width_when_lapsed: number | null;
  decided_by: string[];
  pays: Record<string, number>;
  loses: Record<string, number>;
  closed_by: string[];
  utility: number[] | null;
  package: Package | null;
}

export interface Levers {
  parties: string[];
  zone_empty: boolean;
  width: number | null;
  break_even: BreakEven[];
  built_in: boolean;
  minimal_sets: MinimalSet[];
  sets_known: number;
  sets_complete: boolean;
  sets_reason: string | null;
  cheapest: number | null;
  closing: string[];
  clash: string[];
  clash_smallest: boolean;
  clash_reason: string | null;
  notes: string[];
  limit_reached: boolean;
}
