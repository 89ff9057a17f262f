import { type FormEvent, useEffect, useState } from 'react';
import { type Crm, Refused, readFaults, saveFaults } from './api.ts';
import { CRM_NAME, useShared } from './shared.ts';

const EMPTY: Readonly<Record<Crm, unknown>> = { hubspot: {}, salesforce: {} };

const pretty = (faults: unknown) => JSON.stringify(faults, null, 2);

/** What goes wrong in a sandbox, as the sandbox itself describes it. */
export function FaultsView({ crm }: { readonly crm: Crm }) {
  const { say, toast } = useShared();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let live = true;
    readFaults(crm).then(
      (faults) => live && setText(pretty(faults)),
      () => live && setProblem(say('unreachable')),
    );
    return () => {
      live = false;
    };
  }, [crm, say]);

  const apply = async (faults: () => unknown) => {
    try {
      setText(pretty(await saveFaults(crm, faults())));
      setProblem(null);
      toast({ tone: 'good', text: say('applied') });
    } catch (refusal) {
      setProblem(refusal instanceof Refused || refusal instanceof SyntaxError ? refusal.message : say('unreachable'));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void apply(() => JSON.parse(text));
  };

  return (
    <section className="panel" aria-labelledby="faults-title">
      <h1 id="faults-title">
        {say('faults')} · {CRM_NAME[crm]}
      </h1>
      <form onSubmit={submit} className="faults">
        <label htmlFor="faults">{say('faultsHelp')}</label>
        <textarea
          id="faults"
          dir="ltr"
          rows={16}
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {problem === null ? null : (
          <p role="alert" className="refused">
            <bdi>{problem}</bdi>
          </p>
        )}
        <div className="buttons">
          <button type="submit" className="button strong">
            {say('apply')}
          </button>
          <button type="button" className="button" onClick={() => void apply(() => EMPTY[crm])}>
            {say('clearFaults')}
          </button>
        </div>
      </form>
    </section>
  );
}
