import { type Progress, readProgress } from './api.ts';
import { useShared } from './shared.ts';
import { usePoll } from './usePoll.ts';
import type { Lang, Speak } from './words.ts';

const LOOK_MS = 1_500;

/** The first import as a bar, and then the demo's past; gone when both are done. */
export function ImportProgress() {
  const { say, lang } = useShared();
  const { value } = usePoll('progress', readProgress, LOOK_MS);
  if (value === undefined || value.phase === 'ready') return null;
  const { text, done, total } = barOf(value, say, lang);
  return (
    <div className="progress" role="status">
      <label htmlFor="import">{text}</label>
      {total === null ? <progress id="import" /> : <progress id="import" value={done} max={total} />}
    </div>
  );
}

function barOf({ phase, done, total, history }: Progress, say: Speak, lang: Lang) {
  const format = new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-latn' : 'en');
  const places = (some: number, all: number) => ({ done: format.format(some), total: format.format(all) });
  if (phase === 'history') return { ...history, text: say('playing', places(history.done, history.total)) };
  return { done, total, text: total === null ? say('readingFirst') : say('reading', places(done, total)) };
}
