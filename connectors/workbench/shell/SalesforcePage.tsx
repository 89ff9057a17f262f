import { useEffect, useRef, useState } from 'react';
import { useShared } from './shared.ts';

interface SalesforcePageProps {
  readonly object: 'Opportunity' | 'Account';
  readonly id: string;
  readonly changes: number;
  readonly onRefresh: () => void;
}

/** Room for a dialog, which opens inside the frame. */
const LEAST_HEIGHT = 720;

interface Message {
  readonly type?: unknown;
  readonly height?: unknown;
}

/** The real Lightning components, in a page of their own so that their styles and ours do not meet. */
export function SalesforcePage({ object, id, changes, onRefresh }: SalesforcePageProps) {
  const { say, lang } = useShared();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(LEAST_HEIGHT);
  const query = new URLSearchParams({ object, id, lang });

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<Message | null>) => {
      if (source !== frame.current?.contentWindow) return;
      if (data?.type === 'pos:record-changed') onRefresh();
      if (data?.type === 'pos:height') setHeight(Math.max(LEAST_HEIGHT, Number(data.height)));
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [onRefresh]);

  useEffect(() => {
    if (changes === 0) return;
    frame.current?.contentWindow?.postMessage({ type: 'pos:record-changed', recordId: id }, location.origin);
  }, [changes, id]);

  return (
    <iframe
      key={lang}
      ref={frame}
      className="card-page"
      style={{ blockSize: height }}
      title={say('card')}
      src={`salesforce/?${query}`}
    />
  );
}
