import { writeFile } from 'node:fs/promises';
import { programmeOf } from '../documents/programme.ts';
import { inputsOf } from './templates-inputs.ts';
import { dayOfCommand, given, refuse, stockOf } from './templates-options.ts';

/** Writes the whole programme as a zip, and what is still open in it. */
export async function pack(args: readonly string[]): Promise<number> {
  const asked = given(args, ['data', 'lang', 'out', 'today', 'policy', 'own', 'sign-offs'], ['partner']);
  const out = asked?.options.out;
  if (asked === null || out === undefined || asked.words.length > 0) return 2;
  const [stock, inputs] = [await stockOf(asked), await inputsOf(asked)];
  if (stock === null) return 1;
  if (typeof inputs === 'string') return refuse(inputs);
  const { lang } = asked.options;
  const templates = stock.library.templates.filter(({ locale }) => lang === undefined || locale === lang);
  const audience = asked.flags.has('partner') ? 'partner' : 'internal';
  const order = { ...stock, ...inputs, audience, today: dayOfCommand(asked) } as const;
  const { zip, count, open } = await programmeOf(templates, order);
  await writeFile(out, zip);
  for (const line of open) console.error(`open: ${line}`);
  console.log(`${out} is written: ${count} documents, ${open.length} gaps.`);
  return 0;
}
