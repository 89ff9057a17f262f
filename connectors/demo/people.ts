import type { Crm, Lang, Level, Role } from '@partnership-os/core';
import { personName } from './names.ts';
import type { RawAgent } from './raw.ts';
import { BOTH, crmOfRegion, slug } from './vocabulary.ts';
import type { DemoPerson } from './world.ts';

type Calendar = DemoPerson['calendar'];

interface Post {
  readonly key: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly levels: readonly Level[];
  readonly language: Lang;
  /** The language that the name is written in. */
  readonly script: Lang;
  readonly calendar: Calendar;
  readonly zone: string;
  readonly managerKey: string | null;
}

const RIYADH = { calendar: 'sun-thu', zone: 'Asia/Riyadh' } as const;
const NEW_YORK = { calendar: 'mon-fri', zone: 'America/New_York' } as const;
const EN = { language: 'en', script: 'en' } as const;

/** Who decides, above the sales teams of the data. */
const POSTS: readonly Post[] = [
  {
    key: 'c-level',
    title: 'Chief Executive',
    roles: ['clevel'],
    levels: ['clevel'],
    ...EN,
    ...NEW_YORK,
    managerKey: null,
  },
  { key: 'vp', title: 'VP Sales', roles: ['vp'], levels: ['vp'], ...EN, ...NEW_YORK, managerKey: 'c-level' },
  {
    key: 'director',
    title: 'Director of Partnerships',
    roles: ['director'],
    levels: ['director'],
    language: 'ar',
    script: 'ar',
    ...RIYADH,
    managerKey: 'vp',
  },
  {
    key: 'channel-manager-1',
    title: 'Channel Manager',
    roles: ['channel'],
    levels: [],
    ...EN,
    ...NEW_YORK,
    managerKey: 'director',
  },
  {
    key: 'channel-manager-2',
    title: 'Channel Manager',
    roles: ['channel'],
    levels: [],
    language: 'en',
    script: 'ar',
    ...RIYADH,
    managerKey: 'director',
  },
  {
    key: 'legal',
    title: 'Legal Counsel',
    roles: ['legal'],
    levels: ['legal'],
    ...EN,
    ...RIYADH,
    managerKey: 'c-level',
  },
  {
    key: 'finance',
    title: 'Finance',
    roles: ['finance'],
    levels: ['finance'],
    ...EN,
    ...NEW_YORK,
    managerKey: 'c-level',
  },
  { key: 'revops', title: 'RevOps Admin', roles: ['revops'], levels: ['revops'], ...EN, ...NEW_YORK, managerKey: 'vp' },
  { key: 'no-permission', title: 'Marketing Assistant', roles: [], levels: [], ...EN, ...NEW_YORK, managerKey: null },
];

const ZONES: Readonly<Record<string, string>> = {
  Central: 'America/Chicago',
  East: 'America/New_York',
  West: 'America/Los_Angeles',
};
const zoneOf = (region: string): string => ZONES[region] ?? 'America/New_York';
const MADE_UP = ['email', 'zone', 'calendar', 'language'] as const;
const emailOf = (key: string): string => `${key}@demo.example`;

/** The people who decide, made up, with a chain from Director to C-level. `crms` = where they have a login. */
export function leaders(crms: readonly Crm[]): DemoPerson[] {
  return POSTS.map(({ script, ...post }) => {
    const { first, last } = personName(script, 'leader', post.key);
    const derived = ['name', 'title', 'roles', ...MADE_UP];
    return { ...post, name: `${first} ${last}`, email: emailOf(post.key), region: null, crms, crmIds: {}, derived };
  });
}

function manager(name: string, region: string): DemoPerson {
  const key = slug(name);
  const zone = zoneOf(region);
  return {
    key,
    name,
    email: emailOf(key),
    title: 'Sales Manager',
    roles: ['manager'],
    levels: ['manager'],
    language: 'en',
    zone,
    calendar: 'mon-fri',
    managerKey: 'director',
    region,
    crms: BOTH,
    crmIds: {},
    derived: [...MADE_UP, 'managerKey'],
  };
}

function rep(agent: RawAgent, language: Lang): DemoPerson {
  const key = slug(agent.sales_agent);
  return {
    key,
    name: agent.sales_agent,
    email: emailOf(key),
    title: 'Sales Representative',
    roles: ['rep'],
    levels: [],
    language,
    zone: zoneOf(agent.regional_office),
    calendar: 'mon-fri',
    managerKey: agent.manager === '' ? null : slug(agent.manager),
    region: agent.regional_office === '' ? null : agent.regional_office,
    crms: [crmOfRegion(agent.regional_office)],
    crmIds: {},
    derived: [...MADE_UP],
  };
}

/**
 * The sales teams as they are in the data, with a login in their region's CRM; their managers and everybody above have one
 * in both. The first agent of each CRM reads Arabic, so that each half of the workbench has a rep who does.
 */
export function peopleOf(agents: readonly RawAgent[]): DemoPerson[] {
  const managers = new Map(agents.filter((row) => row.manager !== '').map((row) => [row.manager, row.regional_office]));
  const firsts = new Set(
    BOTH.map((crm) => agents.find((row) => crmOfRegion(row.regional_office) === crm)?.sales_agent),
  );
  return [
    ...leaders(BOTH),
    ...[...managers].map(([name, region]) => manager(name, region)),
    ...agents.map((agent) => rep(agent, firsts.has(agent.sales_agent) ? 'ar' : 'en')),
  ];
}
