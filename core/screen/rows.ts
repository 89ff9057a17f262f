import type { ApprovalFacts, DealFacts, MissingPart, RegistrationFacts, SuggestionFacts } from './facts.ts';
import type { PartnerFacts } from './partner-facts.ts';
import { type Check, isFlag, isText, orNull, readJson, shaped } from './shape.ts';
import {
  approvalShape,
  dealShape,
  partnerShape,
  readingShape,
  registrationShape,
  sectionShapes,
  suggestionShape,
} from './shapes.ts';
import { joinPartner, SECTIONS, type Section, type SectionFacts } from './visibility.ts';
import { withSettled } from './visible-deal.ts';

/** JSON texts of the rows that the service wrote into Salesforce for one deal. */
export interface DealRows {
  /** `Opportunity.Deal_Facts__c`. */
  readonly summary: string | null;
  /** `Facts__c` of `Partner_Suggestion__c`, `Deal_Registration__c` and `Approval_Request__c`, in any order. */
  readonly suggestions: readonly (string | null)[];
  readonly registrations: readonly (string | null)[];
  readonly approvals: readonly (string | null)[];
}

/**
 * The facts of a deal from the rows of its Salesforce record. A row that cannot be read is left out and named in
 * `missing`, so that the screen says what may be absent; null when the deal's own facts are absent or unreadable.
 */
export function dealFactsFromRows(rows: DealRows): DealFacts | null {
  const summary = readJson<DealFacts>(rows.summary, dealShape);
  if (summary === null) return null;
  const suggestions = readAll<SuggestionFacts>(rows.suggestions, suggestionShape);
  const registrations = readAll<RegistrationFacts>(rows.registrations, registrationShape);
  const approvals = readAll<ApprovalFacts>(rows.approvals, approvalShape);
  const unread: readonly (readonly [MissingPart, boolean])[] = [
    ['suggestions', suggestions.unread],
    ['registrations', registrations.unread],
    ['approvals', approvals.unread],
  ];
  return {
    ...summary,
    suggestions: [...suggestions.rows].sort((a, b) => a.rank - b.rank),
    registrations: withSettled(registrations.rows, summary.registrations ?? []),
    approvals: approvals.rows,
    missing: unread.filter(([, isUnread]) => isUnread).map(([part]) => part),
  };
}

/**
 * The facts of a partner from its `Partnership__c`: `Facts__c`, and the field of each section that the viewer's field
 * permissions let through. A section that is not there or unreadable is absent; null when the open facts are.
 */
export function partnerFactsFromRow(
  text: string | null,
  sections: { readonly [S in Section]?: string | null | undefined } = {},
): PartnerFacts | null {
  const open = readJson<PartnerFacts>(text, partnerShape);
  if (open === null) return null;
  const read = SECTIONS.map((section) => readJson<SectionFacts>(sections[section], sectionShapes[section]));
  return joinPartner(open, read);
}

const stateShape = shaped({ sample: isFlag, reading: readingShape, dataThrough: orNull(isText) });

/**
 * The facts of an account that is no partner: it has no row of its own, so how far the service has read is what it last
 * wrote beside an open deal (`Opportunity.Reading_Facts__c`); null before it wrote any.
 * @param now the moment of drawing, ISO 8601 UTC
 */
export function noPartnerFacts(
  account: { readonly id: string; readonly name: string },
  stateText: string | null,
  now: string,
): PartnerFacts {
  const state = readJson<Pick<PartnerFacts, 'sample' | 'reading'> & { readonly dataThrough: string | null }>(
    stateText,
    stateShape,
  );
  return {
    kind: 'partner',
    crm: 'salesforce',
    accountId: account.id,
    name: account.name,
    partnership: null,
    start: { refusals: [] },
    reading: state?.reading ?? null,
    sample: state?.sample ?? false,
    dataThrough: state?.dataThrough ?? now,
    today: now.slice(0, 10),
    policyVersion: 0,
  };
}

function readAll<T>(
  texts: readonly (string | null)[],
  check: Check,
): { readonly rows: readonly T[]; readonly unread: boolean } {
  const read = texts.map((text) => readJson<T>(text, check));
  const rows = read.filter((row) => row !== null);
  return { rows, unread: rows.length < read.length };
}
