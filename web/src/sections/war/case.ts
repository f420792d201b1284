import type { Case } from '../../names';
import { isolated } from '../../isolate';
import type { War } from '../../answer/war';

/** What the words about the war rest on. */
export interface WarCase extends Case {
  war: War;
}

export function side_ids({ war }: WarCase): string[] {
  return Object.keys(war.sides ?? {});
}

/** The name of the first or the second side. */
export function side_name(of: WarCase, place: number): string {
  return isolated(of.names.party(side_ids(of)[place] ?? ''));
}

export function zone_empty({ war }: WarCase): boolean | null {
  return war.zone?.credible?.empty ?? null;
}

export function has_issues({ negotiation }: WarCase): boolean {
  return Object.keys(negotiation.issues ?? {}).length > 0;
}
