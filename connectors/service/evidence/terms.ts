import {
  type ApprovedPart,
  agreedParts,
  canonical,
  completeEvidence,
  DEAL_TYPES,
  type DealType,
  type Evidence,
  fits,
  isAmount,
  leavesOf,
  type Money,
  notKnown,
  type RedLineResult,
  redLineEvidence,
  redLineResults,
  type SheetGroup,
  type SheetVersion,
  valuesAt,
} from '@partnership-os/core';
import type { Approval } from '../approval-record.ts';
import { docsOf } from '../record-store.ts';
import type { EvidenceFactsOf } from './facts.ts';

/** Every version of the term sheet, oldest first. */
export const sheetHistory = ({ records }: Pick<EvidenceFactsOf, 'records'>): readonly SheetVersion[] =>
  docsOf(records, 'sheet');

/** Red lines of the policy, marked on a version. */
export function redLinesOf({ records, inForce }: EvidenceFactsOf, { number, values }: SheetVersion): RedLineResult[] {
  const answers = docsOf(records, 'red_line').filter(({ version }) => version === number);
  return redLineResults(values, answers, { termSheet: inForce.policy.termSheet, version: inForce.version });
}

/** G-TSCOMPLETE and G-REDLINES of the newest version; unknown while there is none. */
export function termsEvidence(facts: EvidenceFactsOf): Evidence {
  const newest = sheetHistory(facts).at(-1);
  if (newest === undefined) return { 'G-TSCOMPLETE': notKnown('terms'), 'G-REDLINES': notKnown('terms') };
  return {
    'G-TSCOMPLETE': completeEvidence(newest.values, facts.inForce.policy.termSheet),
    'G-REDLINES': redLineEvidence(redLinesOf(facts, newest)),
  };
}

/** A part of a version with the hash of what binds in it. */
export type HashedPart = Pick<ApprovedPart, 'path' | 'hash'>;

/**
 * The top-level groups of a version, each with the hash of its structured values. What the policy calls wording is left
 * out, so that a corrected name changes no approval.
 */
export const bindingParts = (
  values: SheetGroup,
  { editorial }: { readonly editorial: readonly string[] },
  hash: (text: string) => string,
): HashedPart[] =>
  Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, value]) => {
      const leaves = [...leavesOf({ [path]: value })].filter(([leaf]) => !editorial.some((each) => fits(leaf, each)));
      const texts = leaves.map(([leaf, each]) => `${leaf}=${canonical(each)}`).sort();
      return { path, hash: hash(JSON.stringify(texts)) };
    });

/** Who agreed what of a version. */
export const agreedOn = (facts: EvidenceFactsOf, parts: readonly HashedPart[]) =>
  agreedParts(parts, docsOf(facts.records, 'agreed'));

/** The parts that approvals of terms have approved so far, with the levels that stood for them; the newest last. */
export const approvedParts = (approvals: readonly Approval[]): ApprovedPart[] =>
  approvals
    .filter(({ kind, status }) => kind === 'terms' && (status === 'approved' || status === 'consumed'))
    .flatMap(({ doc }) => doc.parts?.map(({ path, hash }) => ({ path, hash, levels: doc.route.levels })) ?? []);

const text = (values: SheetGroup, path: string): string | null => {
  const [found] = valuesAt(values, path);
  return typeof found === 'string' ? found : null;
};

/** What of a term sheet decides where its approval goes. */
export function routedBy(values: SheetGroup): { readonly dealType: DealType | null; readonly value: Money | null } {
  const dealType = DEAL_TYPES.find((each) => each === text(values, 'dealType')) ?? null;
  const [value] = valuesAt(values, 'economics.estimatedValue');
  return { dealType, value: isAmount(value) ? value : null };
}

const number = (values: SheetGroup, path: string): number | null => {
  const [found] = valuesAt(values, path);
  return typeof found === 'number' ? found : null;
};
const texts = (values: SheetGroup, path: string): readonly string[] =>
  valuesAt(values, path)
    .flat()
    .filter((each): each is string => typeof each === 'string');

/** What a signed version says about later deals: when, where, for which products, up to which discount. */
export const agreedTerms = (values: SheetGroup) => ({
  from: text(values, 'term.start') ?? '',
  until: text(values, 'term.end') ?? '',
  products: texts(values, 'products'),
  territories: texts(values, 'territory'),
  largestDiscountBp: number(values, 'economics.largestDiscountBp'),
  noticeDays: number(values, 'term.noticeDays') ?? 0,
});
