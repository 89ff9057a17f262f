import { type FormEvent, useEffect, useState } from 'react';
import { type Crm, Refused, readFaults, saveFaults } from './api.ts';
import { FaultRules } from './FaultRules.tsx';
import { type FaultSettings, rulesOf, SWITCHES, type Switch, valueAt, withValue } from './fault-table.ts';
import { faultWord } from './fault-words.ts';
import { CRM_NAME, useShared } from './shared.ts';

/** What goes wrong in a sandbox: switches, rules for single calls, and all of it as the sandbox keeps it. */
export function FaultsView({ crm }: { readonly crm: Crm }) {
  const { say, lang } = useShared();
  const { settings, problem, apply } = useFaults(crm);
  return (
    <section className="panel faults" aria-labelledby="faults-title">
      <h1 id="faults-title">
        {say('faults')} · {CRM_NAME[crm]}
      </h1>
      <p>{say('faultsHelp')}</p>
      {problem === null ? null : (
        <p role="alert" className="refused">
          <bdi>{problem}</bdi>
        </p>
      )}
      {settings === null ? null : (
        <>
          <section aria-labelledby="fault-switches">
            <h2 id="fault-switches">{faultWord(lang, 'switches')}</h2>
            {SWITCHES[crm].map((each) => (
              <SwitchInput
                key={each.word}
                row={each}
                value={valueAt(settings, each.path)}
                set={(value) => void apply(() => withValue(settings, each.path, value))}
              />
            ))}
          </section>
          <FaultRules
            crm={crm}
            settings={settings}
            change={(rules) => void apply(() => withValue(settings, ['rules'], rules))}
          />
          <div className="buttons">
            <button type="button" className="button" onClick={() => void apply(() => ({}))}>
              {say('clearFaults')}
            </button>
          </div>
          <AsJson key={JSON.stringify(settings)} settings={settings} apply={apply} />
        </>
      )}
    </section>
  );
}

function useFaults(crm: Crm) {
  const { say, toast } = useShared();
  const [settings, setSettings] = useState<FaultSettings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let live = true;
    readFaults(crm).then(
      (faults) => live && setSettings(faults as FaultSettings),
      () => live && setProblem(say('unreachable')),
    );
    return () => {
      live = false;
    };
  }, [crm, say]);

  const apply = async (faults: () => unknown) => {
    try {
      const wanted = faults() as FaultSettings;
      // A switch moves when it is thrown; what the sandbox does not take is put back.
      if (rulesOf(wanted) === rulesOf(settings ?? {})) setSettings(wanted);
      setSettings((await saveFaults(crm, wanted)) as FaultSettings);
      setProblem(null);
      toast({ tone: 'good', text: say('applied') });
    } catch (refusal) {
      setSettings(settings);
      setProblem(refusal instanceof Refused || refusal instanceof SyntaxError ? refusal.message : say('unreachable'));
    }
  };
  return { settings, problem, apply };
}

interface SwitchInputProps {
  readonly row: Switch;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
}

/** A switch takes effect when it is thrown, a number or a list when it is left. */
function SwitchInput({ row, value, set }: SwitchInputProps) {
  const { lang } = useShared();
  const label = faultWord(lang, row.word);
  if (row.input === 'flag') {
    return (
      <label className="fault-flag">
        <input type="checkbox" checked={value === true} onChange={({ target }) => set(target.checked)} /> {label}
      </label>
    );
  }
  const shown = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  const leave = (text: string) => {
    if (text.trim() !== shown) set(readOf(row, text.trim()));
  };
  return (
    <label className="fault-typed">
      {label}
      <input
        key={shown}
        type={row.input === 'number' ? 'number' : 'text'}
        min="0"
        dir="ltr"
        defaultValue={shown}
        onBlur={({ target }) => leave(target.value)}
      />
    </label>
  );
}

function readOf({ input }: Switch, text: string): unknown {
  if (input === 'number') return text === '' ? undefined : Number(text);
  return text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

interface AsJsonProps {
  readonly settings: FaultSettings;
  readonly apply: (faults: () => unknown) => Promise<void>;
}

function AsJson({ settings, apply }: AsJsonProps) {
  const { say, lang } = useShared();
  const [text, setText] = useState(JSON.stringify(settings, null, 2));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void apply(() => JSON.parse(text));
  };
  return (
    <details>
      <summary>{faultWord(lang, 'json')}</summary>
      <form onSubmit={submit} className="faults-json">
        <textarea
          aria-label={faultWord(lang, 'json')}
          dir="ltr"
          rows={16}
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <div className="buttons">
          <button type="submit" className="button strong">
            {say('apply')}
          </button>
        </div>
      </form>
    </details>
  );
}
