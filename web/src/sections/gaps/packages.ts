import type { Answer, Deals, Package, SolutionName } from '../../answer';
import { isolated_if_turned } from '../../isolate';
import { own, type Names } from '../../names';
import { closest_ways, needs_common_units, rule_name, type AnyRule } from '../../rules';

/** A package that the pictures can be shown for. */
export interface Choice {
  key: string;
  group: string;
  label: string;
  package: Package; // with an option on every issue
  as_now: string[]; // issues that it leaves open
}

const solution_names: SolutionName[] = ['nash', 'kalai_smorodinsky', 'egalitarian', 'utilitarian', 'equal_loss', 'weighted_nash'];

const starred = (rule: AnyRule) => rule_name(rule) + (needs_common_units(rule) ? ' *' : '');

type Named = [label: string, of: Package];

/** One choice per package, named after all that arrive at it. */
function merged(group: string, named: Named[], names: Names): Choice[] {
  const by_package = new Map<string, { labels: string[]; of: Package }>();
  for (const [label, of] of named) {
    const same = JSON.stringify(names.issues().map((issue) => own(of, issue) ?? null));
    const found = by_package.get(same);
    if (found) found.labels.push(label);
    else by_package.set(same, { labels: [label], of });
  }
  return [...by_package.values()].map(({ labels, of }, place) => {
    const { full, as_now } = completed(of, names);
    return { key: `${group} ${place}`, group, label: labels.join(', '), package: full, as_now };
  });
}

function completed(of: Package, names: Names): { full: Package; as_now: string[] } {
  const as_now = names.issues().filter((issue) => own(of, issue) === undefined);
  const options = names.issues().map((issue) => [issue, String(own(of, issue) ?? names.now(issue))]);
  return { full: Object.fromEntries(options) as Package, as_now };
}

function solutions_of(deals: Deals): Named[] {
  return solution_names.flatMap((name): Named[] => {
    const found = own(deals.solutions, name)?.package;
    return found ? [[starred(name), found]] : [];
  });
}

function closest_of(deals: Deals): Named[] {
  return closest_ways.flatMap((way): Named[] => {
    const found = own(deals.closest, way)?.package;
    return found ? [[starred(way), found]] : [];
  });
}

function offers_of({ negotiation }: Answer, names: Names): Named[] {
  return (negotiation.offers ?? []).map((offer) => {
    const told = [offer.id, isolated_if_turned(names.party(offer.by)), offer.date].filter(Boolean);
    return [told.join(', '), offer.package];
  });
}

function next_of({ talks }: Answer): Named[] {
  return (talks?.next ?? []).map((text, place) => [place === 0 ? 'Best next text' : `Next text, choice ${place + 1}`, text.package]);
}

function carried_out(answer: Answer): Named[] {
  const of = answer.negotiation.phases?.package as Package | undefined;
  return of ? [['The deal that the phases carry out', of]] : [];
}

/** All packages that the pictures can be shown for. */
export function choices_of(answer: Answer, names: Names): Choice[] {
  const deals = answer.deals;
  return [
    ...merged('Solutions', deals ? solutions_of(deals) : [], names),
    ...merged('Closest to a deal', deals ? closest_of(deals) : [], names),
    ...merged('Offers on record', offers_of(answer, names), names),
    ...merged('Next texts of talks', next_of(answer), names),
    ...merged('Phases', carried_out(answer), names),
  ];
}
