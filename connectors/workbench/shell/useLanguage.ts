import { useEffect, useState } from 'react';
import type { WorkbenchPerson } from '../options.ts';
import { saveLanguage } from './api.ts';
import type { Lang } from './words.ts';

const LANGUAGE = 'pos_workbench_language';
const TOLD = 'pos_workbench_told';
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
 * A HubSpot card speaks its person's language as the service knows it. Once per person and page language it is told the
 * page's; what they choose in their card afterwards stays. @returns whether the card may be shown
 */
export function usePersonLanguage(person: WorkbenchPerson | undefined, lang: Lang): boolean {
  const wanted = `${person?.key} ${lang}`;
  const needed = person?.hubspotUserId !== undefined && told()[person.key] !== lang;
  const [settled, setSettled] = useState('');
  useEffect(() => {
    if (!needed || person === undefined) return undefined;
    const settle = () => setSettled(wanted);
    const timer = setTimeout(settle, PATIENCE_MS);
    const keep = () => localStorage.setItem(TOLD, JSON.stringify({ ...told(), [person.key]: lang }));
    saveLanguage(lang).then(keep).then(settle, settle);
    return () => clearTimeout(timer);
  }, [needed, person, lang, wanted]);
  return !needed || settled === wanted;
}

function told(): Readonly<Record<string, Lang>> {
  return JSON.parse(localStorage.getItem(TOLD) ?? '{}');
}
