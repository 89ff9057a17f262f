/** How many tokens a workspace may use a day. */
export interface Budget {
  readonly allows: (workspaceId: string, day: string, tokens: number) => boolean;
  readonly spend: (workspaceId: string, day: string, tokens: number) => void;
  readonly spent: (workspaceId: string, day: string) => number;
}

/** Counted in this process: a budget per workspace and day, none shared between two. */
export function dailyBudget(limit: number): Budget {
  const used = new Map<string, number>();
  const key = (workspaceId: string, day: string): string => `${workspaceId} ${day}`;
  const spent = (workspaceId: string, day: string): number => used.get(key(workspaceId, day)) ?? 0;
  return {
    spent,
    allows: (workspaceId, day, tokens) => spent(workspaceId, day) + tokens <= limit,
    spend: (workspaceId, day, tokens) => {
      used.set(key(workspaceId, day), spent(workspaceId, day) + tokens);
    },
  };
}
