import { z } from 'zod';
import { PATH } from './api.ts';
import type { HubSpotClient } from './client.ts';
import { LABELS, readLabelIds } from './labels.ts';
import type { Problem } from './problem.ts';
import { HubSpotFailure } from './problem.ts';
import { GROUP, OWNED_TYPES, PROPERTIES, type PropertyPlan, propertyInput } from './schema.ts';

export interface ProvisionStep {
  readonly step: string;
  readonly state: 'created' | 'present' | 'failed';
  readonly detail?: string;
}

type Type = (typeof OWNED_TYPES)[number];

const Option = z.object({
  label: z.string(),
  value: z.string(),
  displayOrder: z.number().optional(),
  hidden: z.boolean().optional(),
});
const Property = z.object({ name: z.string(), type: z.string(), options: z.array(Option).default([]) });
const Properties = z.object({ results: z.array(Property) });

/**
 * Creates what the product needs in the account and leaves what is there: per object type our group, then our properties,
 * then the labels of the links between deals and companies. Each step reads, creates what is missing, and on a 409 takes
 * what somebody else has just made. A step that HubSpot refuses is `failed` with the reason; the others go on.
 */
export async function provisionPortal(client: HubSpotClient): Promise<ProvisionStep[]> {
  const steps: ProvisionStep[] = [];
  for (const type of OWNED_TYPES) {
    steps.push(await group(client, type));
    steps.push(...(await properties(client, type)));
  }
  steps.push(...(await linkLabels(client)));
  return steps;
}

const explain = (problem: Problem): string =>
  [problem.code, problem.message, ...problem.details, ...problem.names].join(' · ');

async function create(client: HubSpotClient, step: string, path: string, body: unknown): Promise<ProvisionStep> {
  const answer = await client.send({ method: 'POST', path, body, urgency: 'background' });
  if (answer.ok) return { step, state: 'created' };
  if (answer.problem.code === 'conflict') return { step, state: 'present' };
  return { step, state: 'failed', detail: explain(answer.problem) };
}

async function group(client: HubSpotClient, type: Type): Promise<ProvisionStep> {
  const step = `${type} group ${GROUP.name}`;
  const path = `${PATH.properties(type)}/groups`;
  const found = await client.send({ method: 'GET', path: `${path}/${GROUP.name}`, urgency: 'background' });
  return found.ok ? { step, state: 'present' } : create(client, step, path, GROUP);
}

async function properties(client: HubSpotClient, type: Type): Promise<ProvisionStep[]> {
  const answer = await client.ask(Properties, { method: 'GET', path: PATH.properties(type), urgency: 'background' });
  if (!answer.ok) return [{ step: `${type} properties`, state: 'failed', detail: explain(answer.problem) }];
  const present = new Map(answer.body.results.map((property) => [property.name, property]));
  const steps: ProvisionStep[] = [];
  for (const plan of PROPERTIES[type]) {
    const found = present.get(plan.name);
    steps.push(await (found ? adopt(client, type, plan, found) : add(client, type, plan)));
  }
  return steps;
}

const stepOf = (type: Type, plan: PropertyPlan) => `${type} property ${plan.name}`;

const add = (client: HubSpotClient, type: Type, plan: PropertyPlan): Promise<ProvisionStep> =>
  create(client, stepOf(type, plan), PATH.properties(type), propertyInput(plan));

/** A property of ours that is there: right type, and every option that we may write. Options of the customer's stay. */
async function adopt(
  client: HubSpotClient,
  type: Type,
  plan: PropertyPlan,
  found: z.output<typeof Property>,
): Promise<ProvisionStep> {
  const step = stepOf(type, plan);
  if (found.type !== plan.type) return { step, state: 'failed', detail: `it is a ${found.type}, not a ${plan.type}` };
  const has = new Set(found.options.map((option) => option.value));
  const missing = propertyInput(plan).options.filter((option) => !has.has(option.value));
  if (missing.length === 0) return { step, state: 'present' };
  const kept = found.options.map(({ label, value, displayOrder = 0, hidden = false }) => ({
    label,
    value,
    displayOrder,
    hidden,
  }));
  const body = { options: [...kept, ...missing] };
  const path = `${PATH.properties(type)}/${plan.name}`;
  const answer = await client.send({ method: 'PATCH', path, body, urgency: 'background' });
  return answer.ok
    ? { step, state: 'created', detail: 'options added' }
    : { step, state: 'failed', detail: explain(answer.problem) };
}

async function linkLabels(client: HubSpotClient): Promise<ProvisionStep[]> {
  const present = await readLabelIds(client, 'background').catch((failure: unknown) => {
    if (failure instanceof HubSpotFailure) return failure.problem;
    throw failure;
  });
  if (!(present instanceof Map)) return [{ step: 'labels', state: 'failed', detail: explain(present) }];
  const steps: ProvisionStep[] = [];
  for (const label of LABELS) {
    const step = `label ${label.name}`;
    const path = PATH.labels('deals', 'companies');
    steps.push(present.has(label.name) ? { step, state: 'present' } : await create(client, step, path, label));
  }
  return steps;
}
