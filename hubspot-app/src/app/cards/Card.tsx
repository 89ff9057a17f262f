import { Flex, LoadingSpinner, ToggleGroup } from '@hubspot/ui-extensions';
import type { Lang, ScreenFacts } from '@partnership-os/core';
import { Blocks } from './Blocks.tsx';
import { directed } from './bidi.ts';
import type { Drawing } from './drawing.ts';
import { type CardSource, useScreen } from './useScreen.ts';

/** A whole card: the screen of core in HubSpot's components, and the choice of language below it. */
export function Card<F extends ScreenFacts>({ source }: { readonly source: CardSource<F> }) {
  const { screen, notice, change, run, chooseLanguage } = useScreen(source);
  const drawing: Drawing = {
    words: (text) => directed(text, screen.lang),
    notice,
    change,
    run,
    dialogId: null,
    blocks: (blocks, inside) => <Blocks blocks={blocks} drawing={inside} />,
  };
  if (screen.state === 'loading')
    return <LoadingSpinner label={screen.title} layout="centered" showLabel testId="state-loading" />;
  return (
    <Flex direction="column" gap="md">
      <Blocks blocks={screen.blocks} drawing={drawing} />
      <LanguageChoice lang={screen.lang} choose={chooseLanguage} />
    </Flex>
  );
}

/** Each language is named in itself, so that a person finds it in either. */
const LANGUAGES: readonly { readonly value: Lang; readonly label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'ar', label: 'العربية' },
];

const LANGUAGE_LABEL = { en: 'Language', ar: 'اللغة' } as const;

interface LanguageChoiceProps {
  readonly lang: Lang;
  readonly choose: (lang: Lang) => void;
}

const LanguageChoice = ({ lang, choose }: LanguageChoiceProps) => (
  <ToggleGroup
    name="language"
    label={LANGUAGE_LABEL[lang]}
    toggleType="radioButtonList"
    inline
    size="sm"
    options={[...LANGUAGES]}
    value={lang}
    onChange={(value) => choose(value === 'ar' ? 'ar' : 'en')}
    testId="language"
  />
);
