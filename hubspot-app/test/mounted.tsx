import { Button, hubspot } from '@hubspot/ui-extensions';
import { createRenderer, type RenderedElementNode } from '@hubspot/ui-extensions/testing';
import type { ScreenFacts, Viewer } from '@partnership-os/core';
import { expect, vi } from 'vitest';
import { REP } from '../../core/screen/testing/viewers.ts';
import { DealCard } from '../src/app/cards/DealCard.tsx';

export const SERVICE = 'https://app.partnership-os.example';
/** An answer with the facts of a card. */
export const card =
  (facts: ScreenFacts, viewer: Viewer = REP) =>
  () =>
    Response.json({ facts, viewer });
export const problem = (status: number, body: object) => () => Response.json(body, { status });

/** HubSpot's edge: each address has its answers in order, and the last one stays. */
export function mount(
  reads: readonly (() => Response | Promise<Response>)[],
  writes: readonly (() => Response)[] = [],
) {
  const left = { GET: [...reads], POST: [...writes] };
  const next = (list: (() => Response | Promise<Response>)[]) =>
    (list.length > 1 ? list.shift() : list[0])?.() ?? Response.json({});
  const calls = vi.spyOn(hubspot, 'fetch').mockImplementation(async (_url, options) => {
    if (options?.method === 'POST') return next(left.POST);
    return options?.method === 'PUT' ? new Response(null, { status: 204 }) : next(left.GET);
  });
  const renderer = createRenderer('crm.record.tab');
  let tell: (() => void) | undefined;
  renderer.mocks.actions.onCrmPropertiesUpdate.willCall((_names, callback) => {
    tell = () => callback({});
  });
  renderer.mocks.context.crm.objectId = 5001;
  renderer.render(<DealCard />);
  const sent = (method: string) => calls.mock.calls.filter(([, options]) => options?.method === method);
  return { ...renderer, sent, tellChange: () => tell?.() };
}

/** Opens a dialog by the button's test hook, as soon as that is there. */
export async function open(r: ReturnType<typeof mount>, testId: string): Promise<void> {
  await vi.waitFor(() => expect(button(r.getRootNode(), testId)).toBeDefined());
  button(r.getRootNode(), testId)?.trigger('onClick' as never);
}

type Root = Pick<RenderedElementNode, 'findAll'>;

/** A button by its test hook, wherever it stands: HubSpot's renderer looks into overlays only when told. */
export function button(root: Root, testId: string): RenderedElementNode | undefined {
  for (const found of root.findAll(Button)) {
    if (found.props.testId === testId) return found as unknown as RenderedElementNode;
    const inside =
      found.props.overlay === undefined ? undefined : button(found.props.overlay as unknown as Root, testId);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
