import { expect, test } from 'vitest';
import { dealScreen } from './deal.ts';
import type { DealFacts } from './facts.ts';
import { dealFacts, fit, suggestion } from './testing/deal.ts';
import { blockAt, dialogAt } from './testing/read.ts';
import { REP } from './testing/viewers.ts';

const screen = (over: Partial<DealFacts> = {}) => dealScreen(dealFacts(over), REP, {});

test('the fit opens to its arithmetic, and its rows add up to the total by hand', () => {
  const table = blockAt(dialogAt(screen(), 'prov-fit-ps-a'), 'fit-arithmetic');
  if (table.kind !== 'table') throw new Error('no table');
  expect(table.columns).toEqual(['Criterion', 'Weight', 'Value', 'Points', 'Evidence']);
  expect(table.rows.map(([criterion, weight, value, points]) => [criterion, weight, value, points])).toEqual([
    ['Capability', '30\u2009%', '0.5', '15.0'],
    ['Need', '25\u2009%', '1', '25.0'],
    ['Industry', '15\u2009%', '1', '15.0'],
    ['Geography', '10\u2009%', '1', '10.0'],
    ['Size', '10\u2009%', '0.7', '7.0'],
    ['Trust', '10\u2009%', '0.6', '6.0'],
    ['Total', '100\u2009%', '', '78.0'],
  ]);
});

test('points that have more decimals show one, and the total is the one that the card shows', () => {
  const shown = screen({ suggestions: [suggestion({ fit: fit({ capability: 0.6667, trust: 0.5001 }) })] });
  const table = blockAt(dialogAt(shown, 'prov-fit-ps-a'), 'fit-arithmetic');
  const rows = table.kind === 'table' ? table.rows : [];
  expect(rows.map(([, , value, points]) => [value, points])).toEqual([
    ['0.6667', '20.0'],
    ['1', '25.0'],
    ['1', '15.0'],
    ['1', '10.0'],
    ['0.7', '7.0'],
    ['0.5001', '5.0'],
    ['', '82.0'],
  ]);
  expect(blockAt(shown, 'fit-ps-a')).toMatchObject({ text: 'Fit 82/100' });
});

test('an unknown criterion says what is missing and counts nothing to full', () => {
  const table = blockAt(dialogAt(screen(), 'prov-fit-ps-b'), 'fit-arithmetic');
  if (table.kind !== 'table') throw new Error('no table');
  expect(table.rows[4]).toEqual([
    'Size',
    '10\u2009%',
    'unknown',
    '0.0–10.0',
    'Unknown: the number of employees is not recorded (partner directory, no date recorded)',
  ]);
  expect(table.rows[6]?.[3]).toBe('62.0–82.0');
});
