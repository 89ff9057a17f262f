import {
  DateInput,
  type DateInputProps,
  Input,
  NumberInput,
  Select,
  Text,
  TextArea,
  ToggleGroup,
} from '@hubspot/ui-extensions';
import type { Field } from '@partnership-os/core';
import type { ReactNode } from 'react';
import type { Drawing } from './drawing.ts';

interface FieldProps {
  readonly field: Field;
  readonly drawing: Drawing;
}

/** Draws a controlled field; every change goes to core, which answers with the next screen. */
export function FieldInput({ field, drawing }: FieldProps) {
  return INPUT[field.input]({ field, drawing });
}

const INPUT: { readonly [K in Field['input']]: (props: FieldProps) => ReactNode } = {
  radio: ({ field, drawing }) => (
    <>
      <ToggleGroup
        {...described({ field, drawing })}
        toggleType="radioButtonList"
        inline={!hasHelp(field)}
        options={toggles({ field, drawing })}
        value={field.value}
        onChange={(value) => drawing.change({ [field.name]: value })}
      />
      <GroupHelp field={field} drawing={drawing} />
    </>
  ),
  checkboxes: ({ field, drawing }) => (
    <>
      <ToggleGroup
        {...described({ field, drawing })}
        toggleType="checkboxList"
        options={toggles({ field, drawing })}
        value={field.value.split(';').filter(Boolean)}
        onChange={(values) => drawing.change({ [field.name]: values.join(';') })}
      />
      <GroupHelp field={field} drawing={drawing} />
    </>
  ),
  select: ({ field, drawing }) => (
    <Select
      {...described({ field, drawing })}
      {...help({ field, drawing })}
      options={(field.options ?? []).map(({ value, label }) => ({ value, label: drawing.words(label) }))}
      value={field.value}
      onChange={(value) => drawing.change({ [field.name]: String(value) })}
    />
  ),
  text: ({ field, drawing }) => (
    <Input {...described({ field, drawing })} {...help({ field, drawing })} {...typed({ field, drawing })} />
  ),
  textarea: ({ field, drawing }) => (
    <TextArea
      {...described({ field, drawing })}
      {...help({ field, drawing })}
      {...typed({ field, drawing })}
      rows={3}
      resize="vertical"
    />
  ),
  date: ({ field, drawing }) => {
    const value = shownDate(field.value);
    return (
      <DateInput
        {...described({ field, drawing })}
        {...help({ field, drawing })}
        {...(value === undefined ? {} : { value })}
        format="standard"
        onChange={(date) => drawing.change({ [field.name]: dayOf(date) })}
      />
    );
  },
  number: ({ field, drawing }) => (
    <NumberInput
      {...described({ field, drawing })}
      {...help({ field, drawing })}
      {...(field.value === '' ? {} : { value: Number(field.value) })}
      onChange={(value) => drawing.change({ [field.name]: value === undefined || value === null ? '' : String(value) })}
    />
  ),
};

type ShownDate = NonNullable<DateInputProps['value']>;

/** HubSpot counts months from zero. */
const shownDate = (day: string): ShownDate | undefined => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return date === 0 ? undefined : { year, month: month - 1, date };
};

const two = (part: number) => String(part).padStart(2, '0');
const dayOf = (date: ShownDate | null | undefined) =>
  date ? `${date.year}-${two(date.month + 1)}-${two(date.date)}` : '';

const described = ({ field, drawing }: FieldProps) => ({
  name: field.name,
  label: drawing.words(field.label),
  required: field.required,
  testId: field.testId,
  ...(field.error === undefined ? {} : { error: true, validationMessage: drawing.words(field.error) }),
});

const help = ({ field, drawing }: FieldProps) =>
  field.help === undefined ? {} : { description: drawing.words(field.help) };

/** Every keystroke counts: the button that waits for a reason must be ready when the person reaches it. */
const typed = ({ field, drawing }: FieldProps) => ({
  value: field.value,
  onInput: (value: string) => drawing.change({ [field.name]: value }),
});

const hasHelp = (field: Field) => field.options?.some((option) => option.help !== undefined) ?? false;

const toggles = ({ field, drawing }: FieldProps) =>
  (field.options ?? []).map(({ value, label, help: description }) => ({
    value,
    label: drawing.words(label),
    ...(description === undefined ? {} : { description: drawing.words(description) }),
  }));

/** ToggleGroup has no place for a description of the whole group. */
const GroupHelp = ({ field, drawing }: FieldProps) =>
  field.help === undefined ? null : <Text variant="microcopy">{drawing.words(field.help)}</Text>;
