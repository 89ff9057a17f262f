import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { search } from '../../connectors/assistant/retrieval/search.ts';
import { textOf } from '../../connectors/assistant/skills/answer.ts';
import { ANSWER_QUESTION } from '../../connectors/assistant/skills/answer-question.ts';
import { contextOf } from '../../connectors/cli/coach-context.ts';
import { type Knowledge, knowledgeOf } from '../../connectors/cli/coach-sources.ts';
import { DEFAULT_FILE, policyOf } from '../../connectors/cli/policy-files.ts';
import { partnerFacts } from '../../core/screen/testing/partner.ts';
import { CHANNEL } from '../../core/screen/testing/viewers.ts';
import { type Lang, type Question, questionsOf } from './questions/questions.ts';

/** What a way of answering gives for a question: sources best first, none = "not found", and the text that is read. */
interface Given {
  readonly sources: readonly string[];
  readonly text: string;
}
type Way = (question: Question) => Given;

/** Hits of so many with the 95 % interval of Wilson, as shares. */
export interface Share {
  readonly hits: number;
  readonly n: number;
  readonly low: number;
  readonly high: number;
}

export interface Measured {
  readonly lang: Lang;
  readonly hitAt3: Share;
  /** Questions without an answer that got one. */
  readonly falseAnswers: Share;
  readonly factRecall: Share;
  readonly missed: readonly string[];
}

const Z = 1.96;
export function share(hits: number, n: number): Share {
  if (n === 0) return { hits, n, low: 0, high: 1 };
  const p = hits / n;
  const middle = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2))) / (1 + Z ** 2 / n);
  return { hits, n, low: middle - half, high: middle + half };
}

/** The coach without a model, with a partner in view. */
export function coach(knowledge: Knowledge): Way {
  const partner = { facts: partnerFacts(), viewer: CHANNEL, runs: [] };
  return ({ lang, question }) => {
    const sources = search(knowledge.index, question, { lang, limit: 3 }).map(({ source }) => source);
    const context = contextOf(knowledge, { lang, today: '2026-11-22', partner });
    return { sources, text: textOf(ANSWER_QUESTION.run(context, { question })) };
  };
}

/** MiniSearch as it comes, over the same passages: what there would be without the work on words and thresholds. */
export function plainMiniSearch({ index }: Knowledge): Way {
  const mini = new MiniSearch({ idField: 'key', fields: ['title', 'names', 'heading', 'text'] });
  mini.addAll(
    [...index.passages.values()].map(({ key, source, heading, text }) => ({
      ...{ key, title: source.title, names: source.names.join('\n'), heading, text },
    })),
  );
  return ({ question }) => {
    const found = mini.search(question).flatMap(({ id }) => index.passages.get(String(id)) ?? []);
    const sources = [...new Set(found.map(({ source }) => source.id))].slice(0, 3);
    const best = sources.flatMap((id) => found.filter(({ source }) => source.id === id).slice(0, 2));
    return { sources, text: best.map(({ text }) => text).join('\n') };
  };
}

/** Scores a way of answering per language. A question is a hit when one of its sources is among the first three. */
export function measure(questions: readonly Question[], way: Way): readonly Measured[] {
  const rows = questions.map((question) => ({ question, given: way(question) }));
  return (['en', 'ar'] as const).map((lang) => {
    const own = rows.filter(({ question }) => question.lang === lang);
    const asked = own.filter(({ question }) => question.kind !== 'none');
    const none = own.filter(({ question }) => question.kind === 'none');
    const facts = asked.flatMap(({ question, given }) => question.facts.map((fact) => says(given.text, fact)));
    const hit = ({ question, given }: (typeof own)[number]): boolean =>
      given.sources.slice(0, 3).some((source) => question.sources.includes(source));
    return {
      lang,
      hitAt3: share(asked.filter(hit).length, asked.length),
      falseAnswers: share(none.filter(({ given }) => given.sources.length > 0).length, none.length),
      factRecall: share(facts.filter(Boolean).length, facts.length),
      missed: asked.filter((row) => !hit(row)).map(({ question }) => question.id),
    };
  });
}

/** One of the ways to write a fact stands in the text; spaces and the kind of percent sign aside. */
const says = (text: string, fact: readonly string[]): boolean => fact.some((way) => plain(text).includes(plain(way)));
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200E\u200F\u2066-\u2069]+/g, ' ');

export async function shippedKnowledge(): Promise<Knowledge> {
  const policy = await policyOf(DEFAULT_FILE);
  if (policy === null) throw new Error('The shipped policy is wrong.');
  return knowledgeOf(policy);
}

const percent = ({ hits, n, low, high }: Share): string =>
  `${hits}/${n} = ${((hits / Math.max(n, 1)) * 100).toFixed(0)} % (${(low * 100).toFixed(0)}–${(high * 100).toFixed(0)})`;

export function print(name: string, measured: readonly Measured[]): void {
  console.log(`\n${name}`);
  for (const { lang, hitAt3, falseAnswers, factRecall, missed } of measured) {
    console.log(
      `  ${lang}: hit@3 ${percent(hitAt3)}, false answers ${percent(falseAnswers)}, facts ${percent(factRecall)}`,
    );
    if (missed.length > 0) console.log(`      missed: ${missed.join(' ')}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const which = process.argv[2] === 'locked' ? 'locked' : 'develop';
  const knowledge = await shippedKnowledge();
  const questions = questionsOf(which);
  console.log(`${questions.length} questions (${which}), ${knowledge.index.passages.size} passages; 95 % intervals`);
  print('Coach without a model', measure(questions, coach(knowledge)));
  print('Plain MiniSearch', measure(questions, plainMiniSearch(knowledge)));
}
