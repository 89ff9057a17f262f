import { type Crm, type RecordRow, readTasks, type TaskRow } from './api.ts';
import { addressOf, HOME } from './route.ts';
import { CRM_NAME, ownerIdOf, useShared } from './shared.ts';
import { usePoll } from './usePoll.ts';
import { formText } from './values.ts';

const LOOK_MS = 2_000;

/** The tasks of the person acted as. One that waits for an approval opens the record whose card decides it. */
export function TasksView({ crm }: { readonly crm: Crm }) {
  const shared = useShared();
  const { say } = shared;
  const ownerId = ownerIdOf(shared, crm);
  const none = async () => ({ results: [] });
  const { value } = usePoll(
    `${crm}/tasks/${ownerId}`,
    ownerId === undefined ? none : () => readTasks(crm, ownerId),
    LOOK_MS,
  );
  return (
    <section className="panel" aria-labelledby="tasks-title">
      <h1 id="tasks-title">{say('tasks')}</h1>
      {ownerId === undefined ? <p>{say('noUserNoTasks', { crm: CRM_NAME[crm] })}</p> : <Mine crm={crm} value={value} />}
    </section>
  );
}

const Mine = ({ crm, value }: { readonly crm: Crm; readonly value: Listed | undefined }) =>
  value === undefined ? <Loading /> : <TaskTable crm={crm} tasks={value.results} />;

const Loading = () => <p role="status">{useShared().say('loading')}</p>;

type Listed = { readonly results: readonly TaskRow[] };

interface Task {
  readonly id: string;
  readonly subject: string;
  readonly due: string;
  readonly done: boolean;
  readonly address: string | null;
}

export function TaskTable({ crm, tasks }: { readonly crm: Crm; readonly tasks: readonly (RecordRow | TaskRow)[] }) {
  const { say, session } = useShared();
  if (tasks.length === 0) return <p>{say('noTasks')}</p>;
  return (
    <ul className="tasks">
      {tasks
        .map((row) => taskOf(crm, row, session.zone))
        .map((task) => (
          <li key={task.id} data-done={task.done || undefined}>
            {task.address === null || task.done ? (
              <bdi className="clamped">{task.subject}</bdi>
            ) : (
              <TaskLink task={task} />
            )}
            <span className="hint">
              {task.done ? say('done') : say('due')} <bdi dir="ltr">{task.done ? '' : task.due}</bdi>
            </span>
          </li>
        ))}
    </ul>
  );
}

const TaskLink = ({ task }: { readonly task: Task }) => (
  <a href={task.address ?? ''} data-testid="open-task">
    <bdi className="clamped">{task.subject}</bdi>
  </a>
);

function taskOf(crm: Crm, row: RecordRow | TaskRow, zone: string): Task {
  const { properties } = row;
  if (crm === 'hubspot') {
    const { hs_task_subject: subject, hs_timestamp: due, hs_task_status: status } = properties;
    return {
      id: row.id,
      subject: String(subject ?? row.title),
      due: formText(due, zone),
      done: status === 'COMPLETED',
      address: hubspotRecord(row),
    };
  }
  const { Subject, ActivityDate, IsClosed, WhatId } = properties;
  return {
    id: row.id,
    subject: String(Subject ?? row.title),
    due: formText(ActivityDate, zone),
    done: IsClosed === true,
    address: salesforceRecord(WhatId),
  };
}

function hubspotRecord(row: RecordRow | TaskRow): string | null {
  const { deals = [], companies = [] } = row as TaskRow;
  const deal = deals[0];
  if (deal !== undefined) return addressOf({ crm: 'hubspot', section: HOME.hubspot, id: deal.id });
  const company = companies[0];
  return company === undefined ? null : addressOf({ crm: 'hubspot', section: 'companies', id: company.id });
}

/** A Salesforce id says by its first three characters what it belongs to. */
const PREFIX: Readonly<Record<string, string>> = { '006': 'Opportunity', '001': 'Account' };

function salesforceRecord(whatId: unknown): string | null {
  const section = typeof whatId === 'string' ? PREFIX[whatId.slice(0, 3)] : undefined;
  return section === undefined ? null : addressOf({ crm: 'salesforce', section, id: String(whatId) });
}
