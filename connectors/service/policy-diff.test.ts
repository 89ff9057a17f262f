import { readFileSync } from 'node:fs';
import type { Policy } from '@partnership-os/core';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { policyChanges } from './policy-diff.ts';

const policy = parse(readFileSync(new URL('../../core/policy/default.yaml', import.meta.url), 'utf8')) as Policy;
const rules = policy.approvals.rules;
const withRules = (changed: Policy['approvals']['rules']): Policy => ({
  ...policy,
  approvals: { ...policy.approvals, rules: changed },
});

test('a policy differs from itself in nothing', () => {
  expect(policyChanges(policy, structuredClone(policy))).toEqual([]);
});

test('a changed value is named with what was and is', () => {
  const after = { ...policy, version: 2, registration: { ...policy.registration, extensions: 2 } };
  expect(policyChanges(policy, after)).toEqual([
    { path: '/version', kind: 'changed', before: '1', after: '2' },
    { path: '/registration/extensions', kind: 'changed', before: '1', after: '2' },
  ]);
});

test('a rule that is added, removed, changed or moved is one change, by its name', () => {
  const [first, second, ...rest] = rules;
  if (first === undefined || second === undefined) throw new Error('The default policy has rules.');
  const dear = { ...first, id: 'AR-0' };
  expect(policyChanges(policy, withRules([dear, ...rules]))).toEqual([
    { path: '/approvals/rules/AR-0', kind: 'added', before: null, after: JSON.stringify(dear) },
  ]);
  expect(policyChanges(policy, withRules([first, ...rest]))).toMatchObject([
    { path: '/approvals/rules/AR-2', kind: 'removed', after: null },
  ]);
  expect(policyChanges(policy, withRules([second, first, ...rest]))).toMatchObject([
    { path: '/approvals/rules', kind: 'moved', before: expect.stringMatching(/^AR-1, AR-2/) },
  ]);
  const strict = { ...first, ask: { ...first.ask, levels: ['vp'] as const } };
  expect(policyChanges(policy, withRules([strict, second, ...rest]))).toEqual([
    { path: '/approvals/rules/AR-1/ask/levels', kind: 'changed', before: '["manager"]', after: '["vp"]' },
  ]);
});
