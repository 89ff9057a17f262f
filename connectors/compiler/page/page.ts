import type { Transition } from '../../../core/lifecycle/transition.ts';
import { OUTCOMES, PARTNERSHIP_TYPES, PHASES } from '../../../core/lifecycle/types.ts';
import { type ApprovalRule, DEAL_TYPES, type Policy } from '../../../core/policy/types.ts';
import { type PageWord, pageWord } from '../../../core/text/policy-page.ts';
import type { Params } from '../../../core/text/types.ts';
import { rowsUnder, TOGGLES } from '../moves.ts';
import { BANNER, type OutputFile } from '../output.ts';
import { type Lang, reasonsOf, wordIn } from '../words.ts';
import { diagram } from './diagram.ts';
import { page, table } from './html.ts';

/** The policy as a page that people read, in both languages, and its diagram as a file of its own. */
export const pageFor = (policy: Policy): readonly OutputFile[] => [
  ...(['en', 'ar'] as const).map((lang) => ({ path: `index.${lang}.html`, content: wholePage(policy, lang) })),
  ...(['en', 'ar'] as const).map((lang) => ({
    path: `states.${lang}.svg`,
    content: `<!-- ${BANNER} -->\n${diagramIn(policy, lang)}\n`,
  })),
];

type Say = (key: PageWord, params?: Params) => string;

interface In {
  readonly policy: Policy;
  readonly lang: Lang;
  readonly say: Say;
  readonly word: (prefix: string, id: string) => string;
}

function wholePage(policy: Policy, lang: Lang): string {
  const say: Say = (key, params) => pageWord(lang, key, params);
  const around: In = { policy, lang, say, word: (prefix, id) => wordIn(policy, lang, `${prefix}.${id}`) };
  const title = say('title', { policy: policy.policy, version: policy.version });
  const parts = [
    `<h2>${say('states')}</h2>\n${diagramIn(policy, lang)}`,
    moves(around),
    matrix(around),
    rules(around),
    floors(around),
    timers(around),
    tiers(around),
    reasons(around),
  ];
  return page(lang, BANNER, title, parts);
}

const diagramIn = (policy: Policy, lang: Lang): string =>
  diagram(rowsUnder(policy), (state) => wordIn(policy, lang, `phase.${state}`), pageWord(lang, 'diagram'));

const STATES: readonly string[] = [...PHASES, ...OUTCOMES];

function moves(around: In): string {
  const { say, policy } = around;
  const heads = [
    ...[say('move'), say('from'), say('to'), say('who'), say('asks'), say('approval')],
    ...[say('service'), say('salesforce'), say('hubspot')],
  ];
  return table(
    say('moves'),
    heads,
    rowsUnder(policy).map((row) => moveRow(around, row)),
  );
}

function moveRow({ say, word }: In, row: Transition): readonly string[] {
  const edited = row.from !== 'none' && (row.to !== 'same' || TOGGLES.has(row.command));
  const targets: Readonly<Record<string, string>> = {
    same: say('same'),
    asked: say('asked'),
    'before-exit': say('beforeExit'),
  };
  return [
    `${row.id} ${word('cmd', row.command)}`,
    row.from === 'none' ? say('newRecord') : row.from.map((phase) => word('phase', phase)).join(', '),
    STATES.includes(row.to) ? word('phase', row.to) : (targets[row.to] ?? row.to),
    row.who.map((who) => word('who', who)).join(', '),
    [...row.guards.map((guard) => word('guard', guard)), ...(row.reason === true ? [say('reason')] : [])].join(', '),
    row.approval === undefined ? '' : word('apprkind', row.approval),
    say('refused'),
    edited ? say('refusedOnSave') : say('commandOnly'),
    edited ? say('putBack') : say('commandOnly'),
  ];
}

const matrix = ({ say, word, policy }: In): string =>
  table(
    say('matrix'),
    [say('when'), say('levels')],
    PARTNERSHIP_TYPES.map((type) => [
      word('type', type),
      policy.approvals.matrix[type].map((level) => word('role', level)).join(' + '),
    ]),
  );

const rules = (around: In): string =>
  table(
    around.say('rules'),
    [around.say('rule'), around.say('when'), around.say('levels')],
    around.policy.approvals.rules.map((rule) => [rule.id, whenOf(around, rule), levelsOf(around, rule)]),
  );

function whenOf({ say, word }: In, { when: { kinds, types = [], terms, above } }: ApprovalRule): string {
  const amount = above === undefined ? '' : `${above.currency} ${(above.minor / 100).toLocaleString('en-US')}`;
  return [
    kinds.map((kind) => word('apprkind', kind)).join(', '),
    ...(types.length > 0 ? [types.map((type) => word('type', type)).join(', ')] : []),
    ...(terms === undefined ? [] : [say(terms)]),
    ...(above === undefined ? [] : [say('above', { amount })]),
  ].join(' · ');
}

const levelsOf = ({ say, word }: In, { ask: { levels, atLeast } }: ApprovalRule): string =>
  [
    levels === 'matrix' ? say('byType') : levels.map((level) => word('role', level)).join(' + '),
    ...(atLeast === undefined ? [] : [say('atLeast', { level: atLeast })]),
  ].join(' · ');

const floors = ({ say, word, policy }: In): string =>
  table(
    say('floors'),
    [say('when'), say('levels')],
    DEAL_TYPES.map((type) => [word('dealtype', type), word('role', policy.approvals.dealTypeFloors[type].level)]),
  );

const timers = ({ say, word, policy }: In): string =>
  table(
    say('timers'),
    [say('move'), say('from'), say('to'), say('target')],
    policy.lifecycle.timers.map(({ id, from, to, amount, unit }) => [
      word('timer', id),
      eventIn(word, from),
      eventIn(word, to),
      `${amount} ${word('unit', unit)}`,
    ]),
  );

/** A timer runs from a move, named by its number, or from something that happens. */
const eventIn = (word: In['word'], name: string): string => (/^T\d\d$/.test(name) ? name : word('event', name));

const tiers = ({ say, word, policy }: In): string =>
  table(
    say('tiers'),
    [say('tiers'), say('days')],
    policy.programme.tiers.map(({ id, protectionDays }) => [word('tier', id), String(protectionDays)]),
  );

const reasons = ({ say, policy, lang }: In): string =>
  table(
    say('reasons'),
    [say('reasons')],
    reasonsOf(policy).map((reason) => [reason[lang]]),
  );
