import {
  accept,
  type Evidence,
  held,
  nameEvidence,
  notHeld,
  PARTNERSHIP_TYPES,
  type Refusal,
  refuse,
} from '@partnership-os/core';
import { z } from 'zod';
import { todayIn } from '../closings.ts';
import type { Account, Partnership, Person } from '../records.ts';
import type { Unit } from '../store.ts';
import { askMove } from './ask-move.ts';
import { type Context, type Handled, handler } from './command.ts';
import { callerOn } from './partnership.ts';

const Payload = z.strictObject({
  type: z.enum(PARTNERSHIP_TYPES),
  signal: z.strictObject({ text: z.string().trim().min(1).max(4000), on: z.iso.date() }),
});

/** T01: a company of the CRM becomes a prospect in SCOUT. Its partner id joins the record in both CRMs. */
export const createProspect = handler(Payload, async (context, { type, signal }): Promise<Handled> => {
  const { unit, deps, person, now } = context;
  const account = await accountOf(context);
  if ('code' in account) return refuse([account]);
  const today = todayIn(now, (await unit.workspace()).zone);
  if (signal.on > today)
    return refuse([{ code: 'signal_in_future', clause: 'G-SIGNAL', params: { on: signal.on, today } }]);
  const decided = askMove(context, {
    position: null,
    command: { name: 'create_prospect', payloadHash: null, reason: null, type, phase: null },
    caller: callerOn(person, null),
    evidence: await newRecordEvidence(unit, account),
    grants: [],
  });
  if (!decided.ok) return decided;
  const partnerId = account.partnerId ?? deps.newId();
  await joinPartner(unit, account, partnerId);
  const partnership = newPartnership({ id: deps.newId(), partnerId, name: account.name, type, owner: person, now });
  const signals = [{ key: 'signal', params: { text: signal.text }, source: 'person' as const, on: signal.on }];
  await unit.savePartnership({ ...partnership, doc: { ...partnership.doc, signals } }, null);
  return accept({
    result: { partnershipId: partnership.id, phase: partnership.phase },
    events: decided.value.events.map((event) => ({
      type: event,
      partnershipId: partnership.id,
      dealId: null,
      fromState: null,
      toState: 'SCOUT',
      reason: signal.text,
    })),
    deals: [],
    partnerships: [partnership.id],
  });
});

/**
 * The account of the sender's CRM that a command names. Nobody else makes a record of the same company until the unit
 * ends: the second one to ask finds what the first one made.
 */
export async function accountOf({ unit, input, sender }: Context): Promise<Account | Refusal> {
  const unknown = { code: 'unknown_record', params: { type: 'account', id: input.recordId } };
  if (input.recordType !== 'account') return unknown;
  await unit.lock('partners');
  const [account] = await unit.accounts({ crm: { crm: sender.crm, crmIds: [input.recordId] } });
  return account ?? unknown;
}

/** Says that the company is this partner; nothing changes where that is known. */
export async function joinPartner(unit: Unit, account: Account, partnerId: string): Promise<void> {
  if (account.partnerId !== null) return;
  await unit.savePartners([{ id: partnerId, name: account.name }]);
  await unit.joinAccounts([{ accountId: account.id, partnerId }]);
}

/** What must hold before a new record of a company exists: a name, and no open record of the same company. */
export async function newRecordEvidence(unit: Unit, account: Pick<Account, 'name' | 'partnerId'>): Promise<Evidence> {
  const same = account.partnerId === null ? [] : await unit.partnerships({ partnerIds: [account.partnerId] });
  const open = same.find(({ phase }) => phase !== 'REJECTED' && phase !== 'CANCELLED' && phase !== 'CLOSED');
  return {
    'G-WORKSPACE': held('workspace'),
    'G-NAME': nameEvidence(account.name),
    'G-DUP':
      open === undefined
        ? held('partnerships')
        : notHeld('partnerships', [
            { code: 'partnership_exists', clause: 'G-DUP', params: { name: open.name, phase: open.phase } },
          ]),
  };
}

interface NewPartnership {
  readonly id: string;
  readonly partnerId: string;
  readonly name: string;
  readonly type: Partnership['type'];
  readonly owner: Person;
  readonly now: string;
}

/** A blank partnership in SCOUT, owned by whoever made it. */
export const newPartnership = ({ id, partnerId, name, type, owner, now }: NewPartnership): Partnership => ({
  id,
  partnerId,
  name: name.trim().slice(0, 200),
  type,
  phase: 'SCOUT',
  suspended: false,
  tier: null,
  ownerId: owner.id,
  version: 1,
  doc: {
    entered: [{ phase: 'SCOUT', at: now }],
    signals: [],
    terms: null,
    suspension: null,
    live: false,
    signedType: null,
    phaseBeforeExit: null,
    suspendedBeforeExit: false,
    signedAt: null,
    activatedAt: null,
    reason: null,
    scoutReason: null,
    derived: [],
  },
});
