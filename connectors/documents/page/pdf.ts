import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstCompileResult } from '@myriaddreamin/typst-ts-node-compiler';
import type { Logo, Page } from './page.ts';

const LAYOUT = fileURLToPath(new URL('../typst/', import.meta.url));
const MAIN = join(LAYOUT, 'document.typ');
const WEIGHTS = ['400Regular', '500Medium', '600SemiBold', '700Bold'];
/** Results that no document of the last runs asked for are dropped. */
const KEEP_RUNS = 5;

const fonts = (): string[] => {
  const home = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/ibm-plex-sans-arabic/package.json'));
  return WEIGHTS.map((weight) => join(home, weight));
};

let kept: NodeCompiler | undefined;

/** One compiler for all documents of the process: its fonts are read once. */
function compiler(): NodeCompiler {
  kept ??= NodeCompiler.create({ workspace: LAYOUT, fontArgs: [{ fontPaths: fonts() }] });
  return kept;
}

/**
 * A document as a tagged PDF that screen readers can follow (PDF/UA-1). The page goes in as data; the layout is the only Typst
 * source. The same page gives the same bytes. What a document took of the machine's memory is given back at the next turn of
 * the event loop: whoever makes many takes a turn after each.
 * @throws when the layout cannot draw it: a fault of the product, never of the text
 */
export function pdfOf(page: Page): Uint8Array {
  const typst = compiler();
  const { logo, ...rest } = page;
  const drawing = { ...rest, logo: logo === null ? null : { file: `/${logoFile(logo)}`, alt: logo.alt } };
  typst.mapShadow(join(LAYOUT, 'document.json'), Buffer.from(JSON.stringify(drawing)));
  if (logo !== null) typst.mapShadow(join(LAYOUT, logoFile(logo)), Buffer.from(logo.data));
  const compiled = typst.compile({ mainFilePath: MAIN });
  const document = compiled.result;
  if (document === null || compiled.hasError()) throw new Error(`The layout failed: ${problemOf(typst, compiled)}`);
  const pdf = typst.pdf(document, { pdfStandard: 'ua-1' });
  typst.evictCache(KEEP_RUNS);
  return pdf;
}

const logoFile = ({ type }: Logo): string => `logo.${type}`;

function problemOf(typst: NodeCompiler, compiled: NodeTypstCompileResult): string {
  const error = compiled.takeError();
  return error === null ? 'no reason given' : JSON.stringify(typst.fetchDiagnostics(error));
}
