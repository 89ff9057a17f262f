import { useEffect, useRef, useState } from 'react';
import { type Crm, type RecordDetail, readRecord } from './api.ts';
import { CardPane } from './CardPane.tsx';
import type { Kind } from './fields.ts';
import { LongText } from './LongText.tsx';
import { RecordForm } from './RecordForm.tsx';
import { addressOf } from './route.ts';
import { useShared } from './shared.ts';
import { TaskTable } from './Tasks.tsx';
import { usePoll } from './usePoll.ts';

const LOOK_MS = 1_000;

interface RecordViewProps {
  readonly crm: Crm;
  readonly kind: Kind;
  readonly id: string;
}

/** A record as its CRM shows it: its own fields at the side, our card as the main thing. */
export function RecordView({ crm, kind, id }: RecordViewProps) {
  const { say } = useShared();
  const look = () => readRecord(crm, kind.section, id);
  const { value: record, failed, again } = usePoll(`${crm}/${kind.section}/${id}`, look, LOOK_MS);
  const changes = useChanges(record);
  if (record === undefined) return <p role={failed ? 'alert' : 'status'}>{say(failed ? 'unreachable' : 'loading')}</p>;
  return (
    <article className="record">
      <header>
        <p className="kicker">
          <a href={addressOf({ crm, section: kind.section, id: null })}>{say(kind.word)}</a>
        </p>
        <LongText text={record.title} title />
      </header>
      <div className="columns">
        <aside className="side" aria-label={say('fields')}>
          <RecordForm crm={crm} kind={kind} record={record} onSaved={again} />
          <section className="panel">
            <h2>{say('recordTasks')}</h2>
            <TaskTable crm={crm} tasks={record.tasks} />
          </section>
          <Related crm={crm} record={record} />
        </aside>
        <section className="main" aria-label={say('card')}>
          <CardPane crm={crm} kind={kind} id={id} changes={changes} onRefresh={again} />
        </section>
      </div>
    </article>
  );
}

/** How often the record's own values have changed since it was opened. */
function useChanges(record: RecordDetail | undefined): number {
  const [changes, setChanges] = useState(0);
  const known = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (record === undefined) return;
    const text = JSON.stringify([record.id, record.properties]);
    if (known.current !== undefined && known.current !== text) setChanges((count) => count + 1);
    known.current = text;
  }, [record]);
  return changes;
}

/** Ways to the partnership behind an account, to the notes, and back. */
function Related({ crm, record }: { readonly crm: Crm; readonly record: RecordDetail }) {
  const { say } = useShared();
  const partnerships = record.associations.Partnership__c ?? [];
  const notes = record.notes ?? [];
  return (
    <>
      {partnerships.length === 0 ? null : (
        <section className="panel">
          <h2>{say('partnerships')}</h2>
          <ul className="plain">
            {partnerships.map(({ id, title }) => (
              <li key={id}>
                <a href={addressOf({ crm, section: 'Partnership__c', id })}>
                  <bdi className="clamped">{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {notes.length === 0 ? null : (
        <section className="panel">
          <h2>
            {say('recordNotes')}{' '}
            {record.derived.includes('notes') ? <span className="mark mark-derived">{say('derived')}</span> : null}
          </h2>
          <ul className="plain">
            {notes.map(({ id, title }) => (
              <li key={id}>
                <LongText text={title} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
