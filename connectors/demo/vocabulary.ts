import type { Crm, PartnershipType } from '@partnership-os/core';

/** What a description must say to offer a skill. The skill's id is the matcher's exact term (domain/scoring.md 5). */
export const SKILLS: readonly (readonly [skill: string, said: RegExp])[] = [
  ['kubernetes', /kubernetes|\bk8s\b|openshift/i],
  ['cloud', /cloud/i],
  ['security', /secur|compliance|zero-trust/i],
  ['training', /train|teach|workshop|knowledge transfer/i],
  ['consulting', /consult|advis/i],
  ['managed services', /managed|operat(e|ion)|24\s?[x×/]\s?7|maintenance/i],
  ['migration', /migrat/i],
  ['devops', /devops|ci\/cd|devsecops|gitops/i],
  ['data', /\bdata\b|database|postgres|storage/i],
  ['integration', /integrat/i],
  ['ai', /\bai\b|machine learning|\bllm\b|\bgpu/i],
  ['observability', /observab|monitoring/i],
  ['platform engineering', /platform engineering|internal developer platform/i],
  ['modernization', /moderni[sz]/i],
  ['support', /support/i],
  ['software development', /software development|custom(ized)? development|microservice/i],
];

/** What a description must say to serve a sector of the matcher's table. */
export const SECTORS: readonly (readonly [sector: string, said: RegExp])[] = [
  ['finance', /financ|fintech|bank/i],
  ['healthcare', /health|medical/i],
  ['government', /government|public sector/i],
  ['telecom', /telecom/i],
  ['retail', /retail|e-commerce/i],
  ['manufacturing', /manufactur/i],
  ['education', /research community|education|universit/i],
  ['media', /media|entertainment/i],
  ['logistics', /railway|logistic/i],
];

/** Sectors that a made-up partner serves or looks for; the first ones are those of the data set's accounts. */
export const SEED_SECTORS = [
  'technology',
  'retail',
  'healthcare',
  'marketing',
  'finance',
  'telecom',
  'media',
  'consulting',
  'manufacturing',
  'logistics',
] as const;

/** Country of a home page's last label, in the words of the accounts' office location. */
export const COUNTRY_OF_TLD: Readonly<Record<string, string>> = {
  at: 'Austria',
  au: 'Australia',
  be: 'Belgium',
  br: 'Brazil',
  ch: 'Switzerland',
  cn: 'China',
  cz: 'Czechia',
  de: 'Germany',
  es: 'Spain',
  fr: 'France',
  in: 'India',
  it: 'Italy',
  jp: 'Japan',
  kr: 'Korea',
  kz: 'Kazakhstan',
  mx: 'Mexico',
  my: 'Malaysia',
  net: 'United States',
  nl: 'Netherlands',
  no: 'Norway',
  nz: 'New Zealand',
  pl: 'Poland',
  ro: 'Romania',
  sa: 'Saudi Arabia',
  se: 'Sweden',
  si: 'Slovenia',
  ua: 'Ukraine',
  uk: 'United Kingdom',
  vn: 'Vietnam',
};

export const SEED_COUNTRIES = [
  'United States',
  'Germany',
  'United Kingdom',
  'Saudi Arabia',
  'Japan',
  'Jordan',
] as const;

/** How the demo's partnerships spread over the five types, in hundredths. */
export const TYPE_SHARES: readonly (readonly [type: PartnershipType, share: number])[] = [
  ['distribution', 0.28],
  ['technology', 0.26],
  ['referral', 0.26],
  ['strategic', 0.1],
  ['government', 0.1],
];

/** Misspelt words of the source that this demo knows; each use is a row of the report. */
export const COUNTRY_ALIASES: readonly { readonly from: string; readonly to: string }[] = [
  { from: 'Philipines', to: 'Philippines' },
];

export const BOTH: readonly Crm[] = ['hubspot', 'salesforce'];

/** Which CRM keeps the deals of an office; an agent without one works in HubSpot. */
export const crmOfRegion = (region: string): Crm => (region === 'West' ? 'salesforce' : 'hubspot');

/** Lower-case words joined by `-`; other scripts are kept, so an Arabic name still has a key. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** A product's name without spaces and case, so that `GTXPro` meets `GTX Pro`. */
export const looseName = (text: string): string => text.toLowerCase().replace(/\s+/g, '');
