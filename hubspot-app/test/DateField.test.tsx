import { DateInput } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import type { Field } from '@partnership-os/core';
import { expect, test } from 'vitest';
import { FieldInput } from '../src/app/cards/Fields.tsx';

/** A day of core's in HubSpot's own input, and what a person's choice becomes. */
function draw(value: string) {
  const changes: unknown[] = [];
  const drawing = {
    words: (text: string) => text,
    notice: null,
    change: (values: object) => void changes.push(values),
    run: () => undefined,
    dialogId: null,
    blocks: () => null,
  };
  const field: Field = { name: 'on', testId: 'field-on', label: 'Day', input: 'date', value, required: true };
  const renderer = createRenderer('crm.record.tab');
  renderer.render(<FieldInput field={field} drawing={drawing} />);
  return { input: renderer.find(DateInput), changes };
}

test('a day is shown in HubSpot’s date input, which counts months from zero', () => {
  expect(draw('2026-11-21').input.props.value).toEqual({ year: 2026, month: 10, date: 21 });
  expect(draw('').input.props.value).toBeUndefined();
});

test('the chosen day goes to core as YYYY-MM-DD, and a cleared one as nothing', () => {
  const { input, changes } = draw('2026-11-21');
  input.trigger('onChange', { year: 2026, month: 0, date: 5 } as never);
  input.trigger('onChange', null as never);
  expect(changes).toEqual([{ on: '2026-01-05' }, { on: '' }]);
});
