import { useState } from 'react';
import { useShared } from './shared.ts';

/** Longer texts are cut until somebody asks for all of it. */
const LONGEST = 200;

/** A text from a record: a very long one keeps to a few lines, and all of it is one press away. */
export function LongText({ text }: { readonly text: string }) {
  const { say } = useShared();
  const [whole, setWhole] = useState(false);
  if (text.length <= LONGEST) return <bdi>{text}</bdi>;
  return (
    <>
      <bdi className={whole ? 'long' : 'long clamped'}>{text}</bdi>
      <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {say(whole ? 'showLess' : 'showAll')}
      </button>
    </>
  );
}
