import type { FieldDef, ObjectDef, ObjectPermission, Schema } from './schema/types.ts';

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** What one user may see and do, from the permission sets assigned to them. */
export interface Access {
  readonly userId: string;
  readonly custom: ReadonlySet<string>;
  object(name: string): ObjectPermission;
  readable(object: ObjectDef, field: FieldDef): boolean;
  writable(object: ObjectDef, field: FieldDef, creating: boolean): boolean;
  /** Sharing: whether this row is visible. */
  sees(object: ObjectDef, row: Row): boolean;
  /** Sharing: whether this row may be changed. */
  changes(object: ObjectDef, row: Row): boolean;
}

const NONE: ObjectPermission = {
  create: false,
  read: false,
  edit: false,
  remove: false,
  viewAll: false,
  modifyAll: false,
};
/** A standard profile: everybody works with the CRM's own objects; users are read only. */
const PROFILE: Readonly<Record<string, ObjectPermission>> = {
  Account: { ...NONE, create: true, read: true, edit: true },
  Opportunity: { ...NONE, create: true, read: true, edit: true },
  Contact: { ...NONE, create: true, read: true, edit: true },
  Task: { ...NONE, create: true, read: true, edit: true },
  User: { ...NONE, read: true },
};

const either = (one: ObjectPermission, other: ObjectPermission): ObjectPermission => ({
  create: one.create || other.create,
  read: one.read || other.read,
  edit: one.edit || other.edit,
  remove: one.remove || other.remove,
  viewAll: one.viewAll || other.viewAll,
  modifyAll: one.modifyAll || other.modifyAll,
});

/** Who calls, with what rights, through which client: what a change event later tells about a write. */
export interface Session {
  readonly user: Row;
  readonly access: Access;
  /** `com/salesforce/api/rest/66.0;client=…` */
  readonly origin: string;
}

/** Whether a user stands above another in the role hierarchy (here: the managers' chain). */
export type Above = (ownerId: string) => boolean;

/** Access of a user with these permission sets. An unknown set grants nothing. */
export function accessOf(schema: Schema, userId: string, assigned: readonly string[], above: Above): Access {
  const sets = assigned.flatMap((name) => schema.permissionSets.get(name) ?? []);
  const custom = new Set(sets.flatMap((set) => [...set.custom]));
  const object = (name: string): ObjectPermission =>
    sets.reduce((sum, set) => either(sum, set.objects.get(name) ?? NONE), PROFILE[name] ?? NONE);
  const owns = (row: Row): boolean => {
    const owner = String(row.OwnerId ?? row.CreatedById);
    return owner === userId || above(owner);
  };
  const granted = (one: ObjectDef, what: FieldDef, right: 'read' | 'edit'): boolean =>
    !what.permissionable || sets.some((set) => set.fields.get(`${one.name}.${what.name}`)?.[right] === true);
  return {
    userId,
    custom,
    object,
    readable: (one, what) => granted(one, what, 'read') || granted(one, what, 'edit'),
    writable: (one, what, creating) => (creating ? what.createable : what.updateable) && granted(one, what, 'edit'),
    sees: (one, row) =>
      one.sharing !== 'Private' || owns(row) || object(one.name).viewAll || object(one.name).modifyAll,
    changes: (one, row) => one.sharing === 'ReadWrite' || owns(row) || object(one.name).modifyAll,
  };
}
