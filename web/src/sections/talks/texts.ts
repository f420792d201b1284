import type { Package, Share } from '../../answer';
import { listed, own, type Names } from '../../names';
import { signed } from '../../numbers';
import { changes, lettered, letter_of, same, type Lettered } from '../../packages';
import { briefly } from '../../shares';
import type { Refusal, Talks, Text } from '../../answer/talks';

/** What a map holds by party, in the order of `parties`. */
export function by_seat<T>(map: Record<string, T>, parties: string[]): [string, T][] {
  return parties.flatMap((party): [string, T][] => {
    const held = own(map, party);
    return held === undefined ? [] : [[party, held]];
  });
}

/** Duties that a text leaves as they are now. */
export function unmet_duties(names: Names, text: Package): string[] {
  return names.issues().filter((issue) => names.leaves_unmet(issue, own(text, issue) ?? ''));
}

/** A text that may be put forward: one of the next, or of the sequence alone. */
interface LetteredText extends Lettered {
  text: Text | null;
}

/** The next texts, then those that only stand in the sequence of proposals. */
export function lettered_texts({ next, ahead }: Talks): LetteredText[] {
  return lettered([...next, ...ahead.texts].map((each) => each.package)).map((each) => ({
    ...each,
    text: next.find((text) => same(text.package, each.package)) ?? null,
  }));
}

/** "C (adds 51 %), then D (adds 14 %)", and in how many versions one of them suits all. */
export function sequence(talks: Talks, texts: Lettered[], percent: (share: Share) => string): string {
  const steps = talks.ahead.texts.map(({ package: of, adds }) => `${letter_of(texts, of) ?? ''} (adds ${percent(adds)})`);
  const share = Math.min(1, talks.ahead.texts.reduce((sum, { adds }) => sum + adds.share, 0));
  const se = Math.hypot(...talks.ahead.texts.map(({ adds }) => adds.se ?? 0));
  return `${steps.join(', then ')}; one of them suits all in ${briefly({ share, se })}${talks.ahead.exact ? '' : '; better ones may exist'}`;
}

/** Who stands in the way, how often, and what would turn it. */
export function refusal_in_words(names: Names, refusal: Refusal, text: Package): string {
  const sorest = refusal.sorest === null ? '' : `; sorest on ${names.issue(refusal.sorest)}${names.owed(refusal.sorest) ? ' (owed in any case)' : ''}`;
  const crosses = refusal.crosses_red_line ? '; crosses a red line of its own' : '';
  return `${names.party(refusal.party)} alone stands in the way in ${briefly(refusal.alone)}; at the centre ${signed(refusal.surplus)} over no agreement${crosses}${sorest}${turned(names, refusal, text)}.`;
}

function turned(names: Names, { turned_by, accepts }: Refusal, text: Package): string {
  if (!turned_by) return accepts.share > 0.5 ? '' : '. No change of one or two issues turns it';
  return `. The smallest change that turns it: ${changes(names, text, { ...text, ...turned_by.changes })}; it then accepts in ${briefly(turned_by.accepts)}, all in ${briefly(turned_by.accepted)}`;
}

/** What is better than a text for some party and worse for none. */
export function improvements(names: Names, { better_for_all, improvement, package: of }: Text, name: string): string {
  if (better_for_all === null) return '';
  const count =
    better_for_all >= 1000 ? '1,000 texts or more are'
    : better_for_all === 0 ? 'no text is'
    : better_for_all === 1 ? '1 text is'
    : `${better_for_all} texts are`;
  const first = `At the centre ${count} better than ${name} for some party and worse for none.`;
  return improvement
    ? `${first} Of these all accept most often the one with, instead of what ${name} has: ${changes(names, of, { ...of, ...improvement })}.`
    : first;
}

/** "Egypt and Qatar": mediators that reach the same parties and would put forward the same text. */
export function tables_of(talks: Talks): { parties: string[]; table: Talks['mediators'][number] }[] {
  const tables: { parties: string[]; table: Talks['mediators'][number] }[] = [];
  for (const table of talks.mediators) {
    const alike = tables.find(
      (each) => JSON.stringify([each.table.reaches, each.table.package]) === JSON.stringify([table.reaches, table.package]),
    );
    if (alike) alike.parties.push(table.party);
    else tables.push({ parties: [table.party], table });
  }
  return tables;
}

const answer_words = new Map([
  ['accepted', 'accepted by'],
  ['rejected', 'rejected by'],
  ['countered', 'countered by'],
  ['pending', 'not answered by'],
]);

export const step_words = new Map([
  ['concession', 'a concession'],
  ['retreat', 'a retreat'],
  ['improvement', 'better for some and worse for none'],
  ['worsening', 'worse for some and better for none'],
  ['shift', 'a shift, better for some and worse for some'],
  ['none', 'worth the same to everybody'],
]);

/** "rejected by Government (2031-03-14), not answered by Movement". */
export function answers_in_words(names: Names, answers: Talks['record'][number]['answers']): string {
  return listed(
    answers.map(({ party, is, date }) => `${answer_words.get(is) ?? is} ${names.party(party)}${date ? ` (${date})` : ''}`),
  );
}
