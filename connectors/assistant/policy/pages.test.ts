import { readFile } from 'node:fs/promises';
import type { Policy } from '@partnership-os/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { MoreWords } from './filters.ts';
import { ownWords, policyPages } from './pages.ts';

let policy: Policy;
let words: readonly MoreWords[];
beforeAll(async () => {
  const read = async (path: string): Promise<unknown> =>
    parse(await readFile(new URL(`../../../${path}`, import.meta.url), 'utf8'));
  policy = (await read('core/policy/default.yaml')) as Policy;
  words = [(await read('templates/words.yaml')) as MoreWords, await ownWords()];
});

const pages = (lang: 'en' | 'ar', over: Partial<Policy> = {}) =>
  policyPages({ lang, policy: { ...policy, ...over }, words });
const body = async (lang: 'en' | 'ar', id: string, over: Partial<Policy> = {}): Promise<string> =>
  (await pages(lang, over)).find((page) => page.id === id)?.body ?? '';

describe('the policy in sentences', () => {
  test('has the same pages in both languages, each with a title and a text', async () => {
    const [english, arabic] = [await pages('en'), await pages('ar')];
    expect(arabic.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
    for (const { title, body: text } of [...english, ...arabic])
      expect(Math.min(title.length, text.length)).toBeGreaterThan(3);
    expect(arabic.filter(({ title }) => !/\p{Script=Arabic}/u.test(title))).toEqual([]);
  });

  test('leaves no variable, tag or empty figure behind', async () => {
    const all = [...(await pages('en')), ...(await pages('ar'))];
    expect(all.filter(({ body: text }) => /\{[{%]|NaN|undefined|\bnull\b|\[object/.test(text))).toEqual([]);
  });

  test('follows the policy: another figure there is another sentence here, in both languages', async () => {
    const approvals = { ...policy.approvals, hours: { ...policy.approvals.hours, director: 120 } };
    expect(await body('en', 'policy/approvals')).toContain('Director has 2 working days');
    expect(await body('en', 'policy/approvals', { approvals })).toContain('Director has 5 working days');
    expect(await body('ar', 'policy/approvals', { approvals })).toContain('لدى مدير الإدارة 5 أيام عمل');
    const renewal = { ...policy.renewal, opensDays: 75 };
    expect(await body('en', 'policy/renewal', { renewal })).toContain('opens 75 days before');
  });

  test('words a share that is exactly the threshold as the check decides it', async () => {
    expect(await body('en', 'policy/compliance')).toMatch(/above \(more than\) 51\s%; exactly that much does not pass/);
  });

  test('takes the company’s own labels first', async () => {
    const labels = { 'role.director': { en: 'Channel Director', ar: 'مدير المبيعات' } };
    expect(await body('en', 'policy/approvals', { labels } as Partial<Policy>)).toContain('Channel Director has');
  });
});
