import { type Call, limitOf, param, type Reply, type Route, VERSION } from './http-types.ts';
import type { SeedOwner, SeedPipeline } from './seed.ts';
import { invalid, objectNotFound } from './vendor-error.ts';

const at = '2026-01-01T00:00:00.000Z';

const showOwner = (owner: SeedOwner) => ({
  id: owner.id,
  // An owner who left keeps the id under another name.
  ...(owner.archived ? { userIdIncludingInactive: owner.userId } : { userId: owner.userId }),
  email: owner.email,
  type: 'PERSON',
  firstName: owner.firstName,
  lastName: owner.lastName,
  teams: [],
  createdAt: at,
  updatedAt: at,
  archived: owner.archived ?? false,
});

function listOwners(call: Call): Reply {
  const { query, state } = call;
  const limit = limitOf(query, 100, 500);
  const archived = query.get('archived') === 'true';
  const email = query.get('email');
  const after = Number(query.get('after') ?? '0');
  const rows = [...state.owners.values()]
    .filter((owner) => (owner.archived ?? false) === archived && (email === null || owner.email === email))
    .sort((a, b) => Number(a.id) - Number(b.id))
    .filter((owner) => Number(owner.id) >= after);
  const next = rows[limit]?.id;
  const results = rows.slice(0, limit).map(showOwner);
  return { status: 200, body: { results, ...(next === undefined ? {} : { paging: { next: { after: next } } }) } };
}

function getOwner(call: Call): Reply {
  const id = param(call, 'id');
  const by = call.query.get('idProperty') ?? 'id';
  if (by !== 'id' && by !== 'userId') throw invalid('idProperty must be id or userId');
  const found = [...call.state.owners.values()].find((owner) => String(owner[by]) === id);
  if (!found) throw objectNotFound(id);
  return { status: 200, body: showOwner(found) };
}

const showStage = (stage: SeedPipeline['stages'][number], displayOrder: number) => ({
  id: stage.id,
  label: stage.label,
  displayOrder,
  metadata: {
    probability: stage.probability,
    isClosed: String(stage.probability === '0.0' || stage.probability === '1.0'),
  },
  writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT',
  createdAt: at,
  updatedAt: at,
  archived: false,
});

const showPipeline = (pipeline: SeedPipeline) => ({
  id: pipeline.id,
  label: pipeline.label,
  displayOrder: pipeline.displayOrder ?? 0,
  stages: pipeline.stages.map(showStage),
  createdAt: at,
  updatedAt: at,
  archived: false,
});

const mustHave = (call: Call): SeedPipeline => {
  const found = call.state.pipelines.get(param(call, 'pipelineId'));
  if (!found) throw objectNotFound(param(call, 'pipelineId'));
  return found;
};

const details = ({ state }: Call): Reply => ({
  status: 200,
  body: {
    portalId: state.portal.portalId,
    accountType: 'DEVELOPER_TEST',
    timeZone: state.portal.timeZone,
    companyCurrency: state.portal.companyCurrency,
    additionalCurrencies: (state.properties.deals.get('deal_currency_code')?.options ?? [])
      .map((option) => option.value)
      .filter((code) => code !== state.portal.companyCurrency),
    utcOffset: '+00:00',
    utcOffsetMilliseconds: 0,
    uiDomain: 'app.hubspot.com',
    dataHostingLocation: 'na1',
  },
});

const MOST_PROPERTIES = 1000;

/** Usage of custom properties per object type. */
const propertyLimits = ({ state }: Call): Reply => ({
  status: 200,
  body: {
    byObjectType: (['companies', 'contacts', 'deals'] as const).map((type) => {
      const usage = [...state.properties[type].values()].filter((property) => !property.hubspotDefined).length;
      return { objectTypeId: type, limit: MOST_PROPERTIES, usage, percentage: (usage / MOST_PROPERTIES) * 100 };
    }),
  },
});

const labelLimits = ({ state }: Call): Reply => ({
  status: 200,
  body: {
    results: [...new Set([...state.labels.values()].map(({ from, to }) => `${from}/${to}`))].map((pair) => {
      const [from, to] = pair.split('/');
      const usage = [...state.labels.values()].filter((label) => `${label.from}/${label.to}` === pair).length;
      return { fromObjectTypeId: from, toObjectTypeId: to, limit: 50, usage, percentage: usage * 2 };
    }),
  },
});

const pipelineLimits = ({ state }: Call): Reply => ({
  status: 200,
  body: { byObjectType: [{ objectTypeId: 'deals', limit: 15, usage: state.pipelines.size }] },
});

const route = (path: string, scopes: readonly string[], handle: Route['handle']): Route => ({
  method: 'GET',
  path,
  scopes: () => [scopes],
  budget: 'call',
  handle,
});
const dealSchema = ['crm.schemas.deals.read', 'crm.objects.deals.read'];
const pipelines = `/crm/pipelines/${VERSION}/deals`;

export const ACCOUNT_ROUTES: readonly Route[] = [
  route(`/crm/owners/${VERSION}`, ['crm.objects.owners.read'], listOwners),
  route(`/crm/owners/${VERSION}/:id`, ['crm.objects.owners.read'], getOwner),
  route(pipelines, dealSchema, ({ state }) => ({
    status: 200,
    body: { results: [...state.pipelines.values()].map(showPipeline) },
  })),
  route(`${pipelines}/:pipelineId`, dealSchema, (call) => ({ status: 200, body: showPipeline(mustHave(call)) })),
  route(`${pipelines}/:pipelineId/stages`, dealSchema, (call) => ({
    status: 200,
    body: { results: mustHave(call).stages.map(showStage) },
  })),
  route(`/account-info/${VERSION}/details`, ['oauth'], details),
  route(`/crm/limits/${VERSION}/custom-properties`, ['oauth'], propertyLimits),
  route(`/crm/limits/${VERSION}/associations/labels`, ['oauth'], labelLimits),
  route(`/crm/limits/${VERSION}/pipelines`, ['oauth'], pipelineLimits),
];
