import { expect, test } from 'vitest';
import { GUARDS } from '../lifecycle/guards.ts';
import { TRANSITIONS } from '../lifecycle/transitions.ts';
import { PHASES } from '../lifecycle/types.ts';
import { CONNECT } from './catalogue/connect.ts';
import { CATALOGUE } from './catalogue.ts';
import { type Node, parseTemplate } from './parse.ts';
import type { Entry } from './types.ts';

const ENTRIES: readonly (readonly [string, Entry])[] = Object.entries({ ...CATALOGUE, ...CONNECT });
const ARABIC = /\p{Script=Arabic}/u;
const LETTER = /\p{L}/u;

interface Placeholders {
  readonly names: readonly string[];
  readonly plurals: readonly (readonly string[])[];
}

function placeholders(template: string): Placeholders {
  const values = allNodes(parseTemplate(template)).filter((node) => typeof node !== 'string' && node.kind === 'value');
  const names = values.map((node) => `${node.name}:${node.format}:${node.detail}`);
  const plurals = values.filter(({ format }) => format === 'plural').map(({ branches }) => Object.keys(branches));
  return { names: [...new Set(names.map((name) => name.split(':')[0] ?? ''))].sort(), plurals };
}

const allNodes = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) =>
    typeof node === 'object' && node.kind === 'value'
      ? [node, ...Object.values(node.branches).flatMap(allNodes)]
      : [node],
  );

/** The keys of the entries that break a rule: a failure names every one of them. */
const breaking = (breaks: (entry: Entry) => boolean): readonly string[] =>
  ENTRIES.filter(([, entry]) => breaks(entry)).map(([key]) => key);

test('every entry says something in both languages', () => {
  expect(breaking(({ en, ar }) => en.trim() === '' || ar.trim() === '')).toEqual([]);
});

test('every entry has the same placeholders in both languages', () => {
  const names = (template: string) => placeholders(template).names.join(',');
  expect(breaking(({ en, ar }) => names(en) !== names(ar))).toEqual([]);
});

test('every Arabic entry with letters of its own is written in Arabic', () => {
  const own = (template: string) =>
    parseTemplate(template)
      .filter((node) => typeof node === 'string')
      .join('');
  expect(breaking(({ ar }) => LETTER.test(own(ar)) && !ARABIC.test(own(ar)))).toEqual([]);
});

test('a Latin word of an Arabic entry’s own is set apart, so that it cannot reorder the sentence', () => {
  const own = (template: string) =>
    parseTemplate(template)
      .filter((node) => typeof node === 'string')
      .join('');
  const bare = (ar: string) => own(ar).replace(/\u2068[^\u2069]*\u2069/g, '');
  expect(breaking(({ ar }) => /\p{Script=Latin}/u.test(bare(ar)))).toEqual([]);
});

test('a count names all six plural categories in Arabic, and one and other in English', () => {
  const counts = (template: string, wanted: string) =>
    placeholders(template).plurals.every((branches) => [...branches].sort().join(' ') === wanted);
  const wrong = breaking(({ en, ar }) => !counts(en, 'one other') || !counts(ar, 'few many one other two zero'));
  expect(wrong).toEqual([]);
});

test('every entry keeps the tone: no exclamation mark, no please, no oops', () => {
  expect(breaking(({ en, ar }) => /!|\bplease\b|\boops\b/i.test(en) || /!|من فضلك/.test(ar))).toEqual([]);
});

const KEYS = new Set(Object.keys(CATALOGUE));

test('every refusal says what would make it pass', () => {
  const refusals = [...KEYS].filter((key) => key.startsWith('r.') && !key.endsWith('.fix'));
  expect(refusals.length).toBeGreaterThan(60);
  expect(refusals.filter((key) => !KEYS.has(`${key}.fix`))).toEqual([]);
});

test('every guard, phase and command of the lifecycle has its words', () => {
  const wanted = [
    ...GUARDS.flatMap((guard) => [`guard.${guard}`, `guardfix.${guard}`]),
    ...PHASES.map((phase) => `phase.${phase}`),
  ];
  expect(wanted.filter((key) => !KEYS.has(key))).toEqual([]);
});

test('every command that moves a record has a button word', () => {
  const moving = TRANSITIONS.filter(({ to, from }) => to !== 'same' && from !== 'none');
  const missing = moving.map(({ command }) => `cmd.${command}`).filter((key) => !KEYS.has(key));
  expect([...new Set(missing)]).toEqual([]);
});
