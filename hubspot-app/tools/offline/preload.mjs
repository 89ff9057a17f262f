// node --import: answers the two calls of `hs project validate` that matter and refuses every other one.
import nock from 'nock';
import { schemas } from './schemas.mjs';

const FAR_AWAY = 4_102_444_800_000;

nock.disableNetConnect();
nock(/hubapi|hubspot/)
  .persist()
  .post('/localdevauth/v1/auth/refresh')
  .query(true)
  .reply(200, {
    hubId: 1,
    hubName: 'offline',
    userId: 1,
    accountType: 'DEVELOPER_TEST',
    oauthAccessToken: 'offline',
    expiresAtMillis: FAR_AWAY,
    enabledFeatures: {},
    scopeGroups: [],
  })
  .get(/\/project-components-external\/project-schemas\/v3\/[\w.-]+/)
  .query(true)
  .reply(200, schemas);
