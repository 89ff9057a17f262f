import type { Artefacts } from './everything.ts';

/** One mistake that somebody could make in a generator, and what is broken by it. */
export interface Mistake {
  readonly name: string;
  readonly spoil: (artefacts: Artefacts) => Artefacts;
}

type File = Artefacts['compiled']['files'][number];

/** Changes the files whose path matches; a mistake that changes nothing is a mistake of the suite. */
const inFiles =
  (path: RegExp, change: (content: string) => string) =>
  (artefacts: Artefacts): Artefacts => {
    let changed = 0;
    const files = artefacts.compiled.files.map((file: File): File => {
      if (!path.test(file.path)) return file;
      const content = change(file.content);
      if (content !== file.content) changed += 1;
      return { ...file, content };
    });
    if (changed === 0) throw new Error(`nothing matches ${path}`);
    return { ...artefacts, compiled: { ...artefacts.compiled, files } };
  };

const rule = (name: string, from: string | RegExp, to: string): Mistake['spoil'] =>
  inFiles(new RegExp(`validationRules/${name}\\.`), (content) => content.replace(from, to));
const set = (name: string, from: string | RegExp, to: string): Mistake['spoil'] =>
  inFiles(new RegExp(`permissionsets/${name}\\.`), (content) => content.replace(from, to));
const table = (from: string | RegExp, to: string): Mistake['spoil'] =>
  inFiles(/^core\/lifecycle\.json$/, (content) => content.replace(from, to));

type Property = Artefacts['portal']['properties']['companies'][number];
const property =
  (name: string, change: (property: Property) => Property | null) =>
  (artefacts: Artefacts): Artefacts => {
    const { properties } = artefacts.portal;
    const companies = properties.companies.flatMap((one) => {
      const kept = one.name === name ? change(one) : one;
      return kept === null ? [] : [kept];
    });
    return { ...artefacts, portal: { ...artefacts.portal, properties: { ...properties, companies } } };
  };

const EDITABLE_FLAG = /<editable>false<\/editable>(\s*<field>Partnership__c\.Guard_Score__c)/;

/** Every generator, and every row and rule of lifecycle.md 6.1, has at least one. */
export const MISTAKES: readonly Mistake[] = [
  {
    name: 'G-REASON: the code is not asked for',
    spoil: rule('Leave_SCOUT', 'NOT(ISBLANK(TEXT(Reason_Code__c))), ', ''),
  },
  { name: 'G-REASON: nine characters are enough', spoil: rule('Leave_SCOUT', '&gt;= 10', '&gt;= 9') },
  {
    name: 'G-REASON: the text is not trimmed',
    spoil: rule('Leave_EVALUATE', /LEN\(TRIM\(Reason__c\)\)/g, 'LEN(Reason__c)'),
  },
  { name: 'G-OWNER: a queue may own', spoil: rule('Leave_SCOUT', 'BEGINS(OwnerId, "005")', 'BEGINS(OwnerId, "00")') },
  { name: 'a flag is left out (G-SIGNAL)', spoil: rule('Leave_SCOUT', 'Guard_Signal__c, ', '') },
  {
    name: 'a flag is turned round (G-CHECKLIST)',
    spoil: rule('Leave_ONBOARD', 'Guard_Checklist__c,', 'NOT(Guard_Checklist__c),'),
  },
  { name: 'another flag is read (G-SIGNED)', spoil: rule('Leave_NEGOTIATE', /Guard_Signed__c/g, 'Guard_Ar__c') },
  {
    name: 'an until-date is left out (G-SCORE)',
    spoil: rule('Leave_EVALUATE', 'BLANKVALUE(Guard_Score_Until__c, NOW()) &gt;= NOW(), ', ''),
  },
  {
    name: 'a blank until-date counts as passed (G-COMPLY)',
    spoil: rule(
      'Leave_ONBOARD',
      'BLANKVALUE(Guard_Comply_Until__c, NOW())',
      'BLANKVALUE(Guard_Comply_Until__c, NOW() - 1)',
    ),
  },
  {
    name: 'an until-date is compared the wrong way (G-PRESIGN)',
    spoil: rule(
      'Leave_NEGOTIATE',
      /BLANKVALUE\(Guard_Presign_Until__c, NOW\(\)\) &gt;= NOW\(\)/g,
      'NOW() &gt;= BLANKVALUE(Guard_Presign_Until__c, NOW())',
    ),
  },
  {
    name: 'G-APPR: the grant is not asked for',
    spoil: rule('Leave_EVALUATE', 'CONTAINS(Granted_Commands__c, ";approve_candidate;"), ', ''),
  },
  { name: 'G-APPR: another command’s grant', spoil: rule('Leave_ONBOARD', '";activate;"', '";start_exit;"') },
  {
    name: 'G-APPR: the end of the grant is not read',
    spoil: rule('Leave_ONBOARD', ', BLANKVALUE(Granted_Activate_Until__c, NOW() - 1) &gt;= NOW()', ''),
  },
  { name: 'who may: a level is left out', spoil: rule('Leave_SCOUT', /, \$Permission\.Level_VP/g, '') },
  {
    name: 'who may: anybody',
    spoil: rule('Leave_MANAGE', /OR\(OwnerId = \$User\.Id[^)]*\)/g, 'OR(OwnerId = $User.Id, TRUE)'),
  },
  { name: 'who may: the owner may not', spoil: rule('Leave_RENEW', /OwnerId = \$User\.Id, /g, '') },
  {
    name: 'rule 1: the service is stopped',
    spoil: rule('Leave_RENEW', 'NOT($Permission.Service_Integration),', 'NOT(ISNEW()),'),
  },
  {
    name: 'rule 1: people hold the override',
    spoil: set('Approver_VP', '<name>Level_VP</name>', '<name>Service_Integration</name>'),
  },
  { name: 'rule 2: one grant stands for all', spoil: rule('Leave_RENEW', /";renew;"/g, '";"') },
  {
    name: 'rule 3: the running user’s day',
    spoil: rule('Leave_EVALUATE', 'NOW()) &gt;= NOW()', 'NOW()) &gt;= TODAY()'),
  },
  {
    name: 'rule 4: the second meaning of an edit is lost',
    spoil: rule('Leave_RENEW', /\n[^\n]*Guard_Defer__c[^\n]*/, ''),
  },
  {
    name: 'rule 6: HubSpot lacks a phase',
    spoil: property('pos_phase', (one) => ({ ...one, options: one.options.slice(1) })),
  },
  {
    name: 'rule 6: HubSpot offers a phase that is none',
    spoil: property('pos_phase', (one) => ({
      ...one,
      options: [...one.options, { value: 'PAUSED', label: 'Paused', displayOrder: 11, hidden: false }],
    })),
  },
  { name: 'rule 6: HubSpot has no reason', spoil: property('pos_reason', () => null) },
  {
    name: 'HubSpot lacks a reason code',
    spoil: property('pos_reason_code', (one) => ({ ...one, options: one.options.slice(1) })),
  },
  {
    name: 'HubSpot: the partner id may be there twice',
    spoil: property('pos_partner_id', (one) => ({ ...one, hasUniqueValue: false })),
  },
  {
    name: 'HubSpot: a label is missing',
    spoil: (all) => ({ ...all, portal: { ...all.portal, associationLabels: all.portal.associationLabels.slice(1) } }),
  },
  { name: 'a transition is left out', spoil: rule('Leave_OPTIMIZE', /\n[^\n]*Guard_Playbook__c[^\n]*/, '') },
  {
    name: 'a phase leads to another',
    spoil: rule('Leave_REJECTED', 'ISPICKVAL(Phase__c, "SCOUT")', 'ISPICKVAL(Phase__c, "EVALUATE")'),
  },
  { name: 'a suspended record moves on', spoil: rule('Leave_MANAGE', /NOT\(PRIORVALUE\(Suspended__c\)\), /g, '') },
  {
    name: 'old terms in force are not asked about',
    spoil: rule('Leave_NEGOTIATE', /NOT\(ISBLANK\(Live_Under_Version__c\)\), /g, ''),
  },
  {
    name: 'the signed type is compared the wrong way',
    spoil: rule('Leave_NEGOTIATE', 'Signed_Type__c = TEXT', 'Signed_Type__c &lt;&gt; TEXT'),
  },
  {
    name: 'an exit is withdrawn to anywhere',
    spoil: rule('Leave_EXIT', 'TEXT(Phase__c) = Phase_Before_Exit__c', 'TEXT(Phase__c) = TEXT(Phase__c)'),
  },
  {
    name: 'a suspension needs no approval',
    spoil: rule('Change_Suspension', /CONTAINS\(Granted_Commands__c, ";suspend;"\), /g, ''),
  },
  { name: 'a tier is changed by anybody', spoil: rule('Change_Tier', /<active>true/, '<active>false') },
  { name: 'a rule is shipped inactive', spoil: rule('Leave_CLOSED', '<active>true', '<active>false') },
  { name: 'a flag is editable by people', spoil: set('Channel_Manager', EDITABLE_FLAG, '<editable>true</editable>$1') },
  {
    name: 'the service may not write a flag',
    spoil: set(
      'Integration_User',
      /<editable>true<\/editable>(\s*<field>Partnership__c\.Guard_Score__c)/,
      '<editable>false</editable>$1',
    ),
  },
  { name: 'people may delete', spoil: set('RevOps_Admin', '<allowDelete>false', '<allowDelete>true') },
  {
    name: 'the picklist lacks a state',
    spoil: inFiles(/fields\/Phase__c/, (text) => text.replace(/<value>\s*<fullName>CLOSED[\s\S]*?<\/value>/, '')),
  },
  {
    name: 'the picklist takes any value',
    spoil: inFiles(/fields\/Phase__c/, (text) => text.replace('<restricted>true', '<restricted>false')),
  },
  {
    name: 'the path shows the phases in another order',
    spoil: inFiles(/pathAssistants/, (text) =>
      text.replace('>SCOUT<', '>X<').replace('>EVALUATE<', '>SCOUT<').replace('>X<', '>EVALUATE<'),
    ),
  },
  {
    name: 'a classic approval is active',
    spoil: inFiles(/approvalProcesses\/.*Vp/, (text) => text.replace('<active>false', '<active>true')),
  },
  { name: 'JSON: a guard is left out', spoil: table(/"G-SCORE",\s*/, '') },
  { name: 'JSON: an approval is left out', spoil: table('"approval": "activation",', '') },
  { name: 'JSON: a move is left out', spoil: table('"id": "T43"', '"id": "T99"') },
  { name: 'JSON: the order of edits', spoil: table(/"T32",(\s*)"T34"/, '"T34",$1"T32"') },
];
