import {
  DEAL_ROLES,
  OUTCOMES,
  PARTNERSHIP_TYPES,
  PHASES,
  REASON_CODES,
  REGISTRATION_STATUSES,
  wordFor,
} from '@partnership-os/core';
import type { HubSpotType } from './api.ts';
import { COMPANY_FIELD, DEAL_FIELD } from './fields.ts';

export interface PropertyPlan {
  readonly name: string;
  readonly label: string;
  readonly type: 'string' | 'enumeration' | 'bool' | 'date';
  readonly fieldType: string;
  readonly options?: readonly string[];
  /** Prefix of the options' words in core's catalogue. */
  readonly words?: 'phase' | 'type' | 'reg' | 'dealrole' | 'reason';
  readonly hasUniqueValue?: boolean;
}

export const GROUP = { name: 'partnership_os', label: 'Partnership OS' } as const;

const text = (name: string, label: string): PropertyPlan => ({ name, label, type: 'string', fieldType: 'text' });
const select = (
  name: string,
  label: string,
  words: NonNullable<PropertyPlan['words']>,
  options: readonly string[],
): PropertyPlan => ({
  words,
  name,
  label,
  type: 'enumeration',
  fieldType: 'select',
  options,
});
const yesNo = (name: string, label: string): PropertyPlan => ({
  name,
  label,
  type: 'bool',
  fieldType: 'booleancheckbox',
  options: ['true', 'false'],
});

/** Every property that we own, in the order of their worth when an account has room for few. */
export const PROPERTIES: Readonly<Record<'companies' | 'deals', readonly PropertyPlan[]>> = {
  companies: [
    yesNo(COMPANY_FIELD.isPartner, 'Is partner'),
    { ...text(COMPANY_FIELD.partnerId, 'Partner ID'), hasUniqueValue: true },
    select(COMPANY_FIELD.phase, 'Partnership phase', 'phase', [...PHASES, ...OUTCOMES]),
    yesNo(COMPANY_FIELD.suspended, 'Partnership suspended'),
    select(COMPANY_FIELD.type, 'Partnership type', 'type', PARTNERSHIP_TYPES),
    text(COMPANY_FIELD.tier, 'Partner tier'),
    select(COMPANY_FIELD.reasonCode, 'Reason code', 'reason', REASON_CODES),
    { ...text(COMPANY_FIELD.reason, 'Reason'), fieldType: 'textarea' },
    text(COMPANY_FIELD.channelManager, 'Channel manager (owner ID)'),
  ],
  deals: [
    { ...text(DEAL_FIELD.dealId, 'Partnership OS deal ID'), hasUniqueValue: true },
    select(DEAL_FIELD.registrationStatus, 'Deal registration', 'reg', REGISTRATION_STATUSES),
    select(DEAL_FIELD.role, 'Partner role', 'dealrole', DEAL_ROLES),
    text(DEAL_FIELD.partnerId, 'Sourced by partner (ID)'),
    { name: DEAL_FIELD.protectedUntil, label: 'Protected until', type: 'date', fieldType: 'date' },
  ],
};

const YES_NO: Readonly<Record<string, string>> = { true: 'Yes', false: 'No' };
const sentence = (value: string) => value.charAt(0).toUpperCase() + value.slice(1).toLowerCase();

/** The word an admin and the portal's reports see. HubSpot's options have one language, so it is English. */
const wordOf = ({ words }: PropertyPlan, value: string): string =>
  wordFor('en', `${words}.${value}`) ?? YES_NO[value] ?? sentence(value);

/** A planned property as HubSpot's create call wants it. */
export function propertyInput(plan: PropertyPlan) {
  const options = (plan.options ?? []).map((value, displayOrder) => ({
    value,
    label: wordOf(plan, value),
    displayOrder,
    hidden: false,
  }));
  const { hasUniqueValue = false, name, label, type, fieldType } = plan;
  return { name, label, type, fieldType, groupName: GROUP.name, hasUniqueValue, options };
}

export const OWNED_TYPES: readonly ('companies' | 'deals')[] = ['companies', 'deals'] satisfies HubSpotType[];
