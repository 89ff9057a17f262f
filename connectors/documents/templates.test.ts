import { describe, expect, test } from 'vitest';
import { checkLibrary } from './check/check.ts';
import { mistakeLine } from './library/template.ts';
import { makeDocument } from './make.ts';
import { pdfOf } from './page/pdf.ts';
import { acme, draft, library, riyadh, shelf, values } from './testing/sample.ts';

const TODAY = '2026-11-21';

/** The whole library at once: a machine that is busy with other work needs its time. */
const PATIENT = 120_000;

test(
  'the shipped templates have no mistake',
  () => {
    const mistakes = checkLibrary(library, { shelf, policy: values, today: TODAY });
    expect(mistakes.map(mistakeLine)).toEqual([]);
  },
  PATIENT,
);

test('the library is whole: fifty-three templates and three short documents, fourteen of them in Arabic too', () => {
  const languages = library.templates.map(({ locale }) => locale);
  expect(languages.filter((locale) => locale === 'en')).toHaveLength(56);
  expect(languages.filter((locale) => locale === 'ar')).toHaveLength(14);
});

describe.each([
  ['the demo company and the test partner', acme],
  ['a distributor in Riyadh and a partner named in Arabic', riyadh],
])('filled for %s', (_who, data) => {
  test.each(library.templates.map((template) => [template.file, template] as const))(
    '%s has no gap and is drawn',
    (_file, template) => {
      const made = makeDocument(draft(template, data));
      if (!made.ok) throw new Error(made.mistakes.map(mistakeLine).join('\n'));
      expect([...made.missing, ...made.wrong].map(({ name }) => name)).toEqual([]);
      expect(pdfOf(made.page).length).toBeGreaterThan(5000);
    },
  );
});
