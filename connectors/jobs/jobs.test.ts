import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../postgres/database.ts';
import { openTestDatabase } from '../postgres/testing/database.ts';
import { type Job, type Queue, startQueue } from './queue.ts';
import { createRunner } from './runner.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ran: string[] = [];
const jobs: readonly Job[] = [
  {
    name: 'clocks',
    every: '* * * * *',
    run: async (workspaceId, now) => {
      if (workspaceId === 'sick') throw new Error('this workspace has a problem');
      ran.push(`${workspaceId} ${now}`);
    },
  },
];
let database: Database;
let queue: Queue;
beforeAll(async () => {
  database = await openTestDatabase();
  queue = await startQueue(database.queue, { jobs, clock: () => 'now', log });
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

const enqueued = async () =>
  (await sql<{ n: number }>`select count(*)::integer as n from jobs.job where name = 'clocks'`.execute(database.db))
    .rows[0]?.n;

test('however many replicas tick, a job runs once per workspace and minute, and one that fails costs the others nothing', async () => {
  for (let replica = 0; replica < 3; replica += 1) {
    await queue.enqueue('clocks', 'sick', '2026-11-23T09:00');
    await queue.enqueue('clocks', 'a', '2026-11-23T09:00');
    await queue.enqueue('clocks', 'b', '2026-11-23T09:00');
  }
  await queue.enqueue('clocks', 'a', '2026-11-23T09:01');
  expect(await enqueued()).toBe(4);
  await expect.poll(() => ran.length, { timeout: 15_000 }).toBe(3);
  expect([...ran].sort()).toEqual(['a now', 'a now', 'b now']);
  await queue.enqueue('clocks', 'a', '2026-11-23T09:00');
  expect(await enqueued()).toBe(4);
});

test('work that is waiting is done until none is left, and once more when more comes meanwhile', async () => {
  const waiting = [3, 2, 1];
  let asked = 0;
  const step = async () => {
    asked += 1;
    return waiting.pop() ?? 0;
  };
  const runner = createRunner([{ name: 'step', step }], log);
  runner.wake('a');
  runner.wake('a');
  await runner.idle();
  expect(waiting).toEqual([]);
  expect(asked).toBeGreaterThanOrEqual(4);
  waiting.push(1);
  runner.wake('a');
  await runner.stop();
  runner.wake('a');
  await runner.idle();
  expect(asked).toBeLessThanOrEqual(8);
});

test('a step that fails stops nothing else, and is tried again at the next wake', async () => {
  let broken = true;
  const done: string[] = [];
  const runner = createRunner(
    [
      {
        name: 'broken',
        step: async () => {
          if (broken) throw new Error('the CRM is away');
          done.push('broken');
          return 0;
        },
      },
      { name: 'sound', step: async () => (done.push('sound') > 5 ? 0 : 0) },
    ],
    log,
  );
  runner.wake('a');
  await runner.idle();
  expect(done).toContain('sound');
  expect(done).not.toContain('broken');
  broken = false;
  runner.wake('a');
  await runner.idle();
  expect(done).toContain('broken');
  await runner.stop();
});
