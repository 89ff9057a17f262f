import { hubspot } from '@hubspot/ui-extensions';
import type { CommandCall, CommandOutcome, Lang, ScreenFacts, Viewer } from '@partnership-os/core';

const SERVICE = 'https://app.partnership-os.example';
/** SCREENS 1.1: after this the card shows the error state instead of waiting on. */
const READ_TIMEOUT_MS = 4_000;
const WRITE_TIMEOUT_MS = 15_000;

export interface Loaded<F extends ScreenFacts> {
  readonly facts: F;
  readonly viewer: Viewer;
}

/**
 * What a card has of its facts. `failed` carries the code that the error state shows for copying; `offlineSince` is set
 * while what was loaded last stands without a connection.
 */
export type Loadable<F extends ScreenFacts> =
  | { readonly status: 'loading' }
  | { readonly status: 'no-permission' }
  | { readonly status: 'failed'; readonly code: string }
  | {
      readonly status: 'ready';
      readonly value: Loaded<F>;
      readonly loadedAt: string;
      readonly offlineSince?: string;
    };

/** Reads a card in one call. Never rejects: an outage, a timeout and an unreadable answer are states of the screen. */
export async function readCard<F extends ScreenFacts>(path: string): Promise<Loadable<F>> {
  try {
    const answer = await hubspot.fetch(`${SERVICE}${path}`, { method: 'GET', timeout: READ_TIMEOUT_MS });
    return cardFrom<F>(answer.status, await bodyOf(answer));
  } catch (problem) {
    return { status: 'failed', code: isTimeout(problem) ? 'timeout' : 'no_answer' };
  }
}

/**
 * Sends a command once; the same key may be sent again after an unknown outcome and counts once.
 * Who sends it is in HubSpot's signed query, never in this body.
 * @returns the service's outcome, `failed` when none came back
 */
export async function sendCommand(command: CommandCall, idempotencyKey: string): Promise<CommandOutcome> {
  try {
    const answer = await hubspot.fetch(`${SERVICE}/hubspot/commands`, {
      method: 'POST',
      timeout: WRITE_TIMEOUT_MS,
      body: { ...command, idempotencyKey },
    });
    return outcomeFrom(await bodyOf(answer)) ?? FAILED;
  } catch {
    return FAILED;
  }
}

/** Keeps the person's language for the next visit. @returns whether the service took it */
export async function saveLanguage(language: Lang): Promise<boolean> {
  try {
    const answer = await hubspot.fetch(`${SERVICE}/hubspot/preferences`, {
      method: 'PUT',
      timeout: WRITE_TIMEOUT_MS,
      body: { language },
    });
    return answer.ok;
  } catch {
    return false;
  }
}

const FAILED: CommandOutcome = { status: 'failed', refusals: [], result: {} };

function cardFrom<F extends ScreenFacts>(status: number, body: Readonly<Record<string, unknown>>): Loadable<F> {
  if (isRecord(body.facts) && isRecord(body.viewer)) {
    const value = { facts: body.facts as unknown as F, viewer: body.viewer as unknown as Viewer };
    return { status: 'ready', value, loadedAt: new Date().toISOString() };
  }
  if (body.code === 'no_permission') return { status: 'no-permission' };
  return { status: 'failed', code: typeof body.code === 'string' ? body.code : `http_${status}` };
}

/** A refusal travels in `outcome` of a problem document; an accepted command is the outcome itself. */
function outcomeFrom(body: Readonly<Record<string, unknown>>): CommandOutcome | undefined {
  const outcome = isRecord(body.outcome) ? body.outcome : body;
  const known = Array.isArray(outcome.refusals) && isRecord(outcome.result) && typeof outcome.status === 'string';
  return known ? (outcome as unknown as CommandOutcome) : undefined;
}

async function bodyOf(answer: Response): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await answer.json().catch(() => ({}));
  return isRecord(body) ? body : {};
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTimeout = (problem: unknown) =>
  problem instanceof Error && /time.?out/i.test(`${problem.name} ${problem.message}`);
