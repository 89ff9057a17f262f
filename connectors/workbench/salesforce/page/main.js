import PosDeal from 'c/posDeal';
import PosPartner from 'c/posPartner';
import { changed } from 'host/runtime';
import { createElement } from 'lwc';

const PAGES = {
  Opportunity: ['c-pos-deal', PosDeal],
  Account: ['c-pos-partner', PosPartner],
};
const TOAST_MS = 8000;
const asked = new URLSearchParams(location.search);
const tell = (message) => parent.postMessage(message, location.origin);

// The record page of the platform shows toasts; here the host does.
addEventListener('lightning__showtoast', ({ detail }) => {
  const toast = document.createElement('div');
  toast.className = `slds-notify slds-notify_toast slds-theme_${detail.variant}`;
  toast.setAttribute('data-testid', 'toast');
  toast.textContent = detail.title;
  document.getElementById('toasts').append(toast);
  setTimeout(() => toast.remove(), TOAST_MS);
});
// An edit beside the card reaches the components as on the platform, and a decision reaches the fields beside the card.
addEventListener('message', ({ data, origin }) => {
  if (origin === location.origin && data?.type === 'pos:record-changed') changed(data.recordId);
});
addEventListener('host:record-changed', ({ detail }) => tell({ type: 'pos:record-changed', ...detail }));

// The frame is as tall as the card, so what is fixed to it would lie outside what the reader sees: dialogs keep to that part.
const frame = window.frameElement;
function seen() {
  const { top } = frame.getBoundingClientRect();
  const start = Math.max(0, -top);
  document.documentElement.style.setProperty('--seen-start', `${start}px`);
  document.documentElement.style.setProperty(
    '--seen-size',
    `${Math.min(innerHeight, parent.innerHeight - top) - start}px`,
  );
}
if (frame !== null) {
  seen();
  for (const event of ['scroll', 'resize']) parent.addEventListener(event, seen, { passive: true });
  addEventListener('resize', seen);
}

const [tag, component] = PAGES[asked.get('object')] ?? PAGES.Opportunity;
const element = createElement(tag, { is: component });
element.recordId = asked.get('id');
document.getElementById('stage').append(element);
// The content's own height: the document's is never less than the frame's, so a card that got shorter would leave a gap.
const content = document.querySelector('main');
new ResizeObserver(() =>
  tell({ type: 'pos:height', height: Math.ceil(content.getBoundingClientRect().bottom + scrollY) }),
).observe(content);
