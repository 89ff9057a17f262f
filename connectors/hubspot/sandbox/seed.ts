/** What fills an empty sandbox, and what it stores. Nothing here is ever read by the adapter. */
export type ObjectType = 'companies' | 'contacts' | 'deals' | 'notes' | 'tasks';

export interface PropertyOption {
  readonly label: string;
  readonly value: string;
  readonly displayOrder?: number;
  readonly hidden?: boolean;
}

export interface PropertyDefinition {
  readonly name: string;
  readonly label: string;
  readonly type: 'string' | 'number' | 'enumeration' | 'bool' | 'date' | 'datetime';
  readonly fieldType: string;
  readonly groupName: string;
  readonly description?: string;
  readonly options?: readonly PropertyOption[];
  readonly hasUniqueValue?: boolean;
  /** Filled by HubSpot; a write is refused. */
  readonly readOnly?: boolean;
  readonly hubspotDefined?: boolean;
}

export interface GroupDefinition {
  readonly name: string;
  readonly label: string;
  readonly displayOrder?: number;
}

export interface SeedOwner {
  /** What `hubspot_owner_id` holds. */
  readonly id: string;
  /** What a card's context and `updatedByUserId` hold. */
  readonly userId: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly archived?: boolean;
}

export interface SeedPipeline {
  readonly id: string;
  readonly label: string;
  readonly displayOrder?: number;
  /** `probability` is "0.0" to "1.0"; 0.0 means closed lost and 1.0 closed won. */
  readonly stages: readonly { readonly id: string; readonly label: string; readonly probability: string }[];
}

export interface SeedObject {
  readonly id: string;
  /** A plain day in a datetime property means midnight in the portal's zone, as HubSpot's own screens store it. */
  readonly properties: Readonly<Record<string, string>>;
  readonly createdAt?: string;
  readonly associations?: readonly { readonly to: ObjectType; readonly id: string; readonly typeId: number }[];
}

export interface HubSpotSeed {
  readonly owners: readonly SeedOwner[];
  /** The customer's own groups and properties; HubSpot's standard ones are always there. */
  readonly groups?: Partial<Readonly<Record<ObjectType, readonly GroupDefinition[]>>>;
  readonly properties?: Partial<Readonly<Record<ObjectType, readonly PropertyDefinition[]>>>;
  readonly pipelines: readonly SeedPipeline[];
  readonly objects: Partial<Readonly<Record<ObjectType, readonly SeedObject[]>>>;
}

export interface HistoryEntry {
  readonly value: string;
  readonly timestamp: string;
  readonly sourceType: string;
  readonly sourceId?: string;
  readonly sourceLabel?: string;
  readonly updatedByUserId?: number;
}

export interface StoredObject {
  readonly type: ObjectType;
  readonly id: string;
  /** Only set properties; an unset one is absent. */
  readonly properties: Readonly<Record<string, string>>;
  /** Newest first. */
  readonly history: Readonly<Record<string, readonly HistoryEntry[]>>;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly archivedAt: string | null;
}
