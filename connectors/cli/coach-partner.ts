import type { PartnerFacts, Viewer } from '@partnership-os/core';
import type { PartnerInView } from '../assistant/skills/skill.ts';
import { call, ServiceProblem, serviceOf } from './service.ts';

interface Card {
  readonly facts: PartnerFacts;
  readonly viewer: Viewer;
}

/**
 * A partner's facts from the running service, as the signed-in person may see them.
 * @param named `hubspot:123` or `salesforce:001…`, the record's id in its CRM
 */
export async function partnerOf(named: string, url: string | undefined): Promise<PartnerInView> {
  const [crm, id] = /^(hubspot|salesforce):([\w-]{1,60})$/.exec(named)?.slice(1) ?? [];
  if (crm === undefined || id === undefined)
    throw new ServiceProblem(`${named} names no partner: write hubspot:ID or salesforce:ID.`);
  const { facts, viewer } = await call<Card>(serviceOf(url, process.env), `/partners/${crm}/${id}`);
  return { facts, viewer, runs: [] };
}
