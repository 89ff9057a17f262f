import { createRecord } from 'lightning/uiRecordApi';

/** The wait before each look at the row, in milliseconds: 8 seconds in all. */
const WAITS = [200, 300, 500, 700, 900, 1200, 1800, 2400];
const STILL_READING = 5000;
const FOLLOW_UPS = [0, 700, 1100, 2200];
const DECIDED = ['Accepted', 'Refused', 'Failed'];

/** What is known when nothing came back: the command may still be decided, and sending it again counts once. */
const NO_ANSWER = { status: 'failed', refusals: [], result: {} };

/**
 * Leaves a command as a new row of Service_Command__c. The row's creator is the person. The same key twice is one row:
 * the platform refuses the second as a duplicate, which means that the first one arrived.
 * @returns undefined once the row is there, else the outcome to show
 */
export async function leaveCommand(command, key) {
    try {
        await createRecord({
            apiName: 'Service_Command__c',
            fields: {
                Command__c: command.name,
                Record_Type__c: command.recordType,
                Record_Id__c: command.recordId,
                Payload__c: JSON.stringify(command.payload),
                Expected_Version__c: command.expectedVersion,
                Idempotency_Key__c: key
            }
        });
        return undefined;
    } catch (problem) {
        return isDuplicate(problem) ? undefined : NO_ANSWER;
    }
}

const isDuplicate = (problem) => JSON.stringify(problem?.body ?? {}).includes('DUPLICATE_VALUE');

/** The outcome in a command row; undefined while nobody has decided. */
export function outcomeOf(row) {
    if (!row || !DECIDED.includes(row.status)) return undefined;
    try {
        return JSON.parse(row.result);
    } catch {
        return NO_ANSWER;
    }
}

/**
 * Looks at the row again and again, ever more slowly, until it is decided or 8 seconds are over.
 * @param look reads everything again and gives the row as it is then
 * @param stillWanted false stops the looking (the component has gone)
 */
export async function untilDecided(look, stillWanted) {
    for (const wait of WAITS) {
        await pause(wait);
        if (!stillWanted()) return NO_ANSWER;
        const outcome = outcomeOf(await look());
        if (outcome) return outcome;
    }
    return NO_ANSWER;
}

/** After a change the service writes a moment later: a few more looks, so that the page follows without being asked. */
export async function lookAgain(look, stillWanted) {
    for (const wait of FOLLOW_UPS) {
        await pause(wait);
        if (!stillWanted()) return;
        await look();
    }
}

/** Looks once more after a while: an import is still going on. */
export async function later(look) {
    await pause(STILL_READING);
    await look();
}

/** A key that is the same for the same command until its outcome is known, so that a second press counts once. */
export class CommandKeys {
    keys = new Map();

    keyOf(command) {
        const name = JSON.stringify(command);
        const key = this.keys.get(name) ?? crypto.randomUUID();
        this.keys.set(name, key);
        return key;
    }

    forget() {
        this.keys.clear();
    }
}

// eslint-disable-next-line @lwc/lwc/no-async-operation -- the wait between two looks; nothing pushes the row to the page
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
