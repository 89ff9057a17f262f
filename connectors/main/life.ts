/** A start that cannot go on, and what to do about it: printed without a stack. */
export class StartProblem extends Error {}

/** What belongs to one run of the process: how it ends. */
export interface Life {
  /** Says how to stop something that was started; stopped in the reverse order. */
  readonly onStop: (...stops: readonly (() => Promise<void> | void)[]) => void;
  /** True once the process ends. */
  readonly ending: () => boolean;
  /** Stops everything and ends the process; asked a second time, it ends at once. */
  readonly end: (code: number) => Promise<never>;
}

const LONGEST_STOP_MS = 10_000;

/** What was accepted is already stored, so stopping loses nothing however it goes. */
export function createLife(): Life {
  const stops: (() => Promise<void> | void)[] = [];
  let ending = false;
  return {
    onStop: (...more) => void stops.push(...more),
    ending: () => ending,
    end: async (code) => {
      if (ending) process.exit(code);
      ending = true;
      setTimeout(() => process.exit(code), LONGEST_STOP_MS).unref();
      for (const each of [...stops].reverse()) await Promise.resolve(each()).catch(() => undefined);
      process.exit(code);
    },
  };
}
