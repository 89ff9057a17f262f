import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPolicy } from './policy-file.ts';

const core = (name: string) => readFileSync(new URL(`../../core/policy/${name}`, import.meta.url), 'utf8');
const SOURCE = core('default.yaml');
const SCHEMA = JSON.parse(core('schema.json')) as object;
const lineOf = (source: string, part: string): number => source.slice(0, source.indexOf(part)).split('\n').length;

function changed(from: string, to: string): string {
  if (!SOURCE.includes(from)) throw new Error(`The default policy has no "${from}".`);
  return SOURCE.replace(from, to);
}

const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
  .concat(Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`))
  .join('\n');

/** What is written, a part of the line that must be named, and words of what and of the remedy. */
const CASES: readonly (readonly [name: string, source: string, at: string, what: RegExp, fix: RegExp])[] = [
  ['a YAML bomb', bomb, 'a1:', /alias/, /Write the part out/],
  ['an alias', changed('expiryDays: 30', 'expiryDays: &d 30\n  undoSeconds: *d #'), '*d', /alias/, /no anchors/],
  ['a cycle', 'policy: &loop\n  again: *loop\n', '*loop', /alias/, /Write the part out/],
  [
    'a duplicate key',
    changed('  expiryDays: 30', '  expiryDays: 30\n  expiryDays: 60'),
    'expiryDays: 60',
    /twice/,
    /Keep one/,
  ],
  ['10 MB', `policy: default\n${'# filler\n'.repeat(1_200_000)}`, '', /larger than 1 MB/, /check the file/],
  ['brackets without end', `policy: ${'['.repeat(100_000)}`, 'policy', /levels/, /flatter/],
  ['dashes without end', `policy:\n  ${'- '.repeat(100_000)}x`, '- - -', /levels/, /flatter/],
  [
    'an unknown field',
    changed('  expiryDays: 30', '  expiryDays: 30\n  expiryDay: 30'),
    'expiryDay: 30',
    /“expiryDay” is no setting/,
    /Did you mean “expiryDays”/,
  ],
  [
    'a locked field',
    changed('approvals:\n', 'approvals:\n  requesterMayApprove: true\n'),
    'requesterMayApprove',
    /locked/,
    /Remove it/,
  ],
  ['phases', `${SOURCE}\nphases: [SCOUT]\n`, 'phases: [', /“phases” is locked/, /Remove it/],
  ['a wrong version', changed('version: 1\n', 'version: 0\n'), 'version: 0', />= 1/, /from 1 on/],
  [
    'a version as text',
    changed('version: 1\n', 'version: "1"\n'),
    'version: "1"',
    /integer/,
    /without quotation marks/,
  ],
  ['a newer product', changed('format: 1', 'format: 2'), 'format: 2', /form 2/, /update the product/],
  [
    'an Arabic key',
    changed('  expiryDays: 30', '  expiryDays: 30\n  أيام: 30'),
    'أيام',
    /“أيام” is no setting/,
    /Remove it/,
  ],
  ['Arabic digits', changed('  expiryDays: 30', '  expiryDays: ٣٠'), '٣٠', /integer/, /digits 0 to 9/],
  ['a number as text', changed('  expiryDays: 30', '  expiryDays: "30"'), '"30"', /integer/, /without quotation marks/],
  ['a percentage over 100', changed('trust: 1000 }', 'trust: 10001 }'), 'trust: 10001', /10001/, /100 % is 10000/],
  ['a percentage with its sign', changed('capBp: 5000', 'capBp: 50%'), 'capBp', /integer/, /100 % is 10000/],
  [
    'an unknown unit',
    changed('      unit: days\n', '      unit: fortnights\n'),
    'unit: fortnights',
    /fortnights/,
    /days, hours/,
  ],
  [
    'a unit misspelt',
    changed('      unit: days\n', '      unit: day\n'),
    'unit: day\n',
    /“day”/,
    /Did you mean “days”/,
  ],
  ['a missing field', changed('  expiryDays: 30\n', ''), '', /“expiryDays” is missing/, /Add it/],
  ['a tag', changed('expiryDays: 30', 'expiryDays: !!js/function 30'), '!!js', /Tags|tag/i, /plain value/],
  ['a second document', `${SOURCE}\n---\npolicy: other\n`, '---\npolicy: other', /second document/, /one document/],
  ['no mapping', '- policy\n', '- policy', /object/, /settings/],
  ['nothing', '', '', /object/, /settings/],
  [
    'a locked move',
    changed('without: []', 'without: [T23]'),
    'T23]',
    /Locked: no policy removes move T23/,
    /Take it out/,
  ],
  [
    'approval taken off a move',
    changed('  guards: []', '  guards: [{ move: T23, drop: [G-APPR] }]'),
    'G-APPR',
    /Locked: move T23 keeps G-APPR/,
    /Take it out/,
  ],
  [
    'a guard without evidence',
    changed('  guards: []', '  guards:\n    - { move: T02, add: [G-CHECKLIST] }'),
    'G-CHECKLIST',
    /Nothing produces/,
    /later phase/,
  ],
  ['a phase that nothing reaches', changed('without: []', 'without: [T28]'), 'without: [', /reaches/, /Keep one/],
  [
    'a type row below its floor',
    changed('technology: [vp]', 'technology: [manager]'),
    'technology: [manager]',
    /below its floor/,
    /Raise/,
  ],
  ['weights that do not sum', changed('trust: 1000 }', 'trust: 900 }'), 'trust: 900', /add up/, /100 %/],
  [
    'a rule that is fully shadowed',
    changed(
      '    - id: AR-3\n',
      '    - id: AR-9\n      when: { kinds: [registration] }\n      ask: { levels: matrix }\n    - id: AR-3\n',
    ),
    'AR-9',
    /never reached/,
    /Move it up/,
  ],
];

test.each(CASES)('%s is refused with line, column and remedy', (...[, source, at, what, fix]) => {
  const read = readPolicy(source, SCHEMA);
  const mistakes = read.ok ? [] : read.mistakes;
  expect(mistakes).toContainEqual({
    line: expect.any(Number),
    column: expect.any(Number),
    path: expect.any(String),
    what: expect.stringMatching(what),
    fix: expect.stringMatching(fix),
  });
  const found = mistakes.find((each) => what.test(each.what) && fix.test(each.fix));
  if (at !== '') expect(found?.line).toBe(lineOf(source, at));
  expect(found?.column).toBeGreaterThan(0);
});

test('a warning names both rules and stands at the first', () => {
  const rule = `    - id: AR-0
      when: { kinds: [registration], types: [distribution], terms: outside, above: { minor: 2000000, currency: SAR } }
      ask: { levels: [vp] }
`;
  const source = changed('    - id: AR-1\n', `${rule}    - id: AR-1\n`);
  const read = readPolicy(source, SCHEMA);
  expect(read).toMatchObject({
    ok: true,
    warnings: [{ line: lineOf(source, 'id: AR-0'), what: expect.stringMatching(/AR-0 and AR-2 both fit/) }],
  });
  const nobody = readPolicy(source, SCHEMA, new Set(['clevel']));
  expect(nobody).toMatchObject({
    mistakes: [{ what: expect.stringMatching(/Legal/) }, { what: expect.stringMatching(/Finance/) }],
  });
});
