import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runSkill } from '../assistant/skills/run.ts';
import { answerLines, COACH } from './coach.ts';
import { contextOf } from './coach-context.ts';
import { type Knowledge, knowledgeOf } from './coach-sources.ts';
import { DEFAULT_FILE, policyOf } from './policy-files.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
/** The whole command line loads the documents' libraries too, which takes its time on a busy machine. */
const SLOW = { timeout: 90_000 };

const run = (...args: string[]) =>
  new Promise<{ code: number; text: string }>((resolve) => {
    const env = { ...process.env, PARTNERSHIP_OS_TOKEN: '' };
    execFile(process.execPath, [CLI, 'coach', ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), text: stdout + stderr }),
    );
  });

test('free text is a question, and every line says where it comes from', SLOW, async () => {
  const { code, text } = await run('ask', 'How long does a Director have to decide?', '--json');
  expect(code).toBe(0);
  const answer = JSON.parse(text) as { citations: { source: string }[]; skill: string };
  expect(answer.skill).toBe('answer_question');
  expect(answer.citations.map(({ source }) => source)).toContain('policy/approvals');
});

test(
  'wrong arguments, a partner that is named wrongly and a missing sign-in end before anything is read',
  SLOW,
  async () => {
    expect(await COACH.run([])).toBe(2);
    expect(await COACH.run(['x', '--lang', 'fr'])).toBe(2);
    expect(await COACH.run(['draft', '--input', '{no'])).toBe(2);
    expect(await COACH.run(['next_best_step', '--partner', '../x'])).toBe(1);
    expect(await COACH.run(['next_best_step', '--partner', 'hubspot:1'])).toBe(1);
  },
);

test(
  'the shipped texts: a template is explained and filled as a draft, and an Arabic question is answered in Arabic',
  SLOW,
  async () => {
    const knowledge: Knowledge = await knowledgeOf((await policyOf(DEFAULT_FILE)) ?? ({} as never));
    const said = (lang: 'en' | 'ar', skill: string, input: object): string => {
      const outcome = runSkill(contextOf(knowledge, { lang, today: '2026-11-22', partner: null }), skill, input);
      return outcome.ok ? [...answerLines(outcome.answer)].join('\n') : outcome.problem.code;
    };
    expect(said('en', 'explain_template', { template: 'L.1' })).toMatch(
      /^\[explain_template\]\nMutual Non-Disclosure Agreement \(L\.1\), legal\/01-nda \[1\]/,
    );
    expect(said('ar', 'answer_question', { question: 'كم مدة حماية الصفقة المسجّلة؟' })).toMatch(
      /^\[answer_question\]\nمن «/,
    );
    const draft = said('ar', 'draft', {
      template: 'L.1',
      answers: { partner_legal_name: 'شركة [x](https://evil.example)' },
    });
    expect(draft).toMatch(/^\[draft\]\nمسودة لم تُرسل/);
    expect(draft).not.toMatch(/\]\(https:/);
  },
);
