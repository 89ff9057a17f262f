import type { Lang } from '@partnership-os/core';
import type { CoachContext, FilledDraft, PartnerInView, TemplateCard } from '../assistant/skills/skill.ts';
import { fill } from '../documents/fill/fill.ts';
import { findTemplate } from '../documents/library/library.ts';
import { documentOf, type Template } from '../documents/library/template.ts';
import { clausesOf } from '../documents/values/clauses.ts';
import { resolveVariables } from '../documents/values/data.ts';
import { policyValues } from '../documents/values/policy-values.ts';
import type { Knowledge } from './coach-sources.ts';

interface Asking {
  readonly lang: Lang;
  /** ISO day. */
  readonly today: string;
  readonly partner: PartnerInView | null;
}

/** What the skills work with: the texts, the policy, and at most one partner. */
export function contextOf(knowledge: Knowledge, asking: Asking): CoachContext {
  const { index, sources, playbooks, policy, library } = knowledge;
  const titles = new Map(
    library.templates.filter(({ locale }) => locale === 'en').map(({ id, meta }) => [id, meta] as const),
  );
  const templates = library.templates.map((template) => cardOf(template, titles.get(template.id) ?? template.meta));
  return {
    ...{ index, sources, playbooks, policy, templates },
    ...asking,
    fill: (id, lang, answers) => draftOf(knowledge, { id, lang, answers, today: asking.today }),
  };
}

function cardOf(template: Template, english: Template['meta']): TemplateCard {
  const { id, locale, file, meta } = template;
  return {
    ...{ id, locale, file, number: meta.template_number, title: meta.title, description: meta.description },
    titleAr: locale === 'ar' ? meta.title : (english.title_ar ?? ''),
    descriptionAr: locale === 'ar' ? meta.description : (english.description_ar ?? meta.description),
    ...{ tier: meta.tier, time: meta.time_required, phases: meta.partnership_phase, types: meta.partnership_types },
    ...{ prerequisites: meta.prerequisites, outcomes: meta.outcomes, related: meta.related },
    sections: [...documentOf(template).matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
      heading.replace(/\{\{\s*[\w.]+\s*\}\}/g, '…'),
    ),
  };
}

interface Draft {
  readonly id: string;
  readonly lang: Lang;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly today: string;
}

/** The document of a template as a draft: policy figures and what was typed in; the rest stays visible. */
function draftOf({ library, shelf, policy }: Knowledge, { id, lang, answers, today }: Draft): FilledDraft | null {
  const template = findTemplate(library, id, lang);
  if (template === undefined) return null;
  const values = policyValues({ policy, figures: shelf.figures, words: shelf.words });
  const clock = { today, year: Number(today.slice(0, 4)) };
  const { values: variables } = resolveVariables(shelf.variables, { clock, answers }, values);
  const filled = fill(template, { variables, policy: values, clauses: clausesOf(policy) });
  return filled.ok ? { markdown: filled.markdown, missing: filled.missing.map(({ name }) => name) } : null;
}
