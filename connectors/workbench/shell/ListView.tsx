import { type FormEvent, useState } from 'react';
import { type Crm, type RecordPage, readRecords } from './api.ts';
import type { Kind } from './fields.ts';
import { addressOf } from './route.ts';
import { namesOf, useShared } from './shared.ts';
import { usePoll } from './usePoll.ts';
import { shownText } from './values.ts';

const PAGE = 25;
const REFRESH_MS = 5_000;

interface ListViewProps {
  readonly crm: Crm;
  readonly kind: Kind;
}

/** The records of one kind, newest open ones first as the sandbox gives them, to search and to page through. */
export function ListView({ crm, kind }: ListViewProps) {
  const { say } = useShared();
  const [q, setQ] = useState('');
  const [after, setAfter] = useState(0);
  const query = { type: kind.section, q, after, limit: PAGE };
  const { value: page, failed } = usePoll(JSON.stringify({ crm, query }), () => readRecords(crm, query), REFRESH_MS);

  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setQ(String(new FormData(event.currentTarget).get('q') ?? '').trim());
    setAfter(0);
  };

  return (
    <div className="panel">
      <div className="list-head">
        <h1>{say(kind.word)}</h1>
        <search>
          <form onSubmit={search} className="search">
            <label htmlFor="q">{say('search')}</label>
            <input id="q" name="q" type="search" autoComplete="off" />
            <button type="submit" className="button">
              {say('find')}
            </button>
          </form>
        </search>
      </div>
      {failed ? <p role="alert">{say('unreachable')}</p> : null}
      {page === undefined ? <p role="status">{say('loading')}</p> : <Rows crm={crm} kind={kind} page={page} />}
      {page === undefined || page.total <= PAGE ? null : (
        <Pager
          from={after + 1}
          to={after + page.results.length}
          total={page.total}
          go={(step) => setAfter(after + step * PAGE)}
        />
      )}
    </div>
  );
}

function Rows({ crm, kind, page }: ListViewProps & { readonly page: RecordPage }) {
  const shared = useShared();
  const { say, session } = shared;
  const { results: rows, definitions = [] } = page;
  if (rows.length === 0) return <p>{say('noRecords')}</p>;
  const { zone, currency } = session;
  const look = { zone, currency, say, definitions, names: namesOf(shared) };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" aria-label={say(kind.word)} tabIndex={0}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            {kind.columns.map(({ name, word }) => (
              <th key={name} scope="col">
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={addressOf({ crm, section: kind.section, id: row.id })}>
                  <bdi className="clamped">{row.title}</bdi>
                </a>
              </th>
              {kind.columns.map((column) => (
                <td key={column.name}>
                  <bdi>{shownText(column, row.properties, look)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface PagerProps {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly go: (step: 1 | -1) => void;
}

function Pager({ from, to, total, go }: PagerProps) {
  const { say, lang } = useShared();
  const count = new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-latn' : 'en');
  return (
    <nav className="pager" aria-label={say('pages')}>
      <button type="button" className="button" disabled={from === 1} onClick={() => go(-1)}>
        {say('previous')}
      </button>
      <span>{say('shown', { from: count.format(from), to: count.format(to), total: count.format(total) })}</span>
      <button type="button" className="button" disabled={to >= total} onClick={() => go(1)}>
        {say('next')}
      </button>
    </nav>
  );
}
