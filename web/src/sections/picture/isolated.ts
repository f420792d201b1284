import type { CaseText } from '../../answer';
import { isolated as kept_apart } from '../../isolate';
import { Names } from '../../names';

const right_to_left = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text that runs from right to left, kept apart from the sentence that it stands in. */
export function isolated(text: string): string {
  return right_to_left.test(text) ? kept_apart(text) : text;
}

/** Names to stand in English sentences. */
export class IsolatedNames extends Names {
  constructor(text: CaseText) {
    super(text);
  }
  override party(id: string): string {
    return isolated(super.party(id));
  }
  override issue(id: string): string {
    return isolated(super.issue(id));
  }
  override option(issue: string, id: string): string {
    return isolated(super.option(issue, id));
  }
  override deliverable(id: string): string {
    return isolated(super.deliverable(id));
  }
  override lever(id: string): string {
    return isolated(super.lever(id));
  }
}

/** As the page's own answer, with names to stand in sentences. */
export function in_sentences<T extends { answer: { negotiation: CaseText } }>(shown: T): T & { names: Names } {
  return { ...shown, names: new IsolatedNames(shown.answer.negotiation) };
}
