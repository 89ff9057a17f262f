import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { coachText, type Lang } from '@partnership-os/core';
import type { Answer } from '../assistant/skills/answer.ts';
import { runSkill, SKILLS } from '../assistant/skills/run.ts';
import type { CoachContext, SkillOutcome } from '../assistant/skills/skill.ts';
import { contextOf } from './coach-context.ts';
import { modelOf } from './coach-model.ts';
import { partnerOf } from './coach-partner.ts';
import { knowledgeOf } from './coach-sources.ts';
import type { Command } from './command.ts';
import { DEFAULT_FILE, policyOf } from './policy-files.ts';
import { ServiceProblem } from './service.ts';

const string = { type: 'string' } as const;
const OPTIONS = {
  ...{ lang: string, partner: string, input: string, policy: string, own: string, url: string },
  json: { type: 'boolean' },
  'no-model': { type: 'boolean' },
} as const;

/** What the words after a skill's name are, so that nobody has to write JSON for them. */
const WORDS_ARE: Readonly<Record<string, string>> = {
  answer_question: 'question',
  explain_template: 'template',
  draft: 'template',
  guide_playbook_step: 'playbook',
};
/** The command line speaks for one workspace. */
const HERE = 'cli';
const FREE_TEXT = 'answer_question';
const ARABIC = /\p{Script=Arabic}/u;

interface Asked {
  readonly skill: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly lang: Lang;
  readonly options: { readonly [K in keyof typeof OPTIONS]?: string | boolean | undefined };
}

/** May stand before a question, where everything else has a word for what it does. */
const ASK = 'ask';

/** The first word names a skill, or everything is a question. */
function skillIn(positionals: readonly string[]): { readonly skill: string; readonly words: string } {
  const [first = '', ...rest] = positionals;
  const named = SKILLS.find(({ name }) => name === first)?.name ?? (first === ASK ? FREE_TEXT : undefined);
  return { skill: named ?? FREE_TEXT, words: (named === undefined ? positionals : rest).join(' ') };
}

/** Null: the arguments are wrong. */
async function askedBy(args: readonly string[]): Promise<Asked | null> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (positionals.length === 0) return null;
  const { skill, words } = skillIn(positionals);
  const key = WORDS_ARE[skill];
  const lang = values.lang ?? (ARABIC.test(words) ? 'ar' : 'en');
  if (lang !== 'en' && lang !== 'ar') return null;
  const given = values.input === undefined ? {} : await inputOf(values.input);
  return {
    skill,
    input: { ...(key !== undefined && words !== '' && { [key]: words }), ...given },
    lang,
    options: values,
  };
}

async function inputOf(text: string): Promise<Readonly<Record<string, unknown>>> {
  const source = text.startsWith('@') ? await readFile(text.slice(1), 'utf8') : text;
  return JSON.parse(source) as Readonly<Record<string, unknown>>;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what would steer a terminal is taken out
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g;

/** Writes an answer as it is read: what is said, what is quoted, then where it comes from. */
export function* answerLines({ skill, lines, citations }: Answer): Generator<string> {
  yield `[${skill}]`;
  for (const { kind, text, from } of lines) {
    const marks = [...new Set(from)].map((at) => `[${at + 1}]`).join('');
    yield kind === 'quote' ? text.replace(/^/gm, '  ') : `${text} ${kind === 'draft' ? '' : marks}`.trimEnd();
  }
  for (const [at, { source, title, heading, file }] of citations.entries())
    yield `[${at + 1}] ${[title, heading].filter((part) => part !== '').join(' › ')} — ${file ?? source}`;
}

const textIn = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

async function run(args: readonly string[]): Promise<number> {
  const asked = await askedBy(args);
  if (asked === null) return 2;
  const { lang, options } = asked;
  const policy = await policyOf(textIn(options.policy) ?? DEFAULT_FILE);
  if (policy === null) return 1;
  const named = textIn(options.partner);
  const partner = named === undefined ? null : await partnerOf(named, textIn(options.url));
  const knowledge = await knowledgeOf(policy, textIn(options.own));
  const today = new Date().toISOString().slice(0, 10);
  const context = contextOf(knowledge, { lang, today, partner });
  return print(await outcomeOf(context, asked), lang, options.json === true);
}

/** A question is worded by the model that the environment names, if there is one; every other skill needs none. */
async function outcomeOf(context: CoachContext, { skill, input, options }: Asked): Promise<SkillOutcome> {
  const plain = runSkill(context, skill, input);
  const deps = options['no-model'] === true || skill !== FREE_TEXT ? null : modelOf(process.env);
  if (!plain.ok || deps === null) return plain;
  // Loaded where it is used: the client of the model takes longer to load than an answer without it.
  const { composeAnswer } = await import('../assistant/model/compose.ts');
  return { ok: true, answer: await composeAnswer(context, String(input.question), { deps, workspaceId: HERE }) };
}

function print(outcome: SkillOutcome, lang: Lang, json: boolean): number {
  if (!outcome.ok) {
    console.error(coachText(lang, `coach.${outcome.problem.code}`, outcome.problem.params));
    return 1;
  }
  const lines = json ? [JSON.stringify(outcome.answer, null, 2)] : answerLines(outcome.answer);
  for (const line of lines) console.log(line.replace(CONTROL, ' '));
  return 0;
}

export const COACH: Command = {
  usage:
    'coach QUESTION | SKILL [WORDS] [--lang en|ar] [--partner CRM:ID] [--input JSON|@FILE] [--json] [--no-model] [--url URL]',
  about: 'answers from templates, policy and one partner’s facts, each line with its source; works without a model',
  run: async (args) => {
    try {
      return await run(args);
    } catch (error) {
      // Arguments that are none, and JSON that is none, are told with the usage.
      if (error instanceof TypeError || error instanceof SyntaxError) return 2;
      if (!(error instanceof ServiceProblem)) throw error;
      console.error(error.message);
      return 1;
    }
  },
};
