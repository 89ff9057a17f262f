const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The three letters that make a 15-character id safe where case is lost: one bit per capital, five at a time. */
export function suffix(id15: string): string {
  return [0, 5, 10]
    .map((from) =>
      [...id15.slice(from, from + 5)].reduce((bits, letter, i) => (/[A-Z]/.test(letter) ? bits | (1 << i) : bits), 0),
    )
    .map((bits) => LETTERS[bits])
    .join('');
}

/** An 18-character id with the object's key prefix, unique by its number. */
export function recordId(prefix: string, serial: number): string {
  let rest = '';
  for (let left = serial; rest.length < 7; left = Math.floor(left / 62)) rest = `${DIGITS[left % 62]}${rest}`;
  const id15 = `${prefix}Sb000${rest}`;
  return id15 + suffix(id15);
}

/** The 18-character form of an id given with 15 or 18 characters; null when it is neither. */
export function fullId(id: string): string | null {
  if (!/^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(id)) return null;
  const id15 = id.slice(0, 15);
  return id15 + suffix(id15);
}
