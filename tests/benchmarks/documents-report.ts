// The quarterly review of one partner in Arabic, from a template and invented data: each number is another partner.
import assert from 'node:assert/strict';
import { findTemplate } from '../../connectors/documents/library/library.ts';
import { makeDocument } from '../../connectors/documents/make.ts';
import type { Page } from '../../connectors/documents/page/page.ts';
import { pdfOf } from '../../connectors/documents/page/pdf.ts';
import { draft, library, riyadh } from '../../connectors/documents/testing/sample.ts';

const template = findTemplate(library, 'enablement/07-qbr-template', 'ar');
assert(template !== undefined);

/** The filled page of a partner: another name, target and result for each number. */
export function pageFor(number: number): Page {
  assert(template !== undefined);
  const partner = { ...(riyadh.partner as object), name: `شريك ${number} Partner` };
  const performance = {
    targetRevenue: { minor: 1_000_000 + number * 731, currency: 'SAR' },
    sourcedRevenue: { minor: 900_000 + number * 977, currency: 'SAR' },
    pipelineOpen: { minor: 3_000_000 + number * 313, currency: 'SAR' },
  };
  const made = makeDocument(
    draft(template, { ...riyadh, partner, scorecard: { ...(riyadh.scorecard as object), performance } }),
  );
  assert(made.ok && made.missing.length === 0);
  return made.page;
}

export const report = (number: number): Uint8Array => pdfOf(pageFor(number));
