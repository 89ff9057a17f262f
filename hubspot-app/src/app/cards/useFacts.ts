import { useExtensionActions } from '@hubspot/ui-extensions';
import { isUnreached, type ScreenFacts } from '@partnership-os/core';
import { useCallback, useEffect, useState } from 'react';
import { type Loadable, readCard } from './service.ts';

/** After a change in the CRM the service hears of it a moment later, so the card looks again a few times. */
const LOOK_AGAIN_MS = [700, 1_800, 4_000];
/** While the first import is still reading, the card follows it. */
const STILL_READING_MS = 5_000;
/** While the connection is gone, the card looks whether it is back. */
const RECONNECT_MS = 5_000;

/**
 * The facts of one record: read at once, on `reload`, after a change of a `watched` property of the record,
 * while an import goes on, and while the connection is gone. A late answer of an earlier read is dropped.
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
      if (live) setLoadable((known) => (isLost(next) ? kept(known, next) : next));
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
    const wait = waitOf(loadable);
    if (wait === null) return undefined;
    const timer = setTimeout(reload, wait);
    return () => clearTimeout(timer);
  }, [loadable, reload]);

  return { loadable, reload };
}

const isLost = <F extends ScreenFacts>(next: Loadable<F>) => next.status === 'failed' && isUnreached(next.code);

/** Without a connection what was loaded last stays, marked with the time of loading (SCREENS 1.2, offline). */
const kept = <F extends ScreenFacts>(known: Loadable<F>, next: Loadable<F>): Loadable<F> =>
  known.status === 'ready' ? { ...known, offlineSince: known.loadedAt } : next;

function waitOf<F extends ScreenFacts>(loadable: Loadable<F>): number | null {
  if (loadable.status !== 'ready') return null;
  if (loadable.offlineSince !== undefined) return RECONNECT_MS;
  return loadable.value.facts.reading === null ? null : STILL_READING_MS;
}
