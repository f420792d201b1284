// What `irenic talks` answers, as far as the page reads it.

import type { Package, Share } from '../answer';

export interface Recorded {
  offer: string;
  date: string | null;
  by: string;
  utility: number[];
  surplus: number[] | null;
  step: { kind: string; change: number[] } | null;
  answers: { party: string; is: string; date: string | null }[];
}

export interface Accepted extends Share {
  by_party: Record<string, number>;
}

export interface Refusal {
  party: string;
  accepts: Share;
  alone: Share;
  crosses_red_line: boolean;
  surplus: number;
  sorest: string | null;
  turned_by: { changes: Package; accepts: Share; accepted: Share } | null;
}

export interface Text {
  package: Package;
  accept: Accepted;
  holds: Share | null;
  redline: { issue: string; from: string; to: string; gain: number[] }[];
  gain: number[];
  refusals: Refusal[];
  better_for_all: number | null;
  improvement: Package | null;
}

export interface Reservation {
  party: string;
  low: number;
  median: number;
  high: number;
  stated: number;
  offers: number;
  refusals: number;
  contradicted: boolean;
}

export interface Leverage {
  lever: string;
  owner: string | null;
  withdrawable: boolean;
  accept: Share;
  accept_when_lapsed: Share;
  holds: Share | null;
  holds_when_lapsed: Share | null;
}

export interface Word {
  party: string;
  about: string;
  to: string;
  believed: boolean;
  weight: number;
  least: number | null;
  most: number | null;
  possible: boolean;
}

export interface Played {
  protocol: string;
  agreement: { package: Package; utility: number[] } | null;
  rounds: number;
  end: 'agreement' | 'breakdown' | 'deadline';
  rounds_at_most: number;
  strategies: Record<string, string>;
  trace: { round: number; by: string | null; package: Package; utility: number[]; agreed: boolean }[];
}

export interface Talks {
  parties: string[];
  disagreement: number[];
  record: Recorded[];
  apart: { parties: string[]; issues: string[]; costs: number[] }[];
  agreed: string | null;
  reservations: Reservation[];
  samples: { looked_at: number; counting: number; effective: number; held: number };
  from: { offer: string | null; package: Package; allowed: boolean; accept: Accepted; refusals: Refusal[] };
  next: Text[];
  texts_looked_at: number;
  all_texts_looked_at: boolean;
  why_not_holding: string | null;
  ahead: { texts: { package: Package; adds: Share }[]; exact: boolean };
  ask: { first: boolean; asking: number; proposing: number; questions: { input: string; of: string | null; adds: number }[] };
  mediators: { party: string; reaches: string[]; package: Package | null; accepted_by_reached: Share | null; accepted: Share | null }[];
  out_of_reach: string[];
  leverage: Leverage[];
  words: Word[];
  play: Played | null;
  looking_ahead: { agreement: { package: Package; utility: number[] } | null; agreed_in: number | null; rounds: number; discount: number[] } | null;
  spread: { sessions: number; agreement: Share; rounds: { median: number | null } } | null;
}
