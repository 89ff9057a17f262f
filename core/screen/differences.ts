import type { Block, Screen } from './model.ts';

/** One thing that a screen says: where it stands, under which words, and what it says. */
interface Line {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** What a screen said before and says now; null where it said nothing. */
export interface Difference {
  readonly label: string;
  readonly was: string | null;
  readonly is: string | null;
}

/** What moves on by itself: the time of the data, the progress of an import. */
const MOVING: ReadonlySet<string> = new Set(['data-through', 'state-partial', 'state-stale']);

/** Everything that two readings of one screen say differently, in reading order; what is gone stands behind. */
export function differencesOf(before: Screen, now: Screen): readonly Difference[] {
  const [then, after] = [linesOf(before), linesOf(now)];
  const changed = after.flatMap(({ key, label, value }) => {
    const was = then.find((line) => line.key === key)?.value ?? null;
    return was === value ? [] : [{ label, was, is: value }];
  });
  const gone = then.filter(({ key }) => !after.some((line) => line.key === key));
  return [...changed, ...gone.map(({ label, value }) => ({ label, was: value, is: null }))];
}

interface Place {
  /** Test ids of the groups around. */
  readonly path: string;
  /** The nearest heading above. */
  readonly heading: string;
}

function linesOf(screen: Screen): readonly Line[] {
  const seen = new Map<string, number>();
  return linesIn(screen.blocks, { path: '', heading: screen.title }).map((line) => {
    const before = seen.get(line.key) ?? 0;
    seen.set(line.key, before + 1);
    return { ...line, key: `${line.key} ${before}` };
  });
}

function linesIn(blocks: readonly Block[], { path, heading }: Place): readonly Line[] {
  let under = heading;
  return blocks.flatMap((block): readonly Line[] => {
    if (block.testId !== undefined && MOVING.has(block.testId)) return [];
    if (block.kind === 'heading') under = block.text;
    return (SAYS[block.kind] as Says<Block>)(block, { path, heading: under });
  });
}

type Says<B> = (block: B, place: Place) => readonly Line[];

const line = ({ path }: Place, name: string, label: string, value: string): Line => ({
  key: `${path}/${name}`,
  label,
  value,
});

/** Only what carries words of its own; what a person may press or type is no fact. */
const SAYS: { readonly [K in Block['kind']]: Says<Extract<Block, { kind: K }>> } = {
  heading: ({ text, badges = [] }, place) =>
    badges.length === 0 ? [] : [line(place, text, text, badges.map((badge) => badge.text).join(' · '))],
  text: ({ text, testId }, place) => (testId === undefined ? [] : [line(place, testId, place.heading, text)]),
  badges: ({ label, items, testId = '' }, place) => [
    line(place, `${testId} ${label}`, label, items.map(({ text }) => text).join(' · ')),
  ],
  alert: ({ title, text, testId = title }, place) => [
    line(place, testId, place.heading, text === undefined ? title : `${title} ${text}`),
  ],
  list: ({ items, testId = '' }, place) => [line(place, testId, place.heading, items.join(' · '))],
  facts: ({ items, testId = '' }, place) =>
    items.map(({ label, value }) => line(place, `${testId} ${label}`, label, value)),
  table: ({ rows, testId = '' }, place) =>
    rows.map(([first = '', ...rest]) => line(place, `${testId} ${first}`, first, rest.join(' · '))),
  group: ({ blocks, testId }, place) => linesIn(blocks, { ...place, path: `${place.path}/${testId}` }),
  phases: ({ label, text, testId }, place) => [line(place, testId, label, text)],
  fields: () => [],
  actions: () => [],
  empty: ({ title, testId }, place) => [line(place, testId, place.heading, title)],
  error: ({ title, testId }, place) => [line(place, testId, place.heading, title)],
};
