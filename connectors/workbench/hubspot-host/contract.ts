import type { RemoteChannel } from '@remote-ui/core';

/** What the worker that runs a card asks of the page. Every member travels as a message, so every answer is a promise. */
export interface HostApi {
  readonly context: ExtensionContext;
  readonly fetch: (url: string, options: FetchOptions) => Promise<FetchAnswer>;
  readonly addAlert: (alert: HostAlert) => void;
  readonly closeOverlay: (id: string) => void;
  readonly refreshObjectProperties: () => void;
  readonly onCrmPropertiesUpdate: (properties: string[] | '*', callback: PropertiesCallback) => void;
}

export type PropertiesCallback = (properties: Readonly<Record<string, string>>) => void;

export interface HostAlert {
  readonly type?: 'info' | 'warning' | 'success' | 'danger' | 'tip';
  readonly title?: string;
  readonly message: string;
}

export interface FetchOptions {
  readonly method?: string;
  readonly timeout?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FetchAnswer {
  readonly status: number;
  readonly body: string;
}

/** The part of HubSpot's context that a record card is given. */
export interface ExtensionContext {
  readonly location: 'crm.record.tab';
  readonly portal: { readonly id: number; readonly timezone: string };
  readonly user: { readonly id: number; readonly email: string; readonly locale: string; readonly language: string };
  readonly crm: { readonly objectId: number; readonly objectTypeId: string };
  readonly extension: { readonly appId: number; readonly appName: string; readonly cardTitle: string };
  readonly variables: Readonly<Record<string, string>>;
}

export interface CardWorker {
  start(channel: RemoteChannel, bundleUrl: string, host: HostApi): Promise<void>;
}
