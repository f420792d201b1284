import { isolated } from '../../isolate';
import { listed, own } from '../../names';
import { rounded } from '../../rounding';
import { requirement_of } from './break_even_words';
import type { LeversCase } from './case';

/** "Government gets at least 31, its value of no agreement" */
function demand({ names, levers }: LeversCase, party: string): string {
  const value = levers.break_even.find((each) => each.kind === 'disagreement' && each.party === party)?.now;
  return `${isolated(names.party(party))} gets at least ${value == null ? '' : `${rounded(value)}, `}its value of no agreement`;
}

function demanded(of: LeversCase, path: string): string {
  if (path.startsWith('constraints[')) return requirement_of(of, path, null);
  const [block, party = '', what] = path.split('.');
  if (block === 'preferences') return `${isolated(of.names.party(party))} never signs ${requirement_of(of, path, party)}`;
  if (what !== 'veto_on') return demand(of, party);
  const issues = (own(of.negotiation.parties, party)?.veto_on ?? []).map((issue) => isolated(of.names.issue(issue)));
  return `${demand(of, party)}, unless ${listed(issues)} stays as now`;
}

function closing_words({ levers }: LeversCase): string {
  if (!levers.clash_smallest) {
    const why = levers.clash_reason ? `: ${levers.clash_reason}.` : '.';
    return `None of them can be left out of this list; whether a shorter one clashes is not known${why}`;
  }
  return levers.clash.length === 1
    ? 'It alone rules out every package.'
    : 'With any one of them left out, the others could be met together; no shorter list clashes. What else stands in the way is not in this list.';
}

/** What cannot all be met; nothing where that does not come up. */
export function clash_in_words(of: LeversCase) {
  const { zone_empty, clash, clash_reason } = of.levers;
  if (!zone_empty || (clash.length === 0 && !clash_reason)) return null;
  if (clash.length === 0) return { lead: `None: ${clash_reason}.`, items: [], close: '' };
  const lead = clash.length === 1 ? 'This cannot be met:' : 'These cannot all be met:';
  return { lead, items: clash.map((path) => demanded(of, path)), close: closing_words(of) };
}
