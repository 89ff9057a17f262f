import { expect, test } from 'vitest';
import { checkLibrary } from './check/check.ts';
import { mistakeLine } from './library/template.ts';
import { makeDocument } from './make.ts';
import { pdfOf } from './page/pdf.ts';
import { acme, draft, library, riyadh, shelf, values } from './testing/sample.ts';

const TODAY = '2026-11-21';

test('the shipped templates have no mistake', () => {
  const mistakes = checkLibrary(library, { shelf, policy: values, today: TODAY });
  expect(mistakes.map(mistakeLine)).toEqual([]);
});

test.each([
  ['the demo company and the test partner', acme],
  ['a distributor in Riyadh and a partner named in Arabic', riyadh],
])('every template is filled without a gap and drawn for %s', (_who, data) => {
  const problems = library.templates.flatMap((template) => {
    const made = makeDocument(draft(template, data));
    if (!made.ok) return made.mistakes.map(mistakeLine);
    const pdf = pdfOf(made.page);
    const gaps = made.missing.map(({ name }) => `${template.file}: ${name}`);
    return pdf.length > 5000 ? gaps : [...gaps, `${template.file}: an empty page`];
  });
  expect(problems).toEqual([]);
});
