import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId, sha256 } from '../main/ids.ts';
import type { Database } from '../postgres/database.ts';
import { openDatabase } from '../postgres/database.ts';
import { createStore } from '../postgres/store.ts';
import { readJudged, readPolicy } from './policy-file.ts';
import { contentHash, settlePolicy } from './policy-in-force.ts';
import type { Store } from './store.ts';

const core = (name: string) => readFileSync(new URL(`../../core/policy/${name}`, import.meta.url), 'utf8');
const shipped = core('default.yaml');
const schema = JSON.parse(core('schema.json')) as object;
const read = (source: string) => readPolicy(source, schema);
const VERSION_LINE = shipped.split('\n').indexOf('version: 1') + 1;
const NOW = '2026-11-23T09:00:00.000Z';
const changed = (...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((text, [from, to]) => text.replace(from, to), shipped);
const version = (n: number) => ['\nversion: 1', `\nversion: ${n}`] as const;
const own = ['policy: default', 'policy: acme'] as const;
const longer = ['  expiryDays: 30', '  expiryDays: 45'] as const;

let database: Database;
let store: Store;
let workspaceId = '';
beforeAll(async () => {
  database = await openDatabase({ folder: null });
  store = createStore(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  workspaceId = newId();
  await store.createWorkspace({ id: workspaceId, name: 'W', baseCurrency: 'USD', zone: 'UTC', settings: {} }, NOW);
});

const everShipped = new Set(JSON.parse(core('shipped.json')) as string[]);
const settle = (source: string | null, named: boolean, ships: string) =>
  settlePolicy(
    { store, hash: sha256, newId: () => newId() },
    workspaceId,
    { offered: { file: 'our.yaml', source, named }, shipped: ships, everShipped, read },
    NOW,
  );
const offer = (source: string | null, named = true) => settle(source, named, shipped);
/** A start without a file, of a product that ships this text. */
const ship = (source: string) => settle(source, false, source);
const stored = () => store.unit(workspaceId, (unit) => unit.policy(NOW));

describe('the policy of a workspace', () => {
  test('is the shipped one at first, and is stored with its hash', async () => {
    expect(await offer(shipped, false)).toMatchObject({ inForce: { version: 1 }, problems: [] });
    expect(await stored()).toEqual({ version: 1, hash: sha256(shipped), source: shipped, acceptedAt: NOW });
    expect(await offer(shipped, false)).toMatchObject({ inForce: { version: 1 }, problems: [] });
  });

  test('is that of a correct file with a higher version, now and at the next start without a file', async () => {
    await offer(shipped, false);
    const next = changed(own, version(2), longer);
    expect(await offer(next)).toMatchObject({ inForce: { policy: { approvals: { expiryDays: 45 } } }, problems: [] });
    expect(await offer(shipped, false)).toMatchObject({ inForce: { policy: { policy: 'acme' } }, problems: [] });
    expect((await stored())?.source).toBe(next);
  });

  test('that stands on a text that shipped takes the one that ships now, under its own next version', async () => {
    await offer(shipped, false);
    expect(await ship(changed(longer))).toMatchObject({ inForce: { version: 2 }, problems: [] });
    expect(await stored()).toMatchObject({ version: 2, source: changed(version(2), longer) });
  });

  test('that shipped and that this product can no longer read is followed, not a failed start', async () => {
    const old = shipped.replace('\nformat: 1', '\nformer: 1');
    expect(read(old).ok).toBe(false);
    const policy = { version: 4, hash: sha256(old), source: old, acceptedAt: NOW };
    await store.unit(workspaceId, (unit) => unit.savePolicy(policy, newId()));
    await expect(offer(shipped, false)).rejects.toThrow('does not fit this version of the product');
    everShipped.add(contentHash(sha256, old));
    expect(await offer(shipped, false)).toMatchObject({ inForce: { version: 5 }, problems: [] });
  });

  test('that is its own is never followed by the shipped one, whatever its name', async () => {
    await offer(changed(longer));
    expect(await ship(changed(version(9)))).toMatchObject({ inForce: { version: 1 }, problems: [] });
    await offer(changed(own, version(3)));
    expect(await ship(changed(version(9), longer))).toMatchObject({ inForce: { version: 3 }, problems: [] });
  });

  test.each([
    ['with a mistake', changed(version(2), ['  expiryDays: 30', '  expiryDays: soon']), /^our\.yaml:\d+:15 .*integer/],
    ['that is no YAML', 'policy: [', /^our\.yaml:\d+:\d+ /],
    ['that cannot be read', null, /our\.yaml cannot be read/],
    [
      'with the stored version and other content',
      changed(longer),
      new RegExp(`^our.yaml:${VERSION_LINE}:10 .*stored with other content`),
    ],
  ])('stays when the file is one %s', async (_, source, problem) => {
    await offer(shipped, false);
    const { inForce, problems } = await offer(source);
    expect(inForce).toMatchObject({ version: 1, policy: { approvals: { expiryDays: 30 } } });
    expect(problems[0]).toMatch(problem);
    expect((await stored())?.hash).toBe(sha256(shipped));
  });

  test('does not go back to an older version', async () => {
    await offer(changed(version(3)));
    const { inForce, problems } = await offer(changed(version(2)));
    expect(inForce.version).toBe(3);
    expect(problems).toEqual([expect.stringContaining('older than the newest')]);
  });

  test('is the shipped one when the first file is wrong', async () => {
    const { inForce, problems } = await offer('policy: [');
    expect([inForce.version, problems.length > 0, (await stored())?.hash]).toEqual([1, true, sha256(shipped)]);
  });
});

test('the shipped text is the first in the list of those that shipped', () => {
  const now = contentHash(sha256, shipped);
  expect(now, `core/policy/default.yaml has changed: put "${now}" first in core/policy/shipped.json`).toBe(
    [...everShipped][0],
  );
});

test('the shipped text reads the same unchecked at a start as checked', () => {
  expect(readJudged(shipped)).toEqual(read(shipped));
});
