import { expect, test } from 'vitest';
import type { PlaybookProblem } from '../playbook/check.ts';
import { PLAYBOOK_METRICS } from '../playbook/metrics.ts';
import type { RunRefusal, StepGap } from '../playbook/run-types.ts';
import { PLAYBOOK_METRIC_WORDS, PLAYBOOK_WORDS } from './catalogue/playbook.ts';
import { CATALOGUE } from './catalogue.ts';
import { playbookMetricName, wordPlaybookRefusal } from './playbook.ts';

type Code = PlaybookProblem | RunRefusal | StepGap;
type Unworded = Exclude<`r.${Code}` | `r.${Code}.fix`, keyof typeof PLAYBOOK_WORDS>;
/** Compiles only while every code has its words. */
const EVERY_CODE_WORDED: [Unworded] extends [never] ? true : Unworded = true;

const ENTRIES = Object.entries({ ...PLAYBOOK_WORDS, ...PLAYBOOK_METRIC_WORDS });
const placeholders = (text: string): string =>
  [...text.matchAll(/\{(\w+)/g)]
    .map(([, name]) => name)
    .sort()
    .join(' ');

test('every code of a playbook is worded, in Arabic with the same values', () => {
  expect(EVERY_CODE_WORDED).toBe(true);
  expect(ENTRIES.filter(([, { en, ar }]) => placeholders(en) !== placeholders(ar))).toEqual([]);
  expect(ENTRIES.filter(([, { ar }]) => !/\p{Script=Arabic}|^\{[^}]*\}$/u.test(ar))).toEqual([]);
});

test('every metric has a name of its own', () => {
  expect(Object.keys(PLAYBOOK_METRIC_WORDS)).toEqual(Object.keys(PLAYBOOK_METRICS).map((id) => `playmetric.${id}`));
  const names = Object.keys(PLAYBOOK_METRICS).map((id) => playbookMetricName('ar', id));
  expect(new Set(names).size).toBe(names.length);
});

test('the words of playbooks do not travel in the cards', () => {
  expect(Object.keys(CATALOGUE).filter((key) => key.startsWith('r.play') || key.startsWith('play'))).toEqual([]);
});

test('a reference is named in words, and other codes as everywhere', () => {
  const refusal = { code: 'playbook_reference', params: { kind: 'template', id: 'x/y' } };
  expect(wordPlaybookRefusal(refusal, 'en').message).toBe('The template “x/y” does not exist.');
  expect(wordPlaybookRefusal(refusal, 'ar').message).toContain('القالب');
  expect(wordPlaybookRefusal({ code: 'playstep_gate', params: { guard: 'G-SCORE' } }, 'en').fix).not.toContain('{');
  expect(wordPlaybookRefusal({ code: 'guard_unknown', params: { guard: 'G-SCORE' } }, 'en').message).not.toBe('');
});
