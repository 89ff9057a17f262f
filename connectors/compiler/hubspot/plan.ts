import type { OptionDefinition, PortalDefinitions, PortalObject, PropertyDefinition } from './definitions.ts';

/** A portal as it is: what `GET` of groups, properties and labels answered, reduced to what the plan compares. */
export interface PortalState {
  readonly groups: Readonly<Record<PortalObject, readonly string[]>>;
  readonly properties: Readonly<Record<PortalObject, readonly PortalProperty[]>>;
  readonly associationLabels: readonly string[];
  readonly pipelines: readonly string[];
}

export interface PortalProperty {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly options: readonly Pick<OptionDefinition, 'value' | 'label'>[];
}

/** `ask` needs a person: something of ours would be deleted, or is of another type. Nothing of the customer's is named. */
export interface PlanStep {
  readonly action: 'create' | 'change' | 'leave' | 'ask';
  readonly what: string;
  readonly why: string;
}

/** What provisioning would do, in order. It creates what is missing, changes ours, and never deletes by itself. */
export function planFor(wanted: PortalDefinitions, portal: PortalState): readonly PlanStep[] {
  const objects = Object.keys(wanted.properties) as PortalObject[];
  return [
    ...wanted.groups.map(({ object, name }) =>
      present(`${object} group ${name}`, portal.groups[object].includes(name)),
    ),
    ...objects.flatMap((object) => [
      ...wanted.properties[object].map((one) => propertyStep(object, one, portal.properties[object])),
      ...leftOver(object, wanted.properties[object], portal.properties[object]),
    ]),
    ...wanted.associationLabels.map(({ label }) => present(`label ${label}`, portal.associationLabels.includes(label))),
    ...wanted.pipelines.map(({ pipelineId }) =>
      present(`pipeline ${pipelineId}`, portal.pipelines.includes(pipelineId)),
    ),
  ];
}

const present = (what: string, there: boolean): PlanStep =>
  there ? { action: 'leave', what, why: 'it is there' } : { action: 'create', what, why: 'it is missing' };

function propertyStep(object: PortalObject, wanted: PropertyDefinition, there: readonly PortalProperty[]): PlanStep {
  const what = `${object} property ${wanted.name}`;
  const found = there.find(({ name }) => name === wanted.name);
  if (found === undefined) return { action: 'create', what, why: 'it is missing' };
  if (found.type !== wanted.type)
    return { action: 'ask', what, why: `it is a ${found.type}, and a ${wanted.type} is needed` };
  const missing = wanted.options.filter(({ value }) => !found.options.some((one) => one.value === value));
  const renamed = wanted.options.filter(({ value, label }) =>
    found.options.some((one) => one.value === value && one.label !== label),
  );
  const changes = [
    ...(missing.length > 0 ? [`new options ${missing.map(({ value }) => value).join(', ')}`] : []),
    ...(renamed.length > 0 ? [`new words for ${renamed.map(({ value }) => value).join(', ')}`] : []),
  ];
  return changes.length > 0
    ? { action: 'change', what, why: changes.join('; ') }
    : { action: 'leave', what, why: 'it is as it should be' };
}

/** Properties and options of ours that the policy no longer has: a person decides, because records may hold values. */
function leftOver(
  object: PortalObject,
  wanted: readonly PropertyDefinition[],
  there: readonly PortalProperty[],
): PlanStep[] {
  const ours = there.filter(({ name }) => name.startsWith('pos_'));
  return ours.flatMap((found): PlanStep[] => {
    const what = `${object} property ${found.name}`;
    const mine = wanted.find(({ name }) => name === found.name);
    if (mine === undefined) return [{ action: 'ask', what, why: 'the policy no longer has it; delete it?' }];
    const extra = found.options.filter(({ value }) => !mine.options.some((one) => one.value === value));
    return mine.type !== 'enumeration' || extra.length === 0
      ? []
      : [
          {
            action: 'ask',
            what,
            why: `options that the policy has not: ${extra.map(({ value }) => value).join(', ')}`,
          },
        ];
  });
}

/** A portal with nothing of ours in it. */
export const EMPTY_PORTAL: PortalState = {
  groups: { companies: [], deals: [] },
  properties: { companies: [], deals: [] },
  associationLabels: [],
  pipelines: [],
};
