import type { OutputFile } from '../../connectors/compiler/output.ts';
import { movesOf } from '../../core/policy/moves.ts';
import type { Policy } from '../../core/policy/types.ts';
import type { OrgRule } from './verdicts.ts';

const PEOPLE_EDIT = ['Partnership_Type__c', 'Phase__c', 'Reason_Code__c', 'Reason__c', 'Suspended__c', 'Tier__c'];
const tags = (text: string, tag: string): string[] =>
  [...text.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, inner = '']) => inner);
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The active rules of the mirrored record as the org reads them: out of the files, not out of the generator. */
export const rulesIn = (files: readonly OutputFile[]): OrgRule[] =>
  files
    .filter(
      ({ path, content }) =>
        path.includes('objects/Partnership__c/validationRules/') && content.includes('<active>true</active>'),
    )
    .map(({ content }) => ({
      name: tags(content, 'fullName')[0] ?? '',
      formula: unescaped(tags(content, 'errorConditionFormula')[0] ?? ''),
    }));

/** lifecycle.md 6.1 and its rules of the mirror, read from the files as they would be deployed. */
export function packageDisagreements(files: readonly OutputFile[]): string[] {
  const rules = rulesIn(files);
  return [...ruleTexts(rules), ...permissions(files), ...states(files)];
}

function ruleTexts(rules: readonly OrgRule[]): string[] {
  const open = /^AND\(\s*NOT\(\$Permission\.Service_Integration\),/;
  return rules.flatMap(({ name, formula }) => [
    ...(open.test(formula) ? [] : [`${name} stops the service's own writes`]),
    ...(/\bTODAY\(/.test(formula) ? [`${name} compares with the running user's day`] : []),
    ...(formula.length > 4000 ? [`${name} has more than 4,000 characters`] : []),
  ]);
}

function permissions(files: readonly OutputFile[]): string[] {
  const sets = files.filter(({ path }) => path.endsWith('.permissionset-meta.xml'));
  return sets.flatMap(({ path, content }) => {
    const service = path.includes('Integration_User');
    const overrides = content.includes('<name>Service_Integration</name>');
    const blocks = [...content.matchAll(/<fieldPermissions>[\s\S]*?<\/fieldPermissions>/g)].map(([block]) => block);
    const edited = blocks
      .filter((block) => block.includes('<editable>true</editable>'))
      .flatMap((block) => tags(block, 'field'))
      .filter((field) => field.startsWith('Partnership__c.'))
      .map((field) => field.slice('Partnership__c.'.length));
    const trusted = edited.filter((field) => !PEOPLE_EDIT.includes(field));
    const deletes = /<allowDelete>true/.test(content);
    return [
      ...(overrides === service ? [] : [`${path}: the override belongs to the integration user alone`]),
      ...(service ? missingTrust(trusted) : trusted.map((field) => `${path} may edit ${field}`)),
      ...(deletes && !service ? [`${path} may delete`] : []),
    ];
  });
}

const missingTrust = (edited: readonly string[]): string[] =>
  ['Granted_Commands__c', 'Guard_Score__c', 'Guard_Score_Until__c', 'Granted_Activate_Until__c']
    .filter((field) => !edited.includes(field))
    .map((field) => `the service may not write ${field}`);

function states(files: readonly OutputFile[]): string[] {
  const phase = files.find(({ path }) => path.endsWith('/Phase__c.field-meta.xml'))?.content ?? '';
  const found = tags(phase, 'fullName').slice(1).join();
  const wanted = 'SCOUT,EVALUATE,NEGOTIATE,ONBOARD,MANAGE,OPTIMIZE,RENEW,EXIT,REJECTED,CANCELLED,CLOSED';
  const path = files.find(({ path: name }) => name.includes('pathAssistants/'))?.content ?? '';
  const steps = tags(path, 'picklistValueName').join();
  const inactive = files.filter(
    ({ path: name, content }) => name.includes('approvalProcesses/') && !content.includes('<active>false</active>'),
  );
  return [
    ...(found === wanted && phase.includes('<restricted>true</restricted>') ? [] : [`Phase__c offers ${found}`]),
    ...(steps === wanted.split(',').slice(0, 8).join() ? [] : [`the path shows ${steps}`]),
    ...inactive.map(({ path: name }) => `${name} is active`),
  ];
}

/** The runtime tables say what core runs. */
export function tableDisagreements(files: readonly OutputFile[], policy: Policy): string[] {
  const text = files.find(({ path }) => path === 'core/lifecycle.json')?.content ?? '{}';
  const { moves = [], editOrder } = JSON.parse(text) as { moves?: unknown[]; editOrder?: unknown };
  const { rows } = movesOf(policy.lifecycle);
  const differ = rows.filter((row, index) => JSON.stringify(row) !== JSON.stringify(moves[index]));
  return [
    ...(moves.length === rows.length ? [] : [`${moves.length} moves, core has ${rows.length}`]),
    ...differ.map(({ id }) => `${id} differs from core`),
    ...(JSON.stringify(editOrder) === JSON.stringify(policy.lifecycle.editOrder) ? [] : ['the order of edits differs']),
  ];
}
