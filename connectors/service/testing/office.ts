import type { CommandOutcome, Crm, PartnershipType, StateId } from '@partnership-os/core';
import { newId, sha256 } from '../../main/ids.ts';
import { playbooksIn } from '../../main/playbooks.ts';
import { defaultPolicy, policyReader } from '../../main/policy.ts';
import type { Database } from '../../postgres/database.ts';
import { createStore } from '../../postgres/store.ts';
import type { CommandInput } from '../commands/command.ts';
import type { CrmAdapter, CrmRecord } from '../crm-port.ts';
import type { Deps } from '../deps.ts';
import { execute } from '../execute.ts';
import { project } from '../project.ts';
import type { Approval, Deal, Partnership, Registration, Terms } from '../records.ts';
import type { Unit } from '../store.ts';
import { crmAccount } from './records.ts';
import { staff, userId, type Who } from './staff.ts';

/** A Monday. */
export const NOW = '2026-11-23T09:00:00.000Z';
export const TERMS: Terms = {
  version: 3,
  agreementRef: 'A-1',
  signedOn: '2026-01-05',
  from: '2026-01-05',
  until: '2026-12-31',
  products: ['GTX'],
  territories: ['Central'],
  largestDiscountBp: 1000,
};

/** Read once for all offices of a test file. */
const PLAYBOOKS = playbooksIn(null);

type Asked = Partial<CommandInput> & Pick<CommandInput, 'name' | 'recordType' | 'recordId'>;

/** A workspace of its own with people and users in both CRMs; commands go through the one door as in production. */
export async function openOffice(database: Database, adapters: Partial<Record<Crm, CrmAdapter>> = {}) {
  let inForce = await defaultPolicy();
  const lines: { readonly fields: unknown; readonly message: string }[] = [];
  const log = (fields: unknown, message: string) => void lines.push({ fields, message });
  const deps: Deps = {
    store: createStore(database.db),
    adapter: (_, crm) => adapters[crm],
    policy: () => inForce,
    enforce: (_, policy) => {
      inForce = policy;
    },
    readPolicy: await policyReader(),
    playbooks: () => PLAYBOOKS(inForce.policy),
    newId: () => newId(),
    hash: sha256,
    log: { info: log, warn: log, error: log },
    wake: () => undefined,
  };
  const workspaceId = newId();
  const { people, users } = staff();
  const company = { offers: null, seeks: null, sectors: null, countries: null, employees: null, checks: null };
  await deps.store.createWorkspace(
    { id: workspaceId, name: 'Office', baseCurrency: 'USD', zone: 'UTC', settings: { company } },
    NOW,
  );
  const unit = <T>(work: (unit: Unit) => Promise<T>): Promise<T> => deps.store.unit(workspaceId, work);
  await unit(async (u) => {
    await u.savePeople(people);
    await u.saveUsers(users);
  });
  const office = { deps, workspaceId, people, adapters, lines, unit, db: database.db };
  return { ...office, ...doings(office), ...lookups(office) };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

interface Rooms {
  readonly deps: Deps;
  readonly workspaceId: string;
  readonly unit: <T>(work: (unit: Unit) => Promise<T>) => Promise<T>;
}

interface Registering {
  readonly by?: Who;
  readonly deal?: string;
  readonly role?: 'sourced' | 'influenced';
  readonly crm?: Crm;
  readonly key?: string;
  readonly comment?: string;
  readonly at?: string;
}

function doings(office: Rooms) {
  const { deps, workspaceId, unit } = office;
  /** A command of a person, sent from one of their CRM users. */
  const send = (who: Who, { crm = 'hubspot', at = NOW, ...input }: Asked & { crm?: Crm; at?: string }) =>
    execute(
      deps,
      workspaceId,
      {
        sender: { crm, userId: userId(crm, who) },
        input: { payload: {}, expectedVersion: null, idempotencyKey: newId(), ...input },
      },
      at,
    );
  /** Records as they come from a CRM. */
  const read = (records: readonly CrmRecord[], crm: Crm = 'hubspot', at: string = NOW) =>
    unit((u) => project(deps, u, { crm, records, defects: [] }, at));
  const decide = async (who: Who, approvalId: string, payload: object, more: { crm?: Crm; at?: string } = {}) => {
    const approval = (await unit((u) => u.approvals({ ids: [approvalId] })))[0];
    return send(who, {
      name: 'decide_approval',
      recordType: 'approval',
      recordId: approvalId,
      payload: payload as CommandInput['payload'],
      expectedVersion: approval?.version ?? null,
      ...more,
    });
  };
  const register = (partnershipId: string, { by = 'channel', deal: recordId = '701', ...o }: Registering = {}) =>
    send(by, {
      name: 'register_partner',
      recordType: 'deal',
      recordId,
      payload: {
        partnershipId,
        role: o.role ?? 'sourced',
        touchId: '801',
        products: ['GTX Pro'],
        ...(o.comment !== undefined && { comment: o.comment }),
      },
      ...(o.crm !== undefined && { crm: o.crm }),
      ...(o.at !== undefined && { at: o.at }),
      ...(o.key !== undefined && { idempotencyKey: o.key }),
    });
  return { send, read, decide, register, adopt: (what: Adopted) => adopt({ ...office, send, read, decide }, what) };
}

interface Adopted {
  readonly crmId: string;
  readonly type: PartnershipType;
  readonly name?: string;
  readonly terms?: Terms | null;
  readonly tier?: string | null;
  readonly phase?: StateId;
}

const APPROVERS: Readonly<Record<PartnershipType, readonly Who[]>> = {
  referral: ['manager'],
  distribution: ['director'],
  technology: ['vp'],
  strategic: ['clevel'],
  government: ['clevel', 'legal'],
};

/** A live partnership, taken over by its people through the product's own commands. */
async function adopt(
  office: Rooms & Pick<ReturnType<typeof doings>, 'send' | 'read' | 'decide'>,
  { crmId, type, name = `Partner ${crmId}`, terms = TERMS, tier = null, phase = 'MANAGE' }: Adopted,
): Promise<Partnership> {
  await office.read([crmAccount(crmId, { name })]);
  const adoption = { type, phase, agreementRef: 'A-1', signedOn: '2026-01-05', tier, terms };
  const reason = { reasonCode: 'live', reason: 'It was live before the product came.' };
  const on = { recordType: 'account', recordId: crmId } as const;
  const grants = { ...adoption, ...reason };
  const asked = await office.send('channel', {
    ...on,
    name: 'request_approval',
    payload: { kind: 'adoption', grants },
  });
  for (const who of APPROVERS[type]) await office.decide(who, idOf(asked), { result: 'granted' });
  const done = await office.send('channel', { ...on, name: 'adopt_partnership', payload: grants });
  if (done.status !== 'accepted') throw new Error(JSON.stringify([asked.refusals, done.refusals]));
  return office.unit(async (u) => first(await u.partnerships({ ids: [String(done.result.partnershipId)] })));
}

function lookups({ unit }: Rooms) {
  return {
    deal: (crmId: string, crm: Crm = 'hubspot'): Promise<Deal> =>
      unit(async (u) => first(await u.deals({ crm: { crm, crmIds: [crmId] } }))),
    registration: (id: unknown): Promise<Registration> =>
      unit(async (u) => first(await u.registrations({ ids: [String(id)] }))),
    approval: (id: unknown): Promise<Approval> => unit(async (u) => first(await u.approvals({ ids: [String(id)] }))),
    partnership: (id: unknown): Promise<Partnership> =>
      unit(async (u) => first(await u.partnerships({ ids: [String(id)] }))),
  };
}

function first<T>([found]: readonly T[]): T {
  if (found === undefined) throw new Error('The record is not there.');
  return found;
}

export const codes = (outcome: CommandOutcome): string[] => outcome.refusals.map(({ code }) => code);
export const idOf = (outcome: CommandOutcome): string => String(outcome.result.approvalId);
