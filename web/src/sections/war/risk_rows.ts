import type { Zone } from '../../answer/war';
import { own } from '../../names';
import { grouped } from '../../numbers';
import { rounded, rounded_percent } from '../../rounding';
import type { WarCase } from './case';

interface RiskRow {
  id: string;
  borne_by: string;
  hazard: string;
  loss: string;
  expected: string;
  at_best: string;
  deal_if: string;
  why: string | null; // there is no limit to tell
}

export function risk_rows(of: WarCase): RiskRow[] {
  return Object.entries(of.war.risks ?? {}).map(([id, risk]) => ({
    id,
    borne_by: risk.borne_by,
    hazard: rounded_percent(risk.hazard),
    loss: rounded(risk.loss),
    expected: rounded(risk.expected_loss),
    at_best: rounded(risk.least_expected_loss),
    deal_if: risk.break_even_hazard === null ? 'see below' : `up to ${rounded_percent(risk.break_even_hazard, 'down')}`,
    why: risk.break_even_hazard === null ? risk.why : null,
  }));
}

interface ZoneRow {
  reading: string;
  packages: string;
  width: string;
}

export function zone_rows({ war }: WarCase): ZoneRow[] {
  const row = (reading: string, zone: Zone): ZoneRow => ({
    reading,
    packages: zone.packages === null ? 'not counted' : grouped(zone.packages),
    width: zone.width === null ? 'none' : rounded(zone.width, 'down'),
  });
  const kept = own(war.zone, 'face_value');
  const counted = own(war.zone, 'credible');
  if (!kept || !counted) return [];
  return [row('as if every promise were kept', kept), row('with the risks counted', counted)];
}
