import { readFileSync } from 'node:fs';
import type { PartnerFacts, Playbook, Policy, Viewer } from '@partnership-os/core';
import { parse } from 'yaml';
import { partnerFacts } from '../../../core/screen/testing/partner.ts';
import { CHANNEL } from '../../../core/screen/testing/viewers.ts';
import { searchable } from '../retrieval/index.ts';
import { RECORDS } from '../skills/records.ts';
import type { CoachContext, TemplateCard } from '../skills/skill.ts';
import { GLOSSARY, SOURCES, source } from './sources.ts';

const root = (path: string): unknown => parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));

export const POLICY = root('core/policy/default.yaml') as Policy;
export const ONBOARD = root('playbooks/onboard.yaml') as Playbook;

export const template = (over: Partial<TemplateCard> & Pick<TemplateCard, 'id' | 'title'>): TemplateCard => ({
  ...{ locale: 'en', file: `templates/${over.id}.md`, number: 'X.9', titleAr: '', description: 'A description.' },
  ...{ descriptionAr: 'وصف.', tier: 'Bronze', time: '1-2 hours', phases: ['MANAGE'], types: [], prerequisites: [] },
  ...{ outcomes: ['An outcome'], related: [], sections: ['1. Parties'] },
  ...over,
});

/** The pages of the record, in words that a question would use. */
const RECORD_PAGES = Object.keys(RECORDS).flatMap((id) =>
  (['en', 'ar'] as const).map((lang) =>
    source({ id: `record/${id}`, kind: 'record', lang, title: id.replaceAll('_', ' '), body: id, file: null }),
  ),
);

/** Everything a skill works with, for one partner or none. */
export const context = (over: Partial<CoachContext> = {}): CoachContext => ({
  lang: 'en',
  today: '2026-11-22',
  index: searchable([...SOURCES, ...RECORD_PAGES], GLOSSARY),
  sources: SOURCES,
  templates: [
    template({ id: 'legal/01-nda', title: 'Mutual Non-Disclosure Agreement', number: 'L.1', phases: ['NEGOTIATE'] }),
    template({ id: 'enablement/07-qbr-template', title: 'Partner QBR', number: 'III.7' }),
    template({ id: 'operations/03-monthly-report', title: 'Monthly Partner Report', number: 'O.3' }),
    template({ id: 'recruitment/08-agreement', title: 'Partnership Agreement', number: 'II.8', phases: ['NEGOTIATE'] }),
  ],
  playbooks: [ONBOARD],
  policy: POLICY,
  partner: null,
  fill: (id, _lang, answers) => ({
    markdown: `## Draft of ${id}\n\nFor ${String(answers.partner_name ?? '{{ partner_name }}')}.`,
    missing: answers.partner_name === undefined ? ['partner_name', 'company_name'] : ['company_name'],
  }),
  ...over,
});

export const inView = (over: Partial<PartnerFacts> = {}, viewer: Viewer = CHANNEL): CoachContext['partner'] => ({
  facts: partnerFacts(over),
  viewer,
  runs: [],
});
