import { describe, expect, test } from 'vitest';
import { plainArabic } from './arabic.ts';
import { englishStem } from './english.ts';
import { wordsOf } from './words.ts';

const same = (...texts: readonly string[]): void => {
  const [first, ...rest] = texts.map((text) => wordsOf(text).join(' '));
  expect(first).not.toBe('');
  for (const each of rest) expect(each).toBe(first);
};

describe('Arabic words', () => {
  test('are one word in every spelling of alef, hamza, ta marbuta, final ya, with marks and tatweel', () => {
    same('إتفاقية', 'اتفاقيه', 'اتّفاقيّة', 'اتفـاقية');
    same('مستوى', 'مستوي');
    expect(plainArabic('٢٠٢٦')).toBe('2026');
  });

  test('are one word with article, joined particles and endings', () => {
    same('صفقة', 'الصفقة', 'بالصفقة', 'والصفقات', 'صفقاتهم', 'للصفقة');
    same('عملاء', 'العملاء', 'عملائنا', 'عملاؤه', 'لعملائهم');
  });

  test('stay apart where a joined letter belongs to the word', () => {
    expect(wordsOf('بند')).not.toEqual(wordsOf('ند'));
    expect(wordsOf('والد')).not.toEqual(wordsOf('الد'));
  });
});

describe('English words', () => {
  test('are one word in both spellings and with their endings', () => {
    same('programme', 'program', 'Programmes');
    same('certification', 'certified', 'certificates', 'certify');
    same('approval', 'approve', 'approved', 'approves');
    same('qualify', 'qualification', 'qualified');
  });

  test('that are short or hold a figure stay as they are', () => {
    expect(englishStem('our')).toBe('our');
    expect(wordsOf('P1 24x7 four')).toEqual(['p1', '24x7', 'four']);
  });

  test('that say only how something is asked are left out', () => {
    expect(wordsOf('What do we do with the them?')).toEqual([]);
    expect(wordsOf('ماذا لدينا من هذا؟')).toEqual([]);
  });
});
