import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ItemRefusal } from '../activation/checklist.ts';
import type { DecideRefusal } from '../approval/decide.ts';
import type { RequestRefusal } from '../approval/request.ts';
import type { RouteNote } from '../approval/route.ts';
import type { AbsenceRefusal } from '../approval/stand-in.ts';
import type { TermsRefusal } from '../approval/terms.ts';
import type { UndoRefusal } from '../approval/undo.ts';
import type { AttributionRefusal } from '../attribution/ledger.ts';
import type { RecordRefusal } from '../attribution/record.ts';
import type { ConsentRefusal } from '../compliance/consent.ts';
import type { CheckRefusal } from '../compliance/gate.ts';
import type { WaiverRefusal } from '../compliance/waiver.ts';
import type { PublishDecisionRefusal, PublishRefusal } from '../dry-run/publication.ts';
import type { CommissionRefusal } from '../economics/commission.ts';
import type { AmountRefusal } from '../economics/margin.ts';
import type { ReferralFeeRefusal } from '../economics/referral-fee.ts';
import type { ScorecardRefusal } from '../fit/scorecard.ts';
import type { SheetRefusal } from '../fit/sheet.ts';
import type { ConditionRefusal } from '../lifecycle/conditions.ts';
import type { MoveRefusal } from '../lifecycle/decide.ts';
import type { StepRefusal } from '../lifecycle/exit.ts';
import type { ExitPlanRefusal } from '../lifecycle/exit-plan.ts';
import type { GrantRefusal } from '../lifecycle/grants.ts';
import type { GuardRefusal } from '../lifecycle/guards.ts';
import type { RenewalRefusal } from '../lifecycle/renewal.ts';
import type { MoneyRefusal } from '../money/money.ts';
import type { PolicyRefusal, PolicyWarning } from '../policy/refusals.ts';
import type { ClaimRefusal } from '../registration/claim.ts';
import type { DisputeRefusal } from '../registration/dispute.ts';
import type { ExtensionRefusal } from '../registration/extension.ts';
import type { TierRefusal } from '../scorecard/tier.ts';
import type { TermSheetRefusal } from '../term-sheet/evidence.ts';
import type { VersionRefusal } from '../term-sheet/versions.ts';
import { PLAYBOOK_WORDS } from './catalogue/playbook.ts';
import { CATALOGUE, type MessageKey } from './catalogue.ts';

type Code =
  | AbsenceRefusal
  | UndoRefusal
  | VersionRefusal
  | WaiverRefusal
  | AmountRefusal
  | AttributionRefusal
  | CheckRefusal
  | ClaimRefusal
  | CommissionRefusal
  | ConditionRefusal
  | ConsentRefusal
  | DecideRefusal
  | DisputeRefusal
  | ExtensionRefusal
  | ExitPlanRefusal
  | RecordRefusal
  | ReferralFeeRefusal
  | RenewalRefusal
  | StepRefusal
  | GrantRefusal
  | GuardRefusal
  | ItemRefusal
  | MoneyRefusal
  | MoveRefusal
  | PolicyRefusal
  | PolicyWarning
  | PublishDecisionRefusal
  | PublishRefusal
  | RouteNote
  | RequestRefusal
  | ScorecardRefusal
  | SheetRefusal
  | TermSheetRefusal
  | TermsRefusal
  | TierRefusal;

type Unworded = Exclude<`r.${Code}` | `r.${Code}.fix`, MessageKey>;
/** Compiles only while the catalogue words every code that core's own types name. */
const EVERY_CODE_WORDED: [Unworded] extends [never] ? true : Unworded = true;

const SERVICE = fileURLToPath(new URL('../../connectors/service', import.meta.url));
const sources = readdirSync(SERVICE, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('testing'),
);

test('core names no refusal that the catalogue cannot word', () => {
  expect(EVERY_CODE_WORDED).toBe(true);
});

test('the service refuses with no code that the catalogue cannot word', () => {
  const codes = sources.flatMap((path) => {
    const text = readFileSync(join(SERVICE, path), 'utf8');
    return [...text.matchAll(/\bcode: '([a-z][a-z_]+)'/g)].map(([, code = '']) => code);
  });
  // A playbook's own refusals are worded from its own catalogue: they are on no CRM page.
  const keys = new Set(Object.keys({ ...CATALOGUE, ...PLAYBOOK_WORDS }));
  expect(codes.length).toBeGreaterThan(10);
  expect([...new Set(codes)].filter((code) => !keys.has(`r.${code}`))).toEqual([]);
});

test('the service names no evidence and no check that the catalogue cannot word', () => {
  const found = sources.flatMap((path) => {
    const text = readFileSync(join(SERVICE, path), 'utf8');
    const evidence = [...text.matchAll(/\b(?:key: |fact\()'([a-z]+(?:_[a-z]+)*)'/g)].map(([, key = '']) => `ev.${key}`);
    const checked = [...text.matchAll(/checked: \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/'([a-z]+)'/g)].map(([, key = '']) => `checked.${key}`),
    );
    return [...evidence, ...checked];
  });
  const keys = new Set(Object.keys(CATALOGUE));
  expect([...new Set(found)].filter((key) => !keys.has(key))).toEqual([]);
});
