import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Policy } from '@partnership-os/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadPlaybooks, SHIPPED_PLAYBOOKS, SHIPPED_TEMPLATES } from './load-playbooks.ts';

/** By the order of the partnership, with the steps that the product's specification gives each. */
const STEPS = {
  recruit: 5,
  onboard: 5,
  qbr: 4,
  expand: 5,
  exit: 4,
  'co-marketing': 5,
  'support-escalation': 5,
  renew: 5,
};
const GOOD = `
id: talk
version: 1
name: Talk
name_ar: حديث
description: A talk with the partner.
description_ar: حديث مع الشريك.
tags: [talk]
lifecycle: { from: [MANAGE] }
prerequisites: []
steps:
  - id: call
    name: Call
    name_ar: مكالمة
    goal: Call the partner.
    goal_ar: اتصل بالشريك.
    do: { checklist: [{ text: Say hello., text_ar: ألقِ التحية. }] }
    owner: ours
    ownerRole: channel
    dueDays: 1
    measures: [calls_held]
success_criteria:
  - text: A call was held.
    text_ar: عُقدت مكالمة.
    test: { metric: calls_held, is: at_least, value: 1 }
warnings: []
next_playbooks: [qbr]
`;

let policy: Policy;
let root: string;
beforeAll(async () => {
  policy = parse(await readFile(new URL('../../../core/policy/default.yaml', import.meta.url), 'utf8')) as Policy;
  root = await mkdtemp(join(tmpdir(), 'pos-playbooks-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

let folders = 0;
/** A folder of a workspace with these files. */
async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  folders += 1;
  const made = join(root, String(folders));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(made, name)), { recursive: true });
    await writeFile(join(made, name), text);
  }
  return made;
}

const shipped = () => loadPlaybooks({ playbooks: [SHIPPED_PLAYBOOKS], templates: [SHIPPED_TEMPLATES] }, policy);

/** What is told of the files of a workspace beside the shipped ones: `name:line:column path what`. */
async function told(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const own = await folder(files);
  const sources = { playbooks: [SHIPPED_PLAYBOOKS, own], templates: [SHIPPED_TEMPLATES, own] };
  const { mistakes } = await loadPlaybooks(sources, policy);
  return mistakes
    .filter(({ file }) => file.startsWith(own))
    .map(({ file, line, column, path, what }) => `${relative(own, file)}:${line}:${column} ${path} ${what}`);
}

const change = (from: string, to: string): Readonly<Record<string, string>> => {
  expect(GOOD).toContain(from);
  return { 'talk.yaml': GOOD.replace(from, to) };
};

describe('the shipped playbooks', () => {
  test('are the seven and the renewal, with every reference resolved', async () => {
    const { playbooks, mistakes } = await shipped();
    expect(mistakes).toEqual([]);
    expect(Object.fromEntries(playbooks.map(({ id, steps }) => [id, steps.length]))).toEqual(STEPS);
    expect(playbooks.filter(({ recurring }) => recurring).map(({ id }) => id)).toEqual(['qbr']);
    expect(playbooks.filter(({ terminal }) => terminal).map(({ id }) => id)).toEqual(['exit']);
  });

  test('open every item of the activation checklist, and every exit step up to the verification, once', async () => {
    const steps = (await shipped()).playbooks.flatMap((playbook) => playbook.steps);
    const items = steps.flatMap(({ opensItems = [] }) => opensItems).sort();
    const exits = steps.flatMap(({ opensExitSteps = [] }) => opensExitSteps).sort();
    expect(items).toEqual(policy.activation.items.map(({ id }) => id).sort());
    expect(exits).toEqual(policy.exit.steps.map(({ id }) => id).filter((id) => id !== 'E15'));
  });

  test('say everything in English and in Arabic', async () => {
    const texts = (value: unknown, key = ''): [string, string][] =>
      value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([name, each]) => texts(each, name))
        : [[key, String(value)]];
    const worded = texts((await shipped()).playbooks).filter(([key]) =>
      /^(name|goal|text|description)(_ar)?$/.test(key),
    );
    expect(worded.length).toBeGreaterThan(300);
    expect(worded.filter(([key, text]) => key.endsWith('_ar') !== /\p{Script=Arabic}/u.test(text))).toEqual([]);
    expect(worded.filter(([, text]) => text.includes('!') || /\bplease\b|من فضلك/i.test(text))).toEqual([]);
  });
});

describe('a playbook of a workspace', () => {
  test('is loaded beside the shipped ones, with the templates of its folder', async () => {
    expect(await told({ 'talk.yaml': GOOD })).toEqual([]);
    const own = change('{ checklist: [{ text: Say hello., text_ar: ألقِ التحية. }] }', '{ template: own/01-call }');
    expect(await told({ ...own, 'own/01-call.ar.md': '' })).toEqual([]);
    expect(await told(own)).toEqual([
      'talk.yaml:17:21 /steps/0/do/template The template “own/01-call” does not exist.',
    ]);
  });

  test('replaces no shipped one', async () => {
    expect(await told({ 'qbr.yaml': GOOD.replace('id: talk', 'id: qbr').replace('[qbr]', '[expand]') })).toEqual([
      'qbr.yaml:2:5 /id The playbook “qbr” exists twice.',
    ]);
  });

  test('is told its mistakes with line and column', async () => {
    expect(await told(change('dueDays: 1', 'dueDays: soon'))).toEqual([
      'talk.yaml:20:14 /steps/0/dueDays The value must be integer.',
    ]);
    expect(await told(change('measures: [calls_held]', 'measures: [calls_hold]'))).toEqual([
      'talk.yaml:21:16 /steps/0/measures/0 The metric “calls_hold” does not exist.',
    ]);
    expect(await told(change('    owner: ours\n', ''))).toEqual(['talk.yaml:12:5 /steps/0 “owner” is missing.']);
    expect(await told(change('dueDays: 1', 'dueDays: 1\n    next: call'))).toEqual([
      'talk.yaml:12:5 /steps/0 The step “call” leads back to itself without a failure.',
    ]);
    expect(await told(change('id: talk', 'id: speech'))).toEqual([
      'talk.yaml:2:5 /id The id is not the name of the file.',
    ]);
    expect(await told(change('version: 1', 'version: 1\nversion: 2'))).toEqual([
      expect.stringMatching(/^talk\.yaml:4:1 \/ This setting is written twice/),
    ]);
  });

  test('does one thing in a step, and measures or confirms a criterion', async () => {
    expect(await told(change('do: { checklist', 'do: { template: legal/01-nda, checklist'))).toEqual([
      'talk.yaml:17:9 /steps/0/do There are too many parts.',
    ]);
    expect(await told(change('    test: { metric: calls_held, is: at_least, value: 1 }\n', ''))).toEqual([
      'talk.yaml:23:5 /success_criteria/0 A part is missing.',
    ]);
  });

  test('leads on without a circle', async () => {
    const two = GOOD.replace('id: talk', 'id: walk').replace('[qbr]', '[talk]');
    expect(await told({ ...change('[qbr]', '[walk]'), 'walk.yaml': two })).toEqual([
      'talk.yaml:27:17 /next_playbooks What follows “talk” leads back to it, and none on the way recurs by its calendar.',
      'walk.yaml:27:17 /next_playbooks What follows “walk” leads back to it, and none on the way recurs by its calendar.',
    ]);
  });
});

test('the schema describes every key, so that an editor can', async () => {
  const schema: unknown = JSON.parse(await readFile(join(SHIPPED_PLAYBOOKS, 'playbook.schema.json'), 'utf8'));
  const bare = (value: unknown, path: string): string[] => {
    if (value === null || typeof value !== 'object') return [];
    const { properties = {} } = value as { properties?: Readonly<Record<string, { description?: string }>> };
    const here = Object.entries(properties).filter(([, { description = '' }]) => description.length < 10);
    return [
      ...here.map(([key]) => `${path}/${key}`),
      ...Object.entries(value).flatMap(([key, each]) => bare(each, `${path}/${key}`)),
    ];
  };
  expect(bare(schema, '')).toEqual([]);
});
