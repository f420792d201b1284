import type { CaseText } from '../../answer';
import { isolated_if_turned } from '../../isolate';
import { listed, type Names } from '../../names';

/** The agreement rule of a case in words; `name` gives a party's name. */
export function agreement_in_words(rule: unknown, name: (party: string) => string): string {
  if (typeof rule === 'string' || typeof rule === 'number') return name(String(rule));
  if (!is_map(rule)) return '';
  const parts = members(rule.all ?? rule.any ?? rule.of).map((part) => agreement_in_words(part, name));
  if (rule.all !== undefined) return listed(parts);
  if (rule.any !== undefined) return parts.length > 1 ? `any of (${parts.join('; ')})` : parts.join('');
  if (rule.at_least !== undefined) return `at least ${String(rule.at_least)} of (${parts.join('; ')})`;
  return '';
}

/** To go behind "acceptable to": whose agreement makes a deal. */
export function who_must_agree(text: CaseText, names: Names): string {
  return agreement_in_words(text.agreement, (party) => isolated_if_turned(names.party(party))) || 'all who must agree';
}

function is_map(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function members(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
