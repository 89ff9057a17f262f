/** Each accepted policy is known by its content. Nothing was stored before this column existed. */
export const statements = ['alter table policy add column hash text not null'] as const;
