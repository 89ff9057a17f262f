import { fieldsText } from './standard.ts';
import type { Frontmatter } from './template.ts';

/** The beginning of a template of one's own: every field and section, to be written. @param today ISO day */
export function skeleton(title: string, number: string, today: string): string {
  const meta: Frontmatter = {
    title,
    section: 'Operations',
    category: 'operational',
    template_number: number,
    version: '0.1.0',
    last_updated: today,
    author: 'Partner team',
    tier: 'Bronze',
    skill_level: 'beginner',
    purpose: 'operational',
    phase: 'operations',
    time_required: '1-2 hours',
    difficulty: 'easy',
    prerequisites: [],
    description: 'One plain sentence that says what it is for.',
    outcomes: ['What is settled when it is done'],
    skills_gained: ['What a person learns from it'],
    keywords: ['first word', 'second word', 'third word'],
    locale: 'en',
    title_ar: 'العنوان بالعربية',
    description_ar: 'جملة واحدة تقول الغرض منه.',
    keywords_ar: ['كلمة أولى', 'كلمة ثانية', 'كلمة ثالثة', 'كلمة رابعة', 'كلمة خامسة'],
    variables: ['company_name', 'partner_name'],
    playbooks: [],
    partnership_phase: ['MANAGE'],
    partnership_types: [],
    related: [],
  };
  return `---\n${fieldsText(meta)}---\n\n${BODY}`;
}

const BODY = `Say in two or three sentences what this is for.

## Purpose and when to use

## How deep to go

- Quick (10 minutes):
- Standard (1 hour):
- Executive (10 minutes):

## What good looks like

<!-- document -->

## First heading of the document

{{ company_name }} and {{ partner_name }}.

<!-- /document -->

## Quick checklist

- [ ]  First item

## Full checklist

- [ ]  First item

## Common mistakes

- A mistake and what it costs.

## Related templates

- Links to other templates.
`;
