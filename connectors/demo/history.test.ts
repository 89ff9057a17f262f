import { fileURLToPath } from 'node:url';
import { daysBetween } from '@partnership-os/core';
import { describe, expect, test } from 'vitest';
import { worldOf } from './derive.ts';
import type { CommandStep } from './history-step.ts';
import { readSharedData } from './real.ts';
import { sampleData } from './sample.ts';
import { looseName } from './vocabulary.ts';

const TODAY = '2026-11-21';
const raw = await readSharedData(fileURLToPath(new URL('../../', import.meta.url)));
type Registered = Extract<CommandStep, { name: 'register_partner' }>;

const sources = [{ name: 'sample', rows: sampleData() }, ...(raw === null ? [] : [{ name: 'shared', rows: raw }])];

describe.each(sources)('the history of $name rows', ({ rows }) => {
  const world = worldOf(rows, TODAY);
  const { history } = world;
  const commands = history.filter((step) => step.kind === 'command');
  const registered = commands.filter((step): step is Registered => step.name === 'register_partner');
  const decided = new Map(
    commands.flatMap((step) => (step.name === 'decide_approval' ? [[step.record.requestOf, step] as const] : [])),
  );
  const dealOf = new Map(world.deals.map((deal) => [deal.key, deal]));
  const partnerOf = new Map(world.partners.map((partner) => [partner.key, partner]));
  const standings = world.partners.flatMap(({ standing }) => standing ?? []);

  test('is in the order of time, all past, each step once', () => {
    const times = history.map(({ at }) => at);
    expect([...times].sort()).toEqual(times);
    expect((times.at(-1) ?? '') < TODAY).toBe(true);
    expect(new Set(history.map(({ id }) => id)).size).toBe(history.length);
  });

  test('names only people, partners, deals and requests that are there', () => {
    const people = new Set(world.people.map(({ key }) => key));
    const ids = new Set(history.map(({ id }) => id));
    const known = (names: Readonly<Record<string, string>>): boolean =>
      Object.entries(names).every(([kind, name]) =>
        (({ person: people, partner: partnerOf, deal: dealOf })[kind] ?? ids).has(name),
      );
    expect(commands.filter(({ actor, record }) => !known({ ...actor, ...record }))).toEqual([]);
  });

  test('decides before the deal closes, after the request and after the deal was opened', () => {
    for (const step of registered) {
      const deal = dealOf.get(step.record.deal);
      const at = decided.get(step.id)?.at ?? step.at;
      expect(at >= step.at).toBe(true);
      expect(step.at.slice(0, 10) > (deal?.openedOn ?? '9999')).toBe(true);
      if (deal?.status !== 'open') expect(at < `${deal?.closeOn}T23:00`).toBe(true);
    }
  });

  test('claims Sourced on a meeting before the deal was opened, Influenced on one after it', () => {
    for (const { payload, record } of registered.filter(({ payload: { touch } }) => touch !== null)) {
      const deal = dealOf.get(record.deal);
      const early = (deal?.firstMeeting?.on ?? '') < (deal?.openedOn ?? '');
      expect(early).toBe(payload.role === 'sourced');
    }
    const unproved = registered.filter(({ payload }) => payload.touch === null);
    expect(unproved.every(({ payload }) => payload.comment !== undefined)).toBe(true);
  });

  test('has exactly two claims on a protection that somebody else holds', () => {
    const lines = new Map(world.products.map(({ name, line }) => [looseName(name), line]));
    const spans = registered
      .filter(({ payload }) => payload.role === 'sourced')
      .map((step) => {
        const deal = dealOf.get(step.record.deal);
        const from = step.at.slice(0, 10);
        const to = deal?.status === 'open' ? null : (deal?.closeOn ?? null);
        return { id: step.id, key: `${deal?.accountKey}|${lines.get(looseName(deal?.product ?? ''))}`, from, to };
      });
    const meets = spans.filter(({ id, key, from }) =>
      spans.some(
        (other) =>
          other.id !== id &&
          other.key === key &&
          other.from <= from &&
          daysBetween(other.from, from) <= 90 &&
          (other.to === null || from <= other.to),
      ),
    );
    expect(meets.map(({ id }) => decided.has(id))).toEqual([false, false]);
  });

  test('waits for decisions at several ages, one returned, some rejected', () => {
    const waiting = registered.filter(({ id }) => !decided.has(id));
    expect(waiting.length).toBeGreaterThanOrEqual(8);
    expect(new Set(waiting.map(({ at }) => at.slice(0, 10))).size).toBeGreaterThanOrEqual(4);
    const results = [...decided.values()].map(({ payload }) => payload.result);
    expect(results.filter((result) => result === 'returned')).toHaveLength(1);
    expect(results.filter((result) => result === 'rejected').length).toBeGreaterThan(5);
  });

  test('shows all that the screens must be able to say', () => {
    expect(new Set(standings.flatMap(({ shows }) => shows ?? []))).toEqual(
      new Set(['expired-terms', 'suspended', 'few-deals']),
    );
    const few = world.partners.find(({ standing }) => standing?.shows === 'few-deals')?.key;
    const closed = registered.filter(
      ({ payload, record }) => payload.partner === few && dealOf.get(record.deal)?.status !== 'open',
    );
    expect(closed.length).toBeGreaterThan(0);
    expect(closed.length).toBeLessThan(10);
    expect(commands.filter(({ name }) => name === 'suspend')).toHaveLength(1);
    expect(commands.filter(({ name }) => name === 'create_prospect')).toHaveLength(10);
    expect(commands.filter(({ name }) => name === 'shortlist')).toHaveLength(4);
  });

  test('suspends a partner that helps nobody from then on', () => {
    const at = commands.find(({ name }) => name === 'suspend')?.at ?? '';
    const suspended = world.partners.find(({ standing }) => standing?.shows === 'suspended')?.key;
    const later = registered.filter((step) => step.payload.partner === suspended && step.at >= at);
    expect(later).toEqual([]);
  });

  test.each(['2026-11-21', '2026-12-15', '2027-01-25', '2027-02-01'])(
    'loaded on %s, some partners have costs of two whole quarters and some of one only',
    (today) => {
      const partners = worldOf(rows, today).partners.flatMap(({ standing }) => standing ?? []);
      const quarters = partners.map(
        ({ costs }) => new Set(costs.map(({ on }) => Math.ceil(Number(on.slice(5, 7)) / 3))).size,
      );
      expect(quarters.filter((count) => count >= 2).length).toBeGreaterThan(5);
      expect(quarters).toContain(1);
    },
  );

  test('has two thirds of the adopted in force, some expired, and costs for about half of the active', () => {
    const adopted = standings.filter(({ phase }) => ['MANAGE', 'OPTIMIZE', 'ONBOARD'].includes(phase));
    const inForce = adopted.filter(({ terms }) => (terms?.until ?? '') >= TODAY);
    const active = adopted.filter(({ phase }) => phase !== 'ONBOARD');
    expect(inForce.length / adopted.length).toBeGreaterThan(0.58);
    expect(inForce.length / adopted.length).toBeLessThan(0.78);
    expect(adopted.some(({ terms }) => terms !== null && terms.until < TODAY)).toBe(true);
    const costed = active.filter(({ costs }) => costs.length > 0);
    expect(costed.length / active.length).toBeGreaterThan(0.4);
    expect(costed.length / active.length).toBeLessThan(0.6);
    expect(new Set(adopted.map(({ type }) => type)).size).toBe(5);
  });
});
