import { center } from '../../center';
import { isolated } from '../../isolate';
import { own } from '../../names';
import { signed } from '../../numbers';
import type { PhasesCase } from './case';

/** What one deliverable is, with its numbers per tranche. */
interface DeliverableRow {
  id: string;
  giver: string;
  tranches: number;
  owed: boolean;
  worth: string; // to each party what it brings less what it costs
  shift: string; // what it does to the worth of going back to war
  after: string[];
}

type Amounts = Record<string, unknown> | undefined;

/** Parties in the order of the case. */
function by_party({ negotiation, names }: PhasesCase, amounts: Map<string, number>): string {
  const parts = Object.keys(negotiation.parties).flatMap((party) => {
    const amount = amounts.get(party) ?? 0;
    return amount === 0 ? [] : [`${isolated(names.party(party))} ${signed(amount)}`];
  });
  return parts.join(', ') || '–';
}

function added(amounts: Map<string, number>, more: Amounts, sign: number): Map<string, number> {
  for (const [party, raw] of Object.entries(more ?? {})) {
    amounts.set(party, (amounts.get(party) ?? 0) + sign * (center(raw) ?? 0));
  }
  return amounts;
}

export function deliverable_rows(of: PhasesCase): DeliverableRow[] {
  return Object.entries(of.negotiation.phases?.deliverables ?? {}).map(([id, each]) => {
    const amounts = each as Record<string, unknown>;
    const worth = added(added(new Map(), own(amounts, 'value') as Amounts, 1), own(amounts, 'cost') as Amounts, -1);
    return {
      id,
      giver: each.giver,
      tranches: each.tranches ?? 1,
      owed: each.obligation === true,
      worth: by_party(of, worth),
      shift: by_party(of, added(new Map(), own(amounts, 'shift') as Amounts, 1)),
      after: each.after ?? [],
    };
  });
}
