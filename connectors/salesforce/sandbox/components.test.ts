import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEAL, PARTNER, type TestOrg, testOrg, USERS } from '../../../tests/salesforce/org.ts';
import { SHIPPED_PACKAGE } from '../../../tests/salesforce/shipped.ts';

let org: TestOrg;
beforeAll(async () => {
  org = await testOrg({ packageDir: SHIPPED_PACKAGE });
});
afterAll(() => org.close());

const queries = globSync('*/lwc/*/*.js', { cwd: SHIPPED_PACKAGE }).flatMap((file) =>
  [...readFileSync(`${SHIPPED_PACKAGE}/${file}`, 'utf8').matchAll(/gql`([^`]+)`/g)].map((match) => ({
    file,
    text: match[1] ?? '',
  })),
);

test('the components ask something', () => {
  expect(queries.length).toBeGreaterThanOrEqual(2);
});

test.each(queries)(
  'what $file asks is understood for everybody whose permission sets show its fields',
  async ({ file, text }) => {
    // A partner's facts are hidden from reps by the package; a deal's are not.
    const reps = file.startsWith('registration/') ? [USERS.rep] : [];
    for (const user of [...reps, USERS.channel, USERS.manager]) {
      const { body } = await org.call('POST', '/graphql', user.Id, {
        query: text,
        variables: { id: DEAL, key: 'none' },
      });
      expect(body).toMatchObject({ errors: [], data: { uiapi: { query: {} } } });
    }
  },
);

test.each(queries)('what $file asks is refused without the product’s permission', async ({ text }) => {
  const { body } = await org.call('POST', '/graphql', USERS.outsider.Id, {
    query: text,
    variables: { id: DEAL, key: 'none' },
  });
  expect(body).toMatchObject({ data: null, errors: [{ extensions: { ErrorType: 'ValidationError' } }] });
});

test('each generated rule of the package can be evaluated for a person’s edit', async () => {
  const made = await org.call('POST', '/sobjects/Partnership__c', USERS.service.Id, {
    Name: 'P',
    Account__c: PARTNER,
    Partnership_Id__c: 'p',
    Phase__c: 'SCOUT',
    Partnership_Type__c: 'referral',
    OwnerId: USERS.channel.Id,
  });
  const { id } = made.body as { id: string };
  const phases = [
    'EVALUATE',
    'NEGOTIATE',
    'ONBOARD',
    'MANAGE',
    'OPTIMIZE',
    'RENEW',
    'EXIT',
    'REJECTED',
    'CANCELLED',
    'CLOSED',
    'SCOUT',
  ];
  for (const from of phases) {
    await org.call('PATCH', `/sobjects/Partnership__c/${id}`, USERS.service.Id, {
      Phase__c: from,
      Suspended__c: false,
      Tier__c: null,
    });
    for (const edit of [
      ...phases.filter((to) => to !== from).map((to) => ({ Phase__c: to })),
      { Suspended__c: true },
      { Tier__c: 'gold' },
    ]) {
      const { status, body } = await org.call('PATCH', `/sobjects/Partnership__c/${id}`, USERS.channel.Id, edit);
      expect([status, body]).toMatchObject([400, [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }]]);
    }
  }
}, 120_000);
