/** A signal that could not be worked through waits before it is tried again, and is never given up. */
export const statements = ['alter table inbox add column due_at timestamptz'] as const;
