import { useCallback } from 'react';
import { HubSpotCard } from '../hubspot-host/Card.tsx';
import type { ExtensionContext, HostAlert } from '../hubspot-host/contract.ts';
import type { Crm } from './api.ts';
import type { Kind } from './fields.ts';
import { CRM_NAME, userIdOf, useShared } from './shared.ts';

interface CardPaneProps {
  readonly crm: Crm;
  readonly kind: Kind;
  readonly id: string;
  readonly changes: number;
  readonly onRefresh: () => void;
}

/** Our card on this record, as the person acted as sees it in their CRM. */
export function CardPane(props: CardPaneProps) {
  const { say, acting } = useShared();
  const userId = userIdOf(acting, props.crm);
  if (userId === undefined) {
    return <p className="panel">{say('noUser', { name: acting?.name ?? '', crm: CRM_NAME[props.crm] })}</p>;
  }
  return props.crm === 'hubspot' ? (
    <HubSpotPane {...props} userId={userId} />
  ) : (
    <SalesforcePane {...props} userId={userId} />
  );
}

type PaneProps = CardPaneProps & { readonly userId: string };

function HubSpotPane({ kind, id, changes, onRefresh, userId }: PaneProps) {
  const { say, lang, session, toast, users } = useShared();
  const alert = useCallback(
    ({ type, title, message }: HostAlert) => {
      const tone = type === 'danger' || type === 'warning' ? 'bad' : type === 'success' ? 'good' : 'info';
      toast({ tone, text: [title, message].filter(Boolean).join(' ') });
    },
    [toast],
  );
  if (kind.card === undefined) return <p className="panel">{say('noCard')}</p>;
  const { bundle, title, objectTypeId } = kind.card;
  const user = users.hubspot.find((each) => String(each.userId) === userId);
  const context: ExtensionContext = {
    location: 'crm.record.tab',
    portal: { id: session.portalId, timezone: session.zone },
    user: { id: Number(userId), email: user?.email ?? '', locale: lang === 'ar' ? 'ar-sa' : 'en-us', language: lang },
    crm: { objectId: Number(id), objectTypeId },
    extension: { appId: session.appId, appName: 'Partnership OS', cardTitle: title },
    variables: {},
  };
  return (
    <div className="panel card-frame">
      <p className="card-tab" lang="en" dir="ltr">
        {title}
      </p>
      <HubSpotCard
        key={`${bundle} ${id} ${userId} ${lang}`}
        bundle={bundle}
        context={context}
        changes={changes}
        words={{ close: say('close'), failed: say('cardFailed') }}
        onAlert={alert}
        onRefresh={onRefresh}
      />
    </div>
  );
}

/** The real Lightning components run in a page of their own, so that their styles and ours do not meet. */
function SalesforcePane({ kind, id, userId }: PaneProps) {
  const { say, lang } = useShared();
  if (kind.section !== 'Opportunity' && kind.section !== 'Account') return <p className="panel">{say('noCard')}</p>;
  const query = new URLSearchParams({ object: kind.section, record: id, user: userId, lang });
  return (
    <iframe key={`${id} ${userId} ${lang}`} className="card-page" title={say('card')} src={`salesforce/?${query}`} />
  );
}
