import type { CaseText, Package } from './answer';
import { without_turns } from './isolate';

/** A case and the names in it: what words about it rest on. */
export interface Case {
  negotiation: CaseText;
  names: Names;
}

/** What a map holds under an id; ids are of all kinds, "constructor" among them. */
export function own<T>(map: Record<string, T> | null | undefined, id: string): T | undefined {
  return map && Object.hasOwn(map, id) ? map[id] : undefined;
}

/** A name, or the id where there is none; it cannot turn the direction of what stands around it. */
function named(name: string | undefined, id: string): string {
  return without_turns(name ?? '') || id;
}

/** Names of what a case speaks of; an id stands in where there is none. */
export class Names {
  constructor(private readonly text: CaseText) {}

  party(id: string): string {
    return named(own(this.text.parties, id)?.name, id);
  }
  issue(id: string): string {
    return named(own(this.text.issues, id)?.name, id);
  }
  option(issue: string, id: string): string {
    const options = own(this.text.issues, issue)?.options;
    return Array.isArray(options) ? id : named(own(options, id), id);
  }
  options_of(issue: string): string[] {
    const options = own(this.text.issues, issue)?.options ?? [];
    return Array.isArray(options) ? options.map(String) : Object.keys(options);
  }
  now(issue: string): string {
    return own(this.text.issues, issue)?.now ?? this.options_of(issue)[0] ?? '';
  }
  owed(issue: string): boolean {
    return own(this.text.issues, issue)?.obligation === true;
  }
  /** Whether an option leaves what is owed as it is. */
  leaves_unmet(issue: string, option: string): boolean {
    return this.owed(issue) && option === this.now(issue);
  }
  issues(): string[] {
    return Object.keys(this.text.issues ?? {});
  }
  deliverable(id: string): string {
    return named(own(this.text.phases?.deliverables, id)?.name, id);
  }
  lever(id: string): string {
    return named(own(this.text.levers, id)?.name, id);
  }
  risk(id: string): string {
    return named(own(this.text.risks, id)?.name, id);
  }
  source(id: string): string {
    return named(own(this.text.sources, id)?.title, id);
  }
  /** "Truce: Permanent", duties apart. */
  choices(of: Package): { chosen: string[]; owed: string[]; unmet: string[] } {
    const words = { chosen: [] as string[], owed: [] as string[], unmet: [] as string[] };
    for (const issue of this.issues()) {
      const option = own(of, issue);
      if (option === undefined) continue;
      const text = `${this.issue(issue)}: ${this.option(issue, option)}`;
      if (!this.owed(issue)) words.chosen.push(text);
      else if (this.leaves_unmet(issue, option)) words.unmet.push(text);
      else words.owed.push(text);
    }
    return words;
  }
  /** A package in a sentence. */
  package(of: Package): string {
    const { chosen, owed, unmet } = this.choices(of);
    return [
      chosen.join('; '),
      owed.length ? `owed in any case: ${owed.join('; ')}` : '',
      unmet.length ? `leaves a duty unmet: ${unmet.join('; ')}` : '',
    ].filter(Boolean).join('. ');
  }
  /** "Government, Movement and Ally". */
  parties(ids: string[]): string {
    return listed(ids.map((id) => this.party(id)));
  }
}

/** "a, b and c". */
export function listed(words: string[], before_last: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${before_last} ${words.at(-1)}`;
}
