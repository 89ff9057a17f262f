/**
 * Neither CRM gives tasks and notes an id of ours, so each carries one as its last line, by which it is found again: short,
 * readable, and the same for the same key.
 */
const MARK = /PO-([0-9A-F]{12})\s*$/;
/** How the last line looked in records of an older version of the product. */
const OLD_MARK = /\[pos:([^\]]+)\]\s*$/;

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;
const DIGITS = 12;

/** FNV-1a over the key's UTF-16 units: among the few activities of one record 48 bits tell any two apart. */
function digest(key: string): string {
  let hash = FNV_OFFSET;
  for (let at = 0; at < key.length; at += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(key.charCodeAt(at))) * FNV_PRIME);
  return hash.toString(16).padStart(16, '0').slice(-DIGITS).toUpperCase();
}

/** The last line of an activity with this key: "PO-7F3A9C21B04E". */
export const markOf = (key: string): string => `PO-${digest(key)}`;

/**
 * The mark at the end of a text; null where a person wrote it.
 * @param text as people read it, without markup
 */
export function markIn(text: string): string | null {
  const [mark] = MARK.exec(text) ?? [];
  const old = OLD_MARK.exec(text)?.[1];
  return mark?.trimEnd() ?? (old === undefined ? null : markOf(old));
}
