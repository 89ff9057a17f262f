import { coachText, type Lang, type PartnershipFacts, wordOr } from '@partnership-os/core';
import { z } from 'zod';
import { type Answer, answering } from './answer.ts';
import { templateCitation, titleIn } from './explain-template.ts';
import { type CoachContext, skill, type TemplateCard } from './skill.ts';

const MOST = 5;

interface Recommended {
  readonly id: string;
  /** The rule that names it. */
  readonly rule: string;
}

interface RuleRow {
  readonly rule: string;
  readonly holds: (partnership: Pick<PartnershipFacts, 'phase' | 'tier' | 'suspended'>) => boolean;
  readonly templates: readonly string[];
}

const inPhase =
  (...phases: readonly string[]): RuleRow['holds'] =>
  ({ phase }) =>
    phases.includes(phase);

/** coach.md 3 as far as stored facts can tell; a row is a rule, in its order. */
export const RULES: readonly RuleRow[] = [
  {
    rule: 'SCOUT, EVALUATE',
    holds: inPhase('SCOUT', 'EVALUATE'),
    templates: [
      'strategy/02-ideal-partner-profile',
      'strategy/03-evaluation-framework',
      'recruitment/03-qualification-framework',
      'recruitment/04-discovery-call',
    ],
  },
  {
    rule: 'NEGOTIATE',
    holds: inPhase('NEGOTIATE'),
    templates: ['recruitment/07-proposal', 'recruitment/08-agreement'],
  },
  {
    rule: 'ONBOARD',
    holds: inPhase('ONBOARD'),
    templates: ['enablement/09-kickoff-deck', 'enablement/10-launch-checklist'],
  },
  {
    rule: 'MANAGE',
    holds: inPhase('MANAGE'),
    templates: ['operations/03-monthly-report', 'enablement/07-qbr-template'],
  },
  {
    rule: 'MANAGE, Gold',
    holds: (partnership) => inPhase('MANAGE')(partnership) && partnership.tier === 'gold',
    templates: ['strategy/01-partner-business-case', 'enablement/04-co-marketing'],
  },
  {
    rule: 'MANAGE, Silver',
    holds: (partnership) => inPhase('MANAGE')(partnership) && partnership.tier === 'silver',
    templates: ['operations/01-deal-registration'],
  },
  {
    rule: 'OPTIMIZE',
    holds: inPhase('OPTIMIZE'),
    templates: ['strategy/05-strategy-plan', 'enablement/04-co-marketing'],
  },
  { rule: 'RENEW', holds: inPhase('RENEW'), templates: ['operations/06-annual-review', 'recruitment/07-proposal'] },
  { rule: 'EXIT', holds: inPhase('EXIT'), templates: ['strategy/08-exit-checklist', 'documents/exit-notice'] },
];

/** At most five templates for where this partner stands, each with the rule that names it; then those made for the phase. */
export const RECOMMEND_TEMPLATES = skill({
  name: 'recommend_templates',
  actionClass: 'A',
  needsPartner: true,
  input: z.strictObject({ completed: z.array(z.string().max(100)).default([]) }),
  run: (context, { completed }): Answer => {
    const { lang, partner } = context;
    const answer = answering('recommend_templates', lang);
    const partnership = partner?.facts.partnership ?? null;
    if (partnership === null) {
      answer.add('say', coachText(lang, 'coach.noPartnership', { name: partner?.facts.name ?? '' }));
      return answer.done(false);
    }
    for (const { card, rule } of recommended(context, partnership, completed)) {
      const reason = coachText(lang, 'coach.reasonRule', { rule });
      const text = coachText(lang, 'coach.recommended', { title: titleIn(lang, card), id: card.id, reason });
      answer.add('say', text, templateCitation(card, lang));
    }
    return answer.done();
  },
});

/** In the order of the rules; what was completed is left out. */
function recommended(
  context: CoachContext,
  partnership: PartnershipFacts,
  completed: readonly string[],
): readonly { readonly card: TemplateCard; readonly rule: string }[] {
  const named: Recommended[] = RULES.filter(({ holds }) => holds(partnership)).flatMap(({ rule, templates }) =>
    templates.map((id) => ({ id, rule })),
  );
  const made = madeFor(context, partnership);
  const all = [...named, ...made].filter(({ id }) => !completed.includes(id));
  const once = all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at);
  return once
    .flatMap(({ id, rule }) => {
      const card = cardIn(context.templates, id, context.lang);
      return card === undefined ? [] : [{ card, rule }];
    })
    .slice(0, MOST);
}

/** Templates whose own fields say that they are for this phase and type. */
const madeFor = ({ templates, lang }: CoachContext, { phase, type }: PartnershipFacts): readonly Recommended[] =>
  templates
    .filter(({ phases, types }) => phases.includes(phase) && (types.length === 0 || types.includes(type)))
    .map(({ id }) => ({ id, rule: wordOr(lang, 'phase', phase) }));

const cardIn = (templates: readonly TemplateCard[], id: string, lang: Lang): TemplateCard | undefined =>
  templates.find((card) => card.id === id && card.locale === lang) ?? templates.find((card) => card.id === id);
