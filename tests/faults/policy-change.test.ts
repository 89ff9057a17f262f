import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { LADDER, OFF_LADDER, type SuggestionFacts, wordOr, wordRefusal } from '@partnership-os/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { apiKey, signToken } from '../../connectors/main/api-token.ts';
import { command, dealCard, type SandboxRecord, sandbox, usersByOwner } from '../support/hubspot.ts';
import { vpAbove20k } from '../support/policy-texts.ts';
import { freePorts, preparedFolder, quiet } from '../support/prepared.ts';
import { killAll, type Product, ready, startProduct, until } from '../support/product.ts';
import { decided, leave, type Row, session } from '../support/salesforce.ts';

let folder = '';
beforeEach(() => {
  folder = preparedFolder();
});
afterEach(() => {
  killAll();
  rmSync(folder, { recursive: true, force: true });
});

/** Well above SAR 20,000 in the sample's dollars. */
const LARGE = 90_000;
/** Every open deal is drawn again and written to both CRMs. */
const SLOW = 180_000;
const LEVELS = [...LADDER, ...OFF_LADDER];
/** One sentence for everybody, from core, in the reader's language: the sample's Director reads Arabic. */
const wordsIn = (lang: 'en' | 'ar'): string => Object.values(wordRefusal({ code: 'level_too_low' }, lang)).join(' ');
const SAID = `${wordsIn('ar')} (level_too_low)`;

test('the sentence names no level and no amount: the card shows them', () => {
  for (const lang of ['en', 'ar'] as const) {
    const words = LEVELS.map((level) => wordOr(lang, 'role', level));
    expect(words.filter((word) => wordsIn(lang).includes(word))).toEqual([]);
    expect(wordsIn(lang)).not.toMatch(/\p{Nd}/u);
  }
});

const tokenOf = (person: string) => signToken(apiKey(folder), { person, until: Date.now() + 3_600_000 });
async function api<T>({ service }: Product, person: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${service}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${tokenOf(person)}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

interface Chosen {
  readonly dealId: string;
  /** The owner's user id in the deal's CRM. */
  readonly userId: string;
  readonly suggestion: SuggestionFacts;
}

const outside = (rule: string) => (each: SuggestionFacts) => each.refusals.length === 0 && each.route.rule === rule;
const toDirector = (each: SuggestionFacts) => outside('AR-2')(each) && each.route.levels.join() === 'director';

/** A deal of HubSpot on which a Distribution partner outside terms could be registered by the owner. */
async function inHubSpot(product: Product): Promise<Chosen> {
  const users = await usersByOwner(product);
  const { results } = await sandbox<{ results: SandboxRecord[] }>(product.hubspot, '/records?type=deals&limit=1000');
  for (const { id, properties } of results.filter((deal) => !deal.properties.dealstage?.startsWith('closed'))) {
    const userId = users.get(properties.hubspot_owner_id ?? '');
    const card = userId === undefined ? null : await dealCard(product, id, userId);
    if (userId === undefined || card?.status !== 200 || card.body.facts.registrations.length > 0) continue;
    const suggestion = card.body.facts.suggestions.find(toDirector);
    if (suggestion !== undefined) return { dealId: id, userId, suggestion };
  }
  throw new Error('No deal of HubSpot has a Distribution partner outside terms.');
}

const suggestionsOf = ({ associations }: Row): SuggestionFacts[] =>
  (associations?.Partner_Suggestion__c ?? []).map(
    (row) => JSON.parse(String(row.properties.Facts__c)) as SuggestionFacts,
  );

async function inSalesforce({ salesforce }: Product): Promise<Chosen> {
  const { results } = await sandbox<{ results: Row[] }>(salesforce, '/records?type=Opportunity&limit=1000');
  for (const { id, properties } of results.filter((each) => each.properties.IsClosed !== true)) {
    const deal = await sandbox<Row>(salesforce, `/records/Opportunity/${id}`);
    const suggestion = suggestionsOf(deal).find(toDirector);
    const claims = deal.associations?.Deal_Registration__c ?? [];
    if (suggestion !== undefined && claims.length === 0)
      return { dealId: id, userId: String(properties.OwnerId), suggestion };
  }
  throw new Error('No deal of Salesforce has a Distribution partner outside terms.');
}

/** A person's edit on the record page of a CRM. */
const edit = (base: string, path: string, userId: string, properties: object) =>
  fetch(`${base}/__sandbox/records/${path}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId, properties }),
  });

const claim = ({ dealId, suggestion: { partnershipId, products } }: Chosen) => ({
  name: 'register_partner',
  recordType: 'deal' as const,
  recordId: dealId,
  payload: { partnershipId, role: 'influenced', touchId: null, products, comment: 'They introduced the sponsor.' },
  expectedVersion: null,
});

async function directorIn(base: string, field: 'email' | 'Email', id: 'userId' | 'Id'): Promise<string> {
  const { results } = await sandbox<{ results: Readonly<Record<string, unknown>>[] }>(base, '/users');
  return String(results.find((each) => String(each[field]).startsWith('director@'))?.[id]);
}

/** The line is dry-run by RevOps, published by RevOps and the VP, and in force. */
async function publish(product: Product): Promise<void> {
  const { report } = await api<{ report: { total: number; couldNotReplay: Record<string, number> } }>(
    product,
    'revops',
    '/policy/dry-runs',
    { source: vpAbove20k },
  );
  expect(report.total).toBeGreaterThan(100);
  expect(report.couldNotReplay).toEqual({ no_facts: 0, policy_unknown: 0, not_reproduced: 0 });
  const asked = await api<{ result: { publicationId: string } }>(product, 'revops', '/policy/publications', {
    source: vpAbove20k,
    reason: 'Large deals outside terms need a VP.',
    idempotencyKey: randomUUID(),
  });
  const path = `/policy/publications/${asked.result.publicationId}/decision`;
  const granted = { result: 'granted', expectedVersion: 1 };
  await expect(api(product, 'revops', path, { ...granted, idempotencyKey: randomUUID() })).rejects.toThrow(
    'own_request',
  );
  await api(product, 'vp', path, { ...granted, idempotencyKey: randomUUID() });
}

test('one line of the policy is tested, published, and then enforced by the API, by Salesforce and in HubSpot, in the same words', async () => {
  const product = await startProduct({ folder, port: await freePorts() });
  await ready(product);
  const [hubspot, salesforce] = [await inHubSpot(product), await inSalesforce(product)];
  const grown = [
    await edit(product.hubspot, `deals/${hubspot.dealId}`, hubspot.userId, { amount: String(LARGE) }),
    await edit(product.salesforce, `Opportunity/${salesforce.dealId}`, salesforce.userId, { Amount: LARGE }),
  ];
  expect(grown.map(({ status }) => status)).toEqual([200, 200]);
  await publish(product);
  const cardOf = async () => (await dealCard(product, hubspot.dealId, hubspot.userId)).body.facts.suggestions;
  await until(async () => (await cardOf()).some(outside('AR-1a')), 'the new rule on the card of HubSpot', SLOW);
  const row = () => sandbox<Row>(product.salesforce, `/records/Opportunity/${salesforce.dealId}`);
  await until(
    async () => suggestionsOf(await row()).some(outside('AR-1a')),
    'the new rule on the card of Salesforce',
    SLOW,
  );

  const sent = await command(product, hubspot.userId, { ...claim(hubspot), idempotencyKey: randomUUID() });
  expect(sent.body).toMatchObject({ status: 'accepted', result: { level: 'vp' } });

  // By the API.
  const director = await directorIn(product.hubspot, 'email', 'userId');
  const decide = {
    name: 'decide_approval',
    recordType: 'approval' as const,
    recordId: String(sent.body.result?.approvalId),
    payload: { result: 'granted', comment: 'Checked.' },
    expectedVersion: 1,
    idempotencyKey: randomUUID(),
  };
  const refused = await command(product, director, decide);
  expect(refused).toMatchObject({ status: 422, body: { code: 'level_too_low' } });
  expect(Object.values(wordRefusal(refused.body.outcome?.refusals[0] ?? { code: '' }, 'ar')).join(' ')).toBe(
    wordsIn('ar'),
  );

  // In HubSpot: put back within a minute, with the reason in a note.
  const shown = () =>
    sandbox<SandboxRecord & { notes?: readonly unknown[] }>(product.hubspot, `/records/deals/${hubspot.dealId}`);
  await until(
    async () => (await shown()).properties.pos_registration_status === 'submitted',
    'the claim in HubSpot',
    SLOW,
  );
  // An edit that meets our own write on its way is put back without a word.
  await quiet(product);
  const tried = await edit(product.hubspot, `deals/${hubspot.dealId}`, director, {
    pos_registration_status: 'approved',
  });
  expect(tried.status).toBe(200);
  await until(
    async () => {
      const { properties, ...rest } = await shown();
      return properties.pos_registration_status === 'submitted' && JSON.stringify(rest).includes(SAID);
    },
    'the edit put back and explained',
    60_000,
  );

  // In Salesforce: refused by the org itself.
  const { accessToken } = await session(product, salesforce.userId);
  const outcome = await decided(product, await leave(product, accessToken, claim(salesforce)));
  expect(outcome).toMatchObject({ status: 'accepted', result: { level: 'vp' } });
  const mirrored = async () => {
    const { Registration_Levels__c: levels, Registration_Status__c: status } = (await row()).properties;
    return levels === ';vp;' && status === 'submitted';
  };
  await until(mirrored, 'the claim and the level that it needs in Salesforce', SLOW);
  const user = await directorIn(product.salesforce, 'Email', 'Id');
  const saved = await edit(product.salesforce, `Opportunity/${salesforce.dealId}`, user, {
    Registration_Status__c: 'approved',
  });
  expect(saved.status).toBe(400);
  const text = await saved.text();
  expect(text).toContain('FIELD_CUSTOM_VALIDATION_EXCEPTION');
  expect(text).toContain(SAID);
  expect((await row()).properties.Registration_Status__c).toBe('submitted');

  const { publications } = await until(
    async () => {
      const status = await api<{ publications: { live: Record<string, { state: string } | null> }[] }>(
        product,
        'revops',
        '/policy',
      );
      return status.publications[0]?.live.hubspot?.state === 'live' &&
        status.publications[0].live.salesforce?.state === 'live'
        ? status
        : null;
    },
    'the version live in both CRMs',
    SLOW,
  );
  expect(publications).toHaveLength(2);
  expect(await product.stop()).toBe(0);
}, 600_000);
