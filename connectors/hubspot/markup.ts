import { markIn, markOf } from '../service/activity-mark.ts';

/** HubSpot's note and task bodies are limited HTML. */
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

const LONGEST = 65_000;

/** Whether we wrote this body. */
export const isOurs = (html: string): boolean => markOfBody(html) !== null;

/** The mark at the end of a body; null when it has none. */
export const markOfBody = (html: string): string | null => markIn(plainText(html));

/** A text as a body, cut to what HubSpot takes, its mark apart from it in the last line. */
export function bodyWithMark(text: string, key: string): string {
  const html = escaped(text.trimEnd()).replaceAll('\n', '<br>');
  return `${html.slice(0, LONGEST).replace(/&[a-z#0-9]*$/, '')}<br><br>${markOf(key)}`;
}
