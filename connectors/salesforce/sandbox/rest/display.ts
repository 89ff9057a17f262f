import type { Session } from '../access.ts';
import type { Org } from '../org.ts';
import type { Scalar } from '../records/values.ts';
import type { FieldDef } from '../schema/types.ts';

const localeOf = (session: Session): string =>
  String(session.user.LocaleSidKey ?? session.user.LanguageLocaleKey ?? 'en_US').replace('_', '-');
const zoneOf = (org: Org, session: Session): string => String(session.user.TimeZoneSidKey ?? org.organization.zone);

/** What the UI API shows beside a raw value, in the user's locale and zone; null where it shows none. */
export function displayValue(org: Org, session: Session, field: FieldDef, value: Scalar): string | null {
  if (value === null) return null;
  const locale = localeOf(session);
  switch (field.type) {
    case 'currency':
      return new Intl.NumberFormat(locale, { style: 'currency', currency: org.organization.currency }).format(
        Number(value),
      );
    case 'percent':
      return `${new Intl.NumberFormat(locale, { maximumFractionDigits: field.scale }).format(Number(value))}%`;
    case 'double':
    case 'int':
      return new Intl.NumberFormat(locale, { maximumFractionDigits: field.scale }).format(Number(value));
    case 'date':
      return new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).format(new Date(String(value)));
    case 'datetime':
      return new Intl.DateTimeFormat(locale, {
        timeZone: zoneOf(org, session),
        dateStyle: 'short',
        timeStyle: 'short',
      }).format(new Date(String(value)));
    case 'picklist':
      return field.values.find((one) => one.value === value)?.label ?? String(value);
    default:
      return null;
  }
}
