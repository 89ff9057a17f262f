import { useEffect, useState } from 'react';
import type { WorkbenchPerson } from '../options.ts';
import { type Crm, saveLanguage } from './api.ts';
import { userIdOf } from './shared.ts';
import type { Lang } from './words.ts';

const LANGUAGE = 'pos_workbench_language';
const TOLD = 'pos_workbench_told_each_crm';
const CRMS: readonly Crm[] = ['hubspot', 'salesforce'];
/** A service that is busy with its first import does not hold the card back for longer. */
const PATIENCE_MS = 1_500;

/** The page's language, kept for the next visit. */
export function usePageLanguage(): [Lang, (lang: Lang) => void] {
  const [lang, setLang] = useState<Lang>(localStorage.getItem(LANGUAGE) === 'ar' ? 'ar' : 'en');
  const choose = (next: Lang) => {
    localStorage.setItem(LANGUAGE, next);
    setLang(next);
  };
  return [lang, choose];
}

/**
 * A HubSpot card speaks its person's language as the service knows it, Salesforce's own messages the one of its user. Once
 * per person and page language both are told the page's; what is chosen in a card afterwards stays.
 * @returns whether the card may be shown
 */
export function usePersonLanguage(person: WorkbenchPerson | undefined, lang: Lang): boolean {
  const wanted = `${person?.key} ${lang}`;
  const crms = CRMS.filter((crm) => userIdOf(person, crm) !== undefined);
  const needed = person !== undefined && crms.length > 0 && told()[person.key] !== lang;
  const [settled, setSettled] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a person's users do not change
  useEffect(() => {
    if (!needed || person === undefined) return undefined;
    const settle = () => setSettled(wanted);
    const timer = setTimeout(settle, PATIENCE_MS);
    const keep = () => localStorage.setItem(TOLD, JSON.stringify({ ...told(), [person.key]: lang }));
    Promise.all(crms.map((crm) => saveLanguage[crm](lang)))
      .then(keep)
      .then(settle, settle);
    return () => clearTimeout(timer);
  }, [needed, person, lang, wanted]);
  return !needed || settled === wanted;
}

function told(): Readonly<Record<string, Lang>> {
  return JSON.parse(localStorage.getItem(TOLD) ?? '{}');
}
