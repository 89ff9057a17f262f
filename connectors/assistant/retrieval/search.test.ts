import { describe, expect, test } from 'vitest';
import { INDEX, SOURCES } from '../testing/sources.ts';
import { passagesOf } from './passages.ts';
import { ranked, search } from './search.ts';
import type { Source } from './source.ts';

const first = (question: string, lang: 'en' | 'ar' = 'en'): string | undefined =>
  search(INDEX, question, { lang }).at(0)?.source;

describe('a question finds', () => {
  test('the text that says it, with the passage that answers first', () => {
    const [found] = search(INDEX, 'When is the rebate paid out?', { lang: 'en' });
    expect(found).toMatchObject({ source: 'finance/02-rebate', quotes: [{ heading: 'Payment' }, {}] });
  });

  test('a text by other words for the same thing, in either language', () => {
    expect(first('How do we keep it secret?')).toBe('legal/01-nda');
    expect(first('ما وثيقة كتمان السر؟', 'ar')).toBe('legal/01-nda');
    expect(first('ما مكافأة الكمية؟', 'ar')).toBe('finance/02-rebate');
  });

  test('a text whose words are written with slips', () => {
    expect(first('partnr onbording cheklist')).toBe('recruitment/09-onboarding');
    expect(first('قائمه تهيئه الشريك', 'ar')).toBe('recruitment/09-onboarding');
  });

  test('the passage in its own language where there is one, else the other', () => {
    const languages = (lang: 'en' | 'ar', question: string) =>
      search(INDEX, question, { lang })
        .at(0)
        ?.quotes.map(({ source }) => source.lang);
    expect(languages('ar', 'تدريب البائعين في قائمة التهيئة')).toEqual(['ar', 'ar']);
    expect(languages('ar', 'اتفاقية عدم إفصاح')).toContain('en');
  });

  test('nothing when what it is about stands nowhere, however many of its other words do', () => {
    expect(first('When is the parking paid by Microsoft?')).toBeUndefined();
    expect(first('كم راتب المدير؟', 'ar')).toBeUndefined();
    expect(first('???')).toBeUndefined();
    expect(ranked(INDEX, 'When is the parking paid by Microsoft?', { lang: 'en' }).length).toBeGreaterThan(0);
  });
});

describe('a source is cut', () => {
  const body = `Opening.\n\n## A\n\n${'word '.repeat(150)}\n\n${'more '.repeat(150)}\n\n### B\n\n| X | Y |\n| --- | --- |\n| 1 | [two](x.md) |\n<!-- note -->`;
  const passages = passagesOf({ ...(SOURCES[0] as Source), body });

  test('at its headings and long paragraphs, every piece under the headings above it', () => {
    expect(passages.map(({ heading }) => heading)).toEqual(['', 'A', 'A', 'A › B']);
    expect(new Set(passages.map(({ key }) => key)).size).toBe(4);
  });

  test('into text that people read: no comments, no addresses, no rules of tables', () => {
    expect(passages.at(-1)?.text).toBe('| X | Y |\n| 1 | two |');
  });
});
