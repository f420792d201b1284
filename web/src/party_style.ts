// One colour and one shape per party, by its place among the parties of the case. Every picture and
// table of the page uses them, so that a party can be told by its shape alone.

const shapes = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross'] as const;
const full = ['●', '■', '▲', '◆', '★', '✚'] as const;
const hollow = ['○', '□', '△', '◇', '☆', '✛'] as const;

export type Shape = (typeof shapes)[number]; // also names of Observable Plot's symbols

export interface PartyStyle {
  colour: string; // a CSS value: var(--party-1)
  shape: Shape;
  hollow: boolean; // outlined instead of filled: places seven to twelve
  mark: string; // the shape as a character
}

/** The style of the party at this place (from 0); places beyond the twelfth begin again. */
export function style_at(place: number): PartyStyle {
  const at = Math.max(0, place) % (2 * shapes.length);
  const step = at % shapes.length;
  const outlined = at >= shapes.length;
  return {
    colour: `var(--party-${step + 1})`,
    shape: shapes[step] ?? 'circle',
    hollow: outlined,
    mark: (outlined ? hollow : full)[step] ?? '●',
  };
}

/** The style of a party of the case; `negotiation` is answer.negotiation. */
export function party_style(negotiation: { parties: Record<string, unknown> }, party: string): PartyStyle {
  return style_at(Object.keys(negotiation.parties).indexOf(party));
}
