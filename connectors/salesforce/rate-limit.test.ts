import { expect, test } from 'vitest';
import { createRateLimiter } from './rate-limit.ts';

const held = () => {
  const doors: (() => void)[] = [];
  const work = () => new Promise<void>((resolve) => doors.push(resolve));
  return { doors, work };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('background work fills all but the reserve, which interactive work may use', async () => {
  const limiter = createRateLimiter({ now: () => 0, atOnce: 4, reserve: 1 });
  const { doors, work } = held();
  const all = Array.from({ length: 6 }, () => limiter.run('background', work));
  await turn();
  expect(doors).toHaveLength(3);
  all.push(limiter.run('interactive', work), limiter.run('interactive', work));
  await turn();
  expect(doors).toHaveLength(4);
  while (doors.length > 0) {
    doors.shift()?.();
    await turn();
  }
  await Promise.all(all);
});

test('when there is room again, waiting interactive work goes before older background work', async () => {
  const limiter = createRateLimiter({ now: () => 0, atOnce: 1, reserve: 0 });
  const order: string[] = [];
  const { doors, work } = held();
  const first = limiter.run('background', work);
  const later = [
    limiter.run('background', async () => order.push('background')),
    limiter.run('interactive', async () => order.push('interactive')),
  ];
  await turn();
  doors[0]?.();
  await Promise.all([first, ...later]);
  expect(order).toEqual(['interactive', 'background']);
});

test('a failed call gives its room back', async () => {
  const limiter = createRateLimiter({ now: () => 0, atOnce: 1, reserve: 0 });
  await expect(limiter.run('background', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await limiter.run('background', async () => 7)).toBe(7);
});
