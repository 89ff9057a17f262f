import { type Crm, readRecord } from './api.ts';
import { addressOf } from './route.ts';
import { usePoll } from './usePoll.ts';

const LOOK_MS = 30_000;

interface ReferenceLinkProps {
  readonly crm: Crm;
  /** The kind of record that the field points at. */
  readonly section: string;
  readonly id: string;
}

/** A field that points at another record: its name, as a way to it; the id until the name is known. */
export function ReferenceLink({ crm, section, id }: ReferenceLinkProps) {
  const { value: record } = usePoll(`${crm}/${section}/${id}`, () => readRecord(crm, section, id), LOOK_MS);
  return (
    <a href={addressOf({ crm, section, id })}>
      <bdi>{record?.title ?? id}</bdi>
    </a>
  );
}
