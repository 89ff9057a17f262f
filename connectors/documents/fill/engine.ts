import { type Context, type Emitter, evalToken, ForTag, Liquid } from 'liquidjs';
import type { Locale } from '../library/template.ts';
import { drawn, Gap, Shown } from './scope.ts';

/** A template may ask for another form of a value, and for nothing else. */
const FILTERS: Readonly<Record<string, { readonly kinds: readonly string[]; readonly calendar?: 'hijri' }>> = {
  money: { kinds: ['money'] },
  date: { kinds: ['date'] },
  hijri: { kinds: ['date'], calendar: 'hijri' },
  name: { kinds: ['name', 'text'] },
};

/** Of the engine's own tags. */
const TAGS: readonly string[] = ['if', 'for', 'raw'];

/** A loop over a list that has no value shows its body once, with the gaps in it. */
class OpenFor extends ForTag {
  override *render(ctx: Context, emitter: Emitter): ReturnType<ForTag['render']> {
    const list: unknown = yield evalToken(this.collection, ctx);
    if (!(list instanceof Gap)) return yield* super.render(ctx, emitter);
    ctx.push({ [this.variable]: list });
    yield this.liquid.renderer.renderTemplates(this.templates, ctx, emitter);
    ctx.pop();
  }
}

const kept = new Map<Locale, Liquid>();

/** The engine for one language: if, for and raw; four filters; every value escaped, every missing one marked. */
export function engineFor(lang: Locale): Liquid {
  const engine = kept.get(lang) ?? newEngine(lang);
  kept.set(lang, engine);
  return engine;
}

function newEngine(lang: Locale): Liquid {
  const engine = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: (value: unknown) => drawn(lang, value),
    parseLimit: 1_000_000,
    renderLimit: 5_000,
  });
  for (const name of Object.keys(engine.tags)) if (!TAGS.includes(name)) Reflect.deleteProperty(engine.tags, name);
  for (const name of Object.keys(engine.filters)) Reflect.deleteProperty(engine.filters, name);
  engine.registerTag('for', OpenFor);
  for (const [name, { kinds, calendar }] of Object.entries(FILTERS))
    engine.registerFilter(name, (value: unknown) => {
      if (!(value instanceof Shown)) return value;
      if (!kinds.includes(Shown.kind(value))) throw new Error(`“${name}” is no form of a ${Shown.kind(value)}.`);
      return Shown.by(value, calendar);
    });
  return engine;
}

/** A line that holds only tags vanishes with its line end, so that a loop may stand inside a table. */
export const withoutTagLines = (text: string): string =>
  text.replace(/^[ \t]*((?:\{%-?(?:(?!%\})[^\n])*-?%\}[ \t]*)+)\r?\n/gm, '$1');
