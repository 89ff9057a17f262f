import { addDays } from '../time/day.ts';
import { conflictBadge } from './conflict.ts';
import { cityOf, dataTime, levelsParam } from './evidence-text.ts';
import type { DealFacts, DealRole, SuggestionFacts } from './facts.ts';
import { sampleMark } from './marks.ts';
import type { Action, Block, CommandCall, Dialog } from './model.ts';
import { type RegisterForm, registerFields, registerForm } from './register-form.ts';
import { cancelAction, optional, refusalList, type View } from './view.ts';

/** S3: everything prefilled, the conflict answer known before sending, and who decides until when. */
export function registerDialog(view: View, facts: DealFacts, suggestion: SuggestionFacts): Dialog {
  const id = `register:${suggestion.partnershipId}`;
  const form = registerForm(view, suggestion);
  return {
    id,
    testId: 'dialog-register',
    title: view.say('s3.title', { partner: suggestion.partnerName, deal: facts.name }),
    blocks: [
      ...sampleMark(view),
      ...registerFields(view, facts, suggestion, form),
      protection(view, suggestion, form.role),
      conflict(view, suggestion),
      ...whatHappensNext(view, suggestion, form.role),
    ],
    actions: [submitAction(view, facts, suggestion, form), cancelAction(view, id)],
  };
}

function protection({ say, today }: View, { protectionDays: days }: SuggestionFacts, role: DealRole | ''): Block {
  const isProtected = role === 'sourced' && days > 0;
  const text = isProtected ? say('s3.protection', { days, date: addDays(today, days) }) : say('s3.noProtection');
  return { kind: 'text', testId: 'protection', text };
}

const CONFLICT_TEXT = { possible: 's3.conflictText', unchecked: 's3.uncheckedText' } as const;

function conflict(view: View, { conflict: answer, checkedAt }: SuggestionFacts): Block {
  const { say } = view;
  const checked = say('s3.checkedAt', { time: dataTime(view, checkedAt) });
  return {
    kind: 'group',
    testId: 'conflict',
    blocks: [
      { kind: 'badges', label: say('s3.conflictCheck'), items: [conflictBadge(view, answer)] },
      { kind: 'text', role: 'status', text: answer === 'none' ? checked : say(CONFLICT_TEXT[answer]) },
    ],
  };
}

function whatHappensNext(view: View, { route, partnerName }: SuggestionFacts, role: DealRole | ''): readonly Block[] {
  const { say } = view;
  const to = {
    levels: levelsParam(route.levels),
    at: route.dueAt,
    zone: route.dueZone,
    city: cityOf(view, route.dueZone),
    rule: route.rule,
    ver: route.policyVersion,
  };
  return [
    { kind: 'heading', level: 3, text: say('s3.next') },
    { kind: 'text', testId: 'goes-to', text: say('s3.goesTo', to) },
    ...insideOrOutside(view, route),
    ...(role === '' ? [] : [{ kind: 'text', text: say(`s3.then.${role}`, { partner: partnerName }) } as const]),
  ];
}

function insideOrOutside(view: View, { inside, termsVersion, outside }: SuggestionFacts['route']): readonly Block[] {
  const { say } = view;
  if (!inside) {
    return [{ kind: 'text', text: say('s3.outside') }, refusalList(view, outside, 'outside-terms')];
  }
  return [
    { kind: 'text', text: termsVersion === null ? say('s3.insideTerms') : say('s3.inside', { ver: termsVersion }) },
  ];
}

function submitAction(view: View, facts: DealFacts, suggestion: SuggestionFacts, form: RegisterForm): Action {
  const id = `submit:${suggestion.partnershipId}`;
  return {
    id,
    testId: 'submit-registration',
    label: view.say('s3.submit'),
    variant: 'primary',
    ...optional('disabledReason', form.problem),
    does: { kind: 'send', command: commandOf(facts, suggestion, form), sentText: view.say('s3.sending') },
  };
}

const commandOf = (facts: DealFacts, { partnershipId }: SuggestionFacts, form: RegisterForm): CommandCall => ({
  name: 'register_partner',
  recordType: 'deal',
  recordId: facts.dealId,
  payload: {
    partnershipId,
    role: form.role,
    touchId: form.touchId,
    products: form.products,
    ...(form.comment === '' ? {} : { comment: form.comment }),
  },
  expectedVersion: null,
});
