import type { HubSpotSeed } from '../../../connectors/hubspot/sandbox/seed.ts';
import { NOW } from '../../../core/screen/testing/viewers.ts';

const owner = (userId: string, firstName: string) => ({
  id: `7${userId}`,
  userId: Number(userId),
  email: `${firstName.toLowerCase()}@company.example`,
  firstName,
  lastName: 'Person',
});

const text = (name: string) => ({ name, label: name, type: 'string', fieldType: 'text', groupName: 'own' }) as const;

/** A portal with three deals, four companies and a task that waits for the Manager. */
export const seed: HubSpotSeed = {
  owners: [owner('101', 'Rep'), owner('102', 'Channel'), owner('103', 'Manager'), owner('109', 'Nobody')],
  groups: { deals: [{ name: 'own', label: 'Own' }] },
  properties: { deals: [text('product'), text('territory'), text('derived_fields')] },
  pipelines: [
    {
      id: 'default',
      label: 'Sales',
      stages: [
        { id: 'prospecting', label: 'Prospecting', probability: '0.1' },
        { id: 'engaging', label: 'Engaging', probability: '0.4' },
      ],
    },
  ],
  objects: {
    deals: ['5001', '5002', '5003'].map((id) => ({
      id,
      properties: {
        dealname: `Deal ${id}`,
        dealstage: 'engaging',
        amount: '420000',
        closedate: '2027-01-15',
        product: 'Product 1',
        hubspot_owner_id: '7101',
        derived_fields: 'amount;closedate',
      },
    })),
    companies: ['7001', '7002', '7003', '7004'].map((id) => ({
      id,
      properties: { name: `Company ${id}`, country: 'Saudi Arabia' },
    })),
    tasks: [
      {
        id: '8001',
        properties: {
          hs_timestamp: NOW,
          hs_task_subject: 'Decide: Partner A on Deal 5001',
          hubspot_owner_id: '7103',
          hs_task_status: 'NOT_STARTED',
        },
        associations: [{ to: 'deals', id: '5001', typeId: 216 }],
      },
    ],
  },
};
