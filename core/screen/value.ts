import { fraction } from '../money/fraction.ts';
import { dayText } from '../text/dates.ts';
import { wordOr } from '../text/message.ts';
import { amountText, rateText } from '../text/numbers.ts';
import { dataTime } from './evidence-text.ts';
import { sampleMark } from './marks.ts';
import type { Action, Block, Dialog } from './model.ts';
import type { PartnerDealFacts, PartnershipFacts, RestrictedFacts } from './partner-facts.ts';
import { roiFact } from './roi.ts';
import { closeAction, fact, type View } from './view.ts';
import { withheld } from './withheld.ts';

/** Rates need ten closed deals (scoring.md section 10). */
const LEAST_DEALS = 10;

/** Sourced, influenced (never added), win rate, ROI, and the deals they come from. */
export function valueBlocks(view: View, facts: PartnershipFacts): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: view.say('s6.value') };
  if (!hasMoney(facts)) return [heading, withheld(view, 'money'), ...winRate(view, facts)];
  return [heading, ...moneyBlocks(view, facts), ...winRate(view, facts), ...dealsTable(view, facts)];
}

type Money = Pick<RestrictedFacts, 'sourced' | 'influenced' | 'deals' | 'dealsTotal' | 'roi'>;

/** The section comes whole or not at all. */
const hasMoney = (facts: PartnershipFacts): facts is PartnershipFacts & Money => facts.roi !== undefined;

function moneyBlocks(view: View, facts: Money): readonly Block[] {
  const { say, viewer } = view;
  return [
    {
      kind: 'facts',
      testId: 'value',
      items: [
        {
          ...fact(say('s6.sourced'), amountText(viewer.lang, facts.sourced), 'sourced'),
          why: whyAmount(view, facts, 'sourced'),
        },
        {
          ...fact(say('s6.influenced'), amountText(viewer.lang, facts.influenced), 'influenced'),
          why: whyAmount(view, facts, 'influenced'),
        },
        roiFact(view, facts.roi),
      ],
    },
    { kind: 'text', muted: true, text: say('s6.never') },
  ];
}

function whyAmount(view: View, facts: Money, role: 'sourced' | 'influenced'): Action {
  const { say } = view;
  return {
    id: `prov-${role}`,
    testId: `prov-${role}`,
    label: say('common.why'),
    name: say('common.whyName', { metric: say(`s6.${role}`) }),
    variant: 'link',
    does: { kind: 'open', dialog: amountDialog(view, facts, role) },
  };
}

function amountDialog(view: View, facts: Money, role: 'sourced' | 'influenced'): Dialog {
  const { say, viewer } = view;
  const id = `prov-${role}`;
  const won = facts.deals.filter((deal) => deal.role === role && deal.status === 'won');
  return {
    id,
    testId: `dialog-${id}`,
    title: say('common.whyName', { metric: say(`s6.${role}`) }),
    blocks: [
      ...sampleMark(view),
      { kind: 'facts', items: [fact(say(`s6.${role}`), amountText(viewer.lang, facts[role], true))] },
      { kind: 'heading', level: 3, text: say('common.formula') },
      { kind: 'text', text: say(`s7.${role}Formula`) },
      dealRows(view, won, say('common.inputs')),
      ...shownOf(view, facts),
      { kind: 'text', muted: true, text: say('fit.computed', { time: dataTime(view, view.dataThrough) }) },
    ],
    actions: [closeAction(view, id)],
  };
}

/** Under ten closed deals there is no rate, no colour and no verdict: only the raw counts. */
function winRate(
  { say, viewer: { lang } }: View,
  { wonDeals: won, closedDeals: closed }: PartnershipFacts,
): readonly Block[] {
  const counts: Block = { kind: 'text', testId: 'won-of', text: say('s6.wonOf', { won, closed }) };
  const enough = closed >= LEAST_DEALS;
  const text = enough
    ? rateText(lang, fraction(won, closed))
    : say('st.nodata', { have: closed, need: LEAST_DEALS, unit: say('unit.deals', { n: LEAST_DEALS }) });
  return [{ kind: 'badges', testId: 'win-rate', label: say('s6.winRate'), items: [{ text, tone: 'neutral' }] }, counts];
}

function dealsTable(view: View, facts: Money): readonly Block[] {
  const { say } = view;
  if (facts.deals.length === 0) return [{ kind: 'text', muted: true, testId: 'deals', text: say('s6.noDeals') }];
  return [dealRows(view, facts.deals, say('s6.deals', { n: facts.dealsTotal })), ...shownOf(view, facts)];
}

/** The facts carry the newest deals; what is not shown is counted. */
function shownOf({ say }: View, { deals, dealsTotal }: Money): readonly Block[] {
  if (deals.length >= dealsTotal) return [];
  return [{ kind: 'text', muted: true, text: say('s6.dealsShown', { shown: deals.length, n: dealsTotal }) }];
}

function dealRows({ say, viewer: { lang } }: View, deals: readonly PartnerDealFacts[], caption: string): Block {
  return {
    kind: 'table',
    testId: 'deals',
    caption,
    columns: [
      say('common.deal'),
      say('s6.crm'),
      say('common.role'),
      say('common.status'),
      say('common.amount'),
      say('s6.dealClosed'),
    ],
    rows: deals.map(({ name, crm, role, status, amount, closedOn }) => [
      name,
      wordOr(lang, 'crm', crm),
      wordOr(lang, 'dealrole', role),
      wordOr(lang, 'dealstatus', status),
      amount === null ? '—' : amountText(lang, amount, true),
      closedOn === null ? '—' : dayText(lang, closedOn),
    ]),
  };
}
