import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPolicy } from '../service/policy-file.ts';
import { CasesProblem, tryCases } from './try-cases.ts';

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

const written = async (cases: string, policy: string): Promise<[string, string, string]> => {
  const paths = ['policy.yaml', 'cases.csv', 'answers.csv'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const [file, input, out] = paths;
  await Promise.all([writeFile(file, policy), writeFile(input, cases), rm(out, { force: true })]);
  return paths;
};
const answers = async (out: string) => {
  const raw = existsSync(out) ? await readFile(out, 'utf8') : null;
  return { raw, rows: raw === null ? null : (parse(raw, { columns: true }) as Record<string, string>[]) };
};

/** Runs `policy try` as a person does; the rows are null when no answers were written. */
async function typed(cases: string, policy: string, ...more: string[]) {
  const [file, input, out] = await written(cases, policy);
  const ended = await run('policy', 'try', '--policy', file, input, '--out', out, ...more);
  return { ...ended, ...(await answers(out)) };
}

const read = readPolicy(ERPNET, JSON.parse(core('policy/schema.json')) as object);

/** The same without the process around it. */
async function tried(cases: string, lang: 'en' | 'ar' = 'en') {
  if (!read.ok) throw new Error('the policy of this test is wrong');
  const [, input, out] = await written(cases, '');
  const ended = await tryCases({ policy: read.policy, cases: input, out, lang }).catch((error: unknown) => error);
  return { problem: ended instanceof CasesProblem ? ended.message : null, ended, ...(await answers(out)) };
}

const HEADER = 'case_id,ask,application_form,referral,first_year_revenue,agreed_percent,customer_paid,sold_on';

test('each case is answered in its place: a level by name, money with its digits, a day, and why', async () => {
  const cases = [
    HEADER,
    'a,level,yes,,,,,',
    '"b ""1"", x",commission,,lead,"1,000.00",5,yes,',
    'c,commission,,opportunity,1000,,yes,',
    'd,sale_report,,,,,,2026-02-27',
    'e,approval,,,,,,',
  ];
  const { code, rows, raw } = await typed(cases.join('\r\n'), ERPNET);
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
  const { code, text, rows } = await typed('case_id,ask,revenue\n1,level,5\n', ERPNET);
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
])('cases that cannot be read leave no answers: %j', async (cases, told) => {
  const { problem, rows } = await tried(cases);
  expect(rows).toBeNull();
  expect(problem).toContain(told);
});

test('a cell that cannot be read and a question that nobody knows are said in their rows', async () => {
  const { rows, ended } = await tried(`${HEADER}\n1,commission,,lead,much,5,yes,\n2,weather,,,,,,\n`);
  expect(rows?.map(({ answer }) => answer)).toEqual(['undetermined', '']);
  expect(rows?.[0]?.reason).toContain('first_year_revenue “much” cannot be read');
  expect(rows?.[1]?.reason).toContain('“weather” is no question');
  expect(ended).toEqual({ answered: 2, doubtful: 2 });
});

test('reasons come in Arabic when asked', async () => {
  const { rows } = await tried('case_id,ask,application_form\n1,level,yes\n', 'ar');
  expect(rows?.[0]?.reason).toContain('تم بلوغ المستوى');
});

test('many cases keep their order and number, and the order of rows changes no answer', async () => {
  const rows = Array.from({ length: 1203 }, (_, index) => `${index},commission,,lead,${index}.10,${index % 7},yes,`);
  const [forward, backward] = [
    await tried([HEADER, ...rows].join('\n')),
    await tried([HEADER, ...rows.toReversed()].join('\n')),
  ];
  expect(forward.rows).toHaveLength(1203);
  expect(backward.rows?.toReversed()).toEqual(forward.rows);
});

test('a policy with a mistake in a programme answers nothing and says where', async () => {
  const wrong = ERPNET.replace('customer_retention_percent, atLeast: 95', 'customer_retention, atLeast: 95');
  const line = wrong.split('\n').findIndex((each) => each.includes('customer_retention, atLeast')) + 1;
  const { code, text, rows } = await typed('case_id,ask\n1,level\n', wrong);
  expect({ code, rows }).toEqual({ code: 1, rows: null });
  expect(text).toContain(`policy.yaml:${line}:24 /programmes/0/levels/4/requires/all/6/input`);
  expect(text).toContain('Nothing declares customer_retention.');
});

test('a per cent with its sign, a missing unit and a currency that is none are told in one line each', () => {
  const schema = JSON.parse(core('policy/schema.json')) as object;
  const telecom = `${POLICY}\n${core('programme/testing/telecom.yaml')}`;
  const told = (from: string, to: string) => {
    const wrong = readPolicy(telecom.replace(from, to), schema);
    return wrong.ok ? [] : wrong.mistakes.map(({ path, what, fix }) => `${path} ${what} ${fix}`);
  };
  expect(told('percent: 4 }', 'percent: 4 % }')).toEqual([
    '/programmes/0/payments/0/rates/2/percent The value must be number. Write per cent without a sign: 12.5 % is 12.5.',
  ]);
  const amount = 'atLeast: { amount: 100000, currency: USD }';
  expect(told(amount, 'atLeast: { amount: 100000 }')).toHaveLength(1);
  expect(told(amount, 'atLeast: { amount: 100000, currency: dollars }')).toHaveLength(1);
  expect(told('amount: 100000, currency: USD', 'amount: 100000, currency: XYZ')).toEqual([
    expect.stringContaining('No exchange rate leads from XYZ to SAR.'),
  ]);
});

test('a policy without programmes, and a command line that is not understood, say what is needed', async () => {
  expect((await typed('case_id,ask\n1,level\n', POLICY)).text).toContain('no programmes');
  expect((await typed('case_id,ask\n', ERPNET, '--lang', 'fr')).text).toContain('policy try --policy FILE');
});
