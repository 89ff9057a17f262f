import { type Say, sayIn, wordOr } from '../text/message.ts';
import type { Lang } from '../text/types.ts';
import type { Crm } from './facts.ts';
import type { Action, Block, Dialog, Screen } from './model.ts';

type Id = Screen['id'];

const TITLES = { deal: 's1.title', partner: 's6.title' } as const;

/** "Loading partners…", while nothing was read yet. */
export const loadingScreen = (id: Id, lang: Lang): Screen =>
  stateScreen({ id, lang, state: 'loading' }, (say) => ({
    kind: 'text',
    role: 'status',
    testId: 'state-loading',
    text: say('st.loading', { what: say(`what.${id}`) }),
  }));

/** What failed, what still works and the code to copy; never a stack trace. */
export const errorScreen = (id: Id, lang: Lang, { code }: { readonly code: string }): Screen =>
  stateScreen(
    { id, lang, state: 'error' },
    (say) => ({
      kind: 'error',
      locked: false,
      testId: 'state-error',
      title: say('st.errorTitle', { what: say(`What.${id}`) }),
      text: say('st.errorText', { code }),
    }),
    (say) => ({
      kind: 'actions',
      items: [
        { id: 'retry', testId: 'retry', label: say('common.retry'), variant: 'primary', does: { kind: 'reload' } },
      ],
    }),
  );

/** Who lacks the permission: their CRM, and what a person there is found by (HubSpot: email, Salesforce: user id). */
export interface Asker {
  readonly crm: Crm;
  readonly user: string;
}

/** Which permission is missing, which role grants it, and how to ask for it; no record content, no counts. */
export const noPermissionScreen = (id: Id, lang: Lang, asker?: Asker): Screen =>
  stateScreen(
    { id, lang, state: 'no-permission' },
    (say) => ({
      kind: 'error',
      locked: true,
      testId: 'state-no-permission',
      title: say('st.noaccessTitle'),
      text: say('st.noaccess', { perm: say('perm.Use_Partnership_OS'), role: say('role.revops') }),
    }),
    (say) => ({ kind: 'actions', items: [requestAccess(say, lang, asker)] }),
  );

const ACCESS = 'request-access';

/** A person without the permission can leave no command, so the request is a sentence to pass on. */
function requestAccess(say: Say, lang: Lang, asker: Asker | undefined): Action {
  const perm = say('perm.Use_Partnership_OS');
  const text =
    asker === undefined
      ? say('st.accessText', { perm })
      : say('st.accessTextOf', { perm, crm: wordOr(lang, 'crm', asker.crm), user: asker.user });
  const dialog: Dialog = {
    id: ACCESS,
    testId: 'dialog-request-access',
    title: say('st.requestAccess'),
    blocks: [
      { kind: 'text', text: say('st.accessHow', { role: say('role.revops') }) },
      { kind: 'text', testId: 'access-text', text },
    ],
    actions: [
      {
        id: `close:${ACCESS}`,
        testId: 'close',
        label: say('common.close'),
        variant: 'secondary',
        does: { kind: 'close' },
      },
    ],
  };
  return {
    id: ACCESS,
    testId: ACCESS,
    label: say('st.requestAccess'),
    variant: 'primary',
    does: { kind: 'open', dialog },
  };
}

function stateScreen(
  { id, lang, state }: Pick<Screen, 'id' | 'lang' | 'state'>,
  ...parts: readonly ((say: Say) => Block)[]
): Screen {
  const say = sayIn(lang);
  return {
    id,
    title: say(TITLES[id]),
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    state,
    blocks: parts.map((part) => part(say)),
  };
}
