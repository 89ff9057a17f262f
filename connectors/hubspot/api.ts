/** HubSpot's addresses and fixed numbers. The dated version stands here and nowhere else. @see recipes/hubspot.md 4 */
export const API_VERSION = '2026-09';

export type HubSpotType = 'companies' | 'contacts' | 'deals' | 'notes' | 'tasks';

export const PATH = {
  objects: (type: HubSpotType) => `/crm/objects/${API_VERSION}/${type}`,
  search: (type: HubSpotType) => `/crm/objects/${API_VERSION}/${type}/search`,
  batch: (type: HubSpotType, verb: 'read' | 'create' | 'update') => `/crm/objects/${API_VERSION}/${type}/batch/${verb}`,
  links: (from: HubSpotType, to: HubSpotType, verb: 'read' | 'create' | 'labels/archive') =>
    `/crm/associations/${API_VERSION}/${from}/${to}/batch/${verb}`,
  labels: (from: HubSpotType, to: HubSpotType) => `/crm/associations/${API_VERSION}/${from}/${to}/labels`,
  properties: (type: HubSpotType) => `/crm/properties/${API_VERSION}/${type}`,
  owners: `/crm/owners/${API_VERSION}`,
  dealPipelines: `/crm/pipelines/${API_VERSION}/deals`,
  account: `/account-info/${API_VERSION}/details`,
  token: `/oauth/${API_VERSION}/token`,
  introspect: `/oauth/${API_VERSION}/token/introspect`,
  revoke: `/oauth/${API_VERSION}/token/revoke`,
} as const;

/** Most inputs of one batch, most rows of a list page, most rows of a search page. */
export const BATCH = 100;
export const LIST_PAGE = 100;
export const SEARCH_PAGE = 200;

/** Object type ids as events name them. */
export const TYPE_OF_ID: Readonly<Record<string, HubSpotType>> = {
  '0-1': 'contacts',
  '0-2': 'companies',
  '0-3': 'deals',
};

/** HubSpot's own association types from a note or task to what it is about. */
export const ACTIVITY_LINK = {
  notes: { deals: 214, companies: 190 },
  tasks: { deals: 216, companies: 192 },
} as const;

/** Splits work into batches. */
export const chunk = <T>(items: readonly T[], size: number = BATCH): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
