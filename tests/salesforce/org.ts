import { suffix } from '../../connectors/salesforce/sandbox/records/ids.ts';
import {
  type SalesforceSandbox,
  type SandboxOptions,
  type SeedUser,
  startSalesforceSandbox,
} from '../../connectors/salesforce/sandbox/sandbox.ts';
import { packageFixture } from './package-fixture.ts';

/** A fixed Monday, in the middle of a working day. */
export const NOW = Date.parse('2026-11-16T09:00:00Z');

/** An 18-character id of a prefix and a number, as the seed makes them. */
export const idOf = (prefix: string, number: number): string => {
  const id15 = `${prefix}Xx0000${String(number).padStart(6, '0')}`.slice(0, 15);
  return id15 + suffix(id15);
};

const user = (
  number: number,
  name: string,
  permissionSets: readonly string[],
  manager: number | null = null,
): SeedUser => ({
  Id: idOf('005', number),
  Username: `${name.toLowerCase()}@example.com`,
  Name: `${name} Example`,
  FirstName: name,
  LastName: 'Example',
  Email: `${name.toLowerCase()}@example.com`,
  ManagerId: manager === null ? null : idOf('005', manager),
  LanguageLocaleKey: name === 'Noura' ? 'ar' : 'en_US',
  TimeZoneSidKey: 'Asia/Riyadh',
  IsActive: true,
  permissionSets,
});

export const USERS = {
  service: user(1, 'Service', ['Integration_User']),
  manager: user(2, 'Maha', ['Approver_Manager']),
  rep: user(3, 'Rami', ['Sales_Rep'], 2),
  other: user(4, 'Noura', ['Sales_Rep'], 2),
  channel: user(5, 'Chadi', ['Channel_Manager'], 2),
  outsider: user(6, 'Omar', []),
} as const;

export const ACCOUNT = idOf('001', 1);
export const PARTNER = idOf('001', 2);
export const DEAL = idOf('006', 1);

const seed = () =>
  Promise.resolve({
    users: Object.values(USERS),
    records: {
      Account: [
        { Id: ACCOUNT, Name: 'Acme Corporation', OwnerId: USERS.rep.Id, Industry: 'Technology' },
        { Id: PARTNER, Name: 'شركة الأفق', OwnerId: USERS.channel.Id, Partner_Type__c: 'distribution' },
      ],
      Opportunity: [
        {
          Id: DEAL,
          Name: 'Acme GTX',
          AccountId: ACCOUNT,
          OwnerId: USERS.rep.Id,
          StageName: 'Engaging',
          Amount: 1054.5,
          CloseDate: '2026-12-20',
          Opened_Date__c: '2026-10-01',
          Product__c: 'GTX Pro',
        },
      ],
    },
  });

/** Where a consent comes back to in tests. */
export const CALLBACK = 'https://app.partnership-os.example/oauth/salesforce';
export const APP = { clientId: '3MVG9sandbox', clientSecret: 'sandbox-secret', callbackUrls: [CALLBACK] } as const;
export const ORGANIZATION = {
  id: '00DXx0000000001MAA',
  name: 'Example Org',
  zone: 'Asia/Riyadh',
  currency: 'USD',
} as const;

export interface TestOrg extends SalesforceSandbox {
  readonly lines: string[];
  /** Moves the org's clock. */
  advance(milliseconds: number): void;
  now(): number;
  /** A call of the API as this user's page. */
  call(
    method: string,
    path: string,
    userId: string,
    body?: unknown,
  ): Promise<{ status: number; body: unknown; headers: Headers }>;
}

/** A sandbox on free ports with a small seed and a clock of its own. */
export async function testOrg(given: Partial<SandboxOptions> = {}): Promise<TestOrg> {
  let now = NOW;
  const lines: string[] = [];
  const org = await startSalesforceSandbox({
    port: 0,
    grpcPort: 0,
    dataDir: null,
    packageDir: packageFixture(),
    organization: ORGANIZATION,
    app: APP,
    seed,
    now: () => now,
    log: (line) => lines.push(line),
    ...given,
  });
  const tokens = new Map<string, string>();
  const session = async (userId: string): Promise<string> => {
    const known = tokens.get(userId);
    if (known !== undefined) return known;
    const answer = await fetch(`${org.url}/__sandbox/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId }),
    });
    const { accessToken } = (await answer.json()) as { accessToken: string };
    tokens.set(userId, accessToken);
    return accessToken;
  };
  return {
    ...org,
    lines,
    advance: (milliseconds) => {
      now += milliseconds;
      tokens.clear();
    },
    now: () => now,
    call: async (method, path, userId, body) => {
      const url = path.startsWith('/services') || path.startsWith('/__sandbox') ? path : `/services/data/v66.0${path}`;
      const headers = { authorization: `Bearer ${await session(userId)}`, 'content-type': 'application/json' };
      const response = await fetch(org.url + url, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : JSON.parse(text), headers: response.headers };
    },
  };
}

/** The answer to a SOQL query, as this user. */
export async function soql(
  org: TestOrg,
  query: string,
  userId: string = USERS.service.Id,
): Promise<Record<string, unknown>[]> {
  const { status, body } = await org.call('GET', `/query?q=${encodeURIComponent(query)}`, userId);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return (body as { records: Record<string, unknown>[] }).records;
}
