import { afterAll, beforeAll, expect, test } from 'vitest';
import { PARTNER, type TestOrg, testOrg, USERS } from '../../../tests/salesforce/org.ts';
import { SHIPPED_PACKAGE } from '../../../tests/salesforce/shipped.ts';

const { service, manager, channel } = USERS;
const reader = { ...channel, LanguageLocaleKey: 'ar' };
const second = { ...channel, Id: USERS.other.Id, Username: 'second@example.com' };

let org: TestOrg;
beforeAll(async () => {
  const records = { Account: [{ Id: PARTNER, Name: 'شركة الأفق', OwnerId: channel.Id }] };
  const seed = () => Promise.resolve({ users: [service, manager, reader, second], records });
  org = await testOrg({ packageDir: SHIPPED_PACKAGE, seed });
});
afterAll(() => org.close());

const refused = async (key: string, user: typeof channel) => {
  const body = { Name: 'Horizon', Account__c: PARTNER, Partnership_Id__c: key, Phase__c: 'SCOUT', OwnerId: user.Id };
  const made = await org.call('POST', '/sobjects/Partnership__c', service.Id, body);
  const { id } = made.body as { id: string };
  const answer = await org.call('PATCH', `/sobjects/Partnership__c/${id}`, user.Id, { Phase__c: 'MANAGE' });
  return answer.body as { errorCode: string; message: string; fields: string[] }[];
};

test('a rule of the package refuses in the language of the user who saved', async () => {
  expect(await refused('p-ar', reader)).toContainEqual({
    errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message: 'الانتقال من مرحلة استكشاف غير مسموح، أو ينقص شيء مما يحتاج إليه. تعرض بطاقة الشراكة الأسباب.',
    fields: ['Phase__c'],
  });
});

test('a user of a language that the package does not have reads the rule’s own text', async () => {
  const [first] = await refused('p-en', second);
  expect(first?.message).toBe(
    'This move from SCOUT is not allowed, or something it needs is missing. The partnership card lists the reasons.',
  );
});
