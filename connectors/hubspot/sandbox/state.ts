import { OBJECT_TYPES } from './catalog.ts';
import type { Faults } from './faults.ts';
import { type Journal, Table } from './journal.ts';
import type { GroupDefinition, ObjectType, PropertyDefinition, SeedOwner, SeedPipeline, StoredObject } from './seed.ts';

export interface Portal {
  readonly portalId: number;
  /** IANA zone. */
  readonly timeZone: string;
  readonly companyCurrency: string;
}

export interface App {
  readonly appId: number;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
  /** Where a consent may go back to, letter for letter; those of the app's own manifest when absent. */
  readonly redirectUrls?: readonly string[];
  /** Where deliveries really go; null until the product has a server. */
  readonly webhookUrl: string | null;
  /** The public address of the app's manifest, which is what gets signed; `webhookUrl` when absent. */
  readonly webhookTargetUrl?: string;
  /** Those of the app's own manifest when absent. */
  readonly subscriptions?: readonly Subscription[];
}

/** One row of `crmObjects` in the app's webhooks manifest. */
export interface Subscription {
  readonly subscriptionType: string;
  readonly objectType: string;
  readonly propertyName?: string | undefined;
}

export interface LabelType {
  readonly typeId: number;
  readonly inverse: number;
  readonly from: ObjectType;
  readonly to: ObjectType;
  readonly name: string;
  readonly label: string;
}

export interface TokenRow {
  readonly kind: 'access' | 'refresh' | 'code';
  readonly token: string;
  readonly expiresAt: number | null;
  readonly scopes: readonly string[];
  /** A code is good for this address only. */
  readonly redirectUrl?: string;
}

/** One event as HubSpot sends it. @see recipes/hubspot.md 4.9 */
export interface WebhookEvent {
  readonly eventId: number;
  readonly subscriptionId: number;
  readonly portalId: number;
  readonly appId: number;
  readonly occurredAt: number;
  readonly subscriptionType: string;
  readonly attemptNumber: number;
  readonly [key: string]: unknown;
}

export interface Delivery {
  readonly id: string;
  readonly events: readonly WebhookEvent[];
  readonly attempt: number;
  readonly dueAt: number;
}

export interface LogLine {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  readonly note?: string;
}

/** A snapshot that search will see once its time has come. */
export interface Indexed {
  readonly visibleAt: number;
  readonly properties: Readonly<Record<string, string>>;
}

const perType = <T>(make: (type: ObjectType) => T) =>
  Object.fromEntries(OBJECT_TYPES.map((type) => [type, make(type)])) as Record<ObjectType, T>;

/** Everything the portal holds. Handlers change it; `commit` writes one request's changes in one transaction. */
export class State {
  readonly portal: Portal;
  readonly app: App;
  readonly now: () => number;
  readonly faults: Faults;
  readonly objects = perType(() => new Table<StoredObject>());
  readonly properties = perType(() => new Table<PropertyDefinition>());
  readonly groups = perType(() => new Table<GroupDefinition>());
  /** `deals/7` → `companies/9` → type ids, kept from both sides. */
  readonly links = new Table<Readonly<Record<string, readonly number[]>>>();
  readonly labels = new Table<LabelType>();
  readonly owners = new Table<SeedOwner>();
  readonly pipelines = new Table<SeedPipeline>();
  readonly tokens = new Table<TokenRow>();
  readonly deliveries = new Table<Delivery>();
  readonly meta = new Table<string | number>();
  /** What search sees, per object reference; absent = the present properties. Not kept over a restart. */
  readonly index = new Table<readonly Indexed[]>();
  /** Who holds a unique value: `deals.pos_deal_id` → value → id. Built when first asked for. */
  readonly unique = new Map<string, Map<string, string>>();
  readonly log: LogLine[] = [];
  readonly #journal: Journal;

  constructor(o: { portal: Portal; app: App; now: () => number; faults: Faults; journal: Journal }) {
    this.portal = o.portal;
    this.app = o.app;
    this.now = o.now;
    this.faults = o.faults;
    this.#journal = o.journal;
    const tables = new Map(this.#tables());
    for (const { kind, key, json } of o.journal.load()) tables.get(kind)?.restore(key, JSON.parse(json));
  }

  /** The next record id; ids rise and never come back. */
  nextId(): string {
    const id = Number(this.meta.get('lastId') ?? 0) + 1;
    this.meta.set('lastId', id);
    return String(id);
  }

  /** Writes what changed since the last commit. */
  commit(): void {
    const changes = this.#tables().flatMap(([kind, table]) =>
      table
        .takeChanges()
        .map(([key, value]) => ({ kind, key, json: value === undefined ? null : JSON.stringify(value) })),
    );
    this.index.takeChanges();
    if (changes.length > 0) this.#journal.write(changes);
  }

  /** Undoes what a refused request had begun. */
  rollback(): void {
    for (const [, table] of this.#tables()) table.rollback();
    this.index.rollback();
    this.unique.clear();
  }

  close(): void {
    this.commit();
    this.#journal.close();
  }

  #tables(): [string, Table<unknown>][] {
    return [
      ...OBJECT_TYPES.flatMap((type): [string, Table<unknown>][] => [
        [`object:${type}`, this.objects[type]],
        [`property:${type}`, this.properties[type]],
        [`group:${type}`, this.groups[type]],
      ]),
      ['links', this.links],
      ['label', this.labels],
      ['owner', this.owners],
      ['pipeline', this.pipelines],
      ['token', this.tokens],
      ['delivery', this.deliveries],
      ['meta', this.meta],
    ] as [string, Table<unknown>][];
  }
}
