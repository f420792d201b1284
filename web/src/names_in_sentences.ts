import type { CaseText } from './answer';
import { isolated_if_turned } from './isolate';
import { Names } from './names';

/** Names to stand in English sentences. */
export class NamesInSentences extends Names {
  override party(id: string): string {
    return isolated_if_turned(super.party(id));
  }
  override issue(id: string): string {
    return isolated_if_turned(super.issue(id));
  }
  override option(issue: string, id: string): string {
    return isolated_if_turned(super.option(issue, id));
  }
  override deliverable(id: string): string {
    return isolated_if_turned(super.deliverable(id));
  }
  override lever(id: string): string {
    return isolated_if_turned(super.lever(id));
  }
}

/** As the page's own answer, with names to stand in sentences. */
export function in_sentences<T extends { answer: { negotiation: CaseText } }>(shown: T): T & { names: Names } {
  return { ...shown, names: new NamesInSentences(shown.answer.negotiation) };
}
