import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Subscription } from './state.ts';

const WEBHOOKS = new URL('../../../hubspot-app/src/app/webhooks/webhooks-hsmeta.json', import.meta.url);
const APP = new URL('../../../hubspot-app/src/app/app-hsmeta.json', import.meta.url);

const Webhooks = z.object({
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
  if (!existsSync(WEBHOOKS)) return [];
  const { config } = Webhooks.parse(JSON.parse(readFileSync(WEBHOOKS, 'utf8')));
  return config.subscriptions.crmObjects.filter(({ active }) => active);
}

const Auth = z.object({ config: z.object({ auth: z.object({ redirectUrls: z.array(z.string()) }) }) });

/** Where the app as it is uploaded lets a consent go back to; nowhere when the project holds no app. Throws on a broken manifest. */
export function manifestRedirectUrls(): string[] {
  return existsSync(APP) ? Auth.parse(JSON.parse(readFileSync(APP, 'utf8'))).config.auth.redirectUrls : [];
}
