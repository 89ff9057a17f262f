/** Ours on the left, HubSpot's on the right. Reading, writing, provisioning and the webhook list are made from these tables. */
export const COMPANY_FIELD = {
  name: 'name',
  domain: 'domain',
  sector: 'industry',
  country: 'country',
  employees: 'numberofemployees',
  partnerId: 'pos_partner_id',
  isPartner: 'pos_is_partner',
  type: 'pos_partnership_type',
  phase: 'pos_phase',
  suspended: 'pos_suspended',
  tier: 'pos_tier',
  reasonCode: 'pos_reason_code',
  reason: 'pos_reason',
  channelManager: 'pos_channel_manager',
  offers: 'partner_offers',
  seeks: 'partner_seeks',
  partnerSectors: 'partner_sectors',
  partnerCountries: 'partner_countries',
  partnerType: 'partner_type',
  checksPassed: 'checks_passed',
  checksRecorded: 'checks_recorded',
  derived: 'derived_fields',
  modifiedAt: 'hs_lastmodifieddate',
} as const satisfies Record<string, string>;

export const DEAL_FIELD = {
  name: 'dealname',
  accountId: 'hs_primary_associated_company',
  ownerId: 'hubspot_owner_id',
  stage: 'dealstage',
  amount: 'amount',
  currency: 'deal_currency_code',
  product: 'product',
  territory: 'territory',
  discount: 'discount',
  openedOn: 'opened_date',
  closeOn: 'closedate',
  dealId: 'pos_deal_id',
  registrationStatus: 'pos_registration_status',
  role: 'pos_partner_role',
  partnerId: 'pos_sourced_partner_id',
  protectedUntil: 'pos_protected_until',
  derived: 'derived_fields',
  modifiedAt: 'hs_lastmodifieddate',
} as const satisfies Record<string, string>;

export const CONTACT_FIELDS = ['firstname', 'lastname', 'email'] as const;
export const NOTE_FIELDS = ['hs_note_body', 'hs_timestamp'] as const;

/** Mirrored company fields that a person may edit; such an edit is a command. */
export const EDITABLE = {
  phase: COMPANY_FIELD.phase,
  suspended: COMPANY_FIELD.suspended,
  tier: COMPANY_FIELD.tier,
} as const;

const NOT_WATCHED: ReadonlySet<string> = new Set([
  COMPANY_FIELD.modifiedAt,
  // Calculated by HubSpot: its change comes as an association change.
  DEAL_FIELD.accountId,
  // Our own key, and a mark of the demo data: the slow poll is soon enough.
  DEAL_FIELD.dealId,
  DEAL_FIELD.derived,
]);

/** Properties whose changes the app's webhooks manifest must announce, per object type of the manifest. */
export const WATCHED = {
  company: Object.values(COMPANY_FIELD).filter((name) => !NOT_WATCHED.has(name)),
  deal: Object.values(DEAL_FIELD).filter((name) => !NOT_WATCHED.has(name)),
} as const;
