import { createContext, type KeyboardEvent, type ReactNode, useContext, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';

/** How an open overlay is closed, from inside and by the extension through `closeOverlay(id)`. */
export const OverlayContext = createContext<{ readonly close: () => void }>({ close: () => {} });
const open = new Map<string, () => void>();

/** Closes an overlay by the id that the extension gave it; an unknown id is nothing. */
export const closeOverlay = (id: string): void => open.get(id)?.();

export const DialogWords = createContext({ close: 'Close' });

export interface DialogProps {
  readonly id: string;
  readonly title?: string;
  readonly testId?: string;
  readonly onClose?: () => void;
  readonly children?: ReactNode;
}

/** Panel and Modal are native modal dialogs: the page behind is inert, Esc closes, and focus returns to the trigger. */
function HostDialog({
  look,
  id,
  title,
  testId,
  onClose,
  children,
}: DialogProps & { readonly look: 'panel' | 'modal' }) {
  const { close } = useContext(OverlayContext);
  const words = useContext(DialogWords);
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useModal(element, { id, close, onClose });
  return createPortal(
    <dialog
      ref={element}
      className={`hs-${look}`}
      dir="ltr"
      data-testid={testId}
      aria-labelledby={heading}
      onKeyDown={(event) => keepFocusInside(event, element.current)}
      onCancel={(event) => {
        event.preventDefault();
        if (event.target === event.currentTarget) close();
      }}
    >
      <header>
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="hs-close" aria-label={words.close} onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {children}
    </dialog>,
    document.body,
  );
}

export const HostPanel = (props: DialogProps) => <HostDialog look="panel" {...props} />;
export const HostModal = (props: DialogProps) => <HostDialog look="modal" {...props} />;

function useModal(
  element: { readonly current: HTMLDialogElement | null },
  overlay: { id: string; close: () => void; onClose: (() => void) | undefined },
): void {
  const { id } = overlay;
  const latest = useRef(overlay);
  latest.current = overlay;
  useLayoutEffect(() => {
    const dialogElement = element.current;
    dialogElement?.showModal();
    dialogElement?.querySelector<HTMLElement>('h2')?.focus();
    open.set(id, () => latest.current.close());
    return () => {
      open.delete(id);
      dialogElement?.close();
      latest.current.onClose?.();
    };
  }, [element, id]);
}

const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), select, textarea, a[href], [tabindex="0"]';

/** Tab goes round inside: a native modal would let it leave for the browser's own controls. */
function keepFocusInside(event: KeyboardEvent, element: HTMLDialogElement | null): void {
  if (event.key !== 'Tab' || element === null || event.defaultPrevented) return;
  if ((event.target as Element).closest('dialog') !== element) return;
  const reachable = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (item) => item.closest('dialog') === element,
  );
  const edge = event.shiftKey ? reachable[0] : reachable.at(-1);
  const other = event.shiftKey ? reachable.at(-1) : reachable[0];
  const leaves = document.activeElement === edge || (event.shiftKey && document.activeElement?.tagName === 'H2');
  if (!leaves) return;
  event.preventDefault();
  other?.focus();
}
