import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Lang = 'en' | 'ar';

export interface Question {
  readonly id: string;
  readonly lang: Lang;
  readonly role: string;
  /** What the answer comes from: a template, a document, the policy, one partner's record, or nothing. */
  readonly kind: 'template' | 'document' | 'policy' | 'record' | 'none';
  readonly question: string;
  /** Any of these counts as found; none for a question without an answer. */
  readonly sources: readonly string[];
  /** What a right answer says. Each fact lists the ways to write it; one of them is enough. */
  readonly facts: readonly (readonly string[])[];
  readonly metric?: string;
  readonly traits: readonly ('paraphrase' | 'typo')[];
}

type Titles = Readonly<Record<string, Readonly<Record<Lang, string>>>>;

const here = (name: string): URL => new URL(name, import.meta.url);

export const textOf = (name: string): string => readFileSync(here(name), 'utf8');

export function questionsOf(name: 'develop' | 'locked'): readonly Question[] {
  const rows: readonly Partial<Question>[] = parse(textOf(`${name}.yaml`));
  return rows.map((row) => ({ facts: [], traits: [], ...row }) as Question);
}

/** The titles by id, all four groups in one. */
export function titles(): Titles {
  const groups: Readonly<Record<string, Titles>> = parse(textOf('sources.yaml'));
  return Object.assign({}, ...Object.values(groups));
}
