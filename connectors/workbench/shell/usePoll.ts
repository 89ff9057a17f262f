import { useCallback, useEffect, useRef, useState } from 'react';

export interface Polled<T> {
  /** The newest answer; kept while a later question fails. */
  readonly value: T | undefined;
  readonly failed: boolean;
  readonly again: () => void;
}

/**
 * Asks at once and then every `every` milliseconds while the page is visible. An answer that says the same keeps its
 * identity, a late one of another `key` is dropped.
 */
export function usePoll<T>(key: string, question: () => Promise<T>, every: number): Polled<T> {
  const [state, setState] = useState<{ key: string; text: string; value: T } | undefined>();
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(0);
  const latest = useRef(question);
  latest.current = question;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` asks the same question again
  useEffect(() => {
    let live = true;
    const look = async () => {
      const answer = await latest.current().then(
        (value) => ({ value }),
        () => undefined,
      );
      if (!live) return;
      setFailed(answer === undefined);
      if (answer !== undefined) setState((known) => keep(known, key, answer.value));
    };
    void look();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look();
    }, every);
    return () => {
      live = false;
      clearInterval(timer);
    };
  }, [key, every, asked]);

  const again = useCallback(() => setAsked((count) => count + 1), []);
  return { value: state?.key === key ? state.value : undefined, failed, again };
}

function keep<T>(known: { key: string; text: string; value: T } | undefined, key: string, value: T) {
  const text = JSON.stringify(value);
  return known?.key === key && known.text === text ? known : { key, text, value };
}
