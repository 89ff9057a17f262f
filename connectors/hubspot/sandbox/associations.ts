import { ASSOCIATION_TYPES, SINGULAR } from './catalog.ts';
import { apply, find } from './records.ts';
import type { ObjectType, StoredObject } from './seed.ts';
import type { State } from './state.ts';
import { invalid } from './vendor-error.ts';
import { type Actor, associationChanged } from './webhook-events.ts';

export interface Pair {
  readonly from: ObjectType;
  readonly fromId: string;
  readonly to: ObjectType;
  readonly toId: string;
}

export interface TypeRef {
  readonly associationCategory: string;
  readonly associationTypeId: number;
}

/** A link type with everything an answer says of it. */
export interface LinkType {
  readonly category: 'HUBSPOT_DEFINED' | 'USER_DEFINED';
  readonly typeId: number;
  readonly inverse: number;
  readonly label: string | null;
  readonly name: string;
  readonly primary: boolean;
}

/** All link types from one object type to another: HubSpot's own, then the account's labels. */
export function linkTypes(state: State, from: ObjectType, to: ObjectType): LinkType[] {
  const base = `${SINGULAR[from]}_to_${SINGULAR[to]}`;
  const own = ASSOCIATION_TYPES.filter((type) => type.from === from && type.to === to);
  const labels = [...state.labels.values()].filter((label) => label.from === from && label.to === to);
  return [
    ...own.map(
      ({ typeId, inverse, primary }): LinkType => ({
        category: 'HUBSPOT_DEFINED',
        typeId,
        inverse,
        label: primary ? 'Primary' : null,
        name: primary || own.length === 1 ? base : `${base}_unlabeled`,
        primary,
      }),
    ),
    ...labels.map(
      ({ typeId, inverse, label, name }): LinkType => ({
        category: 'USER_DEFINED',
        typeId,
        inverse,
        label,
        name,
        primary: false,
      }),
    ),
  ];
}

/** Ids linked from a record to a type, with the type ids of each link. */
export function linksOf(state: State, type: ObjectType, id: string, to: ObjectType): [string, readonly number[]][] {
  return Object.entries(state.links.get(`${type}/${id}`) ?? {})
    .filter(([ref]) => ref.startsWith(`${to}/`))
    .map(([ref, typeIds]): [string, readonly number[]] => [ref.slice(to.length + 1), typeIds])
    .filter(([other]) => find(state, to, other) !== undefined);
}

/** The link types meant by a request; throws 400 on one that does not fit the two object types. */
export function resolveTypes(state: State, pair: Pick<Pair, 'from' | 'to'>, refs: readonly TypeRef[]): LinkType[] {
  const known = linkTypes(state, pair.from, pair.to);
  return refs.map((ref) => {
    const type = known.find((t) => t.typeId === ref.associationTypeId && t.category === ref.associationCategory);
    if (type) return type;
    throw invalid(
      `${ref.associationCategory} association type ${ref.associationTypeId} doesn't exist from ${pair.from} to ${pair.to}`,
      [{ message: 'invalid association type', code: 'INVALID_ASSOCIATION_TYPE', in: 'types' }],
    );
  });
}

const setSide = (state: State, key: string, other: string, typeIds: readonly number[]) => {
  const { [other]: _, ...rest } = state.links.get(key) ?? {};
  state.links.set(key, typeIds.length > 0 ? { ...rest, [other]: typeIds } : rest);
};

function add(state: State, pair: Pair, type: LinkType, by: Actor): void {
  const here = `${pair.from}/${pair.fromId}`;
  const there = `${pair.to}/${pair.toId}`;
  const held = state.links.get(here)?.[there] ?? [];
  if (held.includes(type.typeId)) return;
  setSide(state, here, there, [...held, type.typeId]);
  setSide(state, there, here, [...(state.links.get(there)?.[here] ?? []), type.inverse]);
  const link = { typeId: type.typeId, primary: type.primary, removed: false };
  associationChanged(state, pair, link, by);
  associationChanged(state, turned(pair), { ...link, typeId: type.inverse }, by);
}

const turned = (pair: Pair): Pair => ({ from: pair.to, fromId: pair.toId, to: pair.from, toId: pair.fromId });

/**
 * Links two records. HubSpot adds the plain link to a labelled one and makes a deal's first company its primary one;
 * a new primary takes the place of the old. Throws 400 on a type that does not fit.
 */
export function associate(state: State, pair: Pair, refs: readonly TypeRef[], by: Actor): LinkType[] {
  const wanted = resolveTypes(state, pair, refs);
  const known = linkTypes(state, pair.from, pair.to);
  const plain = known.find((type) => type.category === 'HUBSPOT_DEFINED' && !type.primary);
  const primary = known.find((type) => type.primary);
  const first = primary && !hasPrimary(state, pair, primary) ? [primary] : [];
  if (wanted.some((type) => type.primary) && primary) dropPrimary(state, pair, primary, by);
  for (const type of [...(plain ? [plain] : []), ...wanted, ...first]) add(state, pair, type, by);
  followPrimary(state, pair, by);
  return wanted;
}

const hasPrimary = (state: State, pair: Pair, primary: LinkType): boolean => {
  const [side, typeId] = pair.to === 'companies' ? [pair, primary.typeId] : [turned(pair), primary.inverse];
  return linksOf(state, side.from, side.fromId, 'companies').some(([, ids]) => ids.includes(typeId));
};

function dropPrimary(state: State, pair: Pair, primary: LinkType, by: Actor): void {
  const forward = pair.to === 'companies' ? pair : turned(pair);
  const typeId = pair.to === 'companies' ? primary.typeId : primary.inverse;
  for (const [companyId, ids] of linksOf(state, forward.from, forward.fromId, 'companies')) {
    if (companyId !== forward.toId && ids.includes(typeId)) {
      removeTypes(state, { ...forward, toId: companyId }, [typeId], by);
    }
  }
}

/** Removes single labels of a pair, or all links of it when no types are given. */
export function removeTypes(state: State, pair: Pair, typeIds: readonly number[] | null, by: Actor): void {
  const here = `${pair.from}/${pair.fromId}`;
  const there = `${pair.to}/${pair.toId}`;
  const held = state.links.get(here)?.[there] ?? [];
  const gone = held.filter((typeId) => typeIds === null || typeIds.includes(typeId));
  const types = linkTypes(state, pair.from, pair.to).filter((type) => gone.includes(type.typeId));
  const inverses = types.map((type) => type.inverse);
  setSide(
    state,
    here,
    there,
    held.filter((typeId) => !gone.includes(typeId)),
  );
  const back = state.links.get(there)?.[here] ?? [];
  setSide(
    state,
    there,
    here,
    back.filter((typeId) => !inverses.includes(typeId)),
  );
  for (const type of types) {
    const link = { typeId: type.typeId, primary: type.primary, removed: true };
    associationChanged(state, pair, link, by);
    associationChanged(state, turned(pair), { ...link, typeId: type.inverse }, by);
  }
  followPrimary(state, pair, by);
}

/** Keeps the deal's computed `hs_primary_associated_company` in step with its links. */
function followPrimary(state: State, pair: Pair, by: Actor): void {
  const dealId = pair.from === 'deals' ? pair.fromId : pair.toId;
  if (![pair.from, pair.to].includes('deals') || ![pair.from, pair.to].includes('companies')) return;
  const deal: StoredObject | undefined = state.objects.deals.get(dealId);
  if (!deal) return;
  const primary = linksOf(state, 'deals', dealId, 'companies').find(([, ids]) => ids.includes(5));
  const value = primary?.[0] ?? '';
  if (by.sourceType === 'IMPORT') {
    // The seed's links are as old as its records.
    state.objects.deals.set(dealId, {
      ...deal,
      properties: { ...deal.properties, hs_primary_associated_company: value },
    });
  } else if (value !== (deal.properties.hs_primary_associated_company ?? '')) {
    apply(state, deal, { hs_primary_associated_company: value }, by);
  }
}
