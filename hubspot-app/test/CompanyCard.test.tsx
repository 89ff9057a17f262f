import { EmptyState, Heading, hubspot, StepIndicator } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import type { PartnershipFacts } from '@partnership-os/core';
import { afterEach, expect, test, vi } from 'vitest';
import { candidate, partnerFacts, partnership, prospect } from '../../core/screen/testing/partner.ts';
import { CHANNEL } from '../../core/screen/testing/viewers.ts';
import { CompanyCard } from '../src/app/cards/CompanyCard.tsx';

afterEach(() => vi.restoreAllMocks());

async function mount(of: PartnershipFacts | null) {
  const answer = () => Response.json({ facts: partnerFacts({ partnership: of }), viewer: CHANNEL });
  const calls = vi.spyOn(hubspot, 'fetch').mockImplementation(async () => answer());
  const renderer = createRenderer('crm.record.tab');
  renderer.mocks.context.crm.objectId = 7001;
  renderer.render(<CompanyCard />);
  await vi.waitFor(() => expect(renderer.getRootNode().toString()).not.toContain('state-loading'));
  return { ...renderer, calls };
}

test('the company card reads the company that HubSpot shows', async () => {
  const r = await mount(partnership());
  expect(r.calls.mock.calls[0]?.[0]).toBe('https://app.partnership-os.example/hubspot/cards/companies/7001');
  expect(r.findByTestId(Heading, 'partner-name').text).toBe('Partner F');
});

test('a company that is no partner yet says so and offers the way in', async () => {
  const r = await mount(null);
  expect(r.find(EmptyState)).toBeDefined();
});

test('the path points at the phase that the partnership is in', async () => {
  expect((await mount(prospect())).find(StepIndicator).props.currentStep).toBe(0);
  expect((await mount(candidate())).find(StepIndicator).props.currentStep).toBe(1);
  expect((await mount(partnership())).find(StepIndicator).props.currentStep).toBe(4);
});
