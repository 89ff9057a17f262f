import { APPROVAL_REST } from './catalogue/approval-rest.ts';

/** Words of the records behind the screens. A module of its own because a Lightning module holds at most 128 KB. */
export const RECORD_WORDS = {
  ...APPROVAL_REST,
} as const;
