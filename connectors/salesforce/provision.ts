import { SHIPPED } from './fields.ts';
import { SalesforceFailure } from './problem.ts';
import { FOLLOWED } from './reconcile.ts';
import type { Describes } from './schema.ts';

export interface Step {
  readonly step: string;
  readonly state: 'created' | 'present' | 'failed';
  readonly detail?: string;
}

/** Everything in Salesforce comes with the package, so provisioning only looks whether it is there and writable for us. */
async function checkObject(describes: Describes, object: string, wanted: readonly string[]): Promise<Step> {
  try {
    const fields = await describes.fields(object, 'background');
    const missing = wanted.filter((name) => !fields.has(name));
    const locked = wanted.filter((name) => fields.get(name)?.writable === false);
    if (missing.length + locked.length === 0) return { step: object, state: 'present' };
    const words = [
      ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []),
      ...(locked.length > 0 ? [`not writable for the integration user: ${locked.join(', ')}`] : []),
    ];
    return { step: object, state: 'failed', detail: words.join('; ') };
  } catch (error) {
    if (!(error instanceof SalesforceFailure)) throw error;
    return { step: object, state: 'failed', detail: `${error.problem.code}: ${error.problem.message}` };
  }
}

/** Whether a change event topic can be read: the package's channel members must have been installed. */
export type TopicCheck = (object: string) => Promise<string | null>;

async function checkTopic(object: string, check: TopicCheck): Promise<Step> {
  const wrong = await check(object);
  const step = `change events of ${object}`;
  return wrong === null ? { step, state: 'present' } : { step, state: 'failed', detail: wrong };
}

/** One step per object and topic. An outage is a failed step, never an exception. */
export async function provisionOrg(describes: Describes, check: TopicCheck): Promise<Step[]> {
  describes.forget();
  const steps: Step[] = [];
  for (const [object, wanted] of Object.entries(SHIPPED)) steps.push(await checkObject(describes, object, wanted));
  for (const object of Object.keys(FOLLOWED)) steps.push(await checkTopic(object, check));
  return steps;
}
