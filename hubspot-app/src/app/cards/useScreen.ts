import { useExtensionContext } from '@hubspot/ui-extensions';
import {
  type Action,
  errorScreen,
  type Lang,
  loadingScreen,
  noPermissionScreen,
  type Screen,
  type ScreenFacts,
  type Situation,
  type Ui,
  type Viewer,
  wasOvertaken,
} from '@partnership-os/core';
import { useMemo, useState } from 'react';
import { type Loadable, saveLanguage } from './service.ts';
import { useCommands } from './useCommands.ts';
import { useFacts } from './useFacts.ts';

/** A card: where its facts come from and which screen of core shows them. */
export interface CardSource<F extends ScreenFacts> {
  readonly id: Screen['id'];
  readonly path: (recordId: number) => string;
  readonly draw: (facts: F, viewer: Viewer, ui: Ui, situation: Situation<F>) => Screen;
  /** Properties of the record whose change means that the facts changed too. */
  readonly watched: readonly string[];
}

/** One card's life: its facts, what the person typed, the screen that core makes of both, and the commands they send. */
export function useScreen<F extends ScreenFacts>(source: CardSource<F>) {
  const context = useExtensionContext<'crm.record.tab'>();
  const { loadable, reload } = useFacts<F>(source.path(context.crm.objectId), source.watched);
  const [ui, setUi] = useState<Ui>({});
  const [before, setBefore] = useState<F | null>(null);
  const [chosen, setChosen] = useState<Lang | null>(null);
  const lang = chosen ?? langOf(loadable, context.user.language);
  const user = context.user.email;
  const screen = useMemo(
    () => screenOf({ source, loadable, ui, lang, before, user }),
    [source, loadable, ui, lang, before, user],
  );
  const viewer = loadable.status === 'ready' ? { ...loadable.value.viewer, lang } : undefined;
  const { notice, send, clearNotice } = useCommands({
    viewer,
    onDecided: (outcome) => {
      if (outcome.status === 'accepted') setUi({});
      if (wasOvertaken(outcome) && loadable.status === 'ready') setBefore(before ?? loadable.value.facts);
      reload();
    },
  });

  const change = (values: Ui) => {
    clearNotice();
    setUi((current) => ({ ...current, ...values }));
  };
  const chooseLanguage = (language: Lang) => {
    setChosen(language);
    void saveLanguage(language);
  };
  /** Looking again is also how a person says that the changes were seen. */
  const review = () => {
    clearNotice();
    setBefore(null);
    reload();
  };
  const run = (action: Action, dialogId: string | null) => {
    if (action.does.kind === 'send') void send(action, action.does, dialogId);
    if (action.does.kind === 'set') change(action.does.values);
    if (action.does.kind === 'reload') review();
    if (action.does.kind === 'open') clearNotice();
  };
  return { screen, notice, change, run, chooseLanguage };
}

interface Drawing<F extends ScreenFacts> {
  readonly source: CardSource<F>;
  readonly loadable: Loadable<F>;
  readonly ui: Ui;
  readonly lang: Lang;
  readonly before: F | null;
  /** The address that an admin finds the person by. */
  readonly user: string;
}

function screenOf<F extends ScreenFacts>({ source, loadable, ui, lang, before, user }: Drawing<F>): Screen {
  switch (loadable.status) {
    case 'loading':
      return loadingScreen(source.id, lang);
    case 'no-permission':
      return noPermissionScreen(source.id, lang, { crm: 'hubspot', user });
    case 'failed':
      return errorScreen(source.id, lang, { code: loadable.code });
    case 'ready':
      return source.draw(loadable.value.facts, { ...loadable.value.viewer, lang }, ui, situationOf(loadable, before));
  }
}

/** The person's choice in our settings; before the first answer, the language of their HubSpot. */
function langOf(loadable: Loadable<ScreenFacts>, hubspotLanguage: string | undefined): Lang {
  if (loadable.status === 'ready') return loadable.value.viewer.lang;
  return hubspotLanguage?.startsWith('ar') ? 'ar' : 'en';
}

const situationOf = <F extends ScreenFacts>(
  { offlineSince }: Extract<Loadable<F>, { status: 'ready' }>,
  before: F | null,
): Situation<F> => ({
  ...(offlineSince === undefined ? {} : { offlineSince }),
  ...(before === null ? {} : { before }),
});
