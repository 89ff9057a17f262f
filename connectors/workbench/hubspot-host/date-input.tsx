import { HostTyped, type TextProps } from './controls.tsx';

interface ShownDate {
  readonly year: number;
  /** From zero. */
  readonly month: number;
  readonly date: number;
}

type DateProps = Omit<TextProps, 'value' | 'onChange' | 'onInput'> & {
  readonly value?: ShownDate | null;
  readonly onChange?: (value: ShownDate | null) => void;
};

const two = (part: number) => String(part).padStart(2, '0');

function dateIn(text: string): ShownDate | null {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return date === 0 ? null : { year, month: month - 1, date };
}

/** A day to pick, as HubSpot hands it over: the month counted from zero, null when it was cleared. */
export function HostDateInput({ value, onChange, ...described }: DateProps) {
  const day = value ? `${value.year}-${two(value.month + 1)}-${two(value.date)}` : '';
  return <HostTyped kind="date" {...described} value={day} onInput={(text: string) => onChange?.(dateIn(text))} />;
}
