import type { Case } from '../../names';
import type { Levers } from '../../answer/levers';

/** What the words about levers rest on. */
export interface LeversCase extends Case {
  levers: Levers;
}
