import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** No letters or digits that look alike. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const GROUP = 4;
const LIFE_MS = 10 * 60_000;

/** Who may start to connect: only somebody who reads the terminal. */
export interface SetUpCodes {
  /** True for the newest code, which is void from then on. Eighty random bits need no lock against guessing. */
  take(given: string): boolean;
  newest(): string;
  /** A random state for one consent, which remembers what belongs to it for ten minutes. */
  remember<T>(about: T): string;
  /** What belongs to a state, once. */
  recall<T>(state: string): T | null;
}

const fresh = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  ).join('-');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** @param announce says each later code where only an operator reads it */
export function createSetUpCodes(announce: (code: string) => void, now: () => number): SetUpCodes {
  const attempts = new Map<string, { readonly about: unknown; readonly until: number }>();
  let code = fresh();
  return {
    take: (given) => {
      // Hashes are of one length, so the comparison takes the same time for every guess.
      const right = timingSafeEqual(digest(given.trim().toUpperCase()), digest(code));
      if (right) {
        code = fresh();
        announce(code);
      }
      return right;
    },
    newest: () => code,
    remember: (about) => {
      const state = randomBytes(32).toString('base64url');
      attempts.set(state, { about, until: now() + LIFE_MS });
      return state;
    },
    recall: <T>(state: string): T | null => {
      const found = attempts.get(state);
      attempts.delete(state);
      return found !== undefined && found.until > now() ? (found.about as T) : null;
    },
  };
}
