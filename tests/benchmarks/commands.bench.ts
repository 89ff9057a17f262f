// From a person's command to its result on the page, in both CRMs, on the running product, with nothing else under way.
import { rmSync } from 'node:fs';
import { type Claim, claimsOf, registration } from '../support/claims.ts';
import { command, dealCard } from '../support/hubspot.ts';
import { emptyFolder, freePorts, quiet } from '../support/prepared.ts';
import { type Product, pause, ready, startProduct } from '../support/product.ts';
import {
  chiefSession,
  decided,
  granting,
  leave,
  openOpportunities,
  type PageCommand,
  registrationOf,
  session,
} from '../support/salesforce.ts';
import { note, percentile, target } from './print.ts';

const COMMANDS = 50;
const LIMIT_MS = 2000;

interface Took {
  readonly ms: number;
  /** Spent between asking again, with nothing under way on our side of the page. */
  readonly waitedMs: number;
}

const folder = process.env.PREPARED_FOLDER ?? emptyFolder();
const product = await startProduct({ folder, port: await freePorts() });
await ready(product);
await quiet(product);
note('data', 'the generated sample');

/** A command over HTTP; then the card is read until it shows the answer, every 50 ms. */
async function inHubSpot(claim: Claim, role: string): Promise<Took> {
  const body = registration(claim);
  const started = performance.now();
  const { status } = await command(product, claim.repId, { ...body, payload: { ...body.payload, role } });
  if (status !== 200) throw new Error(`HubSpot: ${status}`);
  let waitedMs = 0;
  for (;;) {
    const { facts } = (await dealCard(product, claim.dealId, claim.repId)).body;
    if (facts.registrations.some((each) => each.partnershipId === claim.partnershipId && each.role === role)) break;
    await pause(50);
    waitedMs += 50;
  }
  return { ms: performance.now() - started, waitedMs };
}

/** A command row through the UI API; then the row is read until it is decided, as the Lightning page does. */
async function inSalesforce(of: Product, accessToken: string, asked: PageCommand) {
  const started = performance.now();
  const id = await leave(of, accessToken, asked);
  const left = performance.now();
  const outcome = await decided(of, id);
  if (outcome.status !== 'accepted') throw new Error(`Salesforce: ${JSON.stringify(outcome.refusals)}`);
  const took: Took = { ms: performance.now() - started, waitedMs: performance.now() - left };
  return { took, approvalId: String(outcome.result.approvalId) };
}

function tell(crm: string, took: readonly Took[]): void {
  const ms = took.map((each) => each.ms);
  const share = took.reduce((sum, each) => sum + each.waitedMs, 0) / ms.reduce((sum, each) => sum + each, 0);
  const [half, most] = [percentile(ms, 0.5), percentile(ms, 0.95)];
  const measured = `${most.toFixed(0)} ms (median ${half.toFixed(0)} ms, ${took.length} commands, ${(share * 100).toFixed(0)} % waiting)`;
  target(`command to result on the page in ${crm}, p95`, `≤ ${LIMIT_MS} ms`, measured, most <= LIMIT_MS);
}

const claims = await claimsOf(product, COMMANDS);
const hubspot: Took[] = [];
for (const claim of claims)
  for (const role of ['influenced', 'fulfilled', 'sourced']) {
    if (hubspot.length < COMMANDS) hubspot.push(await inHubSpot(claim, role));
  }
tell('HubSpot', hubspot);

/** Registrations by the deals' owners and, for each, the decision of the C-level user. */
const salesforce: Took[] = [];
const boss = await chiefSession(product);
for (const deal of await openOpportunities(product, 9)) {
  const { accessToken } = await session(product, deal.properties.OwnerId);
  const asked = registrationOf(deal);
  for (const role of ['influenced', 'fulfilled', 'sourced']) {
    const { took, approvalId } = await inSalesforce(product, accessToken, {
      ...asked,
      payload: { ...asked.payload, role },
    });
    salesforce.push(took, (await inSalesforce(product, boss, granting(approvalId))).took);
  }
}
tell('Salesforce', salesforce);
await product.stop();
if (process.env.PREPARED_FOLDER === undefined) rmSync(folder, { recursive: true });
