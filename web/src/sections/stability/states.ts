import type { CaseText } from '../../answer';
import { listed, type Names } from '../../names';
import { isolated_if_turned } from '../../isolate';
import type { Blocked, Coalition, Move, Stability } from '../../answer/stability';

interface Option {
  party: string;
  label: string;
}

/** The states of a graph in words. */
export class States {
  readonly ids: string[];
  private readonly letters: Map<string, string>;
  private readonly options: Option[];

  constructor(
    stability: Stability,
    negotiation: CaseText,
    private readonly names: Names,
  ) {
    this.ids = (stability.states ?? []).map(({ id }) => id);
    this.letters = new Map((stability.states ?? []).map(({ id, options }) => [id, options]));
    this.options = options_of(stability.parties, negotiation);
  }

  /** "Hamas takes part; Round convened"; empty where nothing says what a state is. */
  words(state: string): string {
    const letters = [...(this.letters.get(state) ?? '')];
    if (this.options.length === 0 || letters.every((letter) => letter === '-')) return '';
    const taken = this.options.filter((_, at) => letters[at] === 'Y').map((option) => this.label(option));
    return taken.length === 0 ? 'no option taken' : taken.join('; ');
  }

  /** "18 (Hamas takes part)". */
  named(state: string): string {
    const words = this.words(state);
    return words ? `${state} (${words})` : state;
  }

  /** What these parties change on the way from one state to another: "Modify, no longer Delay". */
  change(movers: string[], from: string, to: string): string {
    const before = [...(this.letters.get(from) ?? '')];
    const after = [...(this.letters.get(to) ?? '')];
    const taken: string[] = [];
    const dropped: string[] = [];
    this.options.forEach((option, at) => {
      const open = before[at] === '-' || after[at] === '-';
      if (open || before[at] === after[at] || !movers.includes(option.party)) return;
      const label = movers.length === 1 ? option.label : this.label(option);
      (after[at] === 'Y' ? taken : dropped).push(label);
    });
    const no_longer = dropped.length > 0 ? [`no longer ${listed(dropped, 'or')}`] : [];
    return [...taken, ...no_longer].join(', ');
  }

  /** "Egypt: Round convened (17), then Hamas: Hamas takes part (18)". */
  path(from: string, path: Move[]): string {
    let at = from;
    const steps = path.map(({ by, to }) => {
      const changed = this.change([by], at, to);
      at = to;
      return changed ? `${this.names.party(by)}: ${changed} (${to})` : `${this.names.party(by)} to ${to}`;
    });
    return steps.join(', then ');
  }

  /** What a coalition could do about a state, by whose moves, and whether that would be deterred. */
  blocked(blocked: Blocked, coalitions: Coalition[]): string {
    const { state, coalition, to, path } = blocked;
    const movers = coalition.filter((party) => path.some(({ by }) => by === party));
    const changed = this.change(movers, state, to);
    const end = changed ? `${changed} (${to})` : path.length === 1 ? `to ${to}` : this.path(state, path);
    const who = this.names.parties(coalition);
    const alone = movers.length < coalition.length ? this.names.parties(movers) : '';
    const deterred = deterred_by(blocked, coalitions);
    if (deterred.length > 0) {
      const move = alone ? ` by ${movers.length === 1 ? 'a move' : 'moves'} of ${alone} alone` : '';
      return `${who} together could better themselves${move}, but are deterred by ${listed(deterred)}: ${end}`;
    }
    const better = coalition.length === 2 ? 'both' : 'all';
    const whose = alone
      ? `${alone} alone ${movers.length === 1 ? 'moves' : 'move'}, and ${better} are better off: `
      : '';
    return `falls if ${who} act together: ${whose}${end}`;
  }

  private label({ party, label }: Option): string {
    const shared = this.options.filter((option) => option.label === label).length > 1;
    return shared ? `${this.names.party(party)}: ${label}` : label;
  }
}

function options_of(parties: string[], negotiation: CaseText): Option[] {
  const by_party = new Map(Object.entries(negotiation.graph?.options ?? {}));
  return parties.flatMap((party) => {
    const options = by_party.get(party) ?? {};
    const labels = Array.isArray(options) ? options.map(String) : Object.entries(options).map(([id, label]) => label || id);
    return labels.map((label) => ({ party, label: isolated_if_turned(label) }));
  });
}

function deterred_by({ state, coalition }: Blocked, coalitions: Coalition[]): string[] {
  const found = coalitions.find(
    ({ parties }) => parties.length === coalition.length && parties.every((party) => coalition.includes(party)),
  );
  return (['nash', 'gmr', 'smr', 'seq'] as const).filter((concept) => found?.[concept].includes(state));
}
