import { coachText, type Lang, type RedLine, redLineResults, type SheetGroup } from '@partnership-os/core';
import { z } from 'zod';
import type { Citation } from '../retrieval/source.ts';
import { type Answer, answering } from './answer.ts';
import { type CoachContext, skill } from './skill.ts';

const DEEPEST = 6;
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

/**
 * Looks at proposed terms against every red line of the policy. Inside them it is a proposal that a person may send for
 * approval; across one it names the line, the value and the limit. It writes nothing into a term sheet.
 */
export const DRAFT_TERM_PROPOSAL = skill({
  name: 'draft_term_proposal',
  actionClass: 'A',
  needsPartner: false,
  /** Terms as a term sheet has them, by group: `{ economics: { commission: { baseRateBp: 1500 } } }`. */
  input: z.strictObject({
    terms: z.record(z.string(), z.json()).refine((terms) => depthOf(terms) <= DEEPEST, 'too deep'),
  }),
  run: (context, { terms }): Answer => {
    const { lang, policy } = context;
    const answer = answering('draft_term_proposal', lang);
    const results = redLineResults(terms as SheetGroup, [], { termSheet: policy.termSheet, version: policy.version });
    const crossed = results.filter(({ result }) => result === 'fail');
    for (const { ruleId, field, values } of crossed) {
      const line = policy.termSheet.redLines.find(({ id }) => id === ruleId);
      const said = { id: ruleId, field: field ?? '', value: values.map(String).join(', '), limit: limitOf(line) };
      answer.add('say', coachText(lang, 'coach.crossesLine', said), lineCitation(ruleId, said.limit, lang));
    }
    if (crossed.length === 0) sayInside(context, answer, JSON.stringify(terms, null, 2));
    for (const line of policy.termSheet.redLines)
      if (line.kind === 'manual') {
        const question = line.question[lang];
        answer.add('say', coachText(lang, 'coach.askPerson', { question }), lineCitation(line.id, question, lang));
      }
    return answer.done(crossed.length === 0);
  },
});

function sayInside({ lang }: CoachContext, answer: ReturnType<typeof answering>, terms: string): void {
  answer.add('say', coachText(lang, 'coach.insideLines'), lineCitation('termSheet', '', lang));
  answer.add('draft', terms, lineCitation('termSheet', '', lang));
}

const limitOf = (line: RedLine | undefined): string =>
  line === undefined || line.kind === 'manual' ? '' : String(line.limit);

const lineCitation = (heading: string, passage: string, lang: Lang): Citation => ({
  ...{ source: 'policy/termSheet', kind: 'policy', title: heading, heading, lang, passage, file: null },
});
