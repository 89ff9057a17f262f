import { Fragment, useState } from 'react';
import { useShared } from './shared.ts';

/** Longer texts are cut until somebody asks for all of it. */
const LONGEST = 200;

/** A text from a record, as the page's title or as it is: a very long one keeps to a few lines, and all of it is one press away. */
export function LongText({ text, title = false }: { readonly text: string; readonly title?: boolean }) {
  const { say } = useShared();
  const [whole, setWhole] = useState(false);
  const Line = title ? 'h1' : Fragment;
  const cut = text.length > LONGEST;
  const shown = <bdi className={cut ? `long ${whole ? '' : 'clamped'}` : undefined}>{text}</bdi>;
  if (!cut) return <Line>{shown}</Line>;
  return (
    <>
      <Line>{shown}</Line>
      <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {say(whole ? 'showLess' : 'showAll')}
      </button>
    </>
  );
}
