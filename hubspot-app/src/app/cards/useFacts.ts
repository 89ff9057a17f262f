import { useExtensionActions } from '@hubspot/ui-extensions';
import type { ScreenFacts } from '@partnership-os/core';
import { useCallback, useEffect, useState } from 'react';
import { type Loadable, readCard } from './service.ts';

/** After a change in the CRM the service hears of it a moment later, so the card looks again a few times. */
const LOOK_AGAIN_MS = [700, 1_800, 4_000];
/** While the first import is still reading, the card follows it. */
const STILL_READING_MS = 5_000;

/**
 * The facts of one record: read at once, on `reload`, after a change of a `watched` property of the record,
 * and while an import goes on. A late answer of an earlier read is dropped.
 */
export function useFacts<F extends ScreenFacts>(path: string, watched: readonly string[]) {
  const { onCrmPropertiesUpdate } = useExtensionActions<'crm.record.tab'>();
  const [loadable, setLoadable] = useState<Loadable<F>>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const [changes, setChanges] = useState(0);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt reads the same path again
  useEffect(() => {
    let live = true;
    void readCard<F>(path).then((next) => {
      if (live) setLoadable(next);
    });
    return () => {
      live = false;
    };
  }, [path, attempt]);

  useEffect(() => {
    onCrmPropertiesUpdate([...watched], () => setChanges((count) => count + 1));
  }, [onCrmPropertiesUpdate, watched]);

  useEffect(() => {
    if (changes === 0) return undefined;
    const timers = LOOK_AGAIN_MS.map((delay) => setTimeout(reload, delay));
    return () => timers.forEach(clearTimeout);
  }, [changes, reload]);

  useEffect(() => {
    if (loadable.status !== 'ready' || loadable.value.facts.reading === null) return undefined;
    const timer = setTimeout(reload, STILL_READING_MS);
    return () => clearTimeout(timer);
  }, [loadable, reload]);

  return { loadable, reload };
}
