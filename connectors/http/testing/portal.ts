import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hubSpotUseCases } from '../../main/hubspot.ts';
import type { Office } from '../../service/testing/office.ts';
import { userId, type Who } from '../../service/testing/staff.ts';
import { createApp } from '../app.ts';
import { hubSpotRoutes } from '../hubspot.ts';

/** Test material only: the routes of one portal over HTTP, called as HubSpot calls them. */
const SECRET = 'a secret for tests';
const ORIGIN = 'https://app.partnership-os.example';

/** Opens the routes for the office's workspace. `card` answers status and body exactly as they were sent. */
export async function openPortal(office: Office, portalId: number, now: string) {
  await office.unit((u) => u.saveConnection('hubspot', String(portalId), 'connected'));
  const app = { baseUrl: '', portalId, appId: 4711, clientId: 'c', clientSecret: SECRET, publicOrigin: ORIGIN };
  const routes = hubSpotRoutes(hubSpotUseCases(office.deps, app, () => now));
  const http = createApp({ routes, mounts: [], ready: async () => true, version: '0.1.0', log: office.deps.log });
  const server = await new Promise<Server>((resolve) => {
    const listening = http.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const card = async (path: string, who: Who) => {
    const target = `/hubspot/cards/${path}?portalId=${portalId}&userId=${userId('hubspot', who)}`;
    const timestamp = String(Date.now());
    const mac = createHmac('sha256', SECRET).update(`GET${ORIGIN}${target}${timestamp}`).digest('base64');
    const answer = await fetch(origin + target, {
      headers: { 'x-hubspot-signature-v3': mac, 'x-hubspot-request-timestamp': timestamp },
    });
    return { status: answer.status, text: await answer.text() };
  };
  return { card, close: () => new Promise<void>((done) => server.close(() => done())) };
}
