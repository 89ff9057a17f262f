import type { PartnerFacts, Viewer } from '@partnership-os/core';
import type { PartnerInView, RunInView } from '../assistant/skills/skill.ts';
import { call, type Service, ServiceProblem, serviceOf } from './service.ts';

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
  const service = serviceOf(url, process.env);
  const { facts, viewer } = await call<Card>(service, `/partners/${crm}/${id}`);
  return { facts, viewer, runs: await runsOn(service, facts.partnership?.partnershipId) };
}

/** Its playbooks, which not everybody who may read the partner may read. */
async function runsOn(service: Service, partnershipId: string | undefined): Promise<readonly RunInView[]> {
  if (partnershipId === undefined) return [];
  const path = `/partnerships/${partnershipId}/playbooks`;
  const read = await call<{ readonly runs: readonly RunInView[] }>(service, path).catch((error: unknown) => {
    if (error instanceof ServiceProblem) return { runs: [] };
    throw error;
  });
  return read.runs;
}
