import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What the first screen needs: the workbench's page and the HubSpot deal card. */
const NEEDED = ['connectors/workbench/dist/index.html', 'hubspot-app/src/app/cards/dist/DealCard.js'];
const POLL_MS = 100;
const LONGEST_MS = 120_000;

/** Resolves when the first screen can be served. `npm start` builds the screens beside the service; after two minutes it waits no more. */
export async function firstScreen(root: string): Promise<void> {
  const missing = () => NEEDED.some((path) => !existsSync(join(root, path)));
  for (let waited = 0; waited < LONGEST_MS && missing(); waited += POLL_MS)
    await new Promise((resolve) => void setTimeout(resolve, POLL_MS));
}
