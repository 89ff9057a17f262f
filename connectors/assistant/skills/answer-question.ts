import { coachText, type Lang } from '@partnership-os/core';
import { z } from 'zod';
import { citationOf, type Found, search } from '../retrieval/search.ts';
import type { Citation, Passage } from '../retrieval/source.ts';
import { type Answer, answering } from './answer.ts';
import { RECORDS, recordLine } from './records.ts';
import { type CoachContext, skill } from './skill.ts';

/** @see domain/coach.md 5: a message has at most so many characters */
const LONGEST_QUESTION = 5000;
const MOST_SOURCES = 3;
/** A further source is quoted only if it fits about as well as the best. */
const NEAR_BEST = 0.35;

type Answering = ReturnType<typeof answering>;

/**
 * Answers a free question by quoting what fits best: templates, policy, playbooks, documents, and the figures of the partner
 * in view. Says that nothing was found rather than something near.
 */
export const ANSWER_QUESTION = skill({
  name: 'answer_question',
  actionClass: 'A',
  needsPartner: false,
  input: z.strictObject({ question: z.string().trim().min(1).max(LONGEST_QUESTION) }),
  run: (context, { question }): Answer => {
    const { lang } = context;
    const answer = answering('answer_question', lang);
    const found = search(context.index, question, { lang, limit: MOST_SOURCES });
    const [best] = found;
    if (best === undefined) return notFound(answer, lang);
    const near = found.filter(({ score }) => score >= best.score * NEAR_BEST);
    for (const each of near) say(context, answer, each);
    return answer.done();
  },
});

function notFound(answer: Answering, lang: Lang): Answer {
  answer.add('say', coachText(lang, 'coach.notFound'));
  answer.add('say', coachText(lang, 'coach.notFoundHint'));
  return answer.done(false);
}

function say(context: CoachContext, answer: Answering, { best, quotes }: Found): void {
  if (best.source.kind === 'record') sayRecord(context, answer, quotes[0] ?? best);
  else quote(context.lang, answer, quotes);
}

/** A figure of the partner in view; without one it is asked for. */
export function sayRecord({ lang, partner, policy }: CoachContext, answer: Answering, { source }: Passage): void {
  const partnership = partner?.facts.partnership;
  if (partner === null || partnership === undefined) {
    answer.add('say', coachText(lang, 'coach.noPartner'));
    return;
  }
  if (partnership === null) {
    answer.add('say', coachText(lang, 'coach.noPartnership', { name: partner.facts.name }));
    return;
  }
  const read = RECORDS[source.id.slice('record/'.length)];
  const recorded = read?.({ lang, policy, view: partner, partnership }) ?? { is: 'missing' as const };
  const text = recordLine(lang, source.title, recorded);
  answer.add('say', text, recordCitation(source.id, source.title, { lang, text, partner: partner.facts.name }));
}

const recordCitation = (
  id: string,
  title: string,
  { lang, text, partner }: { readonly lang: Lang; readonly text: string; readonly partner: string },
): Citation => ({ source: id, kind: 'record', title, heading: partner, lang, passage: text, file: null });

const MARK = { en: 'coach.inEnglish', ar: 'coach.inArabic' } as const;

/** The passages as they stand; those in the other language are announced in the language of the question and marked. */
function quote(lang: Lang, answer: Answering, passages: readonly Passage[]): void {
  const [first] = passages;
  if (first === undefined) return;
  const { source } = first;
  const foreign = source.lang !== lang;
  const title = (lang === 'ar' ? source.titleAr : undefined) ?? source.title;
  const mark = foreign ? `${coachText(lang, MARK[source.lang])} ` : '';
  answer.add('say', coachText(lang, foreign ? 'coach.fromOther' : 'coach.from', { title }), citationOf(first));
  for (const passage of passages) answer.add('quote', `${mark}${passage.text}`, citationOf(passage));
}
