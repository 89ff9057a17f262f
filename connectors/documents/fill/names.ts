import type { Template as Part } from 'liquidjs';
import { type Mistake, placeIn, type Template } from '../library/template.ts';
import { engineFor } from './engine.ts';

/** A name as it stands in a text. */
export interface NameUse {
  /** Its steps: `policy.exit.legal_within_hours`. Names of a loop are not listed. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export type Names =
  | { readonly ok: true; readonly uses: readonly NameUse[] }
  | { readonly ok: false; readonly mistake: Mistake };

const known = new WeakMap<object, Names>();

/** Every name that the guide and the document use, with its places in the file; or what is wrong with a tag. */
export function namesIn(template: Pick<Template, 'file' | 'text' | 'bodyAt'>): Names {
  const names = known.get(template) ?? readNames(template);
  known.set(template, names);
  return names;
}

function readNames(template: Pick<Template, 'file' | 'text' | 'bodyAt'>): Names {
  const body = template.text.slice(template.bodyAt);
  const above = placeIn(template.text, template.bodyAt).line - 1;
  const engine = engineFor('en');
  try {
    const parts: Part[] = engine.parse(body);
    const { globals } = engine.analyzeSync(parts, { partials: false });
    const uses = Object.values(globals)
      .flat()
      .map(({ segments, location }) => ({
        path: segments.filter((step) => typeof step === 'string').join('.'),
        line: location.row + above,
        column: location.col,
      }));
    return { ok: true, uses };
  } catch (error) {
    return { ok: false, mistake: tagMistake(template.file, above, error) };
  }
}

const PLACE = /, line:(\d+), col:(\d+)/;

/** What the engine says of a tag, with its place in the file. */
function tagMistake(file: string, above: number, error: unknown): Mistake {
  const message = error instanceof Error ? error.message : String(error);
  const [, row = '1', column = '1'] = PLACE.exec(message) ?? [];
  return {
    file,
    line: Number(row) + above,
    column: Number(column),
    what: `${message.replace(PLACE, '')}.`,
    fix: 'Tags are if, for and raw; filters are money, date, hijri and name.',
  };
}
