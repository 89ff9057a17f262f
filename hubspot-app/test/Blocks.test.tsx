import {
  Alert,
  Button,
  DescriptionListItem,
  EmptyState,
  ErrorState,
  Flex,
  Heading,
  Input,
  List,
  Modal,
  NumberInput,
  Panel,
  Select,
  StatusTag,
  StepIndicator,
  TableCell,
  TableHeader,
  Text,
  TextArea,
  Tile,
  ToggleGroup,
} from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import type { Action, Block, Field } from '@partnership-os/core';
import { describe, expect, test } from 'vitest';
import { Blocks } from '../src/app/cards/Blocks.tsx';
import type { Drawing } from '../src/app/cards/drawing.ts';

const field = (input: Field['input'], more: Partial<Field> = {}): Block => ({
  kind: 'fields',
  fields: [
    {
      name: 'f',
      testId: 'field-f',
      label: 'Role',
      input,
      value: '',
      required: true,
      options: [
        { value: 'a', label: 'Alpha', help: 'The first' },
        { value: 'b', label: 'Beta' },
      ],
      ...more,
    },
  ],
});

const action = (more: Partial<Action> = {}): Action => ({
  id: 'go',
  testId: 'act-go',
  label: 'Go',
  variant: 'primary',
  does: { kind: 'reload' },
  ...more,
});

const opening = (blocks: readonly Block[], id = 'd'): Action =>
  action({
    id,
    testId: `open-${id}`,
    does: { kind: 'open', dialog: { id, testId: `dialog-${id}`, title: 'Register', blocks, actions: [] } },
  });

function draw(block: Block, more: Partial<Drawing> = {}) {
  const changes: Record<string, string>[] = [];
  const runs: string[] = [];
  const drawing: Drawing = {
    words: (text) => text,
    notice: null,
    change: (values) => changes.push({ ...values }),
    run: ({ id }) => runs.push(id),
    dialogId: null,
    blocks: (blocks, inside) => <Blocks blocks={blocks} drawing={inside} />,
    ...more,
  };
  const renderer = createRenderer('crm.record.tab');
  renderer.render(<Blocks blocks={[block]} drawing={drawing} />);
  return { ...renderer, changes, runs };
}

describe('every kind of block has its HubSpot component', () => {
  test('a heading stands beside its badges, and each meaning has its own variant', () => {
    const tones = ['good', 'attention', 'bad', 'waiting', 'neutral'] as const;
    const badges = tones.map((tone) => ({ text: tone, tone }));
    const r = draw({ kind: 'heading', level: 3, text: 'Acme', badges, testId: 'h' });
    expect(r.findByTestId(Heading, 'h').text).toBe('Acme');
    expect(r.findAll(StatusTag).map(({ props }) => props.variant)).toEqual([
      'success',
      'warning',
      'danger',
      'info',
      'default',
    ]);
    expect(r.findAll(StatusTag).map(({ props }) => props.hollow)).toEqual([false, false, false, false, true]);
  });

  test('a muted text is small print', () => {
    expect(draw({ kind: 'text', text: 'Data through 09:40', muted: true }).find(Text).props.variant).toBe('microcopy');
    expect(draw({ kind: 'text', text: 'Plain' }).find(Text).props.variant).toBe('bodytext');
  });

  test('badges are introduced by their label', () => {
    const r = draw({ kind: 'badges', label: 'Conflict check', items: [{ text: 'No conflict', tone: 'good' }] });
    expect(r.find(Text).text).toBe('Conflict check');
    expect(r.find(StatusTag).text).toBe('No conflict');
  });

  test('an alert keeps its tone, title and text', () => {
    const r = draw({ kind: 'alert', tone: 'warning', title: 'Late', text: 'By a day', testId: 'a' });
    expect(r.findByTestId(Alert, 'a').props).toMatchObject({ variant: 'warning', title: 'Late' });
    expect(r.find(Alert).text).toBe('By a day');
  });

  test('a list is ordered only when its order means something', () => {
    expect(draw({ kind: 'list', items: ['x', 'x'] }).find(List).props.variant).toBe('unordered-styled');
    expect(draw({ kind: 'list', items: ['x'], ordered: true }).find(List).props.variant).toBe('ordered-styled');
  });

  test('a fact can open its arithmetic', () => {
    const r = draw({ kind: 'facts', items: [{ label: 'Fit', value: '78/100', why: opening([]), testId: 'fit' }] });
    expect(r.find(DescriptionListItem).props.label).toBe('Fit');
    expect(r.findByTestId(Text, 'fit').text).toBe('78/100');
    expect(r.find(Button).props.overlay).toBeDefined();
  });

  test('a table has its caption above it, and every cell', () => {
    const r = draw({
      kind: 'table',
      caption: 'Deals',
      columns: ['Deal', 'Amount'],
      rows: [
        ['A', '1'],
        ['A', '1'],
      ],
    });
    expect(r.find(Text).text).toBe('Deals');
    expect(r.findAll(TableHeader).map(({ text }) => text)).toEqual(['Deal', 'Amount']);
    expect(r.findAll(TableCell).map(({ text }) => text)).toEqual(['A', '1', 'A', '1']);
  });

  test('a group with a heading is a tile, one without stands plain, an inline one on one line', () => {
    const blocks = [{ kind: 'text', text: 'inside' }] as const;
    const framed = [{ kind: 'heading', level: 3, text: 'Of its own' }, ...blocks] as const;
    expect(draw({ kind: 'group', testId: 'g', blocks: framed }).findByTestId(Tile, 'g').find(Text).text).toBe('inside');
    const direction = (inline?: true) =>
      draw({ kind: 'group', testId: 'g', blocks, ...(inline && { inline }) }).findByTestId(Flex, 'g').props.direction;
    expect(direction()).toBe('column');
    expect(direction(true)).toBe('row');
  });

  test('the phase path says its place in words and points at the current step', () => {
    const steps = [
      { id: 'SCOUT', label: 'SCOUT', state: 'done' },
      { id: 'EVALUATE', label: 'EVALUATE', state: 'current' },
    ] as const;
    const r = draw({ kind: 'phases', label: 'Phases', steps, text: 'Phase 2 of 8: EVALUATE', testId: 'p' });
    expect(r.find(Text).text).toBe('Phase 2 of 8: EVALUATE');
    expect(r.find(StepIndicator).props).toMatchObject({ currentStep: 1, stepNames: ['SCOUT', 'EVALUATE'] });
  });

  test('empty, failed and locked are HubSpot states of their own', () => {
    expect(draw({ kind: 'empty', title: 'None', text: 'Yet', testId: 's' }).find(EmptyState).props.title).toBe('None');
    const failed = draw({ kind: 'error', title: 'Down', text: 'Later', locked: false, testId: 's' });
    expect(failed.find(ErrorState).props.type).toBe('error');
    const locked = draw({ kind: 'error', title: 'No', text: 'Ask', locked: true, testId: 's' });
    expect(locked.find(ErrorState).props.type).toBe('lock');
  });
});

describe('a field shows what core says and reports every change', () => {
  test('a radio group is one choice and shows the help of each option', () => {
    const r = draw(field('radio', { value: 'a', help: 'What is this?' }));
    expect(r.find(ToggleGroup).props).toMatchObject({ toggleType: 'radioButtonList', value: 'a', required: true });
    expect(r.find(ToggleGroup).props.options[0]).toMatchObject({ description: 'The first' });
    expect(r.find(Text).text).toBe('What is this?');
    r.find(ToggleGroup).trigger('onChange', 'b' as never);
    expect(r.changes).toEqual([{ f: 'b' }]);
  });

  test('checkboxes join the chosen values', () => {
    const r = draw(field('checkboxes', { value: 'a' }));
    expect(r.find(ToggleGroup).props.value).toEqual(['a']);
    r.find(ToggleGroup).trigger('onChange', ['a', 'b'] as never);
    expect(r.changes).toEqual([{ f: 'a;b' }]);
  });

  test('a select reports the value of the chosen option', () => {
    const r = draw(field('select', { value: 'a' }));
    r.find(Select).trigger('onChange', 'b' as never);
    expect(r.changes).toEqual([{ f: 'b' }]);
  });

  test('a text and a long text report every keystroke and show their error', () => {
    const short = draw(field('text', { error: 'Say why' }));
    expect(short.find(Input).props).toMatchObject({ error: true, validationMessage: 'Say why' });
    short.find(Input).trigger('onInput', 'x' as never);
    const long = draw(field('textarea'));
    long.find(TextArea).trigger('onInput', 'y' as never);
    expect([short.changes, long.changes]).toEqual([[{ f: 'x' }], [{ f: 'y' }]]);
  });

  test('a number that is not given is no number', () => {
    expect(draw(field('number')).find(NumberInput).props.value).toBeUndefined();
    const r = draw(field('number', { value: '7' }));
    expect(r.find(NumberInput).props.value).toBe(7);
    r.find(NumberInput).trigger('onChange', 8 as never);
    expect(r.changes).toEqual([{ f: '8' }]);
  });
});

describe('actions', () => {
  test('the fuller name is what the button says, because HubSpot has no other place for it', () => {
    const r = draw({ kind: 'actions', items: [action({ name: 'Register Acme on this deal' })] });
    expect(r.find(Button).text).toBe('Register Acme on this deal');
    r.find(Button).trigger('onClick');
    expect(r.runs).toEqual(['go']);
  });

  test('a disabled action says why beside it and opens nothing', () => {
    const r = draw({ kind: 'actions', items: [{ ...opening([]), disabledReason: 'You made this request.' }] });
    expect(r.find(Button).props).toMatchObject({ disabled: true });
    expect(r.find(Button).props.overlay).toBeUndefined();
    expect(r.find(Text).text).toBe('You made this request.');
  });

  test('a dialog is a modal panel, and what opens inside it is a modal', () => {
    const inner = opening([{ kind: 'text', text: 'deep' }], 'inner');
    const r = draw({ kind: 'actions', items: [opening([{ kind: 'actions', items: [inner] }])] });
    const panel = () => r.find(Button).props.overlay?.find(Panel);
    expect(panel()?.props).toMatchObject({ id: 'd', title: 'Register', variant: 'modal' });
    expect(panel()?.maybeFind(Button)).toBeNull();
    r.find(Button).trigger('onClick');
    panel()?.find(Button).trigger('onClick');
    expect(panel()?.find(Button).props.overlay?.find(Modal).find(Text).text).toBe('deep');
    expect(r.runs).toEqual(['d', 'inner']);
  });

  test('only the row whose action was refused shows the reason', () => {
    const notice = { actionId: 'go', kind: 'refused', text: 'Not your level' } as const;
    const row: Block = { kind: 'actions', items: [action()] };
    expect(draw(row, { notice }).find(Alert).props).toMatchObject({ title: 'Not your level', variant: 'danger' });
    expect(draw(row, { notice: { ...notice, actionId: 'other' } }).maybeFind(Alert)).toBeNull();
  });

  test('a sent command says so under its button', () => {
    const notice = { actionId: 'go', kind: 'sent', text: 'Sent. Deciding.' } as const;
    expect(draw({ kind: 'actions', items: [action()] }, { notice }).find(Text).text).toBe('Sent. Deciding.');
  });
});
