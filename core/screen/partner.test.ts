import { expect, test } from 'vitest';
import type { Viewer } from './facts.ts';
import type { Ui } from './model.ts';
import { partnerScreen } from './partner.ts';
import type { PartnerFacts, PartnershipFacts } from './partner-facts.ts';
import { candidateApproval, partnerFacts, partnership, prospect, terms, thinRoi } from './testing/partner.ts';
import { allBlocks, blockAt, dialogAt, textsOf } from './testing/read.ts';
import { CHANNEL, inArabic, NOBODY } from './testing/viewers.ts';

const screen = (
  of: PartnershipFacts | null = partnership(),
  who: Viewer = CHANNEL,
  ui: Ui = {},
  over: Partial<PartnerFacts> = {},
) => partnerScreen(partnerFacts({ partnership: of, ...over }), who, ui);
const onboard = partnership({
  phase: 'ONBOARD',
  entered: [
    { phase: 'SCOUT', at: '2026-01-01T00:00:00.000Z' },
    { phase: 'EVALUATE', at: '2026-02-01T00:00:00.000Z' },
    { phase: 'NEGOTIATE', at: '2026-03-01T00:00:00.000Z' },
    { phase: 'ONBOARD', at: '2026-10-31T00:00:00.000Z' },
  ],
});

test('the phase path says where the partnership stands, with exactly one current step', () => {
  const path = blockAt(screen(onboard), 'phases');
  if (path.kind !== 'phases') throw new Error('no path');
  expect(path.text).toBe('Phase 4 of 8: ONBOARD');
  expect(path.steps.map(({ id, state }) => `${id} ${state}`)).toEqual([
    'SCOUT done',
    'EVALUATE done',
    'NEGOTIATE done',
    'ONBOARD current',
    'MANAGE next',
    'OPTIMIZE next',
    'RENEW next',
    'EXIT next',
  ]);
  const arabic = blockAt(screen(onboard, inArabic(CHANNEL)), 'phases');
  expect(arabic).toMatchObject({ text: 'المرحلة 4 من 8: تهيئة' });
});

test('a phase that was skipped is not shown as done', () => {
  const exiting = partnership({ phase: 'EXIT' });
  const path = blockAt(screen(exiting), 'phases');
  const steps = path.kind === 'phases' ? path.steps : [];
  expect(steps.find(({ id }) => id === 'RENEW')?.state).toBe('next');
  expect(steps.find(({ id }) => id === 'MANAGE')?.state).toBe('done');
});

test('an outcome outside the phases is one line', () => {
  expect(blockAt(screen(partnership({ phase: 'REJECTED' })), 'phases')).toMatchObject({ text: 'Outcome: Rejected' });
});

test('the heading carries type, phase and suspension', () => {
  const shown = screen(partnership({ suspended: true }));
  expect(blockAt(shown, 'partner-name')).toMatchObject({
    text: 'Partner F',
    badges: [{ text: 'Technology' }, { text: 'MANAGE' }, { text: 'Suspended', tone: 'attention' }],
  });
  expect(blockAt(shown, 'suspended')).toMatchObject({
    title: 'This partnership is suspended. New registrations are held.',
  });
});

test('what was decided stays readable', () => {
  const shown = screen(partnership({ approvals: [candidateApproval({ status: 'consumed' })] }));
  expect(blockAt(shown, 'decided-ap-1')).toMatchObject({
    label: 'Candidate',
    items: [{ text: 'Approved', tone: 'good' }],
  });
});

test('sourced and influenced are shown with their deals and never added', () => {
  const shown = screen();
  const value = blockAt(shown, 'value');
  expect(value.kind === 'facts' && value.items.map(({ label, value: text }) => [label, text])).toEqual([
    ['Sourced', 'SAR 420,000'],
    ['Influenced', 'SAR 80,000'],
    ['ROI', '110.0\u2009% · return 2.1× on recorded cost'],
  ]);
  expect(textsOf(shown)).toContain('Sourced and influenced are never added together');
  expect(textsOf(shown).join(' ')).not.toContain('500,000');
  const deals = blockAt(dialogAt(shown, 'prov-sourced'), 'deals');
  expect(deals.kind === 'table' && deals.rows).toEqual([
    ['Deal 1001', 'HubSpot', 'Sourced', 'Won', 'SAR 420,000.00', '10 Aug 2026'],
  ]);
});

test('ROI opens to its quarters, its arithmetic and how much of it is measured', () => {
  const dialog = dialogAt(screen(), 'prov-roi');
  expect(blockAt(dialog, 'roi-numbers')).toMatchObject({
    text: '(SAR 210,000.00 − SAR 100,000.00) ÷ SAR 100,000.00 = 110.0\u2009%',
  });
  const quarters = blockAt(dialog, 'roi-quarters');
  expect(quarters.kind === 'table' && quarters.rows).toEqual([
    ['2026-Q2', 'SAR 110,000.00', 'SAR 60,000.00'],
    ['2026-Q3', 'SAR 100,000.00', 'SAR 40,000.00'],
    ['Total', 'SAR 210,000.00', 'SAR 100,000.00'],
  ]);
  expect(blockAt(dialog, 'roi-evidence')).toMatchObject({
    text: 'Partly measured: 8 of 10 cost items have a source',
  });
});

test('insufficient: one quarter of two shows no figure, and still opens', () => {
  const shown = screen(partnership({ roi: thinRoi() }));
  expect(textsOf(shown)).toContain('Not enough data: 1 of 2 quarters');
  expect(blockAt(dialogAt(shown, 'prov-roi'), 'roi-quarters')).toBeDefined();
  expect(() => blockAt(dialogAt(shown, 'prov-roi'), 'roi-numbers')).toThrow();
});

test('no recorded cost is not applicable, never 0 % or 100 %', () => {
  const shown = screen(partnership({ roi: thinRoi({ status: 'not_applicable' }) }));
  expect(textsOf(shown)).toContain('Not applicable: no cost is recorded');
});

test('insufficient: under ten closed deals there is no win rate, only the counts', () => {
  const shown = screen(partnership({ wonDeals: 2, closedDeals: 4 }));
  expect(blockAt(shown, 'win-rate')).toMatchObject({
    items: [{ text: 'Not enough data: 4 of 10 deals', tone: 'neutral' }],
  });
  expect(blockAt(shown, 'won-of')).toMatchObject({ text: '2 won of 4 closed deals' });
  expect(blockAt(screen(), 'win-rate')).toMatchObject({ items: [{ text: '50.0\u2009%', tone: 'neutral' }] });
  const arabic = screen(partnership({ wonDeals: 2, closedDeals: 4 }), inArabic(CHANNEL));
  expect(blockAt(arabic, 'win-rate')).toMatchObject({ items: [{ text: 'البيانات غير كافية: 4 من 10 صفقات' }] });
});

test('terms say what they cover and whether they are in force', () => {
  expect(blockAt(screen(), 'terms')).toMatchObject({ label: 'Terms v3', items: [{ text: 'In force', tone: 'good' }] });
  expect(textsOf(screen())).toContain('1 Feb 2026 to 31 Jan 2027');
  const ended = screen(partnership({ terms: terms({ inForce: false }) }));
  expect(blockAt(ended, 'terms')).toMatchObject({ items: [{ text: 'Not in force', tone: 'attention' }] });
  expect(blockAt(screen(partnership({ terms: null })), 'terms')).toMatchObject({
    text: 'No signed terms are recorded.',
  });
});

test('a fit of which too little is known is not enough data, not a range', () => {
  const little = {
    ...prospect().fit,
    model: 'matcher',
    modelVersion: 1,
    factors: (prospect().fit?.factors ?? []).map((factor) =>
      factor.id === 'capability' || factor.id === 'need' ? { ...factor, value: null } : factor,
    ),
  };
  expect(blockAt(screen(prospect({ fit: little })), 'fit-ps-a')).toMatchObject({
    text: 'Strategic fit: not enough data',
  });
  expect(blockAt(screen(prospect()), 'fit-ps-a')).toMatchObject({ text: 'Fit 62–82 (2 inputs missing)' });
});

test('deals beyond those shown are counted', () => {
  expect(textsOf(screen(partnership({ dealsTotal: 40 })))).toContain('Showing 2 of 40');
});

test('no permission: nothing of the record is shown', () => {
  const shown = screen(partnership(), NOBODY);
  expect(shown.state).toBe('no-permission');
  expect(allBlocks(shown).map(({ kind }) => kind)).toEqual(['error', 'actions']);
});
