import { type ChangeGroup, currencyDigits, type DryRunReport, type Verdict } from '@partnership-os/core';

const TITLE: Readonly<Record<ChangeGroup['change'], string>> = {
  now_refused: 'Now refused',
  now_accepted: 'Now accepted',
  other_level: 'Other approver',
  other_rule: 'Other rule, same approver',
  other_protection: 'Other protection',
};

const WHY: Readonly<Record<keyof DryRunReport['couldNotReplay'], string>> = {
  no_facts: 'kept no facts',
  policy_unknown: 'were decided under a policy that is not stored or no longer readable',
  not_reproduced: 'give another outcome under their own policy',
};

const said = ({ outcome, codes, rule, levels, protectionDays }: Verdict): string =>
  outcome === 'refused'
    ? `refused (${codes.join(', ')})`
    : [levels.join(' and ') || 'accepted', rule, protectionDays === null ? null : `${protectionDays} d protected`]
        .filter((part) => part !== null)
        .join(', ');

function money(minor: number | null, currency: string | null): string {
  if (minor === null || currency === null) return '';
  const digits = currencyDigits(currency) ?? 2;
  return `${currency} ${(minor / 10 ** digits).toLocaleString('en-US', { minimumFractionDigits: digits })}`;
}

/** A dry run for a terminal: counts that add up, then each group with its largest examples. */
export function reportLines(report: DryRunReport): string[] {
  const { total, same, changed, couldNotReplay, against, version, groups, parts, from, until } = report;
  const unreplayed = Object.values(couldNotReplay).reduce((sum, n) => sum + n, 0);
  const counts = Object.entries(changed).map(([change, n]) => `${TITLE[change as ChangeGroup['change']]} ${n}`);
  return [
    `Version ${version} against ${against} on ${total} commands, ${from ?? '-'} to ${until ?? '-'}. Nothing was changed.`,
    `Same outcome ${same} · ${counts.join(' · ')} · Could not replay ${unreplayed}`,
    ...Object.entries(couldNotReplay)
      .filter(([, n]) => n > 0)
      .map(([why, n]) => `  ${n} ${WHY[why as keyof typeof WHY]}`),
    ...groups.flatMap(groupLines),
    ...parts
      .filter(({ replayed }) => !replayed)
      .map(({ part }) => `“${part}” differs too; what that would have changed cannot be replayed.`),
  ];
}

const groupLines = ({ change, command, before, after, count, minor, currency, examples }: ChangeGroup): string[] => [
  `${TITLE[change]}: ${count} × ${command}: ${said(before)} → ${said(after)} ${money(minor, currency)}`.trimEnd(),
  ...examples.map((each) =>
    `    ${each.at.slice(0, 10)} ${each.recordType} ${each.recordId} ${money(each.minor, each.currency)}`.trimEnd(),
  ),
];
