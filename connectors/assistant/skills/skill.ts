import type { Lang, Params, PartnerFacts, Playbook, PlaybookText, Policy, Viewer } from '@partnership-os/core';
import type { z } from 'zod';
import type { Searchable } from '../retrieval/index.ts';
import type { Source } from '../retrieval/source.ts';
import type { Answer } from './answer.ts';

/** What is known of a template before it is opened. */
export interface TemplateCard {
  readonly id: string;
  readonly locale: Lang;
  readonly file: string;
  readonly number: string;
  readonly title: string;
  readonly titleAr: string;
  readonly description: string;
  readonly descriptionAr: string;
  readonly tier: string;
  readonly time: string;
  readonly phases: readonly string[];
  readonly types: readonly string[];
  readonly prerequisites: readonly string[];
  readonly outcomes: readonly string[];
  readonly related: readonly string[];
  readonly sections: readonly string[];
}

/** A template filled with what is known; what is not stays visible and is listed. */
export interface FilledDraft {
  readonly markdown: string;
  readonly missing: readonly string[];
}

/** The partner in front of the person, as this person may see it. Nothing of any other partner is ever in here. */
export interface PartnerInView {
  readonly facts: PartnerFacts;
  readonly viewer: Viewer;
  readonly runs: readonly RunInView[];
}

/** A playbook on this partnership as everybody sees it, newest first in a list of them. */
export interface RunInView {
  readonly playbook: string;
  readonly status: string;
  readonly steps: readonly StepInView[];
}

export interface StepInView {
  readonly id: string;
  readonly name: PlaybookText;
  readonly status: string;
  /** ISO day. */
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly owner: string | null;
  /** Why it is still open although somebody reported it. */
  readonly missing: readonly PlaybookText[];
}

/** All that a skill may use. There is nothing in it that writes or sends. */
export interface CoachContext {
  readonly lang: Lang;
  /** ISO day in the workspace's zone. */
  readonly today: string;
  readonly index: Searchable;
  readonly sources: readonly Source[];
  readonly templates: readonly TemplateCard[];
  readonly playbooks: readonly Playbook[];
  readonly policy: Policy;
  readonly partner: PartnerInView | null;
  /** Fills the document of a template; null when it does not exist in that language. */
  readonly fill: (id: string, lang: Lang, answers: Readonly<Record<string, unknown>>) => FilledDraft | null;
}

/** One thing that the coach can do. Class A: it reads, words and proposes; whatever binds us is a person's command. */
export interface Skill<S extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly actionClass: 'A';
  /** Without a partner in view the skill answers that it needs one. */
  readonly needsPartner: boolean;
  readonly input: S;
  readonly run: (context: CoachContext, input: z.output<S>) => Answer;
}

export const skill = <S extends z.ZodType>(made: Skill<S>): Skill<S> => made;

export type SkillOutcome =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly problem: SkillProblem };

/** Why a skill did not run: worded under `coach.<code>`. */
export interface SkillProblem {
  readonly code: 'skillUnknown' | 'skillInput' | 'noPartner';
  readonly params: Params;
}
