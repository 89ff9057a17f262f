import type { Lang, Playbook, PlaybookStep, PlaybookText } from '@partnership-os/core';
import type { Source } from './source.ts';

const inLang = (lang: Lang, { text, text_ar }: PlaybookText): string => (lang === 'ar' ? text_ar : text);

/** A playbook as a text: what it is for, then a section per step. */
export function playbookSource(playbook: Playbook, lang: Lang): Source {
  const { id, name, name_ar, description, description_ar, tags, steps, warnings, prerequisites } = playbook;
  const arabic = lang === 'ar';
  const lists = [prerequisites, warnings].filter((list) => list.length > 0);
  return {
    id: `playbook/${id}`,
    kind: 'playbook',
    lang,
    title: arabic ? name_ar : name,
    names: [arabic ? name : name_ar, ...tags],
    body: [
      arabic ? description_ar : description,
      ...lists.map((list) => list.map((each) => `- ${inLang(lang, each)}`).join('\n')),
      ...steps.map((step, at) => stepText(step, at + 1, lang)),
    ].join('\n\n'),
    file: `playbooks/${id}.yaml`,
  };
}

function stepText(
  { name, name_ar, goal, goal_ar, do: work, output, tierNotes = {} }: PlaybookStep,
  n: number,
  lang: Lang,
) {
  const arabic = lang === 'ar';
  return [
    `## ${n}. ${arabic ? name_ar : name}`,
    arabic ? goal_ar : goal,
    ...('checklist' in work ? work.checklist.map((each) => `- ${inLang(lang, each)}`) : []),
    ...('question' in work ? [inLang(lang, work.question)] : []),
    ...('template' in work ? [work.template] : []),
    ...(output === undefined ? [] : [inLang(lang, output)]),
    ...Object.values(tierNotes).map((note) => inLang(lang, note)),
  ].join('\n');
}
