/** One command of `partnership-os`: its line of the help and what it does. A new command is a new file and a row in cli.ts. */
export interface Command {
  /** What follows `partnership-os`, for the help. */
  readonly usage: string;
  readonly about: string;
  /** @returns the exit code: 0 done, 1 refused or failed, 2 the arguments are wrong (the usage is printed) */
  readonly run: (args: readonly string[]) => Promise<number>;
}
