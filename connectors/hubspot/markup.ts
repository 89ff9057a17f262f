/** HubSpot's note and task bodies are limited HTML; our own carry a marker by which they are found again. */
const ENTITY: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** What a person reads in a body: line breaks kept, tags gone, entities read. */
export const plainText = (html: string): string =>
  html
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITY[name] ?? '')
    .trim();

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const MARKER = /\[pos:([^\]]+)\]/;
const LONGEST = 65_000;

/** Whether we wrote this body. */
export const isOurs = (html: string): boolean => MARKER.test(html);

/** The key in a body's marker; null when it has none. */
export const markerOf = (html: string): string | null => plainText(MARKER.exec(html)?.[1] ?? '') || null;

/** A text as a body, cut to what HubSpot takes, with its marker at the end unless the text brings it along. */
export function bodyWithMarker(text: string, key: string): string {
  const marker = `[pos:${key}]`;
  const words = text.replace(marker, '').trimEnd();
  const html = escaped(words).replaceAll('\n', '<br>');
  return `${html.slice(0, LONGEST).replace(/&[a-z#0-9]*$/, '')}<br>${escaped(marker)}`;
}
