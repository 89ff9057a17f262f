import { addDays, coachText, type PartnershipFacts, type PlaybookText, wordOr } from '@partnership-os/core';
import { z } from 'zod';
import type { Citation } from '../retrieval/source.ts';
import { type Answer, answering } from './answer.ts';
import { gapsOf } from './gaps.ts';
import { waitingSlots } from './requests.ts';
import { type CoachContext, type PartnerInView, type StepInView, skill } from './skill.ts';

/** What to do, why, and what stays open after it. */
interface Step {
  readonly step: string;
  readonly because: string;
  readonly rest: readonly string[];
  readonly from: string;
}

type Rule = (context: CoachContext, view: PartnerInView, partnership: PartnershipFacts) => Step | undefined;

/** The first rule that has something to say decides: late requests, dates that bind us, then what the card shows as open. */
const RULES: readonly Rule[] = [
  ({ lang, today }, view) => {
    const late = waitingSlots(view)?.find(({ dueAt }) => dueAt.slice(0, 10) < today);
    if (late === undefined) return undefined;
    const words = {
      kind: wordOr(lang, 'apprkind', late.kind),
      role: wordOr(lang, 'role', late.level),
      due: late.dueAt.slice(0, 10),
    };
    const step = coachText(lang, 'coach.overdue', words);
    return { step, because: coachText(lang, 'coach.request', words), rest: [], from: 'open_requests' };
  },
  (context, view) => playbookStep(context, view, ({ overdue }) => overdue),
  ({ lang, today, policy }, _view, { phase, terms }) => {
    if (terms === null || terms === undefined || !['MANAGE', 'OPTIMIZE'].includes(phase)) return undefined;
    const { opensDays: days, noticePlusDays: notice } = policy.renewal;
    if (addDays(today, days) < terms.until) return undefined;
    const step = coachText(lang, 'coach.termNear', { until: terms.until });
    return { step, because: coachText(lang, 'coach.termReason', { days, notice }), rest: [], from: 'term_end' };
  },
  ({ lang }, view) => {
    const [move] = gapsOf(view, lang);
    if (move === undefined) return undefined;
    const [first = move.heading, ...rest] = move.lines;
    return { step: first, because: move.heading, rest, from: 'phase' };
  },
  (context, view) => playbookStep(context, view, () => true),
];

/** The open step of a running playbook, if it is one of those. */
function playbookStep(
  { lang, playbooks }: CoachContext,
  { runs }: PartnerInView,
  among: (step: StepInView) => boolean,
): Step | undefined {
  const named = (text: PlaybookText): string => (lang === 'ar' ? text.text_ar : text.text);
  for (const { playbook, status, steps } of runs) {
    const open = steps.find((step) => step.status === 'open');
    if (status !== 'running' || open === undefined || !among(open)) continue;
    const { name, name_ar } = playbooks.find(({ id }) => id === playbook) ?? { name: playbook, name_ar: playbook };
    const of = named({ text: name, text_ar: name_ar });
    const words = { step: named(open.name), playbook: of, due: open.dueOn };
    const because = coachText(lang, open.overdue ? 'coach.playbookOverdue' : 'coach.playbookOpen', words);
    return { step: words.step, because, rest: open.missing.map(named), from: 'phase' };
  }
  return undefined;
}

/** The one thing to do next with this partner, from guards, due dates and missing evidence: what the card shows, in order. */
export const NEXT_BEST_STEP = skill({
  name: 'next_best_step',
  actionClass: 'A',
  needsPartner: true,
  input: z.strictObject({}),
  run: (context): Answer => {
    const { lang, partner } = context;
    const answer = answering('next_best_step', lang);
    const partnership = partner?.facts.partnership;
    if (partner === null || partnership === undefined || partnership === null) {
      answer.add('say', coachText(lang, 'coach.noPartnership', { name: partner?.facts.name ?? '' }));
      return answer.done(false);
    }
    const step = RULES.map((rule) => rule(context, partner, partnership)).find((each) => each !== undefined);
    if (step === undefined) answer.add('say', coachText(lang, 'coach.noStep'));
    else sayStep(context, partner, answer, step);
    return answer.done();
  },
});

function sayStep(
  { lang }: CoachContext,
  partner: PartnerInView,
  answer: ReturnType<typeof answering>,
  found: Step,
): void {
  const cited: Citation = {
    ...{ source: `record/${found.from}`, kind: 'record', title: partner.facts.name, heading: '' },
    ...{ lang, passage: found.because, file: null },
  };
  answer.add('step', coachText(lang, 'coach.next', { step: found.step }), cited);
  answer.add('say', coachText(lang, 'coach.because', { reason: found.because }), cited);
  if (found.rest.length === 0) return;
  answer.add('say', coachText(lang, 'coach.afterThat'), cited);
  for (const line of found.rest) answer.add('say', `- ${line}`, cited);
}
