import { dataTime } from './evidence-text.ts';
import type { Block } from './model.ts';
import type { View } from './view.ts';

export interface Marks {
  readonly screen: 'deal' | 'partner';
  readonly reading: { readonly done: number; readonly total: number } | null;
  readonly derived: readonly string[];
  /** When the CRM last answered what had changed; undefined where nobody can say. */
  readonly heardAt: string | undefined;
  /** After this moment the facts no longer stand. */
  readonly expiresAt: string | null;
}

/** What stands above the content: data time and refresh, sample and derived marks, reading progress, stale warning. */
export const markBlocks = (view: View, marks: Marks): readonly Block[] => [
  dataLine(view),
  ...sampleMark(view),
  ...readingMark(view, marks),
  ...staleMark(view, marks),
  ...derivedMark(view, marks),
];

function dataLine(view: View): Block {
  const time = dataTime(view, view.dataThrough);
  return {
    kind: 'group',
    testId: 'data-through',
    inline: true,
    blocks: [
      { kind: 'text', muted: true, text: view.say('common.dataThrough', { time }) },
      {
        kind: 'actions',
        items: [
          {
            id: 'refresh',
            testId: 'refresh',
            label: view.say('common.refresh'),
            variant: 'link',
            does: { kind: 'reload' },
          },
        ],
      },
    ],
  };
}

/** The watermark of sample data; a provenance dialog carries it too. */
export const sampleMark = ({ say, sample }: View): readonly Block[] =>
  sample
    ? [
        {
          kind: 'badges',
          testId: 'sample',
          label: say('st.sampleLabel'),
          items: [{ text: say('st.sample'), tone: 'neutral' }],
        },
      ]
    : [];

function readingMark({ say }: View, { reading, screen }: Marks): readonly Block[] {
  if (reading === null) return [];
  const { done, total } = reading;
  return [
    {
      kind: 'alert',
      tone: 'info',
      testId: 'state-partial',
      title: say('st.reading', { done, total }),
      text: say(`st.readingEffect.${screen}`),
    },
  ];
}

/** Twice the normal interval of the sync (SCREENS 1.2). */
const STALE_AFTER_MS = 30 * 60_000;

/** The CRM has not answered for twice the normal interval, or the facts' own end has passed. */
function staleMark({ say, viewer: { now }, dataThrough }: View, { heardAt, expiresAt }: Marks): readonly Block[] {
  if (now === undefined) return [];
  const late = heardAt !== undefined && Date.parse(now) - Date.parse(dataThrough) > STALE_AFTER_MS;
  const over = expiresAt !== null && now > expiresAt;
  return late || over ? [{ kind: 'alert', tone: 'warning', testId: 'state-stale', title: say('st.stale') }] : [];
}

function derivedMark({ say }: View, { derived }: Marks): readonly Block[] {
  if (derived.length === 0) return [];
  return [{ kind: 'text', muted: true, testId: 'derived', text: say('derived.fields', { fields: derived.join(';') }) }];
}
