import { ACTIVATION_WORDS } from './catalogue/activation.ts';
import { APPROVAL_REST } from './catalogue/approval-rest.ts';
import { CHECK_WORDS } from './catalogue/checks.ts';
import { COMPLIANCE_WORDS } from './catalogue/compliance.ts';
import { CONDITION_WORDS } from './catalogue/conditions.ts';
import { EXIT_WORDS } from './catalogue/exit.ts';
import { INPUT_WORDS } from './catalogue/inputs.ts';
import { MONEY_WORDS } from './catalogue/money-records.ts';
import { PROGRAMME_REFUSALS } from './catalogue/refusals-programme.ts';
import { RELEASE_REFUSALS } from './catalogue/refusals-release.ts';
import { SCORE_WORDS } from './catalogue/scores.ts';
import { SCREEN_REST } from './catalogue/screen-rest.ts';
import { SHEET_WORDS } from './catalogue/term-sheet.ts';

/** Words of the records behind the screens. A module of its own because a Lightning module holds at most 128 KB. */
export const RECORD_WORDS = {
  ...ACTIVATION_WORDS,
  ...APPROVAL_REST,
  ...CHECK_WORDS,
  ...COMPLIANCE_WORDS,
  ...CONDITION_WORDS,
  ...EXIT_WORDS,
  ...INPUT_WORDS,
  ...MONEY_WORDS,
  ...PROGRAMME_REFUSALS,
  ...SCORE_WORDS,
  ...SCREEN_REST,
  ...SHEET_WORDS,
  ...RELEASE_REFUSALS,
} as const;
