import type { Component } from 'svelte';
import type { Answer } from './answer';
import { own } from './names';
import Assumptions from './sections/Assumptions.svelte';
import Basis from './sections/Basis.svelte';
import Cannot from './sections/Cannot.svelte';
import Forecast from './sections/Forecast.svelte';
import Frontier from './sections/Frontier.svelte';
import Gaps from './sections/Gaps.svelte';
import Issues from './sections/Issues.svelte';
import Levers from './sections/Levers.svelte';
import Parties from './sections/Parties.svelte';
import Phases from './sections/Phases.svelte';
import Record from './sections/Record.svelte';
import Sheet from './sections/Sheet.svelte';
import Stability from './sections/Stability.svelte';
import Talks from './sections/Talks.svelte';
import Verdicts from './sections/Verdicts.svelte';
import War from './sections/War.svelte';

interface Part {
  id: string; // the anchor of the section
  short: string; // its name in the navigation
  Part: Component;
  when: (answer: Answer) => unknown; // truthy where the answer has something for it
}

const always = () => true;
const has_issues = (answer: Answer) => Object.keys(answer.negotiation.issues ?? {}).length;
const has_record = ({ negotiation }: Answer) =>
  negotiation.offers?.length || negotiation.rounds?.length || negotiation.positions?.length;

const report: Part[] = [
  { id: 'verdicts', short: 'Verdicts', Part: Verdicts, when: (answer) => answer.verdicts },
  { id: 'parties', short: 'Parties', Part: Parties, when: always },
  { id: 'issues', short: 'Issues', Part: Issues, when: has_issues },
  { id: 'record', short: 'Record', Part: Record, when: has_record },
  { id: 'frontier', short: 'Frontier', Part: Frontier, when: (answer) => answer.deals },
  { id: 'gaps', short: 'Gaps', Part: Gaps, when: (answer) => answer.deals && answer.values },
  { id: 'war', short: 'War', Part: War, when: (answer) => answer.war },
  { id: 'levers', short: 'Levers', Part: Levers, when: (answer) => answer.levers },
  { id: 'phases', short: 'Phases', Part: Phases, when: (answer) => answer.phases },
  { id: 'stability', short: 'Stability', Part: Stability, when: (answer) => answer.stability },
  { id: 'talks', short: 'Talks', Part: Talks, when: (answer) => answer.talks },
  { id: 'forecast', short: 'Forecast', Part: Forecast, when: (answer) => answer.forecast },
  { id: 'assumptions', short: 'Assumptions', Part: Assumptions, when: always },
  { id: 'cannot', short: 'Limits', Part: Cannot, when: always },
  { id: 'basis', short: 'Basis', Part: Basis, when: always },
];

const sheet: Part = { id: 'sheet', short: 'Your sheet', Part: Sheet, when: (answer) => answer.sheet };
const to_share = new Set(['parties', 'issues', 'record', 'sheet', 'assumptions', 'cannot', 'basis']);

/** The sections that the page shows, in their order. */
export function contents_of(answer: Answer): Part[] {
  const parts = answer.shared_with === null ? report : shared();
  return parts.filter((part) => part.when(answer));
}

function shared(): Part[] {
  const kept = report.filter((part) => to_share.has(part.id));
  const place = kept.findIndex((part) => part.id === 'assumptions');
  return [...kept.slice(0, place), sheet, ...kept.slice(place)];
}

/** The title of the page. */
export function title_of(answer: Answer): string {
  const title = answer.case.title || 'A negotiation';
  if (answer.shared_with === null) return title;
  const party = own(answer.negotiation.parties, answer.shared_with)?.name || answer.shared_with;
  return `${title}: copy for ${party}`;
}
