import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Lang, type Question, questionsOf, textOf, titles } from './questions.ts';
import { sharesWord } from './shared-words.ts';

const SEED = '2026-11-21:';
const ROLES = ['admin', 'approver', 'channel_manager', 'legal', 'partner_manager', 'rep', 'revops'];
const LANGS: readonly Lang[] = ['en', 'ar'];

const develop = questionsOf('develop');
const locked = questionsOf('locked');
const all = [...develop, ...locked];
const sourceTitles = titles();

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const ofKind = (kind: Question['kind']): readonly Question[] => all.filter((question) => question.kind === kind);
const withTrait = (trait: Question['traits'][number]) => all.filter(({ traits }) => traits.includes(trait));

/** No content word of the question is in the title of any source that would answer it. */
function farFromSource({ lang, question, sources }: Question): boolean {
  return sources.length > 0 && !sources.some((id) => sharesWord(lang, question, sourceTitles[id]?.[lang] ?? question));
}

describe('the questions that measure the coach', () => {
  test('are at least 160, at least 64 of them in Arabic letters', () => {
    expect(all.length).toBeGreaterThanOrEqual(160);
    expect(all.filter(({ lang }) => lang === 'ar').length).toBeGreaterThanOrEqual(64);
    for (const { lang, question } of all) expect(/\p{Script=Arabic}/u.test(question), question).toBe(lang === 'ar');
  });

  test('are each asked once, by a role that exists', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ question }) => question)).size).toBe(all.length);
    expect([...new Set(all.map(({ role }) => role))].sort()).toEqual(ROLES);
  });

  test('share no word with the title of their source in at least a quarter, in each language', () => {
    for (const lang of LANGS) {
      const asked = all.filter((question) => question.lang === lang);
      expect(asked.filter(farFromSource).length / asked.length).toBeGreaterThanOrEqual(0.25);
    }
    expect(withTrait('paraphrase').filter((question) => !farFromSource(question))).toEqual([]);
  });

  test('hold at least 20 without an answer, 10 with slips of the pen, 10 that need a figure of one partner', () => {
    expect(ofKind('none').length).toBeGreaterThanOrEqual(20);
    expect(withTrait('typo').length).toBeGreaterThanOrEqual(10);
    expect(ofKind('record').length).toBeGreaterThanOrEqual(10);
    for (const { metric, sources } of ofKind('record')) expect(sources).toEqual([`record/${metric}`]);
  });

  test('name sources that are known, and none exactly where nothing answers', () => {
    for (const { id, kind, sources, facts } of all) {
      expect(sources.length === 0, id).toBe(kind === 'none');
      expect(sources.filter((source) => sourceTitles[source] === undefined)).toEqual([]);
      if (kind === 'none') expect(facts).toEqual([]);
    }
  });

  test('are split by the seed, both languages in each half', () => {
    expect(develop.length).toBe(80);
    expect(locked.length).toBeGreaterThanOrEqual(80);
    for (const lang of LANGS) {
      const order = all.filter((question) => question.lang === lang).map(({ id }) => sha256(SEED + id));
      const chosen = develop.filter((question) => question.lang === lang).map(({ id }) => sha256(SEED + id));
      expect(chosen.length).toBeGreaterThanOrEqual(30);
      expect(chosen.sort()).toEqual(order.sort().slice(0, chosen.length));
    }
  });

  test('keep the locked half as it was committed', () => {
    expect(`${sha256(textOf('locked.yaml'))}  locked.yaml\n`).toBe(textOf('locked.sha256'));
  });
});
