import { PHASES } from '../../../core/lifecycle/types.ts';
import type { Policy } from '../../../core/policy/types.ts';
import { BANNER, jsonFile, type OutputFile } from '../output.ts';
import { reasonsOf, wordIn } from '../words.ts';
import { definitionsFor } from './definitions.ts';
import { EMPTY_PORTAL, type PortalState, planFor } from './plan.ts';

/** What HubSpot is given under a policy, and what its admin sets by hand. */
export function hubspotFor(policy: Policy, portal: PortalState = EMPTY_PORTAL): readonly OutputFile[] {
  const { groups, properties, associationLabels, pipelines } = definitionsFor(policy);
  const steps = planFor({ groups, properties, associationLabels, pipelines }, portal);
  return [
    jsonFile('properties.json', { groups, ...properties }),
    jsonFile('association-labels.json', { from: 'deals', to: 'companies', labels: associationLabels }),
    jsonFile('pipelines.json', { deals: pipelines }),
    jsonFile('provisioning-plan.json', { steps }),
    ...ACTIONS.map((action) => jsonFile(`workflow-actions/${action.uid}-hsmeta.json`, actionFile(policy, action))),
    { path: 'admin-steps.md', content: adminSteps(policy) },
  ];
}

interface Action {
  readonly uid: string;
  readonly object: 'COMPANY' | 'DEAL';
  readonly label: string;
  readonly description: string;
  readonly inputs: readonly string[];
}

/** What a portal's workflows may ask of the service; each is a command and is decided like any other. */
const ACTIONS: readonly Action[] = [
  {
    uid: 'pos-request-move',
    object: 'COMPANY',
    label: 'Ask for a move of the partnership',
    description: 'The service decides by the policy; the workflow hears the outcome.',
    inputs: ['phase', 'reason_code', 'reason'],
  },
  {
    uid: 'pos-register-partner',
    object: 'DEAL',
    label: 'Register a partner on the deal',
    description: 'Asks for a deal registration; the policy names who decides.',
    inputs: ['partner_id', 'reason'],
  },
];

// HubSpot fills a variable of its own profile in, so the dollar sign is meant for HubSpot.
const ACTION_URL = ['$', '{service_url}/hubspot/workflow-actions'].join('');

function actionFile(policy: Policy, { uid, object, label, description, inputs }: Action): Record<string, unknown> {
  const choices: Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>> = {
    phase: PHASES.map((value) => ({ value, label: wordIn(policy, 'en', `phase.${value}`) })),
    reason_code: reasonsOf(policy).map(({ id, en }) => ({ value: id, label: en })),
  };
  return {
    uid,
    type: 'workflow-action',
    config: {
      actionUrl: ACTION_URL,
      isPublished: false,
      supportedClients: [{ client: 'WORKFLOWS' }],
      objectTypes: [object],
      inputFields: inputs.map((name) => ({
        typeDefinition:
          choices[name] === undefined
            ? { name, type: 'string', fieldType: 'text' }
            : { name, type: 'enumeration', fieldType: 'select', options: choices[name] },
        supportedValueTypes: ['STATIC_VALUE', 'OBJECT_PROPERTY'],
        isRequired: name !== 'reason_code' && name !== 'reason',
      })),
      outputFields: [{ typeDefinition: { name: 'outcome', type: 'string' } }],
      labels: {
        en: {
          actionName: label,
          actionDescription: description,
          inputFieldLabels: Object.fromEntries(inputs.map((name) => [name, name.replaceAll('_', ' ')])),
        },
      },
    },
  };
}

/** HubSpot's API sets no required-property rules: the admin does, and the service reads whether they are there. */
const adminSteps = (policy: Policy): string => `<!-- ${BANNER} -->

# Steps for the portal's admin

HubSpot's API cannot make these rules. The settings page reads whether they are there and shows it.

1. Settings → Properties → Company properties → "Partnership phase" → Rules: allow only the listed options.
2. Settings → Objects → Companies → "Set the properties that are required": when "Partnership phase" is
   ${['REJECTED', 'CANCELLED', 'EXIT'].map((phase) => `"${wordIn(policy, 'en', `phase.${phase}`)}"`).join(', ')}, require "Reason code" and "Reason".
3. Settings → Properties → "Partner ID", "Partnership OS deal ID", "Protected until": editable by nobody but the app.

Everything else that the policy refuses is detected on the event, put back within 60 seconds, and explained in a note.
`;
