import { fold, industryNamed, type Subject } from '@partnership-os/core';
import { todayIn } from '../closings.ts';
import type { Known, PolicyInForce } from '../deps.ts';
import { docsOf, type PartnershipRecord } from '../record-store.ts';
import type { Account, Partnership } from '../records.ts';

/** Everything that the evidence of one partnership is computed from, read once. */
export interface EvidenceFactsOf {
  readonly partnership: Partnership;
  readonly records: readonly PartnershipRecord[];
  readonly inForce: PolicyInForce;
  readonly subject: Subject;
  readonly today: string;
  readonly zone: string;
  readonly now: string;
}

/** Reads what was recorded of a partnership, with the facts of its company that decide which rules apply. */
export async function evidenceFacts({ unit, deps, now }: Known, partnership: Partnership): Promise<EvidenceFactsOf> {
  const inForce = deps.policy(unit.workspaceId);
  const { zone } = await unit.workspace();
  const records = await unit.partnershipRecords([partnership.id]);
  const accounts = await unit.accounts({ partnerIds: [partnership.partnerId] });
  const subject = subjectOf(inForce, partnership, { accounts, records });
  return { partnership, records, inForce, subject, today: todayIn(now, zone), zone, now };
}

interface Sources {
  readonly accounts: readonly Account[];
  readonly records: readonly PartnershipRecord[];
}

/** Unknown stays unknown: a rule that needs it then refuses. */
function subjectOf({ fit }: PolicyInForce, { type }: Partnership, { accounts, records }: Sources): Subject {
  const country = accounts.map((account) => account.country).find((each) => each !== null) ?? null;
  const sector = accounts.map((account) => account.sector).find((each) => each !== null) ?? null;
  const flags = Object.assign({}, ...docsOf(records, 'scope').map((scope) => scope.flags)) as Subject['flags'];
  return {
    country: country === null ? null : (fit.placeOf.get(fold(country)) ?? country),
    sector: industryNamed(fit, sector) ?? sector,
    type,
    dealType: null,
    flags,
  };
}
