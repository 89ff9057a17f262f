import { useCallback } from 'react';
import { HubSpotCard } from '../hubspot-host/Card.tsx';
import type { ExtensionContext, HostAlert } from '../hubspot-host/contract.ts';
import type { Crm } from './api.ts';
import type { Kind } from './fields.ts';
import { SalesforcePage } from './SalesforcePage.tsx';
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
    return <p className="panel">{say('noUserNoCard', { crm: CRM_NAME[props.crm] })}</p>;
  }
  if (props.crm === 'hubspot') return <HubSpotPane {...props} userId={userId} />;
  const { section } = props.kind;
  if (section !== 'Opportunity' && section !== 'Account') return <p className="panel">{say('noCard')}</p>;
  return <SalesforcePage {...props} key={`${section} ${props.id} ${userId}`} object={section} />;
}

type PaneProps = CardPaneProps & { readonly userId: string };

function HubSpotPane({ kind, id, changes, onRefresh, userId }: PaneProps) {
  const { say, lang, session, toast, users, cardMayShow } = useShared();
  const alert = useCallback(
    ({ type, title, message }: HostAlert) => {
      const tone = type === 'danger' || type === 'warning' ? 'bad' : type === 'success' ? 'good' : 'info';
      toast({ tone, text: [title, message].filter(Boolean).join(' ') });
    },
    [toast],
  );
  if (kind.card === undefined) return <p className="panel">{say('noCard')}</p>;
  if (!cardMayShow) return <p role="status">{say('loading')}</p>;
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
