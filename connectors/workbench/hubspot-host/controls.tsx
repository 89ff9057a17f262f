import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { OverlayContext } from './dialogs.tsx';

export interface ButtonProps {
  readonly children?: ReactNode;
  readonly onClick?: () => void;
  readonly variant?: 'primary' | 'secondary' | 'destructive' | 'transparent';
  readonly size?: string;
  readonly disabled?: boolean;
  readonly testId?: string;
  readonly overlay?: ReactNode;
}

/** A button; with an overlay it opens that, and the overlay follows every new tree of the extension while it is open. */
export function HostButton({ children, onClick, variant = 'secondary', size, disabled, testId, overlay }: ButtonProps) {
  const [open, setOpen] = useState(false);
  const press = () => {
    onClick?.();
    if (overlay) setOpen(true);
  };
  return (
    <>
      <button
        type="button"
        className={`hs-button hs-${variant} hs-size-${size ?? 'md'}`}
        disabled={disabled}
        onClick={press}
        data-testid={testId}
        aria-haspopup={overlay ? 'dialog' : undefined}
      >
        {children}
      </button>
      <OverlayContext.Provider value={{ close: () => setOpen(false) }}>{open ? overlay : null}</OverlayContext.Provider>
    </>
  );
}

/** The value as typed; the extension's own value wins whenever it says another one. */
function useMirror<T>(value: T): [T, (next: T) => void] {
  const [shown, setShown] = useState(value);
  const known = useRef(JSON.stringify(value));
  useEffect(() => {
    const said = JSON.stringify(value);
    if (said !== known.current) setShown(value);
    known.current = said;
  }, [value]);
  return [shown, setShown];
}

interface Described {
  readonly label?: string;
  readonly name?: string;
  readonly required?: boolean;
  readonly error?: boolean;
  readonly validationMessage?: string;
  readonly description?: string;
  readonly testId?: string;
}

const Label = ({ id, label, required }: Described & { readonly id: string }) => (
  <label htmlFor={id}>
    {label}
    {required ? <Required /> : null}
  </label>
);

const Required = () => (
  <span className="hs-required" aria-hidden="true">
    {' *'}
  </span>
);

function Notes({ id, description, error, validationMessage }: Described & { readonly id: string }) {
  return (
    <>
      {description ? <small id={`${id}-help`}>{description}</small> : null}
      {validationMessage ? (
        <small id={`${id}-note`} className={error ? 'hs-error' : undefined}>
          {validationMessage}
        </small>
      ) : null}
    </>
  );
}

const describedBy = (id: string, { description, validationMessage }: Described) =>
  [description ? `${id}-help` : '', validationMessage ? `${id}-note` : ''].filter(Boolean).join(' ') || undefined;

export interface TextProps extends Described {
  readonly value?: string | number;
  readonly rows?: number;
  readonly onInput?: (value: never) => void;
  readonly onChange?: (value: never) => void;
}

const ATTRIBUTES = { text: {}, number: { type: 'number', inputMode: 'decimal' }, date: { type: 'date' } } as const;

/** A line, a number or a box to write in. As on the platform, `onInput` follows every keystroke, `onChange` the end. */
export function HostTyped({ kind, value, rows, onInput, onChange, ...described }: TextProps & { readonly kind: Kind }) {
  const id = useId();
  const [shown, setShown] = useMirror(value ?? '');
  const sent = (text: string) => (kind === 'number' ? (text === '' ? undefined : Number(text)) : text) as never;
  const common = {
    id,
    name: described.name,
    value: shown,
    'data-testid': described.testId,
    'aria-required': described.required,
    'aria-invalid': described.error ?? false,
    'aria-describedby': describedBy(id, described),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setShown(target.value);
      onInput?.(sent(target.value));
    },
    onBlur: ({ target }: { readonly target: { readonly value: string } }) => onChange?.(sent(target.value)),
  };
  return (
    <div className="hs-field">
      <Label id={id} {...described} />
      {kind === 'area' ? <textarea rows={rows ?? 3} {...common} /> : <input {...ATTRIBUTES[kind]} {...common} />}
      <Notes id={id} {...described} />
    </div>
  );
}

type Kind = 'text' | 'number' | 'date' | 'area';
export const HostInput = (props: TextProps) => <HostTyped kind="text" {...props} />;
export const HostNumberInput = (props: TextProps) => <HostTyped kind="number" {...props} />;
export const HostTextArea = (props: TextProps) => <HostTyped kind="area" {...props} />;

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}

interface SelectProps extends Described {
  readonly options?: readonly Choice[];
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** A list to choose one from. */
export function HostSelect({ options = [], value, onChange, ...described }: SelectProps) {
  const id = useId();
  const [shown, setShown] = useMirror(value ?? '');
  const choose = (next: string) => {
    setShown(next);
    onChange?.(next);
  };
  return (
    <div className="hs-field">
      <Label id={id} {...described} />
      <select
        id={id}
        value={shown}
        onChange={({ target }) => choose(target.value)}
        data-testid={described.testId}
        aria-required={described.required}
        aria-describedby={describedBy(id, described)}
      >
        {options.some((option) => option.value === shown) ? null : <option value={shown} />}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Notes id={id} {...described} />
    </div>
  );
}

interface ToggleGroupProps extends Described {
  readonly toggleType?: 'radioButtonList' | 'checkboxList';
  readonly inline?: boolean;
  readonly options?: readonly Choice[];
  readonly value?: string | readonly string[];
  readonly onChange?: (value: string | string[]) => void;
}

/** One of several, or several of several. */
export function HostToggleGroup({ toggleType, inline, options = [], value, onChange, ...described }: ToggleGroupProps) {
  const id = useId();
  const single = toggleType === 'radioButtonList';
  const [chosen, setChosen] = useMirror<readonly string[]>(typeof value === 'string' ? [value] : (value ?? []));
  const toggle = (option: string, on: boolean) => {
    const next = single
      ? [option]
      : options.map((each) => each.value).filter((each) => (each === option ? on : chosen.includes(each)));
    setChosen(next);
    onChange?.(single ? option : next);
  };
  return (
    <fieldset
      className={`hs-group ${inline ? 'hs-inline' : ''}`}
      data-testid={described.testId}
      aria-describedby={describedBy(id, described)}
    >
      <legend>
        {described.label}
        {described.required ? <Required /> : null}
      </legend>
      {options.map((option) => (
        <div key={option.value} className="hs-option">
          <label>
            <input
              type={single ? 'radio' : 'checkbox'}
              name={`${id}${described.name ?? ''}`}
              value={option.value}
              checked={chosen.includes(option.value)}
              onChange={({ target }) => toggle(option.value, target.checked)}
              aria-describedby={option.description ? `${id}-${option.value}` : undefined}
            />
            <span>{option.label}</span>
          </label>
          {option.description ? <small id={`${id}-${option.value}`}>{option.description}</small> : null}
        </div>
      ))}
      <Notes id={id} {...described} />
    </fieldset>
  );
}
