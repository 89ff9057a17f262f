import { moneyDecimal } from '../money/money.ts';
import { PROGRAMME_WORDS } from '../text/catalogue/programme.ts';
import { CATALOGUE } from '../text/catalogue.ts';
import { listText, renderTemplate } from '../text/render.ts';
import type { Catalogue, Lang, Params } from '../text/types.ts';
import type { Answer, Answered } from './answer.ts';
import type { Name } from './rule-types.ts';
import type { Programme } from './types.ts';
import type { Reason } from './values.ts';

const WORDS: Catalogue = { ...CATALOGUE, ...PROGRAMME_WORDS };

const say = (lang: Lang, key: string, params: Params = {}): string =>
  renderTemplate({ lang, params, words: WORDS }, WORDS[`pr.${key}`]?.[lang] ?? key);

/** The programme's own word in a language; English when it has no other. */
export function nameIn(lang: Lang, name: Name): string {
  return typeof name === 'string' ? name : (name[lang] ?? name.en);
}

/** The answer alone, as a cell holds it: a level's name, plain decimals, a day, approval levels in words. */
export function answerText(answer: Answered, lang: Lang): string {
  switch (answer.kind) {
    case 'level':
      return answer.name === null ? say(lang, 'none') : nameIn(lang, answer.name);
    case 'money':
      return moneyDecimal(answer.money);
    case 'count':
      return String(answer.count);
    case 'approval':
      return listText(
        lang,
        answer.levels.map((level) => WORDS[`role.${level}`]?.[lang] ?? level),
      );
    case 'days':
      return answer.until ?? String(answer.amount);
    case 'undetermined':
      return say(lang, 'undetermined');
  }
}

/** Why, in sentences: what decided, what is missing, the inputs, the programme and the version of the policy. */
export function explain({ reasons, inputs, policy, programme: id }: Answer, programme: Programme, lang: Lang): string {
  const given = inputs.flatMap(({ id: input, value }) => (value === null ? [] : [`${input} ${value}`]));
  // Also the inputs that only decided on the way, such as the requirements of the level that a rate rests on.
  const named = new Set(reasons.flatMap(({ params }) => String(params.input ?? '').split(', ')));
  const gone = inputs.flatMap(({ id: input, value }) => (value === null && !named.has(input) ? [input] : []));
  const absent = gone.length === 0 ? [] : [say(lang, 'absent', { list: gone.join(', ') })];
  const list = given.length === 0 ? [] : [say(lang, 'inputs', { list: given.join('; ') })];
  const told = reasons.map((each) => reasonText(each, programme, lang));
  return [
    ...told,
    ...absent,
    ...list,
    say(lang, 'policy', { programme: id, policy: policy.policy, version: String(policy.version) }),
  ].join(' ');
}

/** One reason in words; levels by their names. */
export function reasonText({ code, params }: Reason, { levels }: Programme, lang: Lang): string {
  const level = levels.find((each) => each.id === params.level);
  const named = level === undefined ? params : { ...params, level: nameIn(lang, level.name) };
  // Figures stay as they are written: a reason is compared with a file, and not grouped.
  const texts = Object.fromEntries(Object.entries(named).map(([key, value]) => [key, String(value)]));
  return say(lang, code, texts).trim();
}
