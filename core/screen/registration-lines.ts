import { wordOr } from '../text/message.ts';
import { amountText, shareText } from '../text/numbers.ts';
import { levelsParam } from './evidence-text.ts';
import type { ApprovalFacts, CreditFacts, DealFacts, RegistrationFacts, RegistrationStatus } from './facts.ts';
import type { Block, Tone } from './model.ts';
import type { View } from './view.ts';

const TONES: Readonly<Record<RegistrationStatus, Tone>> = {
  draft: 'neutral',
  submitted: 'waiting',
  approved: 'good',
  rejected: 'bad',
  disputed: 'attention',
  expired: 'bad',
  withdrawn: 'neutral',
  converted: 'good',
  lost: 'neutral',
  revoked: 'bad',
  transferred: 'neutral',
};

const ACTIVE: readonly RegistrationStatus[] = ['draft', 'submitted', 'approved', 'disputed', 'converted'];

/** Whether a partner stands on the deal already, so that it is not offered again. */
export const isOnDeal = (facts: DealFacts, partnershipId: string): boolean =>
  facts.registrations.some((row) => row.partnershipId === partnershipId && ACTIVE.includes(row.status));

/** The top of S1: who is registered, who waits for whom, and until when. */
export function registrationBlocks(view: View, facts: DealFacts): readonly Block[] {
  if (facts.registrations.length === 0) {
    return [{ kind: 'text', testId: 'registered', text: view.say('s1.registeredNone') }];
  }
  return facts.registrations.map((row) => registrationLine(view, row, approvalOf(facts, row)));
}

const approvalOf = (facts: DealFacts, { approvalId }: RegistrationFacts): ApprovalFacts | undefined =>
  facts.approvals.find((approval) => approval.approvalId === approvalId);

function registrationLine(view: View, row: RegistrationFacts, approval: ApprovalFacts | undefined): Block {
  const { lang } = view.viewer;
  const returned = row.status === 'submitted' && approval?.status === 'returned';
  const badge = returned
    ? { text: wordOr(lang, 'appr', 'returned'), tone: 'waiting' as const }
    : { text: wordOr(lang, 'reg', row.status), tone: TONES[row.status] };
  const label = view.say('s1.registeredAs', { partner: row.partnerName, role: wordOr(lang, 'dealrole', row.role) });
  const after = afterLine(view, row, approval);
  return {
    kind: 'group',
    testId: `registration-${row.registrationId}`,
    blocks: [
      { kind: 'badges', label, items: [badge], testId: 'registration-status' },
      ...(after === undefined ? [] : [{ kind: 'text', text: after, testId: 'registration-detail' } as const]),
    ],
  };
}

function afterLine({ say }: View, row: RegistrationFacts, approval: ApprovalFacts | undefined): string | undefined {
  if (row.status === 'approved' && row.protectedUntil !== null) {
    return say('s1.protectedUntil', { day: row.protectedUntil });
  }
  if (row.status === 'rejected' && row.reason !== null) return say('s1.rejectedBecause', { reason: row.reason });
  if (approval?.status === 'returned') {
    const { name } = approval.requester;
    return name === '' ? say('s1.returnedOpen') : say('s1.returnedBy', { name });
  }
  const next = approval?.status === 'pending' ? latestSlot(approval) : undefined;
  if (approval === undefined || next === undefined) return undefined;
  const waiting = approval.slots.filter(({ status }) => status === 'waiting').map(({ level }) => level);
  return say('s1.waitingFor', { levels: levelsParam(waiting), at: next.dueAt, zone: next.dueZone });
}

/** The waiting slot whose clock ends last: the request shows the latest (lifecycle.md 4.2). */
export const latestSlot = ({ slots }: ApprovalFacts): ApprovalFacts['slots'][number] | undefined =>
  slots.filter(({ status }) => status === 'waiting').sort((a, b) => (a.dueAt < b.dueAt ? 1 : -1))[0];

/** Sourced and influenced credit of the deal, one row each, never summed. */
export function creditBlocks(view: View, credits: readonly CreditFacts[]): readonly Block[] {
  if (credits.length === 0) return [];
  const { say } = view;
  return [
    {
      kind: 'table',
      testId: 'credits',
      caption: say('s1.credit'),
      columns: [say('common.partner'), say('common.role'), say('common.share'), say('common.amount')],
      rows: credits.map((credit) => creditRow(view, credit)),
    },
    { kind: 'text', muted: true, text: say('s6.never') },
    ...(credits.some(({ locked }) => locked)
      ? [{ kind: 'text', muted: true, text: say('s1.creditLocked') } as const]
      : []),
  ];
}

const creditRow = ({ viewer: { lang } }: View, credit: CreditFacts): readonly string[] => [
  credit.partnerName,
  wordOr(lang, 'dealrole', credit.role),
  shareText(lang, credit.shareBp),
  amountText(lang, credit.amount, true),
];
