import { coachText, wordOr } from '@partnership-os/core';
import { z } from 'zod';
import { type Answer, answering } from './answer.ts';
import { sayRecord } from './answer-question.ts';
import { sayDraft } from './draft.ts';
import { findTemplate } from './explain-template.ts';
import { NEXT_BEST_STEP } from './next-step.ts';
import { type CoachContext, skill } from './skill.ts';

/** What somebody wants to know before a call, in this order. */
const BEFORE_A_CALL = [
  'phase',
  'tier',
  'health_score',
  'sourced_revenue',
  'win_rate',
  'roi',
  'term_end',
  'open_requests',
];
/** What a quarterly review is about. */
const FOR_A_REVIEW = [
  'health_score',
  'sourced_revenue',
  'win_rate',
  'roi',
  'certified_count',
  'mdf_balance',
  'compliance_expiring',
];
const QBR = 'enablement/07-qbr-template';

function sayRecords(context: CoachContext, answer: ReturnType<typeof answering>, ids: readonly string[]): void {
  for (const id of ids) {
    const passage = [...context.index.passages.values()].find(
      ({ source }) => source.id === `record/${id}` && source.lang === context.lang,
    );
    if (passage !== undefined) sayRecord(context, answer, passage);
  }
}

const without = (skillName: string, { lang, partner }: CoachContext): Answer => {
  const answer = answering(skillName, lang);
  answer.add('say', coachText(lang, 'coach.noPartnership', { name: partner?.facts.name ?? '' }));
  return answer.done(false);
};

/** A partner in a minute: where it stands, what it brought, what is open, what is next. Every line is a stored fact. */
export const SUMMARISE_PARTNER = skill({
  name: 'summarise_partner',
  actionClass: 'A',
  needsPartner: true,
  input: z.strictObject({}),
  run: (context): Answer => {
    const { lang, partner } = context;
    const partnership = partner?.facts.partnership ?? null;
    if (partner === null || partnership === null) return without('summarise_partner', context);
    const answer = answering('summarise_partner', lang);
    const type = wordOr(lang, 'type', partnership.type);
    answer.add('say', coachText(lang, 'coach.summary', { name: partner.facts.name, type }));
    sayRecords(context, answer, BEFORE_A_CALL);
    const next = NEXT_BEST_STEP.run(context, {});
    for (const { kind, text, from } of next.lines)
      answer.add(kind, text, ...from.flatMap((at) => next.citations[at] ?? []));
    return answer.done();
  },
});

/** The facts of a quarterly review and its document as a draft; figures that nobody recorded stay open. */
export const PREPARE_QBR = skill({
  name: 'prepare_qbr',
  actionClass: 'A',
  needsPartner: true,
  input: z.strictObject({ quarter: z.string().max(20).optional() }),
  run: (context, { quarter }): Answer => {
    const card = findTemplate(context, QBR);
    if (context.partner?.facts.partnership == null || card === undefined) return without('prepare_qbr', context);
    const answer = answering('prepare_qbr', context.lang);
    sayRecords(context, answer, FOR_A_REVIEW);
    sayDraft(context, answer, { card, answers: quarter === undefined ? {} : { quarter } });
    return answer.done();
  },
});
