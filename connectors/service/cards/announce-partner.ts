import { splitPartner } from '@partnership-os/core';
import type { CrmWrite } from '../crm-write.ts';
import { type Addressed, approvalRow, taskWrites } from './announce.ts';
import type { PartnerCard } from './partner-facts.ts';
import type { CardWorld } from './world.ts';

/** Guards with a flag on the mirrored record (domain/lifecycle.md 6.1), by the flag's core name. */
const FLAGGED = [
  'G-SIGNAL',
  'G-SCOUTSCORE',
  'G-SCORE',
  'G-NOBREAK',
  'G-TSCOMPLETE',
  'G-REDLINES',
  'G-SIGNED',
  'G-AR',
  'G-PRESIGN',
  'G-COMPLY',
  'G-CHECKLIST',
  'G-TIER',
  'G-EXITPLAN',
  'G-EXITDONE',
] as const;

/** What the CRM of a partner record must hear after its card was built: the mirror, and in Salesforce the approval rows. */
export function announcePartner(
  world: CardWorld,
  card: PartnerCard,
  evidence: Readonly<Record<string, { readonly status: string; readonly until: string | null } | undefined>>,
): Addressed[] {
  const { account, partnership, approvals } = card;
  const on = { dealCrmId: null, accountCrmId: account.crmId };
  // What is about a deal has its task on the deal.
  const decided = approvals.filter(({ dealId }) => dealId === null);
  return [
    { crm: account.crm, key: `partner ${partnership.id}`, write: mirrorOf(world, card, evidence) },
    ...decided.flatMap((approval) => taskWrites(world, approval, { crm: account.crm, ...on })),
    ...(account.crm === 'salesforce' ? decided.map((approval) => approvalRow(world, approval, on)) : []),
  ];
}

function mirrorOf(
  { users }: CardWorld,
  { account, partnership, facts, approvals }: PartnerCard,
  evidence: Parameters<typeof announcePartner>[2],
): CrmWrite {
  const grants = approvals.flatMap(({ doc }) => doc.grants).filter(({ usedAt }) => usedAt === null);
  const { doc } = partnership;
  const { open, sections } = splitPartner(facts);
  return {
    kind: 'partner-mirror',
    accountCrmId: account.crmId,
    partnerId: partnership.partnerId,
    partnershipId: partnership.id,
    name: partnership.name,
    type: partnership.type,
    phase: partnership.phase,
    suspended: partnership.suspended,
    tier: partnership.tier,
    ownerCrmId:
      users.find(({ crm, personId }) => crm === account.crm && personId === partnership.ownerId)?.ownerId ?? null,
    version: partnership.version,
    flags: Object.fromEntries(FLAGGED.map((guard) => [guard, evidence[guard]?.status === 'held'])),
    flagsUntil: Object.fromEntries(
      FLAGGED.flatMap((guard) => (evidence[guard]?.until ? [[guard, evidence[guard].until]] : [])),
    ),
    granted: grants.map(({ command, until }) => ({ command, until })),
    dates: {
      signedAt: doc.signedAt,
      activatedAt: doc.activatedAt,
      termEnd: doc.terms?.until ?? null,
      signedType: doc.signedType,
      phaseBeforeExit: doc.phaseBeforeExit,
      liveUnderVersion: doc.live ? String(doc.terms?.version ?? 1) : null,
    },
    facts: JSON.stringify(open),
    sections: Object.fromEntries(Object.entries(sections ?? {}).map(([name, part]) => [name, JSON.stringify(part)])),
  };
}
