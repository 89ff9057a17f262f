// Deciding a move and scoring a fit: core against json-rules-engine on the same rules, in one run on one core.
import assert from 'node:assert/strict';
import { decideMove, preparePartner, prepareTarget, scoreFit } from '@partnership-os/core';
import { defaultPolicy } from '../../connectors/main/policy.ts';
import { at, move } from '../../core/lifecycle/moves.fixture.ts';
import { rate, rateOf, target, times, versionOf, whole } from './print.ts';
import { fitEngine, fitFacts, moveEngine, moveFacts, totalOf } from './rules-engine.ts';

const MILLION = 1_000_000;
const engineName = versionOf('json-rules-engine');
let kept = 0; // results are used, so that nothing is optimised away

const MOVES = [
  ['SCOUT', 'shortlist'],
  ['EVALUATE', 'approve_candidate'],
  ['NEGOTIATE', 'sign_agreement'],
  ['ONBOARD', 'activate'],
] as const;

async function moves(): Promise<void> {
  const asked = MOVES.map(([phase, command]) => move(at(phase), command));
  const engine = moveEngine();
  for (const one of asked) {
    const { events } = await engine.run(moveFacts(one));
    const ours = decideMove(one);
    assert.deepEqual(
      events.map(({ type }) => type),
      ours.ok ? [ours.value.transition] : [],
    );
  }
  const ours = rate((n) => {
    for (let i = 0; i < n; i += 1) if (decideMove(asked[i % asked.length] as never).ok) kept += 1;
  }, MILLION);
  const facts = asked.map(moveFacts);
  let turn = 0;
  const theirs = await rateOf(() => engine.run(facts[turn++ % facts.length]), 500);
  target('decideMove, per second and core', '≥ 1,000,000', whole(ours), ours >= MILLION);
  target(
    `decideMove against ${engineName} with the same 45 rows`,
    '≥ 100x',
    `${times(ours / theirs)} (${whole(theirs)}/s)`,
    ours / theirs >= 100,
  );
}

async function fits(): Promise<void> {
  const { fit } = await defaultPolicy();
  const partners = [3, 40, 400, 4000].map((employees, i) =>
    preparePartner(fit, {
      offers:
        [['kubernetes', 'cloud', 'training'], ['managed services', 'security'], ['data', 'support'], ['cloud']][i] ??
        [],
      seeks: [['retail', 'GTX'], ['finance'], ['GTX Pro'], ['healthcare', 'MG']][i] ?? [],
      sectors: [['retail', 'software'], ['finance'], ['technology'], ['medical']][i] ?? [],
      countries: [['Germany', 'Canada'], ['United States'], ['Korea'], ['Jordan']][i] ?? [],
      employees,
      checks: { passed: 7 + i, recorded: 11 },
    }),
  );
  const targets = ['GTX Pro', 'GTK 500', 'MG Special'].map((product, i) =>
    prepareTarget(fit, {
      product,
      sector: ['retail', 'finance', 'medical'][i] ?? null,
      country: 'United States',
      employees: 500,
    }),
  );
  const pairs = partners.flatMap((partner) => targets.map((target) => [partner, target] as const));
  const engine = fitEngine(fit);
  const facts = pairs.map(([partner, each]) => fitFacts(fit, partner, each));
  for (const [i, [partner, each]] of pairs.entries()) {
    const score = scoreFit(fit, partner, each);
    assert.ok(
      Math.abs(totalOf(fit, (await engine.run(facts[i])).events, facts[i] as never) - score.n / score.d) < 1e-9,
    );
  }
  const ours = rate((n) => {
    for (let i = 0; i < n; i += 1) {
      const pair = pairs[i % pairs.length];
      if (pair !== undefined) kept += scoreFit(fit, pair[0], pair[1]).n;
    }
  }, MILLION);
  let turn = 0;
  const theirs = await rateOf(() => engine.run(facts[turn++ % facts.length]), 200);
  target('scoreFit, per second and core', '≥ 1,000,000', whole(ours), ours >= MILLION);
  target(
    `scoreFit against ${engineName} with the same tables`,
    '≥ 100x',
    `${times(ours / theirs)} (${whole(theirs)}/s)`,
    ours / theirs >= 100,
  );
}

await moves();
await fits();
assert.ok(kept > 0);
