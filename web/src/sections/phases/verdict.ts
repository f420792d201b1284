import { listed } from '../../names';
import { points } from '../../rounding';
import { amounts_in_words, any_above_zero, by_place, guarantees_of, name_of, type PhasesCase } from './case';

function beyond_standing({ phases }: PhasesCase): string {
  return Object.values(phases.standing).some(({ amount }) => amount > 0) ? ' beyond those that stand' : '';
}

function of_start(of: PhasesCase): string {
  const parts = of.phases.start_shortfall.flatMap((lack, place) => (lack > 0 ? [`${name_of(of, place)} lacks ${points(lack, 'up')}`] : []));
  return `Already at the start ${listed(parts)}: no guarantee makes a party sign what it likes less than going back to war.`;
}

function of_guarantees(of: PhasesCase, start_lacks: boolean): string {
  const { phases } = of;
  const amounts = amounts_in_words(of, guarantees_of(of));
  const beyond = beyond_standing(of);
  if (!amounts) {
    return start_lacks
      ? `Once it has begun, there is an order that takes no guarantees${beyond}.`
      : `There is an order in which nobody gains by stopping, without guarantees${beyond}.`;
  }
  if (!phases.exact) {
    return (
      `No order that holds without guarantees${beyond} was found; whether there is one that takes less than the one below is not settled. ` +
      `That one takes guarantees of ${amounts}.`
    );
  }
  const other = phases.pareto_guarantees.length > 1 ? ', or one of the other choices below *.' : '.';
  const no = start_lacks ? 'Once it has begun, no' : 'No';
  return `${no} order keeps everyone from gaining by stopping without guarantees${beyond}. It takes guarantees of ${amounts}${other}`;
}

function of_bound(of: PhasesCase): string {
  const bound = of.phases.bound;
  if (of.phases.exact || !bound) return '';
  const someone = bound.largest > 0
    ? `In every order someone needs at least ${points(bound.largest, 'down')} *`
    : 'That every order needs a guarantee is not proven';
  const least = amounts_in_words(of, by_place(of, bound.by_party));
  return (
    `Not exact: a limit came before the proof. ${someone}; nobody needs more than ${points(bound.gap, 'up')} above that in the order below *.` +
    (least ? ` No order needs less than ${least}.` : '')
  );
}

/** Whether some order holds, and what it takes: what stands out, and what qualifies it. */
export function verdict_in_words(of: PhasesCase): { strong: string[]; plain: string[] } {
  const { phases } = of;
  if (!phases.possible) {
    return { strong: [`No order keeps the conditions of the case${phases.why ? `: ${phases.why}` : ''}.`], plain: [] };
  }
  const start_lacks = any_above_zero(phases.start_shortfall);
  const strong = start_lacks ? [of_start(of)] : [];
  if (phases.pareto_guarantees.length === 0) {
    return { strong: [...strong, 'Not settled: a limit came before any order was found.'], plain: [] };
  }
  const plain = [
    phases.steps.length ? '' : 'That is what it takes; a limit came before the order itself was found.',
    phases.one_sided ? 'That counts no payment.' : '',
    of_bound(of),
  ];
  return { strong: [...strong, of_guarantees(of, start_lacks)], plain: plain.filter(Boolean) };
}
