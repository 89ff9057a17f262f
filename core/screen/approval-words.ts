import { reaches } from '../approval/levels.ts';
import { wordFor, wordOr, wordRefusal } from '../text/message.ts';
import { amountText } from '../text/numbers.ts';
import { listText } from '../text/render.ts';
import { addDays } from '../time/day.ts';
import { evidenceSentence, evidenceText, levelsText } from './evidence-text.ts';
import type { ApprovalFacts, EvidenceFacts, SlotFacts } from './facts.ts';
import type { Block } from './model.ts';
import type { View } from './view.ts';

/** Phase that an approved candidate may enter (T07). */
const CANDIDATE_PHASE = 'phase.NEGOTIATE';

/** "Approve: Partner A registers Deal 1042 as Sourced". */
export function approvalTitle({ say, viewer: { lang } }: View, approval: ApprovalFacts): string {
  const { kind, partnerName: partner, dealName: deal, role } = approval;
  if (deal !== null && role !== null) return say('s13.titleRegistration', { partner, deal, role });
  if (kind === 'candidate') return say('s13.titleCandidate', { partner, phase: say(CANDIDATE_PHASE) });
  return say('s13.titleOther', { kind: wordOr(lang, 'apprkind', kind), partner });
}

/** "Manager (inside terms in force) · rule AR-1 v7 · also needed: nobody". */
export function youDecideAs(view: View, approval: ApprovalFacts, slot: SlotFacts): string {
  const { say, viewer } = view;
  const { route, kind, slots } = approval;
  const others = slots.filter((other) => other !== slot && other.status === 'waiting').map(({ level }) => level);
  const params = {
    role: wordOr(viewer.lang, 'role', heldLevel(view, slot)),
    rule: route.rule,
    ver: route.policyVersion,
    also: others.length === 0 ? say('common.nobody') : levelsText(view, others),
  };
  if (kind !== 'registration') return say('s13.rolePlain', params);
  return route.inside ? say('s13.roleInside', params) : say('s13.roleOutside', params);
}

/** The viewer's own level that reaches the slot: the slot's, else the lowest higher one. */
const heldLevel = ({ viewer }: View, { level }: SlotFacts): SlotFacts['level'] =>
  viewer.levels.includes(level) ? level : (viewer.levels.find((held) => reaches(held, level)) ?? level);

/** One sentence of at most 25 words, from facts. */
export function inShort(view: View, approval: ApprovalFacts): string {
  const { say, viewer } = view;
  const { kind, amount, role, route, conflict, partnerName: partner, requester, requestedAt } = approval;
  if (role === null) {
    const what = wordOr(viewer.lang, 'apprkind', kind);
    return say('s13.shortOther', { kind: what, partner, name: requesterName(view, requester), day: requestedAt });
  }
  const rest = { role, terms: termsWords(view, route), conflict: say(`s13.conflict.${conflict}`) };
  return amount === null
    ? say('s13.shortNoAmount', rest)
    : say('s13.shortRegistration', { ...rest, amount: amountText(viewer.lang, amount) });
}

/** Nobody is known by a request of a person who left no record, or by one that was played back. */
export const requesterName = ({ say }: View, { name }: ApprovalFacts['requester']): string =>
  name === '' ? say('s13.unknownRequester') : name;

function termsWords({ say }: View, { inside, termsVersion }: ApprovalFacts['route']): string {
  if (!inside) return say('s13.terms.outside');
  return termsVersion === null ? say('s13.terms.inside') : say('s13.terms.signed', { ver: termsVersion });
}

/** What changed since the approver last decided on this partner, or that it is the first time. */
export function changedBlocks(view: View, { changes }: ApprovalFacts): readonly Block[] {
  const { say } = view;
  if (changes === null) return [{ kind: 'text', testId: 'changed', text: say('s13.first') }];
  const heading = { kind: 'heading', level: 3, text: say('s13.changed') } as const;
  if (changes.length === 0) return [heading, { kind: 'text', testId: 'changed', text: say('s13.unchanged') }];
  return [heading, { kind: 'list', testId: 'changed', items: changes.map((change) => evidenceSentence(view, change)) }];
}

/** Both are always there: nothing against is said together with what was checked. */
export function forAndAgainst(view: View, approval: ApprovalFacts): readonly Block[] {
  const { say } = view;
  const supports = approval.supports.map((entry) => evidenceText(view, entry));
  const opposes = approval.opposes.flatMap((entry) => [
    evidenceText(view, entry),
    ...whyOutside(view, approval, entry),
  ]);
  return [
    { kind: 'heading', level: 3, text: say('s13.for') },
    listOr('for', supports, say('s13.forNone')),
    { kind: 'heading', level: 3, text: say('s13.against') },
    listOr('against', opposes, nothingAgainst(view, approval)),
  ];
}

/** Which of product, territory, discount and period lies outside the terms, after the line that says that something does. */
function whyOutside({ viewer: { lang } }: View, { route }: ApprovalFacts, { key }: EvidenceFacts): readonly string[] {
  return key === 'outside_terms' ? route.outside.map((refusal) => wordRefusal(refusal, lang).message) : [];
}

const listOr = (testId: string, items: readonly string[], none: string): Block =>
  items.length === 0 ? { kind: 'text', testId, text: none } : { kind: 'list', testId, items };

function nothingAgainst({ say, viewer: { lang } }: View, { checked }: ApprovalFacts): string {
  if (checked.length === 0) return say('s13.noneUnchecked');
  const words = checked.map((key) => wordFor(lang, `checked.${key}`) ?? key);
  return say('s13.none', { list: listText(lang, words) });
}

/** What approving does. */
export function effectText({ say, today }: View, approval: ApprovalFacts): string {
  const { role, protectionDays: days, kind } = approval;
  if (kind === 'candidate') return say('s13.if.candidate', { phase: say(CANDIDATE_PHASE) });
  if (role === null) return say('s13.if.other');
  if (role === 'sourced' && days !== null && days > 0)
    return say('s13.ifProtected', { date: addDays(today, days), days });
  return say(`s13.if.${role}`);
}
