import { addFractions, type Fraction, fraction, parseFraction } from '../money/fraction.ts';
import { amountText, decimalText, rateText } from '../text/numbers.ts';
import { dataTime } from './evidence-text.ts';
import type { RoiFacts } from './facts.ts';
import { sampleMark } from './marks.ts';
import type { Block, Dialog, FactItem } from './model.ts';
import { closeAction, fact, type View } from './view.ts';

const ID = 'prov-roi';

/** ROI on recorded cost, or how far from enough data it is; it always opens to its arithmetic. */
export function roiFact(view: View, roi: RoiFacts): FactItem {
  const { say } = view;
  return {
    ...fact(say('s7.roiLabel'), roiText(view, roi), 'roi'),
    why: {
      id: ID,
      testId: ID,
      label: say('common.why'),
      name: say('common.whyName', { metric: say('s7.roiLabel') }),
      variant: 'link',
      does: { kind: 'open', dialog: roiDialog(view, roi) },
    },
  };
}

const ratioOf = ({ status, ratio }: RoiFacts): Fraction | undefined =>
  status === 'ok' && ratio !== null ? parseFraction(ratio) : undefined;

function roiText(view: View, roi: RoiFacts): string {
  const { say, viewer } = view;
  const ratio = ratioOf(roi);
  if (ratio !== undefined) {
    const multiple = addFractions(ratio, fraction(1));
    return say('s7.roiValue', { pct: rateText(viewer.lang, ratio), x: decimalText(multiple, 1) });
  }
  if (roi.status === 'not_applicable') return say('s7.roiNA');
  const { quartersNeeded: need, quarters } = roi;
  return say('st.nodata', { have: quarters.length, need, unit: say('unit.quarters', { n: need }) });
}

function roiDialog(view: View, roi: RoiFacts): Dialog {
  const { say } = view;
  return {
    id: ID,
    testId: 'dialog-prov-roi',
    title: say('common.whyName', { metric: say('s7.roiLabel') }),
    blocks: [
      ...sampleMark(view),
      { kind: 'facts', items: [fact(say('s7.roiLabel'), roiText(view, roi))] },
      { kind: 'heading', level: 3, text: say('common.formula') },
      { kind: 'text', text: say('s7.roiFormula') },
      ...numbersLine(view, roi),
      quartersTable(view, roi),
      { kind: 'text', text: say('s7.roiNeeds', { n: roi.quartersNeeded }) },
      ...evidenceLevel(view, roi),
      { kind: 'text', muted: true, text: say('fit.computed', { time: dataTime(view, view.dataThrough) }) },
    ],
    actions: [closeAction(view, ID)],
  };
}

function numbersLine({ say, viewer: { lang } }: View, roi: RoiFacts): readonly Block[] {
  const ratio = ratioOf(roi);
  if (ratio === undefined) return [];
  const numbers = {
    revenue: amountText(lang, roi.revenue, true),
    cost: amountText(lang, roi.cost, true),
    pct: rateText(lang, ratio),
  };
  return [{ kind: 'text', testId: 'roi-numbers', text: say('s7.roiNumbers', numbers) }];
}

function quartersTable({ say, viewer: { lang } }: View, roi: RoiFacts): Block {
  const total = [say('common.total'), amountText(lang, roi.revenue, true), amountText(lang, roi.cost, true)];
  return {
    kind: 'table',
    testId: 'roi-quarters',
    caption: say('common.inputs'),
    columns: [say('s7.quarter'), say('s7.revenue'), say('s7.cost')],
    rows: [
      ...roi.quarters.map(({ id, revenue, cost }) => [
        id,
        amountText(lang, revenue, true),
        amountText(lang, cost, true),
      ]),
      total,
    ],
  };
}

/** Measured, partly measured or assumed, by the share of cost items with a source (money.md section 3). */
function evidenceLevel({ say }: View, { costItems: n, costItemsWithSource: sourced }: RoiFacts): readonly Block[] {
  if (n === 0) return [];
  const key = sourced === n ? 's7.measured' : sourced === 0 ? 's7.assumed' : 's7.partly';
  return [{ kind: 'text', testId: 'roi-evidence', text: say(key, { sourced, n }) }];
}
