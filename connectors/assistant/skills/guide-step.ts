import { coachText, END, following, type Lang, type Playbook, type PlaybookStep, wordOr } from '@partnership-os/core';
import { z } from 'zod';
import type { Citation } from '../retrieval/source.ts';
import { type Answer, answering } from './answer.ts';
import { titleIn } from './explain-template.ts';
import { type CoachContext, type RunInView, skill } from './skill.ts';

/** One step at a time: goal, what to work with, who, until when, evidence, the note of the partner's tier, what follows. */
export const GUIDE_PLAYBOOK_STEP = skill({
  name: 'guide_playbook_step',
  actionClass: 'A',
  needsPartner: false,
  /** Without a step: where this partner's run stands, else the first. */
  input: z.strictObject({ playbook: z.string().min(1).max(60), step: z.string().max(60).optional() }),
  run: (context, { playbook: asked, step: wanted }): Answer => {
    const { lang } = context;
    const answer = answering('guide_playbook_step', lang);
    const playbook = context.playbooks.find(({ id }) => id === asked);
    if (playbook === undefined) {
      answer.add('say', coachText(lang, 'coach.unknownPlaybook', { asked }));
      const list = context.playbooks.map(({ id }) => id).join(', ');
      answer.add('say', coachText(lang, 'coach.didYouMean', { list }));
      return answer.done(false);
    }
    const id = wanted ?? currentStep(context, playbook) ?? playbook.steps[0].id;
    const step = playbook.steps.find((each) => each.id === id);
    if (step === undefined) {
      answer.add('say', coachText(lang, 'coach.unknownStep', { asked: id }));
      return answer.done(false);
    }
    for (const text of linesOf(context, playbook, step)) answer.add('step', text, citation(playbook, step, lang));
    return answer.done();
  },
});

/** Where the running playbook of this partner stands: two people see the same. */
const running = ({ partner }: CoachContext, { id }: Playbook): RunInView | undefined =>
  partner?.runs.find(({ playbook, status }) => playbook === id && status === 'running');
const currentStep = (context: CoachContext, playbook: Playbook): string | undefined =>
  running(context, playbook)?.steps.find(({ status }) => status === 'open')?.id;

/** Of a step that is open: who has it until when, and what it still waits for. */
function runLines(context: CoachContext, playbook: Playbook, { id }: PlaybookStep): readonly string[] {
  const { lang } = context;
  const open = running(context, playbook)?.steps.find((step) => step.id === id && step.status === 'open');
  if (open === undefined) return [];
  const said = { name: open.owner ?? coachText(lang, 'coach.nobody'), due: open.dueOn };
  return [
    coachText(lang, open.overdue ? 'coach.stepOverdue' : 'coach.stepOpen', said),
    ...open.missing.map((missing) => coachText(lang, 'coach.stepMissing', { text: worded(lang, missing) })),
  ];
}

const named = (lang: Lang, { name, name_ar }: Pick<PlaybookStep, 'name' | 'name_ar'>): string =>
  lang === 'ar' ? name_ar : name;
const worded = (lang: Lang, { text, text_ar }: { readonly text: string; readonly text_ar: string }): string =>
  lang === 'ar' ? text_ar : text;

function linesOf(context: CoachContext, playbook: Playbook, step: PlaybookStep): readonly string[] {
  const { lang } = context;
  const next = following(playbook, step);
  const after = playbook.steps.find(({ id }) => id === next);
  return [
    coachText(lang, 'coach.step', {
      i: playbook.steps.indexOf(step) + 1,
      n: playbook.steps.length,
      name: named(lang, step),
    }),
    coachText(lang, 'coach.goal', { text: lang === 'ar' ? step.goal_ar : step.goal }),
    ...runLines(context, playbook, step),
    ...workLines(context, step),
    coachText(lang, 'coach.owner', { role: wordOr(lang, 'role', step.ownerRole), n: step.dueDays }),
    ...(step.evidence === undefined ? [] : [coachText(lang, 'coach.evidence', { text: worded(lang, step.evidence) })]),
    ...tierLines(context, step),
    after === undefined || next === END
      ? coachText(lang, 'coach.ends')
      : coachText(lang, 'coach.then', { name: named(lang, after) }),
  ];
}

function workLines({ lang, templates }: CoachContext, { do: work }: PlaybookStep): readonly string[] {
  if ('template' in work) {
    const card = templates.find(({ id }) => id === work.template);
    const title = card === undefined ? work.template : titleIn(lang, card);
    return [coachText(lang, 'coach.doTemplate', { title, id: work.template })];
  }
  if ('checklist' in work) return work.checklist.map((item) => `- [ ] ${worded(lang, item)}`);
  if ('command' in work) {
    const list = work.command.map((command) => wordOr(lang, 'cmd', command)).join(', ');
    return [coachText(lang, 'coach.doCommand', { list })];
  }
  return [coachText(lang, 'coach.doQuestion', { text: worded(lang, work.question) })];
}

/** The note of the partner's tier; of an unknown tier every note, for nobody is Bronze by default. */
function tierLines({ lang, partner }: CoachContext, { tierNotes = {} }: PlaybookStep): readonly string[] {
  const tier = partner?.facts.partnership?.tier ?? null;
  const note = (id: string, text: Parameters<typeof worded>[1]): string =>
    coachText(lang, 'coach.tierNote', { tier: wordOr(lang, 'tier', id), text: worded(lang, text) });
  const own = tier === null ? undefined : tierNotes[tier];
  if (tier !== null) return own === undefined ? [] : [note(tier, own)];
  const all = Object.entries(tierNotes).map(([id, text]) => note(id, text));
  return all.length === 0 ? [] : [coachText(lang, 'coach.tierUnknown'), ...all];
}

const citation = ({ id, name, name_ar }: Playbook, step: PlaybookStep, lang: Lang): Citation => ({
  source: `playbook/${id}`,
  kind: 'playbook',
  title: lang === 'ar' ? name_ar : name,
  heading: named(lang, step),
  lang,
  passage: lang === 'ar' ? step.goal_ar : step.goal,
  file: `playbooks/${id}.yaml`,
});
