import { useCallback, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { actAs, readSession, readUsers } from './api.ts';
import { FaultsView } from './Faults.tsx';
import { KINDS } from './fields.ts';
import { Header } from './Header.tsx';
import { ListView } from './ListView.tsx';
import { RecordView } from './RecordView.tsx';
import { type Place, usePlace } from './route.ts';
import { type Shared, SharedProvider, type Toast, useShared } from './shared.ts';
import { TasksView } from './Tasks.tsx';
import { usePageLanguage, usePersonLanguage } from './useLanguage.ts';
import { usePoll } from './usePoll.ts';
import { speak } from './words.ts';

const SESSION_MS = 4_000;
const TOAST_MS = 8_000;

function App() {
  const place = usePlace();
  const [lang, chooseLanguage] = usePageLanguage();
  const [toast, setToast] = useToast();
  const { value: session, again } = usePoll('session', readSession, SESSION_MS);
  const users = {
    hubspot: usePoll('hubspot-users', () => readUsers('hubspot'), SESSION_MS).value?.results ?? [],
    salesforce: usePoll('salesforce-users', () => readUsers('salesforce'), SESSION_MS).value?.results ?? [],
  };
  const say = useMemo(() => speak(lang), [lang]);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
    document.title = `Partnership OS · ${say('title')}`;
  }, [lang, say]);

  const acting = session?.people.find(({ key }) => key === session.actingKey);
  const cardMayShow = usePersonLanguage(acting, lang);

  if (session === undefined) return <p role="status">{say('loading')}</p>;
  const shared: Shared = { session, acting, lang, say, toast: setToast, users, cardMayShow };
  const choosePerson = async (key: string) => {
    await actAs(key);
    setToast(null);
    again();
  };
  return (
    <SharedProvider value={shared}>
      <button type="button" className="skip" onClick={() => document.getElementById('content')?.focus()}>
        {say('skip')}
      </button>
      <Header place={place} chooseLanguage={chooseLanguage} choosePerson={(key) => void choosePerson(key)} />
      <main id="content" tabIndex={-1}>
        <View place={place} />
      </main>
      <Toasts toast={toast} />
    </SharedProvider>
  );
}

function View({ place }: { readonly place: Place }) {
  const { say, acting } = useShared();
  const { crm, section, id } = place;
  const kind = KINDS[crm].find((each) => each.section === section);
  if (section === 'tasks') return <TasksView key={`${crm} ${acting?.key}`} crm={crm} />;
  if (section === 'faults') return <FaultsView key={crm} crm={crm} />;
  if (kind === undefined) return <p>{say('noRecords')}</p>;
  if (id === null) return <ListView key={`${crm} ${section}`} crm={crm} kind={kind} />;
  return <RecordView key={`${crm} ${section} ${id}`} crm={crm} kind={kind} id={id} />;
}

function useToast(): [Toast | null, (toast: Toast | null) => void] {
  const [toast, setToast] = useState<Toast | null>(null);
  useEffect(() => {
    if (toast === null) return undefined;
    const timer = setTimeout(() => setToast(null), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return [toast, useCallback((next: Toast | null) => setToast(next), [])];
}

/** Both places are always there, so that a screen reader hears what appears in them. */
const Toasts = ({ toast }: { readonly toast: Toast | null }) => (
  <div className="toasts">
    <div role="status" data-testid="toast">
      {toast !== null && toast.tone !== 'bad' ? <p className={`toast toast-${toast.tone}`}>{toast.text}</p> : null}
    </div>
    <div role="alert" data-testid="toast-alert">
      {toast?.tone === 'bad' ? <p className="toast toast-bad">{toast.text}</p> : null}
    </div>
  </div>
);

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
