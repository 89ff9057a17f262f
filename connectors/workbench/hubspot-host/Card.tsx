import { createController, createRemoteReceiver, type RemoteReceiver, RemoteRenderer } from '@remote-ui/react/host';
import { createEndpoint, fromWebWorker, retain } from '@remote-ui/rpc';
import { type ComponentType, useEffect, useMemo, useRef, useState } from 'react';
import { COMPONENTS } from './components.tsx';
import type { CardWorker, ExtensionContext, HostAlert, HostApi, PropertiesCallback } from './contract.ts';
import { closeOverlay, DialogWords } from './dialogs.tsx';

/** What tests look at: components that the card used and the host does not know. */
const unmapped = new Set<string>();
Object.assign(globalThis, { __host: { unmapped: () => [...unmapped] } });

const standIn = (name: string): ComponentType => {
  unmapped.add(name);
  return () => <div className="hs-unmapped">No mapping for {name}</div>;
};

const controller = {
  ...createController({}),
  get: (name: string) => (COMPONENTS[name] ?? standIn(name)) as ComponentType,
};

export interface CardProps {
  /** The unmodified bundle, e.g. `hubspot/cards/DealCard.js`. */
  readonly bundle: string;
  readonly context: ExtensionContext;
  /** Raised when properties of the record have changed: the card is told. */
  readonly changes: number;
  readonly words: { readonly close: string; readonly failed: string };
  readonly onAlert: (alert: HostAlert) => void;
  readonly onRefresh: () => void;
}

/** One HubSpot card: its bundle in a worker, its components as HTML. Another record or person needs another key. */
export function HubSpotCard(props: CardProps) {
  const { changes, words } = props;
  const latest = useRef(props);
  latest.current = props;
  const receiver = useMemo(() => createRemoteReceiver(), []);
  const listeners = useRef<PropertiesCallback[]>([]);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    const worker = startCard(receiver, hostApi(latest, listeners.current), latest.current.bundle, setFailure);
    return () => worker.terminate();
  }, [receiver]);

  useEffect(() => {
    if (changes > 0) for (const tell of listeners.current) tell({});
  }, [changes]);

  if (failure !== null) return <p role="alert">{`${words.failed} ${failure}`}</p>;
  return (
    <div className="hs-card" dir="ltr" data-testid="hubspot-card">
      <DialogWords.Provider value={words}>
        <RemoteRenderer receiver={receiver} controller={controller} />
      </DialogWords.Provider>
    </div>
  );
}

function startCard(receiver: RemoteReceiver, api: HostApi, bundle: string, onFailure: (text: string) => void): Worker {
  const worker = new Worker(new URL('worker.js', document.baseURI));
  const endpoint = createEndpoint<CardWorker>(fromWebWorker(worker));
  const bundleUrl = new URL(bundle, document.baseURI).href;
  endpoint.call.start(receiver.receive, bundleUrl, api).catch((problem: unknown) => onFailure(String(problem)));
  worker.addEventListener('error', ({ message }) => onFailure(message));
  return worker;
}

function hostApi(latest: { readonly current: CardProps }, listeners: PropertiesCallback[]): HostApi {
  return {
    context: latest.current.context,
    addAlert: (alert) => latest.current.onAlert(alert),
    refreshObjectProperties: () => latest.current.onRefresh(),
    closeOverlay,
    onCrmPropertiesUpdate: (_properties, callback) => {
      retain(callback);
      listeners.push(callback);
    },
    fetch: async (url, options) => {
      const answer = await fetch('hubspot-fetch', { method: 'POST', body: JSON.stringify({ url, ...options }) });
      return { status: answer.status, body: await answer.text() };
    },
  };
}
