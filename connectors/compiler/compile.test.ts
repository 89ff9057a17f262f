import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Policy } from '../../core/policy/types.ts';
import { compilePolicy } from './compile.ts';
import { definitionsFor } from './hubspot/definitions.ts';
import { EMPTY_PORTAL, planFor } from './hubspot/plan.ts';
import { editableUnder } from './moves.ts';
import { packageFields } from './package-fields.ts';
import type { FieldTable } from './salesforce/permissions.ts';
import { LONGEST_RULE, partnershipRules } from './salesforce/rules.ts';

const policy = parse(readFileSync(new URL('../../core/policy/default.yaml', import.meta.url), 'utf8')) as Policy;
let shipped: FieldTable;
beforeAll(async () => {
  shipped = await packageFields(fileURLToPath(new URL('../../salesforce-package', import.meta.url)));
});
const below = (folder: string, of: Policy) =>
  compilePolicy(of, { shipped }).files.filter(({ path }) => path.startsWith(folder));

test('the same policy gives the same bytes, within a second, each file with its banner', () => {
  const started = performance.now();
  const once = compilePolicy(policy, { shipped });
  expect(performance.now() - started).toBeLessThan(1000);
  expect(compilePolicy(structuredClone(policy), { shipped })).toEqual(once);
  expect(once.files.filter(({ content }) => !/Generated from .+ by .+\. Do not edit\./.test(content))).toEqual([]);
  expect(new Set(once.files.map(({ path }) => path.split('/')[0]))).toEqual(
    new Set(['core', 'hubspot', 'page', 'salesforce']),
  );
});

test('the Arabic page says nothing in English but names and codes', () => {
  const [arabic] = below('page/index.ar', policy);
  const cells = [...(arabic?.content ?? '').matchAll(/<t[dh][^>]*>([^<]*)</g)].map(([, cell = '']) => cell);
  const english = cells.filter((cell) => /[a-z]{4,}/.test(cell.replaceAll(/Salesforce|HubSpot/g, '')));
  expect(cells.length).toBeGreaterThan(300);
  expect(english).toEqual([]);
});

test('a change of levels and thresholds deploys nothing to Salesforce', () => {
  const above = { minor: 2_000_000, currency: 'SAR' };
  const rules = [
    { id: 'AR-0', when: { kinds: ['registration'], above }, ask: { levels: ['vp'] } } as const,
    ...policy.approvals.rules,
  ];
  const matrix = { ...policy.approvals.matrix, referral: ['director'] as const };
  const changed = { ...policy, version: 2, approvals: { ...policy.approvals, rules, matrix } };
  expect(below('salesforce', changed)).toEqual(below('salesforce', policy));
  expect(below('core', changed)).not.toEqual(below('core', policy));
});

test('a removed move leaves the rules, an added guard enters them', () => {
  const lifecycle = { ...policy.lifecycle, without: ['T30'], guards: [{ move: 'T28', add: ['G-AR'] }] };
  const formula = (name: string, of: Policy) =>
    partnershipRules(editableUnder(of)).find((rule) => rule.name === name)?.formula ?? '';
  const changed = { ...policy, lifecycle };
  expect(formula('Leave_OPTIMIZE', changed).length).toBeLessThan(formula('Leave_OPTIMIZE', policy).length);
  expect(formula('Leave_MANAGE', changed)).toContain('Guard_Published_Until__c, NOW()) >= NOW(), Guard_Ar__c');
  expect(formula('Leave_MANAGE', policy)).not.toContain('Guard_Ar__c');
});

describe('the limits of Salesforce', () => {
  const add = ['G-SCORE', 'G-NOBREAK', 'G-TSCOMPLETE', 'G-REDLINES', 'G-PRESIGN', 'G-SIGNED'];
  const guards = ['T15', 'T19', 'T20', 'T21'].map((move) => ({ move, add }));
  const large: Policy = { ...policy, lifecycle: { ...policy.lifecycle, guards } };

  test('a rule that grows too long is split, and the compiler says so', () => {
    const { notes, files } = compilePolicy(large, { shipped });
    expect(notes).toContainEqual(expect.stringMatching(/Leave_NEGOTIATE would have more than 4000/));
    const rules = partnershipRules(editableUnder(large));
    expect(rules.filter(({ formula }) => formula.length > LONGEST_RULE)).toEqual([]);
    expect(files.filter(({ path }) => path.includes('Leave_NEGOTIATE')).length).toBeGreaterThan(2);
  });

  test('active rules are counted against the edition', () => {
    expect(compilePolicy(policy, { shipped, edition: 'starter' }).notes[0]).toMatch(/15 .* allows 20/);
  });
});

describe('the provisioning plan of HubSpot', () => {
  const wanted = definitionsFor(policy);
  const there = {
    groups: { companies: ['partnership_os'], deals: ['partnership_os'] },
    properties: wanted.properties,
    associationLabels: wanted.associationLabels.map(({ label }) => label),
    pipelines: ['pos_partner'],
  };

  test('creates everything in an empty portal and leaves everything where all is there', () => {
    expect(new Set(planFor(wanted, EMPTY_PORTAL).map(({ action }) => action))).toEqual(new Set(['create']));
    expect(new Set(planFor(wanted, there).map(({ action }) => action))).toEqual(new Set(['leave']));
  });

  test('adds options, asks before anything of ours goes, and never names what is the customer’s', () => {
    const [first, ...others] = wanted.properties.companies;
    const phase = others.find(({ name }) => name === 'pos_phase');
    if (first === undefined || phase === undefined) throw new Error('The definitions have a phase.');
    const old = { ...phase, options: [...phase.options.slice(1), { value: 'GONE', label: 'Gone' }] };
    const text = { ...first, type: 'string' };
    const custom = { name: 'favourite_colour', label: 'Colour', type: 'string', options: [] };
    const left = { ...custom, name: 'pos_old' };
    const companies = [text, ...others.map((one) => (one === phase ? old : one)), custom, left];
    const steps = planFor(wanted, { ...there, properties: { ...there.properties, companies } });
    expect(steps.filter(({ action }) => action !== 'leave')).toEqual([
      { action: 'ask', what: 'companies property pos_is_partner', why: 'it is a string, and a bool is needed' },
      { action: 'change', what: 'companies property pos_phase', why: 'new options SCOUT' },
      { action: 'ask', what: 'companies property pos_phase', why: 'options that the policy has not: GONE' },
      { action: 'ask', what: 'companies property pos_old', why: 'the policy no longer has it; delete it?' },
    ]);
  });
});
