import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Subscription } from './state.ts';

const MANIFEST = new URL('../../../hubspot-app/src/app/webhooks/webhooks-hsmeta.json', import.meta.url);

const Manifest = z.object({
  config: z.object({
    subscriptions: z.object({
      crmObjects: z.array(
        z.object({
          subscriptionType: z.string(),
          objectType: z.string(),
          propertyName: z.string().optional(),
          active: z.boolean(),
        }),
      ),
    }),
  }),
});

/** What the app as it is uploaded subscribes to; nothing where the project holds no app. Throws on a broken manifest. */
export function manifestSubscriptions(): Subscription[] {
  if (!existsSync(MANIFEST)) return [];
  const { config } = Manifest.parse(JSON.parse(readFileSync(MANIFEST, 'utf8')));
  return config.subscriptions.crmObjects.filter(({ active }) => active);
}
