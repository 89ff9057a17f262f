import { expect, test } from 'vitest';
import { hubSpotId, idsOf, isSalesforceId, salesforceId, salesforceId18 } from './record-ids.ts';

test('the suffix of a published Salesforce id is computed as Salesforce does', () => {
  expect(salesforceId18('0016A00000B1cD2')).toHaveLength(18);
  expect(salesforceId18('001000000000000')).toBe('001000000000000AAA');
  expect(salesforceId18('001D000000IqhSL')).toBe('001D000000IqhSLIAZ');
});

test('a wrong suffix and a foreign text are seen', () => {
  expect(isSalesforceId('001D000000IqhSLIAZ')).toBe(true);
  expect(isSalesforceId('001D000000IqhSLIAA')).toBe(false);
  expect(isSalesforceId('12345')).toBe(false);
  expect(() => salesforceId18('too short')).toThrow(RangeError);
});

test('made-up ids have the prefix of their object and never meet', () => {
  const ids = Array.from({ length: 3000 }, (_, at) => salesforceId('006', at));
  expect(new Set(ids).size).toBe(3000);
  expect(ids.every((id) => id.startsWith('006') && isSalesforceId(id))).toBe(true);
});

test('an exported id is kept, a broken or repeated one is replaced', () => {
  const records = [
    { key: 'a', crmIds: { hubspot: '512' } },
    { key: 'b', crmIds: { hubspot: '512' } },
    { key: 'c', crmIds: { hubspot: 'x' } },
    { key: 'd', crmIds: {} },
  ];
  const ids = idsOf('hubspot', records, (at) => hubSpotId(1000, at));
  expect([...ids.values()]).toEqual(['512', '1002', '1003', '1004']);
  const lead = [{ key: 'a', crmIds: { salesforce: '001D000000IqhSL' } }];
  expect(idsOf('salesforce', lead, (at) => salesforceId('001', at)).get('a')).toBe('001D000000IqhSLIAZ');
});
