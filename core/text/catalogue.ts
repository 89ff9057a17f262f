import { APPROVAL } from './catalogue/approval.ts';
import { COMMON } from './catalogue/common.ts';
import { DEAL } from './catalogue/deal.ts';
import { EVIDENCE } from './catalogue/evidence.ts';
import { PARTNER } from './catalogue/partner.ts';
import { MOVE_REFUSALS } from './catalogue/refusals-moves.ts';
import { REQUEST_REFUSALS } from './catalogue/refusals-requests.ts';
import { REGISTER } from './catalogue/register.ts';
import { SECTORS } from './catalogue/sectors.ts';
import { WORDS } from './catalogue/words.ts';

/** Every string of the product, once, in both languages: the single source of SCREENS section 4. */
export const CATALOGUE = {
  ...COMMON,
  ...WORDS,
  ...SECTORS,
  ...DEAL,
  ...REGISTER,
  ...APPROVAL,
  ...EVIDENCE,
  ...PARTNER,
  ...MOVE_REFUSALS,
  ...REQUEST_REFUSALS,
} as const;

export type MessageKey = keyof typeof CATALOGUE;
