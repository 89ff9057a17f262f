import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TEMPLATES } from './templates.ts';

const DATA = fileURLToPath(new URL('../../templates/sample-data/acme.yaml', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pos-templates-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One command in this process, with what it printed: a process of its own each would take seconds to start. */
async function run(name: string, ...args: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const keep = (line: unknown): void => {
    lines.push(String(line));
  };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(keep),
    vi.spyOn(console, 'error').mockImplementation(keep),
  ];
  try {
    const code = (await TEMPLATES[`templates ${name}`]?.run(args)) ?? 127;
    return { code, text: `${lines.join('\n')}\n` };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test('a template of one’s own is begun and checked with its place', async () => {
  const own = join(folder, 'own');
  expect((await run('new', 'operations/handover', 'Access', 'Handover', '--own', own)).code).toBe(0);
  expect((await run('new', 'operations/handover', 'Again', '--own', own)).text).toMatch(/exists and is left alone/);
  expect((await run('new', '../../etc/passwd', 'x', '--own', own)).text).toMatch(/is no id/);
  const begun = await run('check', 'operations/handover', '--own', own);
  expect(begun).toMatchObject({ code: 1, text: expect.stringMatching(/handover\.md:30:1 \d+ words, fewer than 350/) });
});

test('it is brought into form, with the variables that it uses, and filled', async () => {
  const own = join(folder, 'form');
  await run('new', 'operations/handover', 'Access', 'Handover', '--own', own);
  const file = join(own, 'operations/handover.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('{{ company_name }} and', '{{ company_name }}, {{ manager_name }} and'));
  expect((await run('standardise', 'handover', '--own', own)).text).toMatch(
    /handover\.md differs from its standard form/,
  );
  expect((await run('standardise', 'handover', '--own', own, '--write')).code).toBe(0);
  expect(await readFile(file, 'utf8')).toContain('variables: [company_name, partner_name, manager_name]');
  const filled = await run('fill', 'operations/handover', '--own', own, '--data', DATA);
  expect(filled.text).toContain('Acme Partners, Priya Nair and TechStart Inc.');
});

test('list and search find by filters and by words of either language', async () => {
  const legal = await run('list', '--section', 'legal', '--lang', 'en');
  expect(legal.text).toMatch(/^L\.1 +legal\/01-nda /m);
  expect(legal.text).not.toMatch(/strategy\//);
  expect((await run('search', 'non-disclosure')).text).toMatch(/^L\.1 +legal\/01-nda/);
  expect((await run('search', 'عدم', 'الإفصاح')).text).toMatch(/^L\.1 +legal\/01-nda\.ar/);
  expect((await run('search', 'zzzzqqqq')).code).toBe(1);
});

test('a final document that lacks something is refused line by line and not written', async () => {
  const out = join(folder, 'nda.pdf');
  const refused = await run('fill', 'legal/01-nda', '--final', '--out', out);
  expect(refused.code).toBe(1);
  expect(refused.text).toMatch(/01-nda\.md:\d+:\d+ “partner_legal_name” has no value\. Add it to the data\./);
  expect(refused.text).toMatch(/“effective_date” has no value/);
  expect(existsSync(out)).toBe(false);
});

test('a draft is written as PDF with its gaps named, and is final once Legal signed off its hash', async () => {
  const out = join(folder, 'nda.pdf');
  const data = ['--data', DATA, '--today', '2026-11-21'];
  const drafted = await run('fill', 'legal/01-nda', ...data, '--out', out);
  expect(drafted.code).toBe(0);
  expect((await readFile(out)).subarray(0, 5).toString()).toBe('%PDF-');
  const hash = /Hash to sign off: ([0-9a-f]{64})/.exec(drafted.text)?.[1] ?? '';
  expect((await run('fill', 'legal/01-nda', ...data, '--final')).text).toContain(`Legal signs off the hash ${hash}`);
  const signed = join(folder, 'signed.yaml');
  await writeFile(signed, `- { role: legal, by: Ruth Adler, hash: ${hash} }\n`);
  expect((await run('fill', 'legal/01-nda', ...data, '--final', '--sign-offs', signed)).code).toBe(0);
  await writeFile(signed, '- { role: anybody }\n');
  expect((await run('fill', 'legal/01-nda', ...data, '--sign-offs', signed)).text).toMatch(/is no list of sign-offs/);
});

test('a broken logo is told and nothing is written', async () => {
  const [data, out] = [join(folder, 'data.yaml'), join(folder, 'logo.pdf')];
  await writeFile(data, 'company: { name: Acme, logo: logo.png }\n');
  expect((await run('fill', 'recruitment/06-one-pager', '--data', data)).text).toMatch(
    /The logo logo\.png cannot be read/,
  );
  await writeFile(join(folder, 'logo.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const refused = await run('fill', 'recruitment/06-one-pager', '--data', data, '--out', out);
  expect(refused).toMatchObject({ code: 1, text: expect.stringMatching(/cannot be drawn/) });
  expect(existsSync(out)).toBe(false);
});

test('wrong arguments show the usage', async () => {
  for (const words of [
    ['fill'],
    ['fill', 'legal/01-nda', '--lang', 'fr'],
    ['fill', 'legal/01-nda', '--out', 'x.exe'],
    ['pack'],
  ])
    expect((await run(words[0] ?? '', ...words.slice(1))).code).toBe(2);
  expect((await run('fill', 'legal/99-none')).text).toMatch(/There is no template legal\/99-none in en/);
});
