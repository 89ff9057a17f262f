import type { Transition } from '../../../core/lifecycle/transition.ts';
import { OUTCOMES, PHASES } from '../../../core/lifecycle/types.ts';
import { escaped } from './html.ts';

const BOX = { width: 150, height: 44 } as const;
const STEP = { x: 210, y: 150 } as const;

/** Phases in two rows of four, the outcomes below. */
const PLACES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ...PHASES.map((phase, at): [string, [number, number]] => [
    phase,
    [30 + (at % 4) * STEP.x, 40 + Math.floor(at / 4) * STEP.y],
  ]),
  ...OUTCOMES.map((state, at): [string, [number, number]] => [state, [30 + at * STEP.x, 40 + 2 * STEP.y]]),
]);

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
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 830 420" role="img" aria-label="${escaped(title)}" font-family="system-ui,sans-serif" font-size="11">
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z" fill="#5c5c5c"/></marker></defs>
${arrowsOf(rows).map(line).join('\n')}
${boxes.join('\n')}
</svg>`;
}

const box = (label: string, x: number, y: number, ends: boolean): string =>
  `<g><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6" fill="${ends ? '#f3f3f3' : '#eef4ff'}" stroke="#5c5c5c"/><text x="${x + BOX.width / 2}" y="${y + 27}" text-anchor="middle" font-size="13">${escaped(label)}</text></g>`;

function line({ from, to, ids }: Arrow): string {
  const [a, b] = [centre(from), centre(to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = 26;
  const middle = { x: (a.x + b.x) / 2 - (dy / length) * bend, y: (a.y + b.y) / 2 + (dx / length) * bend };
  const start = edge(a, middle);
  const end = edge(b, middle);
  const text = `${(middle.x + (a.x + b.x) / 2) / 2},${(middle.y + (a.y + b.y) / 2) / 2}`.split(',').map(Number);
  return `<path d="M${at(start)} Q${at(middle)} ${at(end)}" fill="none" stroke="#5c5c5c" marker-end="url(#head)"/><text x="${round(text[0])}" y="${round(text[1])}" text-anchor="middle" fill="#3e3e3c">${ids.join(' ')}</text>`;
}

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
