import { describe, expect, test } from 'vitest';
import { type PublishAsked, publishDecisionRefusals, publishRefusals } from './publication.ts';

const NOW = '2026-11-23T09:00:00.000Z';

describe('publishing', () => {
  const asked: PublishAsked = {
    author: { roles: ['revops'], levels: ['revops'] },
    hash: 'new',
    inForceHash: 'old',
    version: 2,
    storedHash: null,
    latestVersion: 1,
    test: { against: 1 },
    inForceVersion: 1,
    waiting: false,
    effectiveAt: NOW,
    now: NOW,
  };
  const codes = (more: Partial<PublishAsked>) => publishRefusals({ ...asked, ...more }).map(({ code }) => code);

  test('needs a RevOps admin, a test of this very text against what is in force, and a new version', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ author: { roles: ['vp'], levels: ['vp'] } })).toEqual(['not_revops']);
    expect(codes({ test: null })).toEqual(['dry_run_missing']);
    expect(codes({ test: { against: 3 } })).toEqual(['dry_run_outdated']);
    expect(codes({ version: 1 })).toEqual(['policy_version_older']);
    expect(codes({ storedHash: 'third' })).toEqual(['policy_version_taken']);
    expect(codes({ hash: 'old' })).toEqual(['policy_in_force_already']);
    expect(codes({ waiting: true })).toEqual(['publication_waiting']);
    expect(codes({ effectiveAt: '2026-11-23T08:59:59.999Z' })).toEqual(['effective_in_past']);
  });

  test('of an earlier version is a rollback, and is allowed', () => {
    expect(codes({ version: 1, storedHash: 'new', latestVersion: 4 })).toEqual([]);
  });

  test('is decided by another RevOps admin or a VP and above, never by its author', () => {
    const decide = (
      roles: readonly ('revops' | 'vp')[],
      levels: readonly ('revops' | 'vp' | 'director' | 'clevel')[],
      by = 'b',
    ) =>
      publishDecisionRefusals({
        status: 'waiting',
        authorId: 'a',
        decider: { personId: by, roles, levels },
        against: 1,
        inForceVersion: 1,
        result: 'granted',
        comment: null,
      }).map(({ code }) => code);
    expect(decide(['revops'], [])).toEqual([]);
    expect(decide([], ['clevel'])).toEqual([]);
    expect(decide([], ['director'])).toEqual(['level_too_low']);
    expect(decide(['revops'], ['vp'], 'a')).toEqual(['own_request']);
  });
});
