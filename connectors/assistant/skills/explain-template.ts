import { coachText, type Lang, wordOr } from '@partnership-os/core';
import { z } from 'zod';
import { ranked } from '../retrieval/search.ts';
import type { Citation } from '../retrieval/source.ts';
import { type Answer, answering } from './answer.ts';
import { type CoachContext, skill, type TemplateCard } from './skill.ts';

const CLOSEST = 5;

/** Purpose, when, what comes before and out of it, its sections, what is still to be filled, what is related. */
export const EXPLAIN_TEMPLATE = skill({
  name: 'explain_template',
  actionClass: 'A',
  needsPartner: false,
  /** An id (`legal/01-nda`), a number (`L.1`) or words of its title, in either language. */
  input: z.strictObject({ template: z.string().trim().min(1).max(200) }),
  run: (context, { template: asked }): Answer => {
    const { lang } = context;
    const answer = answering('explain_template', lang);
    const found = findTemplate(context, asked);
    if (found === undefined) {
      answer.add('say', coachText(lang, 'coach.unknownTemplate', { asked }));
      const close = closest(context, asked).map(({ id }) => id);
      if (close.length > 0) answer.add('say', coachText(lang, 'coach.didYouMean', { list: close.join(', ') }));
      return answer.done(false);
    }
    for (const text of linesOf(context, found)) answer.add('say', text, templateCitation(found, lang));
    return answer.done();
  },
});

/** By id, by number, else the one that the words fit best; undefined when nothing fits. */
export function findTemplate(context: CoachContext, asked: string): TemplateCard | undefined {
  const exact = asked.toLowerCase();
  const named = context.templates.filter(
    ({ id, number, title, titleAr }) =>
      id === exact || number.toLowerCase() === exact || title.toLowerCase() === exact || titleAr === asked,
  );
  const [best] = named.length > 0 ? named : closest(context, asked);
  return best === undefined ? undefined : inLanguage(context, best.id);
}

/** The file in the language of the answer, else the English one. */
const inLanguage = ({ templates, lang }: CoachContext, id: string): TemplateCard | undefined =>
  templates.find((each) => each.id === id && each.locale === lang) ?? templates.find((each) => each.id === id);

function closest(context: CoachContext, asked: string): readonly TemplateCard[] {
  const among = ({ source }: { source: { kind: string } }): boolean => source.kind === 'template';
  const found = ranked(context.index, asked, { lang: context.lang, limit: CLOSEST, among });
  return found.flatMap(({ source, covered }) => {
    const card = covered < LEAST_NAMED ? undefined : inLanguage(context, source);
    return card ?? [];
  });
}
/** Less of what was asked for is no name of a template. */
const LEAST_NAMED = 0.45;

export const titleIn = (lang: Lang, { title, titleAr }: TemplateCard): string =>
  lang === 'ar' && titleAr !== '' ? titleAr : title;

function linesOf(context: CoachContext, card: TemplateCard): readonly string[] {
  const { lang } = context;
  const draft = context.fill(card.id, card.locale, {});
  const say = (key: Parameters<typeof coachText>[1], list: readonly string[], more = {}): readonly string[] =>
    list.length === 0 ? [] : [coachText(lang, key, { ...more, list: list.join(lang === 'ar' ? '، ' : ', ') })];
  const missing = draft?.missing ?? [];
  return [
    coachText(lang, 'coach.template', { title: titleIn(lang, card), number: card.number, id: card.id }),
    coachText(lang, 'coach.forWhat', { text: lang === 'ar' ? card.descriptionAr : card.description }),
    coachText(lang, 'coach.whenUsed', {
      phases: card.phases.map((phase) => wordOr(lang, 'phase', phase)).join(', '),
      time: card.time,
    }),
    ...say('coach.prerequisites', card.prerequisites),
    ...say('coach.outcomes', card.outcomes),
    ...say('coach.sections', card.sections),
    ...(missing.length === 0
      ? [coachText(lang, 'coach.noVariables')]
      : say('coach.variables', missing, { n: missing.length })),
    ...say('coach.related', card.related),
  ];
}

export const templateCitation = (card: TemplateCard, lang: Lang): Citation => ({
  source: card.id,
  kind: 'template',
  title: titleIn(lang, card),
  heading: '',
  lang: card.locale,
  passage: card.description,
  file: card.file,
});
