// A dry run over one million commands of generated history in the embedded database, reading included.
import { rmSync } from 'node:fs';
import {
  type Claim,
  claimFacts,
  type DecisionFacts,
  held,
  type Move,
  moveFacts,
  replay,
  replaying,
} from '@partnership-os/core';
import { sql } from 'kysely';
import { chance } from '../../connectors/demo/random.ts';
import { newId, sha256 } from '../../connectors/main/ids.ts';
import { defaultPolicy, policyReader } from '../../connectors/main/policy.ts';
import { openDatabase } from '../../connectors/postgres/database.ts';
import { createStore } from '../../connectors/postgres/store.ts';
import { stable } from '../../connectors/service/commands/payload-hash.ts';
import type { Deps } from '../../connectors/service/deps.ts';
import { dryRun } from '../../connectors/service/dry-run.ts';
import { shippedSource, vpAbove20k } from '../support/policy-texts.ts';
import { emptyFolder } from '../support/prepared.ts';
import { note, target, whole } from './print.ts';

const COMMANDS = Number(process.argv[2] ?? 1_000_000);
const TARGET_MS = 60_000;
const PAGE = 20_000;
const NOW = '2026-11-23T09:00:00.000Z';
const AT = '2026-05-04T09:00:00.000Z';

const folder = emptyFolder();
const database = await openDatabase({ folder: `${folder}/database` });
const store = createStore(database.db);
const inForce = await defaultPolicy();
const workspaceId = newId();
const person = {
  id: newId(),
  key: 'revops',
  name: 'R',
  email: null,
  language: 'en',
  zone: 'UTC',
  calendar: 'mon-fri',
} as const;
await store.createWorkspace({ id: workspaceId, name: 'Bench', baseCurrency: 'USD', zone: 'UTC', settings: {} }, AT);
await store.unit(workspaceId, async (unit) => {
  await unit.savePeople([{ ...person, roles: ['revops'], levels: [], managerId: null, active: true }]);
  const policy = { version: 1, hash: sha256(shippedSource), source: shippedSource, acceptedAt: AT };
  await unit.savePolicy(policy, newId());
});

/** A fixed seed, so that every run measures the same history. */
const luck = chance('dry run');
const upTo = (n: number): number => luck.whole(0, n - 1);
const pick = <const T>(values: readonly [T, ...T[]]): T => values[upTo(values.length)] ?? values[0];
const TYPES = ['referral', 'distribution', 'technology'] as const;
const CLAIM: Claim = {
  today: '2026-05-04',
  role: 'influenced',
  partner: { phase: 'MANAGE', suspended: false },
  deal: { closed: false, hasAccount: true, contact: 'c', product: 'p', amount: null, closeOn: '2026-09-01' },
  comment: null,
  proposed: null,
};

/** Half of the amounts come again: price lists do; so about a third of all commands brings facts of its own. */
function registration(): DecisionFacts {
  const minor = upTo(2) === 0 ? pick([50_000, 120_000, 480_000, 2_600_000]) : 1 + upTo(40_000_000);
  const claim = claimFacts({ ...CLAIM, deal: { ...CLAIM.deal, amount: { minor, currency: 'USD' } } });
  const route = {
    kind: 'registration',
    type: pick(TYPES),
    outside: upTo(2) === 0 ? [] : [{ code: 'terms_none' }],
    dealType: null,
    publicBuyer: false,
    value: { minor: Math.round(minor * 3.75), currency: 'SAR' },
    priority: 'normal',
  } as const;
  const asked = { route, held: ['manager', 'director', 'vp', 'clevel'] as const };
  return { kind: 'registration', claim, duplicate: upTo(20) === 0, tier: pick([null, 'gold']), asked };
}

function moving(): DecisionFacts {
  const move: Move = {
    position: {
      phase: pick(['SCOUT', 'EVALUATE', 'MANAGE', 'OPTIMIZE']),
      suspended: upTo(9) === 0,
      live: false,
      type: pick(TYPES),
      signedType: null,
      phaseBeforeExit: null,
      suspendedBeforeExit: false,
    },
    command: {
      name: pick(['shortlist', 'reject', 'return_to_scout', 'open_renewal']),
      payloadHash: null,
      reason: { code: pick(['other', 'price']), text: 'A reason that is long enough.' },
      type: null,
      phase: null,
    },
    caller: { personId: '', kind: 'human', roles: ['channel'], levels: [], relations: upTo(3) ? ['owner'] : [] },
    evidence: { 'G-WORKSPACE': held('w'), 'G-SIGNAL': held('s'), 'G-OWNER': held('o'), 'G-SCOUTSCORE': held('fit') },
    grants: [],
    now: AT,
  };
  return { kind: 'move', move: moveFacts(move) };
}

const own = replaying(inForce.policy);
function row(at: number) {
  const kind = upTo(10);
  const facts: DecisionFacts = kind < 6 ? registration() : kind < 8 ? moving() : { kind: 'settled' };
  const text = stable(facts);
  const status = replay(facts, own, AT)?.outcome ?? 'accepted';
  return { key: `k${String(at).padStart(9, '0')}`, name: facts.kind, hash: sha256(text), text, status };
}

let distinct = 0;
for (let done = 0; done < COMMANDS; done += PAGE) {
  const rows = Array.from({ length: Math.min(PAGE, COMMANDS - done) }, (_, at) => row(done + at));
  const fresh = [...new Map(rows.map(({ hash, text }) => [hash, text]))];
  const added = await sql`insert into decision_facts (workspace_id, hash, facts)
    select ${workspaceId}, f.hash, f.facts::jsonb from unnest(${fresh.map(([hash]) => hash)}::text[], ${fresh.map(([, text]) => text)}::text[])
    as f (hash, facts) on conflict do nothing returning 1`.execute(database.db);
  distinct += added.rows.length;
  await sql`insert into command (workspace_id, idempotency_key, name, body_hash, at, facts, outcome, policy_version, facts_hash)
    select ${workspaceId}, c.key, c.name, '', ${AT}, '{"sender":{},"input":{"recordType":"deal","recordId":"701"}}', jsonb_build_object('status', c.status), 1, c.hash
    from unnest(${rows.map(({ key }) => key)}::text[], ${rows.map(({ name }) => name)}::text[], ${rows.map(({ status }) => status)}::text[],
      ${rows.map(({ hash }) => hash)}::text[]) as c (key, name, status, hash)`.execute(database.db);
}
await store.analyze();

const deps: Deps = {
  store,
  adapter: () => undefined,
  policy: () => inForce,
  enforce: () => undefined,
  readPolicy: await policyReader(),
  newId: () => newId(),
  hash: sha256,
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  wake: () => undefined,
};
const [started, before] = [performance.now(), process.cpuUsage()];
const run = await dryRun(deps, workspaceId, { personId: person.id, candidate: { source: vpAbove20k } }, NOW);
const ms = performance.now() - started;
if (!run.ok) throw new Error(JSON.stringify(run.refusals));
const { total, same, changed, couldNotReplay } = run.value.report;
const sum = (counts: object) => Object.values(counts).reduce((a: number, b: number) => a + b, 0);
if (total !== COMMANDS || same + sum(changed) + sum(couldNotReplay) !== total)
  throw new Error('The counts do not add up.');
note(
  'commands',
  `${whole(total)}, ${whole(distinct)} contents of facts; ${whole(changed.other_level)} to another approver`,
);
const { user, system } = process.cpuUsage(before);
note('processor time of the dry run', `${((user + system) / 1_000_000).toFixed(1)} s (database included)`);
note('could not replay', whole(sum(couldNotReplay)));
note('largest memory', `${whole(process.memoryUsage.rss() / 1_048_576)} MB`);
const met = ms * (1_000_000 / COMMANDS) <= TARGET_MS;
target('dry run of 1,000,000 commands, reading included (PGlite)', '<= 60 s', `${(ms / 1000).toFixed(1)} s`, met);
await database.close();
rmSync(folder, { recursive: true, force: true });
process.exitCode = met ? 0 : 1;
