import { type Desk, surfaceOf } from './desk.ts';
import { visible } from './facing.ts';
import type { Crm } from './records.ts';

interface Sums {
  readonly revenue: number;
  readonly cost: number;
}

/** Amounts are shown as "USD 1,234.00". */
const AMOUNT = 'USD (-?[\\d,]+\\.\\d{2})';
const QUARTER = new RegExp(`(\\d{4}-Q[1-4]) ${AMOUNT} ${AMOUNT}`, 'g');
const TOTAL = new RegExp(`Total ${AMOUNT} ${AMOUNT}`);
const PERCENT = /(-?[\d,]+\.\d) ?%/;

const number = (text = '') => Number(text.replaceAll(',', ''));
const sums = ([, revenue, cost]: readonly string[]): Sums => ({ revenue: number(revenue), cost: number(cost) });

/** Opens "Why this number?" of ROI in English and reads its arithmetic as a person sees it. */
export async function roiShown({ page }: Desk, crm: Crm) {
  const surface = surfaceOf(crm, page);
  await surface.getByTestId('prov-roi').click();
  const table = surface.getByTestId('roi-quarters');
  await table.waitFor();
  const rows = await visible(table);
  const quarters = [...rows.matchAll(QUARTER)].map(([, id = '', ...amounts]) => ({ id, ...sums(['', ...amounts]) }));
  const percent = number(PERCENT.exec(await visible(surface.getByTestId('roi-numbers')))?.[1]);
  return { quarters, total: sums(TOTAL.exec(rows) ?? []), percent };
}
