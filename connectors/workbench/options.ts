/** Somebody whom the workbench can act as, and their user in each sandbox. */
export interface WorkbenchPerson {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly hubspotUserId?: string;
  readonly salesforceUserId?: string;
}

export interface WorkbenchOptions {
  /** Where the service listens, e.g. `http://127.0.0.1:8780`. */
  readonly serviceUrl: string;
  readonly hubspotSandboxUrl: string;
  readonly salesforceSandboxUrl: string;
  /** The HubSpot app's secret, with which the workbench signs as the platform does. */
  readonly clientSecret: string;
  readonly portalId: number;
  readonly appId: number;
  /** Asked on every request, because people appear while the sandboxes are being filled. */
  readonly people: () => readonly WorkbenchPerson[] | Promise<readonly WorkbenchPerson[]>;
  /** The built page: `connectors/workbench/dist`. */
  readonly distDir: string;
  /** The built HubSpot cards; `hubspot-app/src/app/cards/dist` when absent. */
  readonly cardsDir?: string;
  /** The portal's IANA zone; `UTC` when absent. */
  readonly zone?: string;
  /** The company's own currency, ISO 4217; `USD` when absent. */
  readonly currency?: string;
  /** True when the records are made up; the page then says "Sample data". */
  readonly sample?: () => boolean;
}

/** The cookie that holds the key of the person acted as. */
export const ACT_AS = 'pos_act_as';
/** The origin in HubSpot's permitted addresses and in every signature. */
export const PUBLIC_ORIGIN = 'https://app.partnership-os.example';
