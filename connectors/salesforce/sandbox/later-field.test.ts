import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connected, until } from '../../../tests/salesforce/connect.ts';
import { DEAL, type TestOrg, testOrg, USERS } from '../../../tests/salesforce/org.ts';
import { packageFixture } from '../../../tests/salesforce/package-fixture.ts';
import type { CrmSignal } from '../../service/crm-port.ts';

const FIELD = `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>A_Later_Field__c</fullName>
    <label>A later field</label>
    <length>80</length>
    <type>Text</type>
</CustomField>
`;
const change = (org: TestOrg, amount: number) =>
  org.call('PATCH', `/sobjects/Opportunity/${DEAL}`, USERS.rep.Id, { Amount: amount });

test('an event that waits is heard although its object has a new field since', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'pos-sf-'));
  const packageDir = packageFixture();
  const heard: CrmSignal[] = [];
  const deliver = async (signals: readonly CrmSignal[]) => void heard.push(...signals);
  const before = await testOrg({ dataDir, packageDir });
  const first = await connected(before);
  const listening = await first.adapter.listen(deliver);
  await until(() => expect(first.kept.values.has('position:Opportunity')).toBe(true));
  await change(before, 1);
  await until(() => expect(first.kept.values.get('position:Opportunity')).toContain('"replay":"'));
  await listening.stop();
  await change(before, 2);
  await before.close();
  writeFileSync(join(packageDir, 'records/objects/Opportunity/fields/A_Later_Field__c.field-meta.xml'), FIELD);
  const after = await testOrg({ dataDir, packageDir, seed: () => Promise.reject(new Error('seeded twice')) });
  const { adapter, lines } = await connected(after, { state: first.kept.state });
  heard.length = 0;
  const again = await adapter.listen(deliver);
  await until(() => expect(heard.filter(({ kind }) => kind === 'deal')).toHaveLength(1));
  await change(after, 3);
  await until(() => expect(heard.filter(({ kind }) => kind === 'deal')).toHaveLength(2));
  expect(lines).toEqual([]);
  await again.stop();
  await after.close();
  for (const folder of [dataDir, packageDir]) rmSync(folder, { recursive: true });
});
