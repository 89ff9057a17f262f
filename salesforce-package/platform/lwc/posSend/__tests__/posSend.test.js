import { createRecord } from 'lightning/uiRecordApi';
import { CommandKeys, leaveCommand, outcomeOf, untilDecided } from 'c/posSend';

const COMMAND = {
    name: 'register_partner',
    recordType: 'deal',
    recordId: '006000000000001AAA',
    payload: { role: 'sourced' },
    expectedVersion: null
};
const REFUSED = { status: 'refused', refusals: [{ code: 'account_protected' }], result: {} };

beforeEach(() => createRecord.mockReset());

test('a command becomes a row with its key; nothing in it says who sends it', async () => {
    createRecord.mockResolvedValue({ id: '1' });
    expect(await leaveCommand(COMMAND, 'key-1')).toBeUndefined();
    expect(createRecord).toHaveBeenCalledWith({
        apiName: 'Service_Command__c',
        fields: {
            Command__c: 'register_partner',
            Record_Type__c: 'deal',
            Record_Id__c: '006000000000001AAA',
            Payload__c: '{"role":"sourced"}',
            Expected_Version__c: null,
            Idempotency_Key__c: 'key-1'
        }
    });
});

test('a row that is already there counts as sent', async () => {
    createRecord.mockRejectedValue({ body: { output: { errors: [{ errorCode: 'DUPLICATE_VALUE' }] } } });
    expect(await leaveCommand(COMMAND, 'key-1')).toBeUndefined();
});

test('a row that the platform refuses is a failed command', async () => {
    createRecord.mockRejectedValue({ body: { errorCode: 'INSUFFICIENT_ACCESS' } });
    expect(await leaveCommand(COMMAND, 'key-1')).toMatchObject({ status: 'failed' });
});

test('only a decided row has an outcome, and an unreadable one is a failure', () => {
    expect(outcomeOf(undefined)).toBeUndefined();
    expect(outcomeOf({ status: 'Deciding', result: null })).toBeUndefined();
    expect(outcomeOf({ status: 'Refused', result: JSON.stringify(REFUSED) })).toEqual(REFUSED);
    expect(outcomeOf({ status: 'Accepted', result: '{' })).toMatchObject({ status: 'failed' });
});

describe('waiting for a decision', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    test('looks first after 200 ms, then ever more slowly, until it is decided', async () => {
        const moments = [];
        const look = async () => {
            moments.push(Date.now() - start);
            return moments.length < 3 ? { status: 'Sent' } : { status: 'Refused', result: JSON.stringify(REFUSED) };
        };
        const start = Date.now();
        const waiting = untilDecided(look, () => true);
        await jest.advanceTimersByTimeAsync(2000);
        expect(await waiting).toEqual(REFUSED);
        expect(moments).toEqual([200, 500, 1000]);
    });

    test('gives up after eight seconds without claiming anything', async () => {
        const waiting = untilDecided(
            async () => undefined,
            () => true
        );
        await jest.advanceTimersByTimeAsync(8000);
        expect(await waiting).toMatchObject({ status: 'failed', refusals: [] });
    });
});

test('the same command keeps its key until its outcome is known', () => {
    const keys = new CommandKeys();
    const key = keys.keyOf(COMMAND);
    expect(keys.keyOf({ ...COMMAND })).toBe(key);
    keys.forget();
    expect(keys.keyOf(COMMAND)).not.toBe(key);
});
