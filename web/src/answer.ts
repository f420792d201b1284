// The answer of `irenic analyze`, as the report embeds it and the workbench will be sent it; its larger
// parts stand in the folder of this name. Packages are { issue: option }; utility vectors, and other
// lists of one number a party, follow `parties` of the part they stand in.

import { with_names_apart } from './told_names';
import type { Forecast } from './answer/forecast';
import type { Levers } from './answer/levers';
import type { Phases } from './answer/phases';
import type { Stability } from './answer/stability';
import type { Talks } from './answer/talks';
import type { War } from './answer/war';

export type Package = Record<string, string>;
export type Condition = Record<string, string[]>;

export interface Point {
  utility: number[];
  package: Package;
}

export interface Share {
  share: number;
  se: number | null;
}

/** One of the three verdicts. All texts are ready to be shown. */
export interface Verdict {
  question: string; // "Does a deal exist?"
  answer: 'yes' | 'no' | 'open' | 'not_asked';
  word: string; // "most", "none", ...; empty where no share is known
  share: Share | null;
  text: string; // the verdict in one sentence
  reason: string;
  change: string; // what would have to change; may be empty
  decided_by: string[]; // party ids: who decides that
  more: string; // command to read on with
}

/** A number or ranking that the case rests on. */
export interface CaseNumber {
  path: string;
  words: string; // "the belief of Movement that Government prevails"
  shape: 'exact' | 'interval' | 'triangular' | 'normal' | 'ranking';
  center: number | null; // null for rankings
  low: number | null;
  high: number | null;
  because: string;
  source: string | null; // id of a source; null: assumed
  confidence: string; // "", "low", "medium", "high"
}

/** One of the assumptions that matter most. */
export interface Deciding {
  input: string;
  words: string;
  text: string; // why it matters, with its number
  assumed: boolean;
}

/** Utilities taken apart, at the centre of every number, in points of the party. */
export interface Values {
  worth: Record<string, Record<string, Record<string, number>>>; // party, issue, option: points times weight
  aside: Record<string, Record<string, Record<string, number>>>; // interactions and risks on one issue alone
  extras: { party: string; when: Condition; points: number }[]; // on several issues
  forbidden: Condition[]; // packages that match one of these cannot occur
  red_lines: Record<string, Condition[]>;
  disagreement: Record<string, number | null>;
  range: Record<string, [number, number] | null>; // least and most over all allowed packages
}

/** Frontiers whatever values of no agreement are; `points` without red lines of those who agree. */
export interface Sliders {
  parties: string[]; // whose value of no agreement may be moved
  branches: { agree: string[]; now: string[]; parties: string[]; points: Point[] }[];
  why_not: string | null; // why there are none
}

export interface Solution {
  utility: number[] | null;
  package: Package | null;
  value: number | null;
  ties: number;
  tied: Point[];
  needs_common_units: boolean;
  exact: boolean;
  why: string | null;
}

export type SolutionName =
  | 'nash'
  | 'kalai_smorodinsky'
  | 'egalitarian'
  | 'utilitarian'
  | 'equal_loss'
  | 'weighted_nash';

export interface Deals {
  parties: string[];
  disagreement: number[];
  disagreement_basis: Record<string, { basis: string; low: number | null; high: number | null; note: string | null }>;
  packages: string | null;
  zone: { empty: boolean | null; packages: string | null; packages_reason: string | null };
  frontier: { exact: boolean; epsilon: number; count: number; listed: number; points: Point[]; reason: string | null };
  ideal: number[] | null;
  solutions: Record<SolutionName, Solution | null>;
  divisible: Record<string, unknown>;
  others: Record<string, number[]>;
  closest: Record<string, { utility: number[]; package: Package; shortfall?: number[]; share_of_range?: number; amount?: number; to?: Record<string, number>; needs_common_units?: boolean } | null> | null;
  offers: { id: string; by: string; allowed: boolean; surplus: Record<string, [number, number]>; blocked_by: string[]; smallest_change: Package | null; changed_to: Point | null; why: string | null }[];
  notes: string[];
  limit_reached: boolean;
}

/** The case itself, in the form of the case file; what is left out has its default. */
export interface CaseText {
  title?: string;
  about?: string;
  sources?: Record<string, { file?: string; title?: string; date?: string; url?: string }>;
  parties: Record<string, { name?: string; role?: string; channels?: string[]; of?: string[]; veto?: boolean; veto_on?: string[]; private?: boolean }>;
  agreement?: unknown;
  issues?: Record<string, { name?: string; options: Record<string, string> | string[]; now?: string; divisible?: boolean; obligation?: boolean; by?: string }>;
  constraints?: { never?: Record<string, unknown>; if?: Record<string, unknown>; then?: Record<string, unknown>; norm?: string }[];
  preferences?: Record<string, Record<string, unknown>>;
  war?: Record<string, unknown>;
  risks?: Record<string, { name?: string; borne_by: string; from?: string }>;
  phases?: { deliverables?: Record<string, { name?: string; giver: string; tranches?: number; obligation?: boolean; after?: string[] }>; [key: string]: unknown };
  rounds?: { date?: string; place?: string; mediators?: string[]; status?: string }[];
  offers?: { id: string; date?: string; by: string; backed_by?: string[]; reply_to?: string; package: Package; sequence?: string[][]; answers?: Record<string, { is: string; date?: string; quote?: string }>; source?: string }[];
  positions?: { party: string; kind: string; issue?: string; option?: string; about?: string; stance?: string; quote?: string; date?: string; source?: string; line?: number; confirmed?: boolean }[];
  indicators?: Record<string, { name?: string; unit?: string; series?: [string, number][]; source?: string }>;
  levers?: Record<string, { name?: string; owner?: string; cost?: unknown; withdrawable?: boolean }>;
  graph?: { options?: Record<string, Record<string, string> | string[]>; [key: string]: unknown };
}

/** What one party is told in a report made to be shared with it; see `irenic report --share`. */
export interface Sheet {
  party: string;
  withheld: string | null; // why there is no sheet
  disagreement: { value: number; basis: string; low: number | null; high: number | null } | null;
  packages: string | null; // that the constraints allow
  acceptable: string | null; // of these, to this party
  best: Point | null;
  offers: { id: string; utility: [number, number]; surplus: [number, number] | null }[];
}

/** What comes in which order: maps put ids such as "7" before all others. */
export interface Order {
  parties: string[];
  issues: { id: string; options: string[] }[];
  graph: { party: string; options: string[] }[];
}

export interface Answer {
  irenic: string;
  verb: 'analyze' | 'report';
  case: { title: string; sha256: string | null };
  parties: string[];
  assumptions: number;
  sourced: number;
  uncertain: number;
  placeholders: boolean; // more than half of the numbers are assumed
  samples: number | null;
  seed: number | null;
  shared_with: string | null;
  brief: boolean;
  verdicts: { exists: Verdict; reachable: Verdict; holds: Verdict } | null;
  must_be_true: string[];
  matters: Deciding[]; // at most five
  negotiation: CaseText;
  order: Order;
  numbers: CaseNumber[];
  inputs: { path: string; words: string }[]; // what forecast and talks speak of; several joined by " + "
  values: Values | null;
  sliders: Sliders | null;
  sheet: Sheet | null;
  deals: Deals | null;
  war: War | null;
  levers: Levers | null;
  phases: Phases | null;
  stability: Stability | null;
  forecast: Forecast | null;
  talks: Talks | null;
  left_out: { verb: string; why: string }[]; // verbs that the case has no block for, or that failed
  notes: string[];
  limit_reached: boolean;
}

type Map_of<T> = Record<string, T>;

/** The same map with its keys in this order, which maps do not keep for keys such as "7". */
function in_order<T>(map: Map_of<T>, keys: string[]): Map_of<T> {
  return new Proxy(map, { ownKeys: () => keys });
}

/** The case with its parties, issues and options in the order in which it was written. */
export function ordered(text: CaseText, order: Order): CaseText {
  const with_options = <T extends { options: Map_of<string> | string[] }>(of: T, keys: string[]): T =>
    Array.isArray(of.options) ? of : { ...of, options: in_order(of.options, keys) };
  const issues = text.issues && new Map(Object.entries(text.issues));
  const graph = text.graph?.options && new Map(Object.entries(text.graph.options));
  for (const { id, options } of order.issues) {
    const issue = issues?.get(id);
    if (issue) issues?.set(id, with_options(issue, options));
  }
  for (const { party, options } of order.graph) {
    const own = graph?.get(party);
    if (own && !Array.isArray(own)) graph?.set(party, in_order(own, options));
  }
  return {
    ...text,
    parties: in_order(text.parties, order.parties),
    ...(text.offers && { offers: text.offers.map((offer) => ({ ...offer, package: offer.package ?? {} })) }),
    ...(issues && { issues: in_order(Object.fromEntries(issues), order.issues.map(({ id }) => id)) }),
    ...(graph && {
      graph: { ...text.graph, options: in_order(Object.fromEntries(graph), order.graph.map(({ party }) => party)) },
    }),
  };
}

export function read_answer(): Answer | null {
  const text = document.getElementById('answer')?.textContent ?? 'null';
  const answer = JSON.parse(text) as Answer | null;
  return answer && with_names_apart({ ...answer, negotiation: ordered(answer.negotiation, answer.order) });
}
