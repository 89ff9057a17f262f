import { Table } from '@hubspot/ui-extensions';
import type { CommandOutcome } from '@partnership-os/core';
import { afterEach, expect, test, vi } from 'vitest';
import { dealFacts, pendingDeal, registration } from '../../core/screen/testing/deal.ts';
import { MANAGER } from '../../core/screen/testing/viewers.ts';
import { button, card, mount, open, problem } from './mounted.tsx';

const OVERTAKEN: CommandOutcome = { status: 'refused', refusals: [{ code: 'stale_version' }], result: {} };

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const press = (r: ReturnType<typeof mount>, testId: string) =>
  button(r.getRootNode(), testId)?.trigger('onClick' as never);

test('a decision on facts that changed lists what was and what is; Approve is off until the changes are reviewed', async () => {
  const changed = dealFacts({ registrations: [registration({ status: 'rejected' })] });
  const r = mount(
    [card(pendingDeal(), MANAGER), card({ ...pendingDeal(), registrations: changed.registrations }, MANAGER)],
    [problem(409, { code: 'stale_version', outcome: OVERTAKEN })],
  );
  await open(r, 'approve');
  await vi.waitFor(() => expect(r.findByTestId(Table, 'differences').toString()).toContain('Waiting for approval'));
  expect(r.findByTestId(Table, 'differences').toString()).toContain('Rejected');
  expect(button(r.getRootNode(), 'approve')?.props.disabled).toBe(true);
  expect(r.getRootNode().toString()).toContain('Review the changes first.');
  press(r, 'review');
  await vi.waitFor(() => expect(button(r.getRootNode(), 'review')).toBeUndefined());
  expect(button(r.getRootNode(), 'approve')?.props.disabled).toBe(false);
});

test('without a connection the last content stays with its time and without actions, and comes back by itself', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const r = mount([
    card(pendingDeal(), MANAGER),
    () => Promise.reject(new Error('no route')),
    problem(503, {}),
    card(pendingDeal(), MANAGER),
  ]);
  await open(r, 'refresh');
  await vi.waitFor(() => expect(r.getRootNode().toString()).toContain('Actions are off until you reconnect.'));
  expect(r.getRootNode().toString()).toContain('Partner A');
  expect(button(r.getRootNode(), 'approve')?.props.disabled).toBe(true);
  expect(r.sent('POST')).toHaveLength(0);
  for (let looks = 3; looks <= 4; looks += 1) {
    await vi.advanceTimersByTimeAsync(5_100);
    await vi.waitFor(() => expect(r.sent('GET')).toHaveLength(looks));
  }
  await vi.waitFor(() => expect(r.getRootNode().toString()).not.toContain('Actions are off'));
  expect(button(r.getRootNode(), 'approve')?.props.disabled).toBe(false);
});

test('an answer that says what is wrong is an error, not a lost connection', async () => {
  const r = mount([card(pendingDeal(), MANAGER), problem(500, { code: 'store_down' })]);
  await open(r, 'refresh');
  await vi.waitFor(() => expect(r.getRootNode().toString()).toContain('store_down'));
  expect(r.getRootNode().toString()).not.toContain('Partner A');
});
