import type { Row, Session } from '../access.ts';
import type { Org } from '../org.ts';
import type { Scalar } from '../records/values.ts';
import { currencyOf } from '../schema/currencies.ts';
import type { FieldDef } from '../schema/types.ts';

const localeOf = (session: Session): string =>
  String(session.user.LocaleSidKey ?? session.user.LanguageLocaleKey ?? 'en_US').replace('_', '-');
const zoneOf = (org: Org, session: Session): string => String(session.user.TimeZoneSidKey ?? org.organization.zone);

/** In an org with several currencies an amount is shown with the code of its record's. */
function money(org: Org, locale: string, row: Row, value: Scalar): string {
  const own = currencyOf(row);
  const shown = own === null ? {} : { currencyDisplay: 'code' as const };
  const format = { style: 'currency' as const, currency: own ?? org.organization.currency, ...shown };
  return new Intl.NumberFormat(locale, format).format(Number(value));
}

/** What the UI API shows beside a raw value, in the user's locale and zone; null where it shows none. */
export function displayValue(org: Org, session: Session, field: FieldDef, row: Row): string | null {
  const value = row[field.name] ?? null;
  if (value === null) return null;
  const locale = localeOf(session);
  switch (field.type) {
    case 'currency':
      return money(org, locale, row, value);
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
