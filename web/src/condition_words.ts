import { isolated } from './isolate';
import { listed, type Names } from './names';

/** "Truce: Permanent with Aid: More or As now"; of the case file or of an answer. */
export function condition_in_words(when: Record<string, unknown>, names: Names): string {
  const parts = Object.entries(when).map(([issue, options]) => {
    const labels = [options].flat().map((option) => isolated(names.option(issue, String(option))));
    return `${isolated(names.issue(issue))}: ${listed(labels, 'or')}`;
  });
  return parts.join(' with ') || 'any package';
}

/** A constraint of the case file: "never ...", or "... only with ...". */
export function constraint_in_words(
  constraint: { never?: Record<string, unknown>; if?: Record<string, unknown>; then?: Record<string, unknown> },
  names: Names,
): string {
  return constraint.never
    ? `never ${condition_in_words(constraint.never, names)}`
    : `${condition_in_words(constraint.if ?? {}, names)} only with ${condition_in_words(constraint.then ?? {}, names)}`;
}
