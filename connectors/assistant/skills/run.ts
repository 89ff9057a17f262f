import type { z } from 'zod';
import { AnswerShape } from './answer.ts';
import { ANSWER_QUESTION } from './answer-question.ts';
import { DRAFT } from './draft.ts';
import { EXPLAIN_TEMPLATE } from './explain-template.ts';
import { GUIDE_PLAYBOOK_STEP } from './guide-step.ts';
import { NEXT_BEST_STEP } from './next-step.ts';
import { PREPARE_QBR, SUMMARISE_PARTNER } from './partner-summary.ts';
import { RECOMMEND_TEMPLATES } from './recommend.ts';
import type { CoachContext, Skill, SkillOutcome, SkillProblem } from './skill.ts';
import { DRAFT_TERM_PROPOSAL } from './term-proposal.ts';

/** Everything that the coach can do. A button or a command names one; free text is a question. */
export const SKILLS: readonly Skill[] = [
  ANSWER_QUESTION,
  EXPLAIN_TEMPLATE,
  NEXT_BEST_STEP,
  GUIDE_PLAYBOOK_STEP,
  DRAFT,
  SUMMARISE_PARTNER,
  PREPARE_QBR,
  RECOMMEND_TEMPLATES,
  DRAFT_TERM_PROPOSAL,
] as const;

const no = (code: SkillProblem['code'], params: SkillProblem['params']): SkillOutcome => ({
  ok: false,
  problem: { code, params },
});

/** Runs a skill by its name. An unknown name, an input of another shape or a missing partner is refused, never guessed. */
export function runSkill(context: CoachContext, name: string, input: unknown): SkillOutcome {
  const found = SKILLS.find((each) => each.name === name);
  if (found === undefined) return no('skillUnknown', { skill: name, list: SKILLS.map((each) => each.name).join(', ') });
  const read = found.input.safeParse(input);
  if (!read.success) return no('skillInput', { skill: name, where: whereOf(read.error) });
  if (found.needsPartner && context.partner === null) return no('noPartner', {});
  return { ok: true, answer: AnswerShape.parse(found.run(context, read.data)) };
}

const whereOf = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
