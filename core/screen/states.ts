import { type Say, sayIn } from '../text/message.ts';
import type { Lang } from '../text/types.ts';
import type { Block, Screen } from './model.ts';

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

/** Which permission is missing and which role grants it; no record content, no counts. */
export const noPermissionScreen = (id: Id, lang: Lang): Screen =>
  stateScreen({ id, lang, state: 'no-permission' }, (say) => ({
    kind: 'error',
    locked: true,
    testId: 'state-no-permission',
    title: say('st.noaccessTitle'),
    text: say('st.noaccess', { perm: say('perm.Use_Partnership_OS'), role: say('role.revops') }),
  }));

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
