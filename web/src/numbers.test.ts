import { describe, expect, it } from 'vitest';
import { grouped, percent, shown, signed } from './numbers';

describe('percent', () => {
  it('shows no more digits than the error bears out', () => {
    expect(percent(0.516, 0.07)).toBe('50 %');
    expect(percent(0.516, 0.005)).toBe('52 %');
    expect(percent(0.5163, 0.001)).toBe('51.6 %');
    expect(percent(0.516, null)).toBe('52 %');
  });
  it('says all and none only of what is all or none', () => {
    expect(percent(0, 0)).toBe('0 %');
    expect(percent(1, 0)).toBe('100 %');
    expect(percent(0.003, 0.005)).toBe('under 1 %');
    expect(percent(0.999, 0.005)).toBe('over 99 %');
    expect(percent(0.0001, 0.0001)).toBe('under 0.1 %');
    expect(percent(0.9999, 0.0001)).toBe('over 99.9 %');
    expect(percent(0.01, 0.08)).toBe('under 10 %');
  });
  it('never shows more than a share can be, nor less', () => {
    expect(percent(-0.1, null)).toBe('0 %');
    expect(percent(1.1, null)).toBe('100 %');
  });
});

describe('numbers', () => {
  it('leaves out zeros that say nothing', () => {
    expect([shown(33.602522658), shown(2.5), shown(7), shown(10), shown(0.004)]).toEqual(['33.6', '2.5', '7', '10', '0']);
  });
  it('knows no minus zero', () => {
    expect(shown(-0.001)).toBe('0');
    expect(signed(-0.001)).toBe('0');
  });
  it('puts a sign before what is gained', () => {
    expect([signed(3.5), signed(-2), signed(0), signed(0.001)]).toEqual(['+3.5', '-2', '0', '0']);
  });
  it('groups digits of any length', () => {
    expect([grouped(12), grouped(8748), grouped('12345678901234567890')]).toEqual(['12', '8,748', '12,345,678,901,234,567,890']);
  });
});
