import { expect, test } from 'vitest';
import { createRateLimiter } from './rate-limit.ts';

/** An emulated clock on which many callers may sleep at once. */
function emulated() {
  const clock = { ms: 0 };
  const sleepers: { until: number; wake: () => void }[] = [];
  const sleep = (ms: number) => new Promise<void>((wake) => sleepers.push({ until: clock.ms + ms, wake }));
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const runUntil = async (end: number) => {
    await settle();
    for (;;) {
      sleepers.sort((a, b) => a.until - b.until);
      const next = sleepers[0];
      if (!next || next.until > end) break;
      sleepers.shift();
      clock.ms = Math.max(clock.ms, next.until);
      next.wake();
      await settle();
    }
    clock.ms = end;
  };
  return { clock, sleep, runUntil, limiter: createRateLimiter({ now: () => clock.ms, sleep }) };
}

const mostWithin = (times: readonly number[], windowMs: number) =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length));

test('background work alone uses at least 95 % of the quota and never more than 105 calls in ten seconds', async () => {
  const { clock, limiter, runUntil } = emulated();
  const times: number[] = [];
  for (let at = 0; at < 2000; at += 1)
    void limiter.take('call', 'background').then((over) => {
      times.push(clock.ms);
      over();
    });
  await runUntil(120_000);
  expect(mostWithin(times, 10_000)).toBe(105);
  const full = times.filter((at) => at < 100_200).length;
  expect(full / (110 * 10.02)).toBeGreaterThanOrEqual(0.95);
});

test('a card that comes while the import has used its share goes out at once', async () => {
  const { clock, limiter, runUntil } = emulated();
  const times = { background: [] as number[], interactive: [] as number[] };
  for (let at = 0; at < 400; at += 1)
    void limiter.take('call', 'background').then((over) => {
      times.background.push(clock.ms);
      over();
    });
  await runUntil(2000);
  void limiter.take('call', 'interactive').then((over) => {
    times.interactive.push(clock.ms);
    over();
  });
  await runUntil(2200);
  expect(times.background).toHaveLength(105);
  expect(times.interactive.every((at) => at <= 2100)).toBe(true);
  expect(times.interactive).toHaveLength(1);
});

test('cards and import together never pass 110 calls in ten seconds', async () => {
  const { clock, limiter, runUntil } = emulated();
  const times: number[] = [];
  for (let at = 0; at < 500; at += 1)
    void limiter.take('call', at % 3 === 0 ? 'interactive' : 'background').then((over) => {
      times.push(clock.ms);
      over();
    });
  await runUntil(90_000);
  expect(times).toHaveLength(500);
  expect(mostWithin(times, 10_000)).toBeLessThanOrEqual(110);
});

test('searches keep to five a second, and the import leaves one of them to people', async () => {
  const { clock, limiter, runUntil } = emulated();
  const times: number[] = [];
  for (let at = 0; at < 40; at += 1)
    void limiter.take('search', 'background').then((over) => {
      times.push(clock.ms);
      over();
    });
  await runUntil(20_000);
  expect(mostWithin(times, 1000)).toBe(4);
  expect(times).toHaveLength(40);
});

test('after a 429 nothing of that kind goes out until the pause is over', async () => {
  const { clock, limiter, runUntil } = emulated();
  const times: number[] = [];
  limiter.pause('call', 5000);
  void limiter.take('call', 'interactive').then((over) => {
    times.push(clock.ms);
    over();
  });
  void limiter.take('search', 'interactive').then((over) => {
    times.push(-1);
    over();
  });
  await runUntil(4999);
  expect(times).toEqual([-1]);
  await runUntil(5001);
  expect(times).toEqual([-1, 5000]);
});

test('calls that were held up on their way are counted when they arrived, so that the next ones come late enough', async () => {
  const { clock, sleep, limiter, runUntil } = emulated();
  const arrived: number[] = [];
  // After the first call, 109 leave at once and are held up for 1.5 s before HubSpot sees them; all others travel for 40 ms.
  const call = async (at: number) => {
    const over = await limiter.take('call', 'interactive');
    await sleep(at > 0 && at < 110 ? 1500 : 20);
    arrived.push(clock.ms);
    await sleep(20);
    over();
  };
  for (let at = 0; at < 330; at += 1) void call(at);
  await runUntil(60_000);
  expect(arrived).toHaveLength(330);
  expect(mostWithin(arrived, 10_000)).toBeLessThanOrEqual(110);
});
