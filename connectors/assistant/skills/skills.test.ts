import { partnerScreen } from '@partnership-os/core';
import { describe, expect, test } from 'vitest';
import { approval } from '../../../core/screen/testing/deal.ts';
import { candidate, move, partnership, prospect, terms, thinRoi } from '../../../core/screen/testing/partner.ts';
import { CHANNEL, REP } from '../../../core/screen/testing/viewers.ts';
import { context, inView } from '../testing/context.ts';
import { type Answer, textOf } from './answer.ts';
import { runSkill, SKILLS } from './run.ts';
import type { CoachContext, StepInView } from './skill.ts';

const answered = (name: string, input: unknown, over: Partial<CoachContext> = {}): Answer => {
  const outcome = runSkill(context(over), name, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.answer;
};
const problem = (name: string, input: unknown, over: Partial<CoachContext> = {}): unknown => {
  const outcome = runSkill(context(over), name, input);
  return outcome.ok ? null : outcome.problem.code;
};
const step = (over: Partial<CoachContext>): string | undefined =>
  answered('next_best_step', {}, over).lines.find(({ kind }) => kind === 'step')?.text;

describe('every skill', () => {
  test('only reads, words and proposes', () => {
    expect(SKILLS.map(({ actionClass }) => actionClass)).toEqual(SKILLS.map(() => 'A'));
    expect(new Set(SKILLS.map(({ name }) => name)).size).toBe(9);
  });

  test('is refused by an unknown name, a wrong input, a missing partner; nothing is guessed', () => {
    expect(problem('send_email', {})).toBe('skillUnknown');
    expect(problem('answer_question', { question: '' })).toBe('skillInput');
    expect(problem('answer_question', { question: 'x'.repeat(5001) })).toBe('skillInput');
    expect(problem('next_best_step', { also: 'approve' }, { partner: inView() })).toBe('skillInput');
    expect(problem('summarise_partner', {})).toBe('noPartner');
  });

  test('has a source under every line that holds a figure', () => {
    const inputs: Readonly<Record<string, unknown>> = {
      answer_question: { question: 'When is the rebate paid out?' },
      explain_template: { template: 'L.1' },
      draft: { template: 'L.1' },
      guide_playbook_step: { playbook: 'onboard' },
      draft_term_proposal: { terms: { economics: { commission: { baseRateBp: 6000 } } } },
    };
    const answers = SKILLS.map(({ name }) => answered(name, inputs[name] ?? {}, { partner: inView() }));
    const bare = answers.flatMap(({ lines }) => lines.filter(({ text, from }) => /\d/.test(text) && from.length === 0));
    expect(bare).toEqual([]);
    const lost = answers.flatMap(({ lines, citations }) =>
      lines.flatMap(({ from }) => from.filter((at) => !citations[at])),
    );
    expect(lost).toEqual([]);
  });
});

describe('a question', () => {
  test('is answered by the passage as it stands, with its source', () => {
    const { found, lines, citations } = answered('answer_question', { question: 'When is the rebate paid out?' });
    expect(found).toBe(true);
    expect(lines[1]).toMatchObject({ kind: 'quote', text: 'The rebate is paid out 45 days after the period.' });
    expect(citations[0]).toMatchObject({ source: 'finance/02-rebate', heading: 'Payment', lang: 'en' });
  });

  test('that nothing answers is told so', () => {
    const { found, lines, citations } = answered('answer_question', { question: 'Which laptop should I order?' });
    expect([found, citations]).toEqual([false, []]);
    expect(lines[0]?.text).toMatch(/^Nothing in the templates/);
  });

  test('in Arabic from an English text gets an Arabic sentence and the passage marked as English', () => {
    const { lines } = answered('answer_question', { question: 'ما مكافأة الكمية؟' }, { lang: 'ar' });
    expect(lines[0]?.text).toMatch(/^أقرب نص متاح مكتوب بالإنجليزية/);
    expect(lines[1]?.text).toMatch(/^\[بالإنجليزية\] /);
  });

  test('about a figure of the partner needs the partner, and gives the stored figure', () => {
    const question = 'sourced revenue of the partner';
    expect(textOf(answered('answer_question', { question }))).toMatch(/Name the partner first/);
    const { lines, citations } = answered('answer_question', { question }, { partner: inView() });
    expect(lines[0]?.text).toBe('sourced revenue: SAR 420,000');
    expect(citations[0]).toMatchObject({ source: 'record/sourced_revenue', heading: 'Partner F' });
  });

  test('about a figure that may not be read, is thin or is not recorded says which of the three', () => {
    const asked = (question: string, over: Partial<CoachContext>) =>
      textOf(answered('answer_question', { question }, over));
    const { sourced: _, roi: __, ...open } = partnership();
    expect(asked('sourced revenue', { partner: inView({ partnership: open }, REP) })).toMatch(/your role may not read/);
    const thin = partnership({ roi: thinRoi(), closedDeals: 4, wonDeals: 4 });
    expect(asked('roi', { partner: inView({ partnership: thin }) })).toMatch(/not enough data \(1 of 2\)/);
    expect(asked('win rate', { partner: inView({ partnership: thin }) })).toMatch(/not enough data \(4 of 10\)/);
    expect(asked('mdf balance', { partner: inView() })).toMatch(/not recorded for this partner/);
  });
});

describe('the next best step', () => {
  const gap = { code: 'guard_unknown', clause: 'G-SCORE', params: { guard: 'G-SCORE' } };
  const open = candidate();

  test('is the first line that the card shows as open, word for word, and the rest follows', () => {
    for (const lang of ['en', 'ar'] as const) {
      const partner = inView({ partnership: open });
      const card = JSON.stringify(partnerScreen(partner?.facts ?? ({} as never), { ...CHANNEL, lang }, {}));
      const { lines } = answered('next_best_step', {}, { lang, partner });
      const said = lines[0]?.text.replace(/^[^:]+: /, '') ?? '';
      expect(said.length).toBeGreaterThan(10);
      expect(card).toContain(JSON.stringify(said).slice(1, -1));
    }
  });

  test('changes when one fact changes', () => {
    const closed = candidate({ moves: [move({ command: 'approve_candidate', to: 'NEGOTIATE' })] });
    const blocked = candidate({ moves: [move({ command: 'approve_candidate', to: 'NEGOTIATE', refusals: [gap] })] });
    const before = step({ partner: inView({ partnership: blocked }) });
    const after = step({ partner: inView({ partnership: closed }) });
    expect(before).not.toBe(after);
    expect(step({ partner: inView({ partnership: prospect() }) })).not.toBe(after);
  });

  test('is a late request before anything else, and the end of the term before a move', () => {
    const due = (dueAt: string) => ({
      level: 'manager' as const,
      status: 'waiting' as const,
      by: null,
      at: null,
      dueAt,
    });
    const slots = (dueAt: string) => [{ ...due(dueAt), dueZone: 'Asia/Riyadh', slaLevel: 2 as const }];
    const waits = (dueAt: string) => partnership({ approvals: [approval({ status: 'pending', slots: slots(dueAt) })] });
    expect(step({ partner: inView({ partnership: waits('2026-11-10T14:00:00.000Z') }) })).toMatch(
      /was due on 10 Nov 2026/,
    );
    expect(step({ partner: inView({ partnership: waits('2026-11-30T14:00:00.000Z') }) })).toMatch(
      /term ends on 31 Jan 2027/,
    );
    expect(step({ partner: onRun({ overdue: true, dueOn: '2026-11-19' }) })).toBe('Next: Enablement roadmap');
    expect(step({ partner: onRun({}) })).toMatch(/term ends on/);
    const later = partnership({ terms: terms({ until: '2028-01-31' }), moves: [] });
    expect(textOf(answered('next_best_step', {}, { partner: inView({ partnership: later }) }))).toMatch(
      /^Nothing is open/,
    );
    expect(step({ partner: onRun({}, { partnership: later }) })).toBe('Next: Enablement roadmap');
  });
});

describe('a template', () => {
  test('is explained by id, number or words, with what is still to be filled', () => {
    for (const template of ['legal/01-nda', 'l.1', 'non disclosure agrement'])
      expect(textOf(answered('explain_template', { template }))).toMatch(
        /^Mutual Non-Disclosure Agreement \(L\.1\)[\s\S]*Still to be filled \(2\): partner_name/,
      );
    expect(answered('explain_template', { template: 'parking' })).toMatchObject({ found: false });
  });

  test('becomes a draft that says so, with the name of the partner in view and no other value', () => {
    const { lines } = answered('draft', { template: 'L.1' }, { partner: inView() });
    expect(lines[0]?.text).toMatch(/^Draft, not sent/);
    expect(lines[1]).toMatchObject({ kind: 'draft', text: '## Draft of legal/01-nda\n\nFor Partner F.' });
    expect(lines[2]?.text).toMatch(/\(1\): company_name/);
  });

  test('is recommended by phase and tier, each with its rule, without what is completed', () => {
    const gold = textOf(answered('recommend_templates', {}, { partner: inView() }));
    expect(gold).toMatch(/^Monthly Partner Report \(operations\/03-monthly-report\): rule “MANAGE”/);
    const input = { completed: ['operations/03-monthly-report'] };
    expect(textOf(answered('recommend_templates', input, { partner: inView() }))).not.toMatch(/Monthly/);
  });
});

describe('a playbook', () => {
  test('is guided one step at a time, from where the partner’s run stands', () => {
    const first = textOf(answered('guide_playbook_step', { playbook: 'onboard' }));
    expect(first).toMatch(/^Step 1 of 5: File the signed agreement[\s\S]*Then: Onboarding checklist/);
    const partner = onRun({});
    const guided = textOf(answered('guide_playbook_step', { playbook: 'onboard' }, { partner }));
    expect(guided).toMatch(/^Step 3 of 5[\s\S]*Open with Person 1 until 30 Nov 2026\.\nStill missing: The plan\./);
    expect(answered('guide_playbook_step', { playbook: 'none' })).toMatchObject({ found: false });
  });
});

/** The partner with its onboarding at its third step. */
const onRun = (step: Partial<StepInView>, over: Parameters<typeof inView>[0] = {}): CoachContext['partner'] => {
  const view = inView(over);
  const missing = [{ text: 'The plan.', text_ar: 'الخطة.' }];
  const named = { id: 'roadmap', name: { text: 'Enablement roadmap', text_ar: 'خارطة طريق التمكين' }, missing };
  const open = { ...named, status: 'open', dueOn: '2026-11-30', overdue: false, owner: 'Person 1', ...step };
  return view === null ? null : { ...view, runs: [{ playbook: 'onboard', status: 'running', steps: [open] }] };
};

describe('a partner', () => {
  test('is summarised from stored facts with the next step at the end', () => {
    const text = textOf(answered('summarise_partner', {}, { partner: inView() }));
    expect(text).toMatch(/^Partner F, Technology partnership[\s\S]*SAR 420,000[\s\S]*50\s%[\s\S]*Next: /);
  });

  test('is never mixed with another: the answer for one names nothing of the other', () => {
    const own = { name: 'Partner One', partnership: partnership({ sourced: { minor: 111_100, currency: 'SAR' } }) };
    const other = { name: 'شريك ثان', partnership: partnership({ sourced: { minor: 222_200, currency: 'SAR' } }) };
    const one = JSON.stringify(answered('summarise_partner', {}, { partner: inView(own) }));
    const two = JSON.stringify(answered('summarise_partner', {}, { partner: inView(other) }));
    expect(one).toContain('1,111');
    expect(one).not.toMatch(/2,222|شريك ثان/);
    expect(two).not.toMatch(/1,111|Partner One/);
  });

  test('gets its review prepared as a draft with its own figures', () => {
    const { lines } = answered('prepare_qbr', { quarter: 'Q4' }, { partner: inView() });
    expect(lines.some(({ kind }) => kind === 'draft')).toBe(true);
    expect(lines.map(({ text }) => text).join('\n')).toMatch(/SAR 420,000[\s\S]*Draft, not sent/);
  });
});

describe('terms', () => {
  const proposal = (baseRateBp: number) => ({ terms: { economics: { commission: { baseRateBp } } } });

  test('inside every red line are a proposal that a person sends', () => {
    const { found, lines } = answered('draft_term_proposal', proposal(5000));
    expect([found, lines[0]?.text]).toEqual([true, expect.stringMatching(/A person sends it for approval/)]);
    expect(textOf(answered('draft_term_proposal', proposal(5000)))).toMatch(/To be answered by a person/);
  });

  test('across one are no proposal: the line, the value and the limit are named', () => {
    const { found, lines } = answered('draft_term_proposal', proposal(5001));
    expect(found).toBe(false);
    expect(lines[0]?.text).toMatch(/RL-01 .*economics\.commission\.baseRateBp.* 5001.*5000/);
    expect(lines.some(({ kind }) => kind === 'draft')).toBe(false);
  });
});
