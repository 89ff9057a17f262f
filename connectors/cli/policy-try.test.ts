import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';

const core = (path: string) => readFileSync(new URL(`../../core/${path}`, import.meta.url), 'utf8');
const POLICY = core('policy/default.yaml');
const ERPNET = `${POLICY}\n${core('programme/testing/erpnet.yaml')}`;
const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pos-try-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  new Promise<{ code: number; text: string }>((resolve) => {
    execFile(process.execPath, [cli, ...args], (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), text: stdout + stderr }),
    );
  });

/** Runs `policy try` on these cases; the answers are null when none were written. */
async function tried(cases: string, { policy = ERPNET, more = [] as string[] } = {}) {
  const [file, input, out] = ['policy.yaml', 'cases.csv', 'answers.csv'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await Promise.all([writeFile(file, policy), writeFile(input, cases), rm(out, { force: true })]);
  const ended = await run('policy', 'try', '--policy', file, input, '--out', out, ...more);
  const text = existsSync(out) ? await readFile(out, 'utf8') : null;
  return {
    ...ended,
    raw: text,
    rows: text === null ? null : (parse(text, { columns: true }) as Record<string, string>[]),
  };
}

const HEADER = 'case_id,ask,application_form,referral,first_year_revenue,agreed_percent,customer_paid,sold_on';

test('each case is answered in its place: a level by name, money with its digits, a day, and why', async () => {
  const { code, rows, raw } = await tried(
    [
      HEADER,
      'a,level,yes,,,,,',
      '"b ""1"", x",commission,,lead,"1,000.00",5,yes,',
      'c,commission,,opportunity,1000,,yes,',
      'd,sale_report,,,,,,2026-02-27',
      'e,approval,,,,,,',
    ].join('\r\n'),
  );
  expect(code).toBe(0);
  expect(rows?.map(({ case_id, answer, currency }) => [case_id, answer, currency])).toEqual([
    ['a', 'Affiliate', ''],
    ['b "1", x', '50.00', 'EUR'],
    ['c', 'undetermined', ''],
    ['d', '2026-03-02', ''],
    ['e', 'Manager', ''],
  ]);
  expect(rows?.[0]?.reason).toContain('registered_years is missing');
  expect(rows?.[2]?.reason).toContain('agreed_percent is missing');
  expect(raw?.split('\r\n')[0]).toBe('case_id,answer,currency,reason');
  expect(raw?.endsWith('\r\n')).toBe(true);
});

test('an unknown column stops everything, is named, and so are the declared ones', async () => {
  const { code, text, rows } = await tried('case_id,ask,revenue\n1,level,5\n');
  expect({ code, rows }).toEqual({ code: 1, rows: null });
  expect(text).toContain('Unknown column “revenue”');
  expect(text).toContain('first_year_revenue');
});

test.each([
  ['', 'is empty'],
  ['case_id,application_form\n1,yes\n', 'The column “ask” is missing'],
  ['case_id,ask,ask\n1,level,level\n', 'is there twice'],
  ['case_id,ask\n1,level,yes\n', 'Line 2'],
  ['case_id,ask\n"1,level\n', 'cases.csv'],
])('cases that cannot be read leave no answers: %j', async (cases, problem) => {
  const { code, text, rows } = await tried(cases);
  expect({ code, rows }).toEqual({ code: 1, rows: null });
  expect(text).toContain(problem);
});

test('a cell that cannot be read and a question that nobody knows are said in their rows', async () => {
  const { code, rows, text } = await tried(`${HEADER}\n1,commission,,lead,much,5,yes,\n2,weather,,,,,,\n`);
  expect(code).toBe(0);
  expect(rows?.map(({ answer }) => answer)).toEqual(['undetermined', '']);
  expect(rows?.[0]?.reason).toContain('first_year_revenue “much” cannot be read');
  expect(rows?.[1]?.reason).toContain('“weather” is no question');
  expect(text).toContain('In 2 of them');
});

test('reasons come in Arabic when asked, and a wrong command line prints its usage', async () => {
  const { rows } = await tried('case_id,ask,application_form\n1,level,yes\n', { more: ['--lang', 'ar'] });
  expect(rows?.[0]?.reason).toContain('تم بلوغ المستوى');
  expect((await tried('case_id,ask\n', { more: ['--lang', 'fr'] })).text).toContain('policy try --policy FILE');
});

test('a policy without programmes, or with a mistake in one, answers nothing and says where', async () => {
  expect((await tried('case_id,ask\n1,level\n', { policy: POLICY })).text).toContain('no programmes');
  const wrong = ERPNET.replace('customer_retention_percent, atLeast: 95', 'customer_retention, atLeast: 95');
  const line = wrong.split('\n').findIndex((each) => each.includes('customer_retention, atLeast')) + 1;
  const { code, text, rows } = await tried('case_id,ask\n1,level\n', { policy: wrong });
  expect({ code, rows }).toEqual({ code: 1, rows: null });
  expect(text).toContain(`policy.yaml:${line}:24 /programmes/0/levels/4/requires/all/6/input`);
  expect(text).toContain('Nothing declares customer_retention.');
});
