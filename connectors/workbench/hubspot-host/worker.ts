// Stands in for the platform's worker: puts the globals that a UI-extension bundle expects on `self`, loads the unmodified
// bundle, and streams its remote tree to the page. See recipes/hubspot.md 3.6.
import { createRemoteRoot, type RemoteChannel } from '@remote-ui/core';
import * as RemoteUI from '@remote-ui/react';
import { createEndpoint, fromWebWorker, retain } from '@remote-ui/rpc';
import * as React from 'react';
import type { FetchOptions, HostApi } from './contract.ts';

type Extension = (api: ReturnType<typeof apiOf>) => React.ReactElement;

const scope = self as unknown as Worker & { importScripts(url: string): void };
let extension: Extension | undefined;
let api: ReturnType<typeof apiOf> | undefined;

const notHere = () => {
  throw new Error('This place of HubSpot is not part of the workbench.');
};

function apiOf(host: HostApi) {
  return {
    context: host.context,
    actions: {
      addAlert: host.addAlert,
      closeOverlay: host.closeOverlay,
      refreshObjectProperties: host.refreshObjectProperties,
      onCrmPropertiesUpdate: host.onCrmPropertiesUpdate,
      copyTextToClipboard: notHere,
      fetchCrmObjectProperties: notHere,
      navigateToPage: notHere,
      openIframeModal: notHere,
      reloadPage: notHere,
    },
    runServerlessFunction: notHere,
  };
}

const current = () => api ?? notHere();

Object.assign(scope, {
  __HUBSPOT_EXTENSION_WORKER__: true,
  React,
  RemoteUI,
  logger: { debug: console.debug, info: console.info, warn: console.warn, error: console.error },
  extend_V2: (callback: Extension) => {
    extension = callback;
  },
  serverless: notHere,
  hsWorkerAPI: {
    useExtensionContext: () => current().context,
    useExtensionActions: () => current().actions,
    useExtensionApi: current,
    useAppPageLocation: notHere,
    fetchCrmProperties: notHere,
    fetchAssociations: notHere,
    fetchCrmSearch: notHere,
    formatCrmProperties: notHere,
  },
});

createEndpoint(fromWebWorker(scope)).expose({
  start(channel: RemoteChannel, bundleUrl: string, host: HostApi) {
    retain(channel);
    retain(host);
    api = apiOf(host);
    Object.assign(scope, {
      hsFetch: (url: string | URL, options?: FetchOptions) => hostFetch(host, String(url), options),
    });
    scope.importScripts(bundleUrl);
    if (extension === undefined) throw new Error(`${bundleUrl} never called hubspot.extend`);
    const root = createRemoteRoot(channel);
    RemoteUI.createRoot(root).render(extension(api));
    return root.mount();
  },
});

const NO_BODY = new Set([204, 205, 304]);

async function hostFetch(host: HostApi, url: string, options: FetchOptions = {}): Promise<Response> {
  const { method, timeout, body, headers } = options;
  const plain = headers instanceof Headers ? Object.fromEntries(headers) : headers;
  const given = Object.entries({ method, timeout, body, headers: plain }).filter(([, value]) => value !== undefined);
  const answer = await host.fetch(url, Object.fromEntries(given));
  const type = { 'content-type': 'application/json' };
  return new Response(NO_BODY.has(answer.status) ? null : answer.body, { status: answer.status, headers: type });
}
