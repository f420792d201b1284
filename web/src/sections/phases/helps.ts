import type { TrancheCounts, WhatIf } from '../../answer/phases';
import { isolated } from '../../isolate';
import { own } from '../../names';
import { rounded } from '../../rounding';
import { any_above_zero, by_place, guarantees_of, party_ids, tranches_of, type PhasesCase } from './case';

function help_in_words(of: PhasesCase, { help, of: id }: WhatIf): string {
  const { names } = of;
  switch (help) {
    case 'guarantor':
      return `a guarantee for ${isolated(names.party(id ?? ''))} alone`;
    case 'escrow':
      return 'escrow: the same deposit by all *';
    case 'monitoring':
      return 'monitoring that sees every breach and raises no false alarm';
    case 'donor_first':
      return `${isolated(names.deliverable(id ?? ''))} before all else`;
    case 'donor_last':
      return `${isolated(names.deliverable(id ?? ''))} after all else`;
    case 'one_more_tranche':
      return `${isolated(names.deliverable(id ?? ''))} in ${tranches_of(of, id ?? '') + 1} tranches`;
    case 'one_after_other':
      return 'one after the other in place of in the same step';
    case 'lever':
      return `lever: ${isolated(names.lever(id ?? ''))}`;
  }
}

function changes(of: PhasesCase, what_if: WhatIf): boolean {
  const { phases } = of;
  const promise = what_if.help === 'guarantor' || what_if.help === 'escrow';
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return (
    promise || !what_if.exact || !what_if.possible ||
    !same(by_place(of, what_if.guarantees), guarantees_of(of)) ||
    !same(what_if.pareto_guarantees, phases.pareto_guarantees) ||
    !same(what_if.start_shortfall, phases.start_shortfall) || !same(what_if.end_shortfall, phases.end_shortfall)
  );
}

interface HelpRow {
  help: string;
  amounts: string[]; // by party
  start: string;
  end: string;
}

function lacking(of: PhasesCase, shortfall: number[]): string {
  const parts = party_ids(of).flatMap((party, place) => {
    const lack = shortfall[place] ?? 0;
    return lack > 0 ? [`${isolated(of.names.party(party))} ${rounded(lack, 'up')}`] : [];
  });
  return parts.join(', ') || '–';
}

function row(of: PhasesCase, help: string, guarantees: number[] | null, exact: boolean, start: number[], end: number[]): HelpRow {
  const amounts = party_ids(of).map((_, place) =>
    guarantees ? `${exact ? '' : '≤ '}${rounded(guarantees[place] ?? 0, 'up')}` : 'none',
  );
  return { help, amounts, start: lacking(of, start), end: lacking(of, end) };
}

const most_rows = 16;

/** What each kind of help does, one at a time; first what it takes as it stands. */
export function helps(of: PhasesCase) {
  const { phases } = of;
  const different = phases.what_if.filter((each) => changes(of, each));
  const stands = row(of, 'as it stands', guarantees_of(of), phases.exact, phases.start_shortfall, phases.end_shortfall);
  const rows = different.slice(0, most_rows).map((each) => {
    const guarantees = each.possible ? by_place(of, each.guarantees) : null;
    return row(of, help_in_words(of, each), guarantees, each.exact, each.start_shortfall, each.end_shortfall);
  });
  return {
    rows: rows.length ? [stands, ...rows] : [],
    same: phases.what_if.filter((each) => !changes(of, each)).map((each) => help_in_words(of, each)),
    impossible: different.some(({ possible }) => !possible),
    lacks: any_above_zero(phases.start_shortfall) || any_above_zero(phases.end_shortfall),
    left_out: Math.max(0, different.length - most_rows),
  };
}

function needed(of: PhasesCase, guarantees: Record<string, number> | null): string {
  if (!guarantees) return 'not possible';
  const parts = party_ids(of).flatMap((party) => {
    const amount = own(guarantees, party) ?? 0;
    return amount > 0 ? [`${isolated(of.names.party(party))} ${rounded(amount, 'up')}`] : [];
  });
  return parts.join(', ') || 'none';
}

function counts_in_words(of: PhasesCase, counts: TrancheCounts): string {
  const runs: { first: number; last: number; takes: string }[] = [];
  for (const { count, guarantees } of counts.needs) {
    const takes = needed(of, guarantees);
    const last = runs.at(-1);
    if (last?.takes === takes) last.last = count;
    else runs.push({ first: count, last: count, takes });
  }
  const parts = runs.map(({ first, last, takes }) => `${first === last ? first : `${first} to ${last}`}: ${takes}`);
  const what = counts.of.split('+').map((id) => isolated(of.names.deliverable(id))).join(' + ');
  return `${what} (now ${counts.now}): ${parts.join('; ')}.`;
}

/** Where another number of tranches takes other guarantees, the total as it is. */
export function tranche_counts(of: PhasesCase): string[] {
  const matters = (counts: TrancheCounts) => new Set(counts.needs.map(({ guarantees }) => JSON.stringify(guarantees))).size > 1;
  return of.phases.tranches.filter(matters).map((counts) => counts_in_words(of, counts));
}
