import { createHash } from 'node:crypto';
import { currencyDigits, type Policy } from '@partnership-os/core';
import { type Filled, fill, type Missing } from './fill/fill.ts';
import type { Shelf } from './library/library.ts';
import { isLegal, type Mistake, type Template } from './library/template.ts';
import { type Logo, type Page, pageOf } from './page/page.ts';
import { clausesOf } from './values/clauses.ts';
import { type DocumentData, resolveVariables, type WrongValue } from './values/data.ts';
import { isRecord, KINDS } from './values/kinds.ts';
import { policyValues } from './values/policy-values.ts';
import type { Branch } from './values/tree.ts';

/** Who confirmed what: Legal a finished document, the Arabic reviewer a finished document or a template's file. */
export interface SignOff {
  readonly role: 'legal' | 'arabic';
  readonly by: string;
  /** SHA-256; any edit makes another. */
  readonly hash: string;
}

export interface Order {
  readonly template: Template;
  readonly shelf: Shelf;
  readonly policy: Policy;
  readonly data: DocumentData;
  readonly mode: 'draft' | 'final';
  /** A partner's copy knows no internal figure. */
  readonly audience: 'internal' | 'partner';
  /** ISO day. */
  readonly today: string;
  readonly signOffs: readonly SignOff[];
  readonly logo: Logo | null;
}

export interface Made {
  readonly ok: true;
  readonly page: Page;
  readonly markdown: string;
  /** What Legal and the Arabic reviewer sign off. */
  readonly hash: string;
  /** Of a draft. */
  readonly missing: readonly Missing[];
  readonly wrong: readonly WrongValue[];
}

export type MadeOrNot = Made | { readonly ok: false; readonly mistakes: readonly Mistake[] };

const BRAND = '#0b5cab';

/**
 * Fills a template's document and lays it out. A draft shows what is missing; a final one is refused with every reason at once,
 * and then nothing is made.
 */
export function makeDocument(order: Order): MadeOrNot {
  const { template, shelf, data, today } = order;
  const { policy, values } = policyFor(order);
  const clock = { today, year: Number(today.slice(0, 4)) };
  const { values: known, wrong } = resolveVariables(allowed(shelf, order.audience), { ...data, clock }, values);
  const filled = fill(template, { variables: known, policy: values, clauses: clausesOf(policy) });
  if (!filled.ok) return filled;
  const hash = hashOf(template, filled.marked);
  const refused = order.mode === 'final' ? finalMistakes(order, filled, wrong, hash) : [];
  if (refused.length > 0) return { ok: false, mistakes: refused };
  const draft = order.mode === 'draft';
  const standing = { draft, arabicReviewed: isReviewed(order, hash), sample: data.sample === true };
  const letterhead = { ...companyOf(template, data), logo: order.logo };
  const page = pageOf({ template, marked: filled.marked, letterhead, standing, today });
  return { ok: true, page, markdown: filled.markdown, hash, missing: filled.missing, wrong };
}

interface PolicyFor {
  readonly shelf: Shelf;
  readonly policy: Policy;
  readonly values: Branch;
}

const kept = new WeakMap<Policy, PolicyFor>();

/** The policy's values, worked out once for the documents of a run; its plain amounts are in the company's own currency. */
function policyFor({ policy: asked, shelf, data }: Order): PolicyFor {
  const known = kept.get(asked);
  const currency = currencyOf(data) ?? asked.workspace.baseCurrency;
  if (known?.shelf === shelf && known.policy.workspace.baseCurrency === currency) return known;
  const policy = { ...asked, workspace: { ...asked.workspace, baseCurrency: currency } };
  const made = { shelf, policy, values: policyValues({ policy, figures: shelf.figures, words: shelf.words }) };
  kept.set(asked, made);
  return made;
}

function currencyOf({ company }: DocumentData): string | undefined {
  const currency = isRecord(company) ? company.currency : undefined;
  return typeof currency === 'string' && currencyDigits(currency) !== undefined ? currency : undefined;
}

const hashOf = ({ id, locale, meta }: Template, marked: string): string =>
  createHash('sha256').update(`${id} ${locale} ${meta.version}\n${marked}`).digest('hex');

const allowed = ({ variables }: Shelf, audience: Order['audience']): Shelf['variables'] =>
  audience === 'internal'
    ? variables
    : Object.fromEntries(Object.entries(variables).filter(([, each]) => each.audience !== 'internal'));

/** Why a document cannot be final: every missing name with its place, every value of a wrong form, every sign-off. */
function finalMistakes(
  { template, data, signOffs, ...order }: Order,
  { missing }: Extract<Filled, { readonly ok: true }>,
  wrong: readonly WrongValue[],
  hash: string,
): readonly Mistake[] {
  const say = (what: string, fix: string): Mistake => ({ file: template.file, line: 1, column: 1, what, fix });
  const gaps = missing.map(({ name, ...place }) => ({
    ...place,
    what: `“${name}” has no value.`,
    fix: 'Add it to the data.',
  }));
  const forms = wrong
    .filter(({ name }) => missing.some((gap) => gap.name === name || gap.name.startsWith(`${name}.`)))
    .map(({ path, form }) => say(`${path} in the data is not ${form}.`, 'Correct it.'));
  const legal = isLegal(template) && !signOffs.some((each) => each.role === 'legal' && each.hash === hash);
  const arabic = template.locale === 'ar' && !isReviewed({ template, data, signOffs, ...order }, hash);
  return [
    ...gaps,
    ...forms,
    ...(legal ? [say('No Legal sign-off is recorded for this text.', `Legal signs off the hash ${hash}.`)] : []),
    ...(arabic
      ? [
          say(
            'The Arabic is not reviewed.',
            `The named Arabic reviewer confirms the hash ${reviewedHash(template, hash)}.`,
          ),
        ]
      : []),
  ];
}

/** A legal text is reviewed as it goes out; of others the template's file is enough. */
const reviewedHash = (template: Template, hash: string): string => (isLegal(template) ? hash : template.hash);

/** By the company's named reviewer and nobody else. */
function isReviewed({ template, data, signOffs }: Order, hash: string): boolean {
  const company = isRecord(data.company) ? data.company : {};
  const reviewers = isRecord(company.reviewers) ? company.reviewers : {};
  const wanted = reviewedHash(template, hash);
  return signOffs.some((each) => each.role === 'arabic' && each.hash === wanted && each.by === reviewers.arabic);
}

function companyOf({ locale }: Template, data: DocumentData): { readonly company: string; readonly brand: string } {
  const company = isRecord(data.company) ? data.company : {};
  const name = isRecord(company.name) ? (company.name[locale] ?? company.name.en ?? company.name.ar) : company.name;
  const brand = KINDS.colour.fits(company.brandColor) ? String(company.brandColor) : BRAND;
  return { company: typeof name === 'string' ? name : '', brand };
}
