import type { Day } from '@partnership-os/core';
import type { RawData } from './raw.ts';
import { CHECKS } from './report-checks.ts';
import { looseName } from './vocabulary.ts';
import type { DemoDeal, ReportRow } from './world.ts';

const EXAMPLES = 3;

/** A row of the report with its count and the first three different examples. */
export const reportRow = (told: Omit<ReportRow, 'count' | 'examples'>, found: readonly string[]): ReportRow => ({
  code: told.code,
  what: told.what,
  where: told.where,
  count: found.length,
  examples: [...new Set(found)].slice(0, EXAMPLES),
  effect: told.effect,
  fix: told.fix,
});

/** Names of products that deals use and the price list spells differently, with the name that they mean. */
export function productAliases(raw: RawData): { from: string; to: string }[] {
  const names = raw.products.map(({ product }) => product);
  const used = [...new Set(raw.opportunities.map(({ product }) => product))];
  return used.flatMap((from) => {
    if (from === '' || names.includes(from)) return [];
    const to = names.find((name) => looseName(name) === looseName(from));
    return to === undefined ? [] : [{ from, to }];
  });
}

function aliasRows(raw: RawData): ReportRow[] {
  return productAliases(raw).map(({ from, to }) =>
    reportRow(
      {
        code: 'product_alias',
        what: `Product "${from}" is not in the price list; "${to}" is`,
        where: 'opportunities',
        effect: `Kept as it is; read as "${to}" by an alias of the policy, for price, terms and skills.`,
        fix: 'Correct the product, or keep the alias.',
      },
      raw.opportunities.filter(({ product }) => product === from).map(({ opportunity_id }) => opportunity_id),
    ),
  );
}

/** Deals that the moved dates open after the load day: the source has open deals that are newer than its last close. */
function futureRow(deals: readonly DemoDeal[], today: Day): ReportRow {
  const told = {
    code: 'deal_opened_in_future',
    what: 'Deal whose moved opened date lies after the load day',
    where: 'opportunities',
    effect: 'Kept; the source holds open deals that are newer than its last close.',
    fix: 'Nothing to do: it passes with time.',
  };
  const future = deals.filter(({ openedOn }) => openedOn !== null && openedOn > today);
  return reportRow(
    told,
    future.map(({ key, openedOn }) => `${key}: ${openedOn}`),
  );
}

/** Everything that is wrong or odd in the source, counted, with what follows from it. Checks that found nothing are left out. */
export function findings(raw: RawData, deals: readonly DemoDeal[], today: Day): ReportRow[] {
  const checked = CHECKS.map((check) => reportRow(check, check.found(raw)));
  return [...checked, ...aliasRows(raw), futureRow(deals, today)].filter(({ count }) => count > 0);
}
