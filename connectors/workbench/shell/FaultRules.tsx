import { type FormEvent, useState } from 'react';
import type { Crm } from './api.ts';
import { type FaultSettings, KINDS, kindSent, kindWord, type Rule, rulesOf } from './fault-table.ts';
import { type FaultWord, faultWord, kindName } from './fault-words.ts';
import { useShared } from './shared.ts';
import type { Lang } from './words.ts';

interface FaultRulesProps {
  readonly crm: Crm;
  readonly settings: FaultSettings;
  readonly change: (rules: readonly Rule[]) => void;
}

/** Rules in words, each with a way to take it away, and a form for one more. */
export function FaultRules({ crm, settings, change }: FaultRulesProps) {
  const { lang } = useShared();
  const rules = rulesOf(settings);
  const entries = rules.map((rule, at) => ({ rule, key: `${at} ${JSON.stringify(rule)}` }));
  return (
    <section className="fault-rules" aria-labelledby="fault-rules">
      <h2 id="fault-rules">{faultWord(lang, 'rules')}</h2>
      {rules.length === 0 ? <p>{faultWord(lang, 'noRules')}</p> : null}
      <ul className="plain">
        {entries.map(({ rule, key }) => (
          <li key={key}>
            <span>{sentenceOf(rule, lang)}</span>{' '}
            <button type="button" className="link" onClick={() => change(rules.filter((each) => each !== rule))}>
              {faultWord(lang, 'remove')}
            </button>
          </li>
        ))}
      </ul>
      <NewRule crm={crm} add={(rule) => change([...rules, rule])} />
    </section>
  );
}

/** "Answers with an error status: 500 · PATCH /crm/* · 2 more". */
function sentenceOf(rule: Rule, lang: Lang): string {
  const { kind, method = '*', path = '*', status, delayMs, times, object } = rule;
  const detail = kind === 'delay' ? `${delayMs} ms` : kind === 'status' ? String(status) : '';
  const often =
    times === null ? faultWord(lang, 'always') : faultWord(lang, 'timesLeft').replace('{n}', String(times ?? 1));
  const what = [kindName(lang, kindWord(kind)), detail].filter(Boolean).join(': ');
  const where = `\u2066${[method === '*' ? '' : method, path, object].filter(Boolean).join(' ')}\u2069`;
  return [what, where, often].join(' · ');
}

const NEEDS: Readonly<Record<string, FaultWord>> = {
  status: 'statusCode',
  'commit-then-fail': 'statusCode',
  delay: 'delayMs',
};

function NewRule({ crm, add }: { readonly crm: Crm; readonly add: (rule: Rule) => void }) {
  const { lang } = useShared();
  const [kind, setKind] = useState<string>('status');
  const detail = NEEDS[kind];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? '').trim();
    const times = text('times') === '' ? null : Number(text('times'));
    const amount = { statusCode: 'status', delayMs: 'delayMs' }[String(detail)];
    const extra = amount === undefined ? {} : { [amount]: Number(text('detail')) };
    add({ kind: kindSent(kind), method: text('method'), path: text('path') || '*', times, ...extra });
  };
  return (
    <form className="fault-new" onSubmit={submit}>
      <label>
        {faultWord(lang, 'kind')}
        <select value={kind} onChange={({ target }) => setKind(target.value)}>
          {KINDS[crm].map((each) => (
            <option key={each} value={each}>
              {kindName(lang, each)}
            </option>
          ))}
        </select>
      </label>
      <Typed label={faultWord(lang, 'method')} name="method" value="*" />
      <Typed label={faultWord(lang, 'path')} name="path" value="*" />
      {detail === undefined ? null : (
        <Typed
          key={detail}
          label={faultWord(lang, detail)}
          name="detail"
          value={detail === 'delayMs' ? '2000' : '500'}
        />
      )}
      <Typed label={faultWord(lang, 'times')} name="times" value="1" />
      <button type="submit" className="button">
        {faultWord(lang, 'add')}
      </button>
    </form>
  );
}

const Typed = ({ label, name, value }: { readonly label: string; readonly name: string; readonly value: string }) => (
  <label>
    {label}
    <input name={name} defaultValue={value} dir="ltr" autoComplete="off" />
  </label>
);
