import { DEAL_ROLES } from '../registration/types.ts';
import type { DealFacts, DealRole, SuggestionFacts } from './facts.ts';
import type { Block, Field, Option } from './model.ts';
import { optional, typed, type View } from './view.ts';

/** What the form of S3 holds now: the person's choices over core's proposals. */
export interface RegisterForm {
  readonly role: DealRole | '';
  readonly touchId: string | null;
  readonly products: readonly string[];
  readonly comment: string;
  /** Sourced is claimed without evidence from before the deal: a comment is needed and the approver sees it. */
  readonly against: boolean;
  /** Why it cannot be submitted yet; undefined when it can. */
  readonly problem: string | undefined;
}

/** The select's value for “no evidence”: neither CRM's select takes an empty one. */
const NO_EVIDENCE = 'none';

const nameOf = ({ partnershipId }: SuggestionFacts, field: string): string => `register.${partnershipId}.${field}`;

/** Evidence from before the deal proposes Sourced; later, undated and missing evidence propose Influenced (core/registration). */
const proposedRole = ({ touch }: SuggestionFacts): DealRole =>
  touch?.afterOpened === false ? 'sourced' : 'influenced';

const isRole = (value: string): value is DealRole => DEAL_ROLES.some((role) => role === value);

/** Reads the form from `ui`, filled from the deal where the person chose nothing. */
export function registerForm(view: View, suggestion: SuggestionFacts): RegisterForm {
  const { touch, products } = suggestion;
  const chosen = typed(view, nameOf(suggestion, 'role'), proposedRole(suggestion));
  const role = isRole(chosen) ? chosen : '';
  const evidence = typed(view, nameOf(suggestion, 'evidence'), touch?.id ?? NO_EVIDENCE);
  const touchId = touch !== null && evidence === touch.id ? touch.id : null;
  const wanted = typed(view, nameOf(suggestion, 'products'), products.join(';')).split(';');
  const against = role === 'sourced' && (touchId === null || touch?.afterOpened !== false);
  const form: Omit<RegisterForm, 'problem'> = {
    role,
    touchId,
    products: products.filter((product) => wanted.includes(product)),
    comment: against ? typed(view, nameOf(suggestion, 'comment')).trim() : '',
    against,
  };
  return { ...form, problem: problemOf(view, suggestion, form) };
}

function problemOf(
  { say }: View,
  suggestion: SuggestionFacts,
  form: Omit<RegisterForm, 'problem'>,
): string | undefined {
  if (form.role === '') return say('s3.needRole');
  if (suggestion.products.length > 0 && form.products.length === 0) return say('s3.needProduct');
  return form.against && form.comment === '' ? say('s3.needComment') : undefined;
}

/** The fields of S3 in reading order: role (and why it is proposed), evidence, products, and the comment where needed. */
export function registerFields(
  view: View,
  facts: DealFacts,
  suggestion: SuggestionFacts,
  form: RegisterForm,
): readonly Block[] {
  const late = lateText(view, facts, suggestion);
  return [
    { kind: 'fields', fields: [roleField(view, suggestion, form)] },
    ...(late === undefined ? [] : [{ kind: 'text', testId: 'why-influenced', text: late } as const]),
    { kind: 'fields', fields: [evidenceField(view, suggestion, form), ...commentField(view, suggestion, form)] },
    productsBlock(view, suggestion, form),
  ];
}

function lateText({ say }: View, { openedOn }: DealFacts, { touch }: SuggestionFacts): string | undefined {
  if (touch === null || touch.afterOpened === false) return undefined;
  return openedOn === null
    ? say('s3.openedUnknown', { on: touch.on })
    : say('s3.late', { on: touch.on, opened: openedOn });
}

const roleField = ({ say }: View, suggestion: SuggestionFacts, form: RegisterForm): Field => ({
  name: nameOf(suggestion, 'role'),
  testId: 'field-role',
  label: say('s3.role'),
  input: 'radio',
  value: form.role,
  required: true,
  options: [
    { value: 'sourced', label: say('s3.sourced'), help: say('s3.help.sourced') },
    { value: 'influenced', label: say('s3.influenced'), help: say('s3.help.influenced') },
    { value: 'fulfilled', label: say('s3.resell'), help: say('s3.help.fulfilled') },
  ],
});

function evidenceField(view: View, suggestion: SuggestionFacts, form: RegisterForm): Field {
  const { say } = view;
  return {
    name: nameOf(suggestion, 'evidence'),
    testId: 'field-evidence',
    label: say('s3.evidence'),
    input: 'select',
    value: form.touchId ?? NO_EVIDENCE,
    required: false,
    options: [...touchOptions(view, suggestion), { value: NO_EVIDENCE, label: say('s3.evidence.none') }],
    help: evidenceHelp(view, suggestion),
  };
}

function touchOptions({ say }: View, { touch }: SuggestionFacts): readonly Option[] {
  return touch === null ? [] : [{ value: touch.id, label: say(`s3.evidence.${touch.kind}`, { on: touch.on }) }];
}

function evidenceHelp({ say }: View, { touch }: SuggestionFacts): string {
  if (touch === null) return say('s3.evidence.empty');
  return touch.derived ? say('s3.evidence.derived') : say('s3.evidence.found');
}

function commentField(view: View, suggestion: SuggestionFacts, form: RegisterForm): readonly Field[] {
  if (!form.against) return [];
  const { say } = view;
  const name = nameOf(suggestion, 'comment');
  return [
    {
      name,
      testId: 'field-comment',
      label: say('s3.comment'),
      input: 'textarea',
      value: typed(view, name),
      required: true,
      help: say('s3.against'),
      ...optional('error', view.ui[name] === '' ? say('s3.needComment') : undefined),
    },
  ];
}

function productsBlock({ say }: View, suggestion: SuggestionFacts, form: RegisterForm): Block {
  if (suggestion.products.length === 0) return { kind: 'text', text: say('s3.noProduct') };
  return {
    kind: 'fields',
    fields: [
      {
        name: nameOf(suggestion, 'products'),
        testId: 'field-products',
        label: say('s3.products'),
        input: 'checkboxes',
        value: form.products.join(';'),
        required: true,
        options: suggestion.products.map((product) => ({ value: product, label: product })),
      },
    ],
  };
}
