import { cityWord } from '../text/cities.ts';
import { message, type Say, sayIn, wordRefusal } from '../text/message.ts';
import type { Lang } from '../text/types.ts';
import type { Viewer } from './facts.ts';
import type { CommandOutcome, Tone } from './model.ts';

/** The toast after a command. */
export interface OutcomeText {
  readonly tone: Tone;
  readonly text: string;
}

/** Shown between sent and decided, while the service has the command. */
export const decidingText = (lang: Lang): string => message(lang, 'common.deciding');

type Result = CommandOutcome['result'];
type Wording = (say: Say, result: Result, viewer: Viewer) => string | undefined;

const DECIDED = ['approved', 'rejected', 'returned', 'pending', 'answered'] as const;
const SAVED = ['draft', 'incomplete', 'final'] as const;

/** The first wording that fits what came back; later ones are for results that say less. */
const WORDINGS: readonly Wording[] = [sentText, decidedText, savedText, movedText];

/**
 * What came back for a command, in words: who decides until when, what was decided, or why it was refused and what
 * would make it pass. Any outcome has a text; nothing throws.
 */
export function outcomeText(outcome: CommandOutcome, viewer: Viewer): OutcomeText {
  const say = sayIn(viewer.lang);
  if (outcome.status === 'refused') return { tone: 'bad', text: refusedText(outcome, viewer) };
  if (outcome.status === 'failed') {
    const code = String(outcome.result.code ?? outcome.refusals[0]?.code ?? 'unavailable');
    return { tone: 'bad', text: say('out.failed', { code }) };
  }
  for (const wording of WORDINGS) {
    const text = wording(say, outcome.result, viewer);
    if (text !== undefined) return { tone: 'good', text };
  }
  return { tone: 'good', text: say('out.accepted') };
}

function refusedText({ refusals }: CommandOutcome, { lang }: Viewer): string {
  const lines = refusals.length === 0 ? [{ code: 'refused' }] : refusals;
  return lines
    .map((refusal) => {
      const { message, fix } = wordRefusal(refusal, lang);
      return `${message} ${fix}`;
    })
    .join(' ');
}

/** "Sent to the Manager. Decision due Tue 24 Nov 17:00."; the city only when it is not the viewer's own zone. */
function sentText(say: Say, { level, dueAt, dueZone }: Result, viewer: Viewer): string | undefined {
  if (level === undefined || dueAt === undefined) return undefined;
  const zone = String(dueZone ?? viewer.zone);
  const params = { levels: level, at: dueAt, zone };
  return zone === viewer.zone
    ? say('s3.sent', params)
    : say('s3.sentCity', { ...params, city: cityWord(viewer.lang, zone) });
}

function decidedText(say: Say, { status }: Result): string | undefined {
  const decided = DECIDED.find((known) => known === status);
  return decided === undefined ? undefined : say(`out.${decided}`);
}

function savedText(say: Say, { scorecard, band = 'none' }: Result): string | undefined {
  const saved = SAVED.find((known) => known === scorecard);
  return saved === undefined ? undefined : say(`out.scorecard.${saved}`, { band });
}

function movedText(say: Say, { phase }: Result): string | undefined {
  return phase === undefined ? undefined : say('out.moved', { phase });
}
