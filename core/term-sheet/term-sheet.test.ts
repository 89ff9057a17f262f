import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsToAsk } from '../approval/parts.ts';
import { defaultPolicy } from '../policy/default.fixture.ts';
import { redline, type SheetChange } from './redline.ts';
import { economics, sheet } from './sheet.fixture.ts';
import { canonical, type SheetGroup, type SheetValue } from './values.ts';
import {
  type Agreement,
  addVersion,
  agreedParts,
  maySheet,
  SHEET_CHANGES,
  SHEET_STATUSES,
  type SheetVersion,
  sheetParts,
} from './versions.ts';

const { termSheet } = defaultPolicy;
const AT = '2026-11-21T09:00:00.000Z';
const lines = (before: SheetGroup, after: SheetGroup) => redline(before, after, termSheet);

describe('a redline (structured-outputs.md section 2)', () => {
  test('names field, difference, effect for us and materiality', () => {
    const next = economics({
      commission: { baseRateBp: 1_800 },
      estimatedValue: { minor: 12_000_000, currency: 'SAR' },
    });
    expect(lines(sheet, next)).toEqual([
      {
        path: 'economics.commission.baseRateBp',
        kind: 'changed',
        before: 1_500,
        after: 1_800,
        difference: 300,
        effect: 'worse',
        materiality: 'material',
      },
      expect.objectContaining({ path: 'economics.estimatedValue', difference: 2_000_000, effect: 'better' }),
    ]);
  });
  test('matches entries by id, whatever their order, and finds added and removed ones', () => {
    const slas = [{ id: 's2', metric: 'P2', responseMinutes: 240 }, ...sheet.slas];
    expect(lines(sheet, { ...sheet, parties: [...sheet.parties].reverse() })).toEqual([]);
    expect(lines(sheet, { ...sheet, slas }).map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      'added slas.s2.id',
      'added slas.s2.metric',
      'added slas.s2.responseMinutes',
    ]);
    expect(lines(sheet, { ...sheet, territory: ['AE', 'SA'] })).toEqual([]);
    expect(lines(sheet, { ...sheet, territory: ['SA'] })).toMatchObject([
      { path: 'territory', kind: 'changed', effect: 'unknown' },
    ]);
  });
  test('a changed address is wording, a changed legal name is not', () => {
    const [us, them] = sheet.parties;
    const [address, legal] = [
      [us, { ...them, address: 'Riyadh' }],
      [us, { ...them, legalName: { en: 'They Ltd' } }],
    ].map((parties) => lines(sheet, { ...sheet, parties: parties as SheetValue[] })[0]);
    expect([address?.materiality, address?.effect, legal?.materiality]).toEqual(['editorial', 'neutral', 'material']);
  });

  const leaf = fc.oneof(
    fc.integer({ min: -9, max: 9 }),
    fc.constantFrom('a', 'b', ''),
    fc.boolean(),
    fc.constant(null),
  );
  const group = fc.dictionary(fc.constantFrom('x', 'y', 'z'), leaf, { maxKeys: 3 });
  const entries = fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3'), v: leaf }), {
    selector: ({ id }) => id,
  });
  const values = fc.record({ economics: group, slas: entries, term: group }) as fc.Arbitrary<SheetGroup>;
  const turned: Record<SheetChange['kind'], SheetChange['kind']> = {
    added: 'removed',
    removed: 'added',
    changed: 'changed',
  };
  const opposite = { better: 'worse', worse: 'better', neutral: 'neutral', unknown: 'unknown' } as const;
  const rules = { editorial: ['term.x'], better: { higher: ['economics.x'], lower: ['economics.y'] } };

  test('is empty exactly for equal versions, and the same in both directions with signs reversed', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const forth = redline(a, b, rules);
        expect(forth.length === 0).toBe(canonical(a) === canonical(b));
        expect(redline(b, a, rules)).toEqual(
          forth.map((change) => ({
            ...change,
            kind: turned[change.kind],
            before: change.after,
            after: change.before,
            difference: change.difference === null ? null : 0 - change.difference,
            effect: opposite[change.effect],
          })),
        );
      }),
    );
  });
});

describe('versions', () => {
  const first: SheetVersion = { number: 1, author: 'ours', baseVersion: null, values: sheet, by: 'p', at: AT };
  const second: SheetVersion = {
    ...first,
    number: 2,
    author: 'partner',
    baseVersion: 1,
    values: economics({ paymentTermDays: 45 }),
  };
  const codes = (history: readonly SheetVersion[], next: SheetVersion) => {
    const added = addVersion(history, next);
    return added.ok ? [] : added.refusals.map(({ code }) => code);
  };
  test.each([
    ['the first, ours', [], first, []],
    ['a counter on it', [first], second, []],
    ['a gap in the numbers', [first], { ...second, number: 3 }, ['sheet_number_gap']],
    ['an unknown base', [first], { ...second, baseVersion: 7 }, ['sheet_base_unknown']],
    ['no base', [first], { ...second, baseVersion: null }, ['sheet_base_missing']],
    ['nothing changed', [first], { ...second, values: sheet }, ['sheet_unchanged']],
    ['older than the last', [first], { ...second, at: '2026-11-20T00:00:00.000Z' }, ['sheet_time_backwards']],
    ['the partner first', [], { ...first, author: 'partner' }, ['sheet_partner_first']],
  ] as const)('%s: %j', (_, history, next, expected) => {
    expect(codes(history, next)).toEqual(expected);
  });
  test('nothing of an older version changes', () => {
    const added = addVersion([first], second);
    expect(added.ok && added.value[0]).toBe(first);
  });
  test('a status follows the list, and what is signed is only ever superseded', () => {
    expect([maySheet('sent', 'countered'), maySheet('draft', 'signed'), maySheet('countered', 'agreed')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(SHEET_CHANGES.signed).toEqual(['superseded']);
    expect(SHEET_STATUSES.filter((status) => SHEET_CHANGES[status].length === 0)).toEqual([
      'retracted',
      'superseded',
      'expired',
    ]);
  });

  const hash = (text: string) => `h(${text})`;
  test('who agreed what: a yes counts for the same values in any version, and for no others', () => {
    const [one, two] = [sheetParts(sheet, hash), sheetParts(second.values, hash)];
    const yes = (side: Agreement['side'], parts: Agreement['parts']): Agreement => ({ side, by: side, at: AT, parts });
    const states = (agreements: readonly Agreement[]) =>
      Object.fromEntries(agreedParts(two, agreements).map(({ path, state }) => [path, state]));
    expect(states([yes('ours', one), yes('partner', two)])).toMatchObject({ term: 'both', economics: 'partner' });
    expect(states([yes('ours', one)])).toMatchObject({ term: 'ours', economics: 'open' });
    expect(agreedParts(two, [yes('ours', two)])[0]?.agreed).toEqual([{ side: 'ours', by: 'ours', at: AT }]);
  });
  test('after a counter only the changed group is asked again', () => {
    const asked = (values: SheetGroup) =>
      sheetParts(values, hash).map((part) => ({ ...part, levels: ['vp'] as const }));
    expect(partsToAsk(asked(second.values), asked(sheet)).ask.map(({ path }) => path)).toEqual(['economics']);
  });
});
