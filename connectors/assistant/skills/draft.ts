import { coachText } from '@partnership-os/core';
import { z } from 'zod';
import { type Answer, answering } from './answer.ts';
import { findTemplate, templateCitation, titleIn } from './explain-template.ts';
import { type CoachContext, skill, type TemplateCard } from './skill.ts';

/** An e-mail, a proposal, a section: a template filled with what is known, in either language. Always a draft. */
export const DRAFT = skill({
  name: 'draft',
  actionClass: 'A',
  needsPartner: false,
  input: z.strictObject({
    template: z.string().trim().min(1).max(200),
    /** The language of the draft; left out = of the answer. */
    language: z.enum(['en', 'ar']).optional(),
    /** Only this section of the document, by its heading. */
    section: z.string().max(200).optional(),
    /** Values by variable name that a person typed in for this draft. */
    answers: z.record(z.string().max(60), z.unknown()).default({}),
  }),
  run: (context, { template: asked, language, section, answers }): Answer => {
    const { lang } = context;
    const answer = answering('draft', lang);
    const card = findTemplate({ ...context, lang: language ?? lang }, asked);
    if (card === undefined) {
      answer.add('say', coachText(lang, 'coach.unknownTemplate', { asked }));
      return answer.done(false);
    }
    sayDraft(context, answer, { card, section, answers });
    return answer.done();
  },
});

interface Wanted {
  readonly card: TemplateCard;
  readonly section?: string | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** The draft with what it still needs. Its markers are the template's own: what was filled in never becomes an instruction. */
export function sayDraft(
  { lang, fill, partner }: CoachContext,
  answer: ReturnType<typeof answering>,
  { card, section, answers }: Wanted,
): void {
  const known = partner === null ? {} : { partner_name: partner.facts.name };
  const filled = fill(card.id, card.locale, { ...known, ...answers });
  const cited = templateCitation(card, lang);
  answer.add('say', coachText(lang, 'coach.draft'), cited);
  const text = filled?.markdown ?? '';
  answer.add('draft', section === undefined ? text : (sectionOf(text, section) ?? text), cited);
  const missing = filled?.missing ?? [];
  if (missing.length === 0) return;
  const list = missing.join(', ');
  answer.add('say', coachText(lang, 'coach.variables', { n: missing.length, list }), cited);
}

/** From a heading to the next of its level or above. */
function sectionOf(markdown: string, wanted: string): string | undefined {
  const parts = markdown.split(/^(?=## )/m);
  return parts.find((part) => part.toLowerCase().startsWith(`## ${wanted.toLowerCase()}`));
}

export { titleIn };
