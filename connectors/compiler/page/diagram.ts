import type { Transition } from '../../../core/lifecycle/transition.ts';
import { OUTCOMES, PHASES } from '../../../core/lifecycle/types.ts';
import { escaped } from './html.ts';

const BOX = { width: 150, height: 44 } as const;
const STEP = { x: 240, y: 150 } as const;

/** The way of a partnership as a turn: out along the first row, back along the second; what ends it above and below. */
const GRID: readonly (readonly [state: string, column: number, row: number])[] = [
  ...PHASES.slice(0, 4).map((phase, at) => [phase, at, 1] as const),
  ...PHASES.slice(4).map((phase, at) => [phase, 3 - at, 2] as const),
  ['REJECTED', 0.5, 0],
  ['CANCELLED', 1.5, 0],
  ['CLOSED', 0, 3],
];
const PLACES: ReadonlyMap<string, readonly [number, number]> = new Map(
  GRID.map(([state, column, row]) => [state, [30 + column * STEP.x, 20 + row * STEP.y]]),
);

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly ids: readonly string[];
}

function arrowsOf(rows: readonly Transition[]): readonly Arrow[] {
  const pairs = rows.flatMap((row) =>
    row.from === 'none' ? [] : row.from.map((from) => ({ from, to: String(row.to), id: row.id })),
  );
  const moving = pairs.filter(({ from, to }) => PLACES.has(to) && from !== to);
  const grouped = Map.groupBy(moving, ({ from, to }) => `${from} ${to}`);
  return [...grouped.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ from: first.from, to: first.to, ids: [...new Set(group.map(({ id }) => id))] }];
  });
}

/**
 * The state diagram as SVG: one arrow per pair of states, named by its moves. Arrows bend to their right, so that a step and
 * the step back lie apart.
 * @param labelOf the words of a state
 */
export function diagram(rows: readonly Transition[], labelOf: (state: string) => string, title: string): string {
  const boxes = [...PLACES].map(([state, [x, y]]) =>
    box(
      labelOf(state),
      x,
      y,
      OUTCOMES.some((one) => one === state),
    ),
  );
  const lines = arrowsOf(rows).map(line);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 930 560" role="img" aria-label="${escaped(title)}" font-family="system-ui,sans-serif" font-size="11">
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z" fill="#5c5c5c"/></marker></defs>
${lines.map(({ path }) => path).join('\n')}
${boxes.join('\n')}
${lines.map(({ words }) => words).join('\n')}
</svg>`;
}

const box = (label: string, x: number, y: number, ends: boolean): string =>
  `<g><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6" fill="${ends ? '#f3f3f3' : '#eef4ff'}" stroke="#5c5c5c"/><text x="${x + BOX.width / 2}" y="${y + 27}" text-anchor="middle" font-size="13">${escaped(label)}</text></g>`;

const HALO = 'stroke="#fff" stroke-width="4" paint-order="stroke" stroke-linejoin="round"';

/** A path and its words; words come last on the page, so that no line crosses them. */
function line({ from, to, ids }: Arrow): { readonly path: string; readonly words: string } {
  const [a, b] = [centre(from), centre(to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = 24 + length * 0.09;
  const middle = { x: (a.x + b.x) / 2 - (dy / length) * bend, y: (a.y + b.y) / 2 + (dx / length) * bend };
  const [start, end] = [edge(a, middle), edge(b, middle)];
  const words = onCurve(start, middle, end, 0.4);
  return {
    path: `<path d="M${at(start)} Q${at(middle)} ${at(end)}" fill="none" stroke="#5c5c5c" marker-end="url(#head)"/>`,
    words: `<text x="${round(words.x)}" y="${round(words.y + 4)}" text-anchor="middle" fill="#3e3e3c" ${HALO}>${ids.join(' ')}</text>`,
  };
}

/** A point of the curve, nearer to where it starts: there the arrows have not met yet. */
const onCurve = (a: Point, control: Point, b: Point, share: number): Point => {
  const rest = 1 - share;
  const along = (from: number, by: number, to: number) =>
    rest * rest * from + 2 * rest * share * by + share * share * to;
  return { x: along(a.x, control.x, b.x), y: along(a.y, control.y, b.y) };
};

interface Point {
  readonly x: number;
  readonly y: number;
}
const centre = (state: string): Point => {
  const [x = 0, y = 0] = PLACES.get(state) ?? [];
  return { x: x + BOX.width / 2, y: y + BOX.height / 2 };
};
const round = (value = 0): number => Math.round(value);
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** Where a line from the middle of a box towards a point leaves the box. */
function edge(from: Point, towards: Point): Point {
  const [dx, dy] = [towards.x - from.x, towards.y - from.y];
  const share = Math.min(BOX.width / 2 / (Math.abs(dx) || 0.001), BOX.height / 2 / (Math.abs(dy) || 0.001));
  return { x: from.x + dx * share, y: from.y + dy * share };
}
