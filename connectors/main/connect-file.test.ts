import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConnection } from './connect-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connection-'));
});
afterAll(() => rm(folder, { recursive: true }));

const GOOD = `origin: https://partners.example.com
workspace:
  name: Example
  baseCurrency: SAR
  timeZone: Asia/Riyadh
  calendar: sun-thu
hubspot:
  portalId: 24000001
  appId: 4711
  clientId: client
people:
  - name: Rita Rep
    email: rita@example.com
    roles: [rep]
    manager: Maha@example.com
  - name: Maha Manager
    email: maha@example.com
    roles: [manager]
    named: [manager]
`;

/** What is said of a file, without the folder in front. */
async function mistakes(source: string, people?: string): Promise<readonly string[]> {
  const file = join(folder, 'connection.yaml');
  await writeFile(file, source);
  if (people !== undefined) await writeFile(join(folder, 'people.csv'), people);
  const read = await readConnection(file);
  return read.ok ? [] : read.mistakes.map((mistake) => mistake.replace(`${folder}/`, ''));
}

test('a right file is read with its people, and names no server but the vendors’', async () => {
  expect(await mistakes(GOOD)).toEqual([]);
  const read = await readConnection(join(folder, 'connection.yaml'));
  expect(read).toMatchObject({ ok: true, connection: { people: [{ name: 'Rita Rep' }, { named: ['manager'] }] } });
  if (read.ok) {
    expect(read.connection.hubspot?.baseUrl).toBeUndefined();
    expect(read.calendarMistakes(['sun-thu'])).toEqual([]);
    expect(read.calendarMistakes(['mon-fri'])[0]).toContain('connection.yaml:6:13 /workspace/calendar');
  }
});

describe('a mistake is named by line and column', () => {
  test.each([
    ['a setting that does not exist', 'origin:', 'orgin: x\norigin:', '1:8 /orgin is no setting here'],
    ['a secret', '  appId: 4711', '  appId: 4711\n  clientSecret: s3cret', '10:17 /hubspot/clientSecret is a secret'],
    ['a wrong kind', '24000001', 'mine', '8:13 /hubspot/portalId must be integer'],
    ['something that lacks', '  clientId: client\n', '', '8:3 /hubspot lacks clientId'],
    ['a role that does not exist', '[rep]', '[seller]', '14:13 /people/0/roles/0 must be one of viewer'],
    ['an origin with a path', 'example.com\nw', 'example.com/x\nw', '1:9 /origin must match pattern'],
    [
      'an origin that HubSpot cannot call',
      'https://partners.example.com',
      'http://localhost:8780',
      '1:9 /origin must begin with https',
    ],
    ['an origin without https', 'https://partners', 'http://partners', '1:9 /origin must be an https:// origin'],
    ['a currency that does not exist', 'SAR', 'XYQ', '4:17 /workspace/baseCurrency is no currency'],
    ['a zone that does not exist', 'Asia/Riyadh', 'Asia/Nowhere', '5:13 /workspace/timeZone is no IANA'],
    ['an address twice', 'email: maha', 'email: RITA', '17:12 /people/1/email is there twice'],
    ['a manager who is nobody', 'manager: Maha', 'manager: mia', '15:14 /people/0/manager is nobody'],
    ['a level that the named person does not hold', 'named: [manager]', 'named: [vp]', '19:12 /people/1/named says vp'],
    ['broken YAML', 'roles: [rep]', 'roles: [rep', '15:5 /'],
    [
      'an API that anybody can read on its way',
      '  clientId',
      '  baseUrl: http://api.example\n  clientId',
      '10:12 /hubspot/baseUrl must begin with https',
    ],
  ])('%s', async (_, from, to, told) => {
    expect(GOOD).toContain(from);
    expect((await mistakes(GOOD.replace(from, to))).join('\n')).toContain(`connection.yaml:${told}`);
  });

  test('no CRM at all', async () => {
    expect(await mistakes(GOOD.replace(/hubspot:\n( {2}.*\n){3}/, ''))).toEqual([
      'connection.yaml:1:1 / names no CRM. Add hubspot, salesforce or both.',
    ]);
  });
});

describe('people in a file of their own', () => {
  const withFile = GOOD.replace(/people:[\s\S]*/, 'people: people.csv\n');

  test('are read by their columns, whatever their order', async () => {
    const csv = 'E-mail;x\n';
    expect((await mistakes(withFile, csv)).join()).toContain('people.csv:1 “x” is no column here');
    const table = 'email,name,roles,Time zone,named\nmaha@example.com,Maha,manager;director,Asia/Dubai,director\n';
    expect(await mistakes(withFile, table)).toEqual([]);
    const read = await readConnection(join(folder, 'connection.yaml'));
    expect(read).toMatchObject({
      connection: { people: [{ roles: ['manager', 'director'], timeZone: 'Asia/Dubai', named: ['director'] }] },
    });
  });

  test('and a mistake names the line of that file', async () => {
    const table = 'name,email,roles\nRita,rita@example.com,rep\nMaha,,manager\nOmar,omar@example.com,boss\n';
    expect((await mistakes(withFile, table)).join('\n')).toMatch(
      /people\.csv:3 email .*\npeople\.csv:4 roles must be one of/,
    );
  });

  test('and a file that is not there is said', async () => {
    await rm(join(folder, 'people.csv'), { force: true });
    expect((await mistakes(withFile)).join()).toContain(
      'connection.yaml:11:9 /people names a file that cannot be read',
    );
  });
});
