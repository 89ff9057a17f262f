import type { WorkbenchPerson } from '../options.ts';
import { type Crm, readTasks } from './api.ts';
import { KINDS } from './fields.ts';
import { ImportProgress } from './ImportProgress.tsx';
import { addressOf, HOME, type Place } from './route.ts';
import { CRM_NAME, ownerIdOf, userIdOf, useShared } from './shared.ts';
import { usePoll } from './usePoll.ts';
import { type Lang, roleName } from './words.ts';

const CRMS: readonly Crm[] = ['hubspot', 'salesforce'];
const TASKS_MS = 2_000;

interface HeaderProps {
  readonly place: Place;
  readonly chooseLanguage: (lang: Lang) => void;
  readonly choosePerson: (key: string) => void;
}

/** Who acts, in which language, in which CRM; and that none of it is real. */
export function Header({ place, chooseLanguage, choosePerson }: HeaderProps) {
  const { say, session } = useShared();
  return (
    <header className="top">
      <p className="banner">
        <strong>{say('sandbox')}</strong>
        {session.sample ? <span className="mark mark-sample">{say('sample')}</span> : null}
      </p>
      <div className="bar">
        <p className="brand">
          <span className="logo" aria-hidden="true" />
          <span lang="en">Partnership OS</span> <span className="light">{say('title')}</span>
        </p>
        <nav aria-label={say('crms')} className="crms">
          {CRMS.map((crm) => (
            <a
              key={crm}
              href={addressOf({ crm, section: HOME[crm], id: null })}
              aria-current={crm === place.crm ? 'true' : undefined}
            >
              {CRM_NAME[crm]}
            </a>
          ))}
        </nav>
        <ActAs choose={choosePerson} />
        <LanguageSwitch choose={chooseLanguage} />
      </div>
      <Sections place={place} />
      <NoUser crm={place.crm} />
      <ImportProgress />
    </header>
  );
}

/** Somebody without a user in this CRM sees its records here, and can do nothing in it: said once for every part of it. */
function NoUser({ crm }: { readonly crm: Crm }) {
  const { say, acting } = useShared();
  if (acting === undefined || userIdOf(acting, crm) !== undefined) return null;
  return (
    <p className="no-user" role="status">
      {say('noUser', { name: acting.name, crm: CRM_NAME[crm] })}
    </p>
  );
}

/** Grouped by what each may do, which is why one acts as somebody. */
function ActAs({ choose }: { readonly choose: (key: string) => void }) {
  const { say, lang, session, acting } = useShared();
  const only = (person: WorkbenchPerson) => {
    const crms = CRMS.filter((crm) => userIdOf(person, crm) !== undefined);
    return crms.length === 1 ? ` · ${crms.map((crm) => CRM_NAME[crm]).join()}` : '';
  };
  const groups = Object.groupBy(session.people, ({ roles }) => rolesText(lang, roles) || say('noPermission'));
  return (
    <div className="act-as">
      <label htmlFor="act-as">{say('actAs')}</label>
      <select id="act-as" value={acting?.key ?? ''} onChange={({ target }) => choose(target.value)}>
        {Object.entries(groups).map(([role, people = []]) => (
          <optgroup key={role} label={role}>
            {people.map((person) => (
              <option key={person.key} value={person.key}>
                {`${person.name} · ${role}${only(person)}`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

const rolesText = (lang: Lang, roles: readonly string[]): string =>
  [...new Set(roles)].map((role) => roleName(lang, role)).join(', ');

const LANGUAGES: readonly { readonly lang: Lang; readonly name: string }[] = [
  { lang: 'en', name: 'English' },
  { lang: 'ar', name: 'العربية' },
];

function LanguageSwitch({ choose }: { readonly choose: (lang: Lang) => void }) {
  const { say, lang: current } = useShared();
  return (
    <fieldset className="languages">
      <legend className="unseen">{say('language')}</legend>
      {LANGUAGES.map(({ lang, name }) => (
        <button key={lang} type="button" lang={lang} aria-pressed={lang === current} onClick={() => choose(lang)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}

function Sections({ place }: { readonly place: Place }) {
  const { say } = useShared();
  const { crm, section } = place;
  const links = [
    ...KINDS[crm].map((kind) => ({ section: kind.section, label: say(kind.word) })),
    { section: 'tasks', label: `${say('tasks')}${useOpenTasks(crm)}` },
    { section: 'faults', label: say('faults') },
  ];
  return (
    <nav aria-label={say('records')} className="sections">
      {links.map((link) => (
        <a
          key={link.section}
          href={addressOf({ crm, section: link.section, id: null })}
          aria-current={link.section === section ? 'page' : undefined}
        >
          {link.label}
        </a>
      ))}
    </nav>
  );
}

/** " (3)" while tasks are open, else nothing. */
function useOpenTasks(crm: Crm): string {
  const ownerId = ownerIdOf(useShared(), crm);
  const none = async () => ({ results: [] });
  const { value } = usePoll(
    `${crm}/open/${ownerId}`,
    ownerId === undefined ? none : () => readTasks(crm, ownerId),
    TASKS_MS,
  );
  const open = value?.results.filter(
    ({ properties }) => properties.hs_task_status !== 'COMPLETED' && properties.IsClosed !== true,
  );
  return open === undefined || open.length === 0 ? '' : ` (${open.length})`;
}
