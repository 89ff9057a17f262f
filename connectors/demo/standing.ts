import { addDays, type Day, daysBetween } from '@partnership-os/core';
import type { DemoCost, DemoTerms } from './agreement.ts';
import { lastClosedMonthEnd, wholeQuarters } from './dates.ts';
import { type Company, typeBy } from './partners.ts';
import { type Chance, chance } from './random.ts';
import type { DemoPartner, DemoStanding } from './world.ts';

export interface Calendar {
  /** The day on which the company began to use the product: adoptions come before, registrations after. */
  readonly start: Day;
  readonly firstClose: Day;
  readonly today: Day;
}

export interface Programme {
  readonly calendar: Calendar;
  readonly products: readonly string[];
  readonly territories: readonly string[];
  readonly channelManagers: readonly string[];
}

const ADOPTED = 56;
const ADOPTED_SHARE = 0.28;
const SCOUTED = 5;
const EVALUATED = 4;
const ONBOARDING = 4;
const OPTIMIZING = 4;

type Phase = DemoStanding['phase'];

/** Which phase each chosen company ends in, adopted ones first. */
function phasesOf(companies: number): Phase[] {
  const adopted = Math.min(ADOPTED, Math.floor(companies * ADOPTED_SHARE));
  const live = Math.max(0, adopted - ONBOARDING - OPTIMIZING);
  const row = (phase: Phase, count: number): Phase[] => Array.from({ length: count }, () => phase);
  return [
    ...row('MANAGE', live),
    ...row('OPTIMIZE', OPTIMIZING),
    ...row('ONBOARD', ONBOARDING),
    ...row('SCOUT', SCOUTED),
    ...row('EVALUATE', EVALUATED),
    ...row('REJECTED', 1),
  ];
}

const SHOWN: readonly (readonly [rank: number, shows: DemoStanding['shows']])[] = [
  [2, 'expired-terms'],
  [4, 'suspended'],
  [6, 'few-deals'],
];

/** Two thirds in force, some expired, the rest without terms, in a fixed round of twelve. */
type TermState = 'in-force' | 'expired' | 'none';
const TERM_ROUND: readonly TermState[] = [
  'in-force',
  'in-force',
  'in-force',
  'expired',
  'in-force',
  'none',
  'in-force',
  'in-force',
  'none',
  'in-force',
  'in-force',
  'expired',
];

function termState(rank: number, shows: DemoStanding['shows']): TermState {
  if (shows !== null) return shows === 'expired-terms' ? 'expired' : 'in-force';
  return TERM_ROUND[rank % TERM_ROUND.length] ?? 'in-force';
}

const orAll = (list: readonly string[], by: Chance, share: number): readonly string[] =>
  by.holds(share) ? list : by.some(list, by.whole(1, Math.max(1, list.length - 1)));

function termsOf(state: TermState, programme: Programme, by: Chance): DemoTerms | null {
  if (state === 'none') return null;
  const { start, firstClose, today } = programme.calendar;
  const signedOn = addDays(start, -by.whole(60, 700));
  const running = Math.max(40, daysBetween(firstClose, today) - 20);
  const until = state === 'in-force' ? addDays(today, by.whole(30, 600)) : addDays(today, -by.whole(20, running));
  return {
    version: by.whole(1, 3),
    agreementRef: `AGR-${signedOn.slice(0, 4)}-${String(by.whole(100, 999))}`,
    signedOn,
    from: addDays(signedOn, by.whole(0, 30)),
    until,
    products: orAll(programme.products, by, 0.55),
    territories: orAll(programme.territories, by, 0.5),
    largestDiscountBp: by.holds(0.9) ? by.pick([1000, 1500, 2000, 2500, 3000]) : null,
  };
}

const COST_KINDS = ['enablement', 'mdf', 'technology', 'collateral', 'channel_manager'] as const;

/** Two or three cost entries in each whole quarter since the start; every seventh partner with costs has one quarter only. */
function costsOf(rank: number, programme: Programme, by: Chance): DemoCost[] {
  if (rank % 2 === 1) return [];
  const { start, today } = programme.calendar;
  const quarters = wholeQuarters(start, lastClosedMonthEnd(today));
  const counted = rank % 14 === 0 ? quarters.slice(-1) : quarters;
  return counted.flatMap((quarter) =>
    Array.from({ length: by.whole(2, 3) }, (): DemoCost => {
      const on = addDays(quarter, by.whole(3, 85));
      const source = by.holds(0.8) ? `PO-${on.slice(0, 4)}-${by.whole(1000, 9999)}` : null;
      return { on, kind: by.pick(COST_KINDS), amount: `${by.whole(3, 24) * 50}.00`, currency: 'USD', source };
    }),
  );
}

const TIERS = ['gold', 'silver', 'silver', 'bronze', 'bronze', 'bronze'] as const;
const isAdopted = (phase: Phase): boolean => phase === 'MANAGE' || phase === 'OPTIMIZE' || phase === 'ONBOARD';

function standingOf(company: Company, rank: number, phase: Phase, programme: Programme): DemoStanding {
  const by = chance('standing', company.key);
  const shows = phase === 'MANAGE' ? (SHOWN.find(([at]) => at === rank)?.[1] ?? null) : null;
  const adopted = isAdopted(phase);
  const active = adopted && phase !== 'ONBOARD';
  const { channelManagers } = programme;
  return {
    type: company.type ?? typeBy(by),
    phase,
    tier: adopted ? by.pick(TIERS) : null,
    channelManagerKey: channelManagers[rank % channelManagers.length] ?? '',
    terms: adopted ? termsOf(phase === 'ONBOARD' ? 'in-force' : termState(rank, shows), programme, by) : null,
    costs: active ? costsOf(rank, programme, by) : [],
    shows,
  };
}

/** Gives some companies of the directory a partnership to come; the rest stay companies that are not partners yet. */
export function partnersOf(companies: readonly Company[], programme: Programme): DemoPartner[] {
  const told = companies.filter((company) => company.description !== null);
  const order = chance('adopted').shuffled(told.map((company) => company.key));
  const phases = phasesOf(companies.length);
  const rankOf = new Map(order.slice(0, phases.length).map((key, rank) => [key, rank]));
  return companies.map((company) => {
    const rank = rankOf.get(company.key);
    const phase = rank === undefined ? undefined : phases[rank];
    const chosen = rank !== undefined && phase !== undefined;
    return { ...company, standing: chosen ? standingOf(company, rank, phase, programme) : null };
  });
}
