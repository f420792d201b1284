import type { CaseText } from '../../answer';
import type { Names } from '../../names';
import type { LeversAnswer } from './types';

/** What the words about levers rest on. */
export interface LeversCase {
  negotiation: CaseText;
  names: Names;
  levers: LeversAnswer;
}
