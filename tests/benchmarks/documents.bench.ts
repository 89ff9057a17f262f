// Partner reports as PDF: from the template to the file, against Chromium printing the same words with the same font.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { chromium } from 'playwright-core';
import type { Block, Span } from '../../connectors/documents/page/blocks.ts';
import { pageFor, report } from './documents-report.ts';
import { note, target, times, versionOf, whole } from './print.ts';

const OURS = 200;
const THEIRS = 20;
const MANY = 1000;
const WORKERS = 2;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const spans = (items: readonly Span[]): string =>
  items.map((span) => ('c' in span ? `<b>${spans(span.c)}</b>` : 'v' in span ? escaped(span.v) : '<br>')).join('');

/** The same blocks as the plainest HTML that shows them. */
function html(block: Block): string {
  if (block.t === 'heading') return `<h${block.level + 1}>${spans(block.c)}</h${block.level + 1}>`;
  if (block.t === 'paragraph') return `<p>${spans(block.c)}</p>`;
  if (block.t === 'list')
    return `<ul>${block.items.map((item) => `<li>${item.map(html).join('')}</li>`).join('')}</ul>`;
  if (block.t === 'quote') return `<blockquote>${block.c.map(html).join('')}</blockquote>`;
  if (block.t !== 'table') return '';
  const row = (cells: readonly (readonly Span[])[]) =>
    `<tr>${cells.map((cell) => `<td>${spans(cell)}</td>`).join('')}</tr>`;
  return `<table>${row(block.head)}${block.rows.map(row).join('')}</table>`;
}

/** Documents per second, the best of three rounds. */
async function perSecond(count: number, make: (number: number) => Promise<unknown> | unknown): Promise<number> {
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    const started = performance.now();
    for (let at = 0; at < count; at += 1) await make(round * count + at);
    best = Math.max(best, (count / (performance.now() - started)) * 1000);
  }
  return best;
}

async function chromiumPerSecond(): Promise<number> {
  const font = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  );
  const face = `@font-face{font-family:Plex;src:url(data:font/ttf;base64,${readFileSync(font).toString('base64')})}`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    return await perSecond(THEIRS, async (number) => {
      const { title, blocks } = pageFor(number);
      const style = `<style>${face}body{font-family:Plex}td{border:1px solid}</style>`;
      await page.setContent(
        `<html lang="ar" dir="rtl"><head>${style}</head><body><h1>${title}</h1>${blocks.map(html).join('')}</body></html>`,
      );
      await page.pdf({ format: 'A4', tagged: true });
    });
  } finally {
    await browser.close();
  }
}

interface Share {
  readonly bytes: number;
  readonly done: number;
  readonly memory: number;
}

const share = (from: number): Promise<Share> =>
  new Promise((resolve, reject) => {
    const workerData = { from, step: WORKERS, count: MANY };
    const worker = new Worker(new URL('./documents-worker.ts', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const ours = await perSecond(OURS, async (number) => {
  report(number);
  await turn();
});
const theirs = await chromiumPerSecond();
target(
  'Arabic partner reports per second and core, against page.pdf of Chromium',
  '≥ 20x',
  `${times(ours / theirs)} (${ours.toFixed(1)}/s against ${theirs.toFixed(1)}/s, ${versionOf('playwright-core')})`,
  ours / theirs >= 20,
);

const started = performance.now();
const shares = await Promise.all(Array.from({ length: WORKERS }, (_, at) => share(at)));
const seconds = (performance.now() - started) / 1000;
const bytes = shares.reduce((sum, each) => sum + each.bytes, 0);
const memory = Math.max(...shares.map((each) => each.memory));
note(
  `${whole(shares.reduce((sum, each) => sum + each.done, 0))} reports on ${WORKERS} workers`,
  `${seconds.toFixed(1)} s, ${whole(bytes / MANY / 1024)} KB each, ${whole(memory / 1_048_576)} MB resident`,
);
