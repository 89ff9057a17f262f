import {
  Alert,
  Button,
  EmptyState,
  ErrorState,
  Heading,
  LoadingSpinner,
  Panel,
  ToggleGroup,
} from '@hubspot/ui-extensions';
import { type CommandOutcome, dealScreen, type Viewer } from '@partnership-os/core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dealFacts, pendingDeal } from '../../core/screen/testing/deal.ts';
import { actionsOf, dialogsOf } from '../../core/screen/testing/read.ts';
import { MANAGER, REP } from '../../core/screen/testing/viewers.ts';
import { button, card, mount, open, problem, SERVICE } from './mounted.tsx';

const ACCEPTED: CommandOutcome = {
  status: 'accepted',
  refusals: [],
  result: { level: 'manager', dueAt: '2026-11-24T14:00:00.000Z', dueZone: 'Asia/Riyadh' },
};
const REFUSED: CommandOutcome = { status: 'refused', refusals: [{ code: 'stale_version' }], result: {} };

afterEach(() => vi.restoreAllMocks());

describe('the deal card reads its record in one call', () => {
  test('it says that it loads, then shows the screen of core', async () => {
    const r = mount([card(dealFacts())]);
    expect(r.find(LoadingSpinner).props.testId).toBe('state-loading');
    await vi.waitFor(() => expect(r.findAll(Heading).map(({ text }) => text)).toContain('Partner A'));
    expect(r.sent('GET').map(([url, options]) => [url, options?.timeout])).toEqual([
      [`${SERVICE}/hubspot/cards/deals/5001`, 4_000],
    ]);
  });

  test('an outage shows its code and tries again on request', async () => {
    const r = mount([problem(503, { code: 'store_down' }), card(dealFacts())]);
    await vi.waitFor(() => expect(r.find(ErrorState).props.type).toBe('error'));
    expect(r.getRootNode().toString()).toContain('store_down');
    r.find(Button).trigger('onClick');
    await vi.waitFor(() => expect(r.maybeFind(ErrorState)).toBeNull());
  });

  test('a broken connection is a state of the screen and never a crash', async () => {
    const r = mount([() => Promise.reject(new Error('offline'))]);
    await vi.waitFor(() => expect(r.getRootNode().toString()).toContain('no_answer'));
  });

  test('an answer that is not a card is an error with the status as its code', async () => {
    const r = mount([() => new Response('<html>', { status: 502 })]);
    await vi.waitFor(() => expect(r.getRootNode().toString()).toContain('http_502'));
  });

  test('without the permission nothing of the record is shown', async () => {
    const r = mount([problem(403, { code: 'no_permission' })]);
    await vi.waitFor(() => expect(r.find(ErrorState).props.type).toBe('lock'));
    expect(r.getRootNode().toString()).not.toContain('Partner A');
  });

  test('no fitting partner is said, with what was looked at', async () => {
    const r = mount([card(dealFacts({ suggestions: [] }))]);
    await vi.waitFor(() => expect(r.find(EmptyState).props.title).toContain('No partner fits'));
  });
});

describe('the deal card sends what core offers', () => {
  const submit = () => actionIn(dealFacts(), REP, 'register_partner');
  const approve = () => actionIn(pendingDeal(), MANAGER, 'decide_approval');

  function actionIn(facts: ReturnType<typeof dealFacts>, viewer: Viewer, name: string) {
    const screen = dealScreen(facts, viewer, {});
    const all = [...actionsOf(screen), ...dialogsOf(screen).flatMap(actionsOf)];
    const found = all.find(
      ({ does, disabledReason }) => does.kind === 'send' && does.command.name === name && disabledReason === undefined,
    );
    if (found === undefined) throw new Error(`no action sends ${name}`);
    return found;
  }

  test('two clicks on Submit are one registration, and its body says nothing about who sends it', async () => {
    const r = mount([card(dealFacts()), card(pendingDeal())], [() => Response.json(ACCEPTED)]);
    await open(r, 'register-ps-a');
    button(r.getRootNode(), submit().testId)?.trigger('onClick' as never);
    button(r.getRootNode(), submit().testId)?.trigger('onClick' as never);
    await vi.waitFor(() => expect(r.mocks.actions.addAlert.callCount).toBe(1));
    expect(r.sent('POST')).toHaveLength(1);
    const body = r.sent('POST')[0]?.[1]?.body ?? {};
    expect(Object.keys(body).sort()).toEqual([
      'expectedVersion',
      'idempotencyKey',
      'name',
      'payload',
      'recordId',
      'recordType',
    ]);
    await vi.waitFor(() => expect(r.sent('GET')).toHaveLength(2));
    expect(r.mocks.actions.closeOverlay.callCount).toBe(1);
    expect(r.mocks.actions.refreshObjectProperties.callCount).toBe(1);
  });

  test('a refusal stays beside its button, keeps the dialog open and reads the record again', async () => {
    const r = mount([card(pendingDeal(), MANAGER)], [problem(409, { code: 'stale_version', outcome: REFUSED })]);
    await vi.waitFor(() => expect(button(r.getRootNode(), approve().testId)).toBeDefined());
    button(r.getRootNode(), approve().testId)?.trigger('onClick' as never);
    await vi.waitFor(() => expect(r.findAll(Alert).some(({ props }) => props.variant === 'danger')).toBe(true));
    expect(r.mocks.actions.closeOverlay.callCount).toBe(0);
    await vi.waitFor(() => expect(r.sent('GET')).toHaveLength(2));
  });

  test('a command whose outcome stayed unknown is sent again under its first key', async () => {
    const r = mount(
      [card(pendingDeal(), MANAGER)],
      [() => new Response('', { status: 502 }), () => Response.json(ACCEPTED)],
    );
    await vi.waitFor(() => expect(button(r.getRootNode(), approve().testId)).toBeDefined());
    button(r.getRootNode(), approve().testId)?.trigger('onClick' as never);
    await vi.waitFor(() => expect(r.sent('GET')).toHaveLength(2));
    button(r.getRootNode(), approve().testId)?.trigger('onClick' as never);
    await vi.waitFor(() => expect(r.sent('POST')).toHaveLength(2));
    const [first, second] = r.sent('POST').map(([, options]) => options?.body?.idempotencyKey);
    expect(second).toBe(first);
  });

  test('a choice in the form goes to core, and the open panel shows what follows', async () => {
    const r = mount([card(dealFacts())]);
    await open(r, 'register-ps-a');
    const panel = () => r.findByTestId(Button, 'register-ps-a').props.overlay?.find(Panel);
    expect(panel()?.find(ToggleGroup).props.value).toBe('sourced');
    panel()
      ?.find(ToggleGroup)
      .trigger('onChange', 'influenced' as never);
    await vi.waitFor(() => expect(panel()?.find(ToggleGroup).props.value).toBe('influenced'));
  });
});

test('the language choice redraws the card at once and is left with the service', async () => {
  const r = mount([card(dealFacts())]);
  await vi.waitFor(() => expect(r.findByTestId(ToggleGroup, 'language').props.value).toBe('en'));
  r.findByTestId(ToggleGroup, 'language').trigger('onChange', 'ar' as never);
  await vi.waitFor(() => expect(r.getRootNode().toString()).toContain('الشريك المقترح'));
  expect(r.sent('PUT').map(([url, options]) => [url, options?.body])).toEqual([
    [`${SERVICE}/hubspot/preferences`, { language: 'ar' }],
  ]);
});

test('a change of the record in the CRM makes the card look again', async () => {
  const r = mount([card(dealFacts()), card(dealFacts({ stage: 'prospecting' }))]);
  await vi.waitFor(() => expect(r.mocks.actions.onCrmPropertiesUpdate.callCount).toBeGreaterThan(0));
  r.tellChange();
  await vi.waitFor(() => expect(r.sent('GET').length).toBeGreaterThan(1), 2_000);
});
