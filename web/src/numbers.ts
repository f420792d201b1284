// Numbers as they are shown. Limits, which hold on one side only, are rounded in rounding.ts.

/** At most two decimals, as the command line shows them; no "-0". */
export function shown(value: number, places = 2): string {
  const text = value.toFixed(places).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return text === '-0' ? '0' : text;
}

/** "+3.5", "-2". */
export function signed(value: number): string {
  const text = shown(value);
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/** A share in percent with no more digits than its standard error bears out. */
export function percent(share: number, se: number | null): string {
  if (share <= 0) return '0 %';
  if (share >= 1) return '100 %';
  const error = se === null ? 5 : se * 100;
  const step = error > 5 ? 10 : error > 0.2 ? 1 : 0.1;
  const value = Math.round((share * 100) / step) * step;
  if (value <= 0) return `under ${step === 0.1 ? '0.1' : step} %`;
  if (value >= 100) return `over ${step === 0.1 ? '99.9' : 100 - step} %`;
  return `${step === 0.1 ? value.toFixed(1) : value} %`;
}

/** "8,748" of digits of any length. */
export function grouped(digits: string | number): string {
  return String(digits).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
