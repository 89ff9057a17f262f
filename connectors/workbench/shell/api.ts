import type { WorkbenchPerson } from '../options.ts';

export type Crm = 'hubspot' | 'salesforce';
/** Where each sandbox is reached through this page's own origin. */
const BASE = { hubspot: 'hs', salesforce: 'sf' } as const;

export interface Session {
  readonly people: readonly WorkbenchPerson[];
  readonly actingKey: string | null;
  readonly sample: boolean;
  readonly portalId: number;
  readonly appId: number;
  readonly zone: string;
  /** The company's own currency: that of amounts which say none. */
  readonly currency: string;
}

export type Values = Readonly<Record<string, unknown>>;

export interface RecordRow {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly properties: Values;
}

export interface RecordPage {
  readonly total: number;
  readonly results: readonly RecordRow[];
  /** Fields whose values have names of their own, such as a portal's stages. */
  readonly definitions?: readonly Definition[];
  readonly next: string | null;
}

export interface Definition {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

export interface RecordDetail extends RecordRow {
  readonly tasks: readonly RecordRow[];
  readonly notes?: readonly RecordRow[];
  readonly associations: Readonly<Record<string, readonly RecordRow[]>>;
  readonly definitions: readonly Definition[];
  /** Fields whose value the demo made up, as the CRM names them; `notes` where the notes were. */
  readonly derived: readonly string[];
}

/** A HubSpot task comes with its records; a Salesforce task points at one by `WhatId`. */
export interface TaskRow extends RecordRow {
  readonly deals?: readonly RecordRow[];
  readonly companies?: readonly RecordRow[];
}

export interface SandboxUser {
  readonly id?: string;
  readonly userId?: number;
  readonly Id?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly Name?: string;
  readonly email?: string;
}

/** The sandbox's or the service's own words about why it refused. */
export class Refused extends Error {}

export const readSession = () => ask<Session>('session');
export const actAs = (key: string) => ask<void>(`act-as/${encodeURIComponent(key)}`, { method: 'PUT' });

export interface ListQuery {
  readonly type: string;
  readonly q: string;
  readonly after: number;
  readonly limit: number;
}

export const readRecords = (crm: Crm, query: ListQuery) => {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return ask<RecordPage>(`${BASE[crm]}/__sandbox/records?${search}`);
};

export const readRecord = (crm: Crm, type: string, id: string) =>
  ask<RecordDetail>(`${BASE[crm]}/__sandbox/records/${type}/${encodeURIComponent(id)}`);

export const saveRecord = (crm: Crm, { type, id }: { type: string; id: string }, properties: Values) =>
  ask<RecordRow>(`${BASE[crm]}/__sandbox/records/${type}/${encodeURIComponent(id)}`, json('PATCH', { properties }));

export const readTasks = (crm: Crm, ownerId: string) =>
  ask<{ readonly results: readonly TaskRow[] }>(`${BASE[crm]}/__sandbox/tasks?ownerId=${encodeURIComponent(ownerId)}`);

export const readUsers = (crm: Crm) =>
  ask<{ readonly results: readonly SandboxUser[] }>(`${BASE[crm]}/__sandbox/users`);
export const readFaults = (crm: Crm) => ask<unknown>(`${BASE[crm]}/__sandbox/faults`);
export const saveFaults = (crm: Crm, faults: unknown) =>
  ask<unknown>(`${BASE[crm]}/__sandbox/faults`, json('PUT', faults));

/** The language choice of the acting person: in HubSpot as their card would leave it, in Salesforce their user's own. */
export const saveLanguage: Readonly<Record<Crm, (language: 'en' | 'ar') => Promise<unknown>>> = {
  hubspot: (language) => {
    const url = 'https://app.partnership-os.example/hubspot/preferences';
    return ask('hubspot-fetch', json('POST', { url, method: 'PUT', body: { language } }));
  },
  salesforce: (language) => ask('sf/__sandbox/language', json('PUT', { language })),
};

/** How far the first import is: records read, then the demo's past played. */
export interface Progress {
  readonly phase: 'reading' | 'history' | 'ready';
  readonly done: number;
  readonly total: number | null;
  readonly history: { readonly done: number; readonly total: number };
}

export const readProgress = () => ask<Progress>('/demo/progress');

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(path, init);
  const text = await answer.text();
  const body: unknown = text === '' ? undefined : parsed(text);
  if (!answer.ok) throw new Refused(reason(body) ?? `${answer.status} ${answer.statusText}`);
  return body as T;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** HubSpot says it in `message`, Salesforce in a list of them, our own routes in `title`. */
function reason(body: unknown): string | undefined {
  if (Array.isArray(body)) return body.map(reason).filter(Boolean).join(' ') || undefined;
  if (typeof body !== 'object' || body === null) return undefined;
  const { message, title } = body as { message?: unknown; title?: unknown };
  return [message, title].find((text) => typeof text === 'string') as string | undefined;
}
