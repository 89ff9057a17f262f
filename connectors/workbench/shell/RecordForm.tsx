import { type FormEvent, useId, useState } from 'react';
import { type Crm, type Definition, type RecordDetail, Refused, saveRecord } from './api.ts';
import { type FieldRow, type Kind, present } from './fields.ts';
import { ReferenceLink } from './ReferenceLink.tsx';
import { namesOf, userIdOf, useShared } from './shared.ts';
import { choices, crmValue, currencyOf, formText, inputOf, type Look, shownText } from './values.ts';

interface RecordFormProps {
  readonly crm: Crm;
  readonly kind: Kind;
  readonly record: RecordDetail;
  readonly onSaved: () => void;
}

/** The record's own fields, as the acting person may edit them in the CRM. Only what was changed is sent. */
export function RecordForm({ crm, kind, record, onSaved }: RecordFormProps) {
  const shared = useShared();
  const { say, acting } = shared;
  const { draft, change, problem, save } = useDraft({ crm, kind, record, onSaved });
  const rows = present(kind.fields, record.definitions);
  const { zone, currency } = shared.session;
  const look: Look = { zone, currency, say, definitions: record.definitions, names: namesOf(shared) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };

  return (
    <form className="panel fields" onSubmit={submit}>
      <h2>{say('fields')}</h2>
      {rows.map((row) => (
        <FormField
          key={row.name}
          crm={crm}
          row={row}
          look={look}
          record={record}
          derived={record.derived.includes(row.name) && draft[row.name] === undefined}
          draft={draft[row.name]}
          change={(text) => change(row.name, text)}
        />
      ))}
      {problem === null ? null : (
        <p role="alert" className="refused">
          {say('notSaved')} <bdi>{problem}</bdi>
        </p>
      )}
      <button
        type="submit"
        className="button strong"
        disabled={Object.keys(draft).length === 0 || userIdOf(acting, crm) === undefined}
      >
        {say('save')}
      </button>
      <p className="hint">{say('mirrorHelp')}</p>
      <p className="hint">{say('derivedHelp')}</p>
    </form>
  );
}

/** What was typed and not yet saved. */
function useDraft({ crm, kind, record, onSaved }: RecordFormProps) {
  const { say, toast } = useShared();
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);

  const save = async () => {
    const changed = Object.entries(draft).map(([name, text]) => [
      name,
      crmValue(text, definitionOf(record, name), crm),
    ]);
    try {
      await saveRecord(crm, { type: kind.section, id: record.id }, Object.fromEntries(changed));
      setDraft({});
      setProblem(null);
      toast({ tone: 'good', text: say('saved') });
    } catch (refusal) {
      setProblem(refusal instanceof Refused ? refusal.message : say('unreachable'));
    }
    onSaved();
  };
  const change = (name: string, text: string) => setDraft((known) => ({ ...known, [name]: text }));
  return { draft, change, problem, save };
}

const definitionOf = (record: RecordDetail, name: string): Definition =>
  record.definitions.find((each) => each.name === name) ?? { name, label: name, type: 'string' };

interface FormFieldProps {
  readonly crm: Crm;
  readonly row: FieldRow;
  readonly look: Look;
  readonly record: RecordDetail;
  readonly derived: boolean;
  readonly draft: string | undefined;
  readonly change: (text: string) => void;
}

function FormField({ crm, row, look, record, derived, draft, change }: FormFieldProps) {
  const { say } = look;
  const id = useId();
  const marks = (
    <>
      {row.mirrored ? <span className="mark mark-mirrored">{say('mirrored')}</span> : null}
      {derived ? <span className="mark mark-derived">{say('derived')}</span> : null}
    </>
  );
  if (!row.edit) {
    return (
      <div className="field" data-field={row.name}>
        <span className="label">
          {say(row.word)} {marks}
        </span>
        <ShownValue crm={crm} row={row} look={look} record={record} />
      </div>
    );
  }
  const value = draft ?? formText(record.properties[row.name], look.zone);
  return (
    <div className="field" data-field={row.name}>
      <label className="label" htmlFor={id}>
        {say(row.word)}
        {row.word === 'amount' ? <bdi>({currencyOf(record.properties, look)})</bdi> : null} {marks}
      </label>
      <FormInput
        id={id}
        row={row}
        look={look}
        value={value}
        change={change}
        definition={definitionOf(record, row.name)}
      />
    </div>
  );
}

function ShownValue({ crm, row, look, record }: Pick<FormFieldProps, 'crm' | 'row' | 'look' | 'record'>) {
  const value = record.properties[row.name];
  if (row.section === undefined || typeof value !== 'string' || value === '') {
    return <bdi className="value">{shownText(row, record.properties, look)}</bdi>;
  }
  return (
    <span className="value">
      <ReferenceLink crm={crm} section={row.section} id={value} />
    </span>
  );
}

interface FormInputProps {
  readonly id: string;
  readonly row: FieldRow;
  readonly look: Look;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly definition: Definition;
}

function FormInput({ id, row, look, value, change, definition }: FormInputProps) {
  const input = inputOf(definition);
  const common = {
    id,
    name: row.name,
    value,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
  };
  if (input !== 'select') {
    return (
      <input
        type={input}
        dir={input === 'text' ? 'auto' : 'ltr'}
        {...(input === 'number' ? { step: 'any' } : {})}
        {...common}
      />
    );
  }
  const options = choices(definition, look.say);
  const known = options.some((option) => option.value === value);
  return (
    <select {...common}>
      {known ? null : <option value={value}>{value === '' ? '—' : value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
