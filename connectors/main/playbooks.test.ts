import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SHIPPED_PLAYBOOKS } from '../documents/playbooks/load-playbooks.ts';
import { playbooksIn } from './playbooks.ts';
import { defaultPolicy } from './policy.ts';

const folder = mkdtempSync(join(tmpdir(), 'partnership-os-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHIPPED = ['co-marketing', 'exit', 'expand', 'onboard', 'qbr', 'recruit', 'renew', 'support-escalation'];

test('a workspace has the shipped playbooks and its own; one with a mistake is told and left out', async () => {
  const { policy } = await defaultPolicy();
  const ids = async (from: string | null, lines: string[] = []) =>
    (await playbooksIn(from, (line) => void lines.push(line))(policy)).map(({ id }) => id);
  expect(await ids(null)).toEqual(SHIPPED);
  expect(await ids(folder)).toEqual(SHIPPED);
  await mkdir(join(folder, 'playbooks'));
  await mkdir(join(folder, 'templates', 'own'), { recursive: true });
  await writeFile(join(folder, 'templates', 'own', '01-agenda.md'), '');
  const renew = await readFile(join(SHIPPED_PLAYBOOKS, 'renew.yaml'), 'utf8');
  const own = renew.replace('id: renew', 'id: our-renewal').replace('enablement/07-qbr-template', 'own/01-agenda');
  await writeFile(join(folder, 'playbooks', 'our-renewal.yaml'), own);
  await writeFile(
    join(folder, 'playbooks', 'late.yaml'),
    own.replace('id: our-renewal', 'id: late').replace('own/01', 'own/02'),
  );
  const lines: string[] = [];
  expect(await ids(folder, lines)).toEqual([...SHIPPED, 'our-renewal']);
  expect(lines).toEqual([expect.stringMatching(/late\.yaml:\d+:\d+ .*own\/02-agenda/)]);
});

test('what was read under a policy is kept, and read again under another', async () => {
  const { policy } = await defaultPolicy();
  const under = playbooksIn(null);
  expect(await under(policy)).toBe(await under(policy));
  const smaller = { ...policy, activation: { ...policy.activation, items: [] } };
  expect((await under(smaller)).map(({ id }) => id)).toEqual(SHIPPED.filter((id) => id !== 'onboard'));
});
