import { PARTNERSHIP_TYPES } from '../lifecycle/types.ts';
import { isDay } from '../time/day.ts';
import type { Action, Block, Dialog, Field } from './model.ts';
import type { PartnerFacts } from './partner-facts.ts';
import { mayLead } from './permissions.ts';
import { cancelAction, optional, refusalList, typed, type View } from './view.ts';

const SHORTEST_TEXT = 10;
const ID = 'start';

/** The empty state of S6: not a partner yet, and the one step that changes it. */
export function startBlocks(view: View, facts: PartnerFacts): readonly Block[] {
  const { say } = view;
  const { refusals } = facts.start;
  return [
    {
      kind: 'empty',
      testId: 'state-empty',
      title: say('s6.emptyTitle'),
      text: say('s6.emptyText', { name: facts.name }),
    },
    ...(refusals.length === 0
      ? startOrWho(view, facts)
      : [{ kind: 'text', text: say('s6.cannotStart') } as const, refusalList(view, refusals, 'start-refusals')]),
  ];
}

function startOrWho(view: View, facts: PartnerFacts): readonly Block[] {
  if (!mayLead(view.viewer)) return [{ kind: 'text', muted: true, text: view.say('s6.onlyChannel') }];
  const action: Action = {
    id: ID,
    testId: 'start-scout',
    label: view.say('s6.start'),
    name: view.say('s6.startName', { name: facts.name }),
    variant: 'primary',
    does: { kind: 'open', dialog: startDialog(view, facts) },
  };
  return [{ kind: 'actions', items: [action] }];
}

interface StartForm {
  readonly type: string;
  readonly text: string;
  readonly on: string;
}

const formOf = (view: View): StartForm => ({
  type: typed(view, 'start.type'),
  text: typed(view, 'start.signal').trim(),
  on: typed(view, 'start.on', view.today).trim(),
});

function problemOf({ say, today }: View, { type, text, on }: StartForm): string | undefined {
  if (!PARTNERSHIP_TYPES.some((known) => known === type)) return say('s6.needType');
  if ([...text].length < SHORTEST_TEXT) return say('s6.needSignal');
  return isDay(on) && on <= today ? undefined : say('s6.needDay');
}

function startDialog(view: View, facts: PartnerFacts): Dialog {
  const { say } = view;
  const form = formOf(view);
  return {
    id: ID,
    testId: 'dialog-start',
    title: say('s6.startName', { name: facts.name }),
    blocks: [{ kind: 'fields', fields: startFields(view, form) }],
    actions: [
      {
        id: 'submit:start',
        testId: 'submit-start',
        label: say('s6.start'),
        variant: 'primary',
        ...optional('disabledReason', problemOf(view, form)),
        does: {
          kind: 'send',
          command: {
            name: 'create_prospect',
            recordType: 'account',
            recordId: facts.accountId,
            payload: { type: form.type, signal: { text: form.text, on: form.on } },
            expectedVersion: null,
          },
          sentText: say('s6.moveSent'),
        },
      },
      cancelAction(view, ID),
    ],
  };
}

function startFields(view: View, { type, on }: StartForm): readonly Field[] {
  const { say } = view;
  return [
    {
      name: 'start.type',
      testId: 'field-type',
      label: say('s6.startType'),
      input: 'radio',
      value: type,
      required: true,
      options: PARTNERSHIP_TYPES.map((value) => ({
        value,
        label: say(`type.${value}`),
        help: say(`type.help.${value}`),
      })),
    },
    {
      name: 'start.signal',
      testId: 'field-signal',
      label: say('s6.signal'),
      input: 'textarea',
      value: typed(view, 'start.signal'),
      required: true,
      help: say('s6.signalHelp'),
    },
    { name: 'start.on', testId: 'field-on', label: say('s6.signalOn'), input: 'date', value: on, required: true },
  ];
}
