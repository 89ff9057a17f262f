import { graphql } from 'lightning/graphql';
import { createRecord } from 'lightning/uiRecordApi';
import { dealFacts, pendingDeal, registration } from 'fixtures';
import { actionIn, answer, flush, mount, texts } from './page';

const ME = { name: 'Rep', users: { salesforce: '005000000000001AAA' } };
const asked = (over = {}) => {
    const [approval] = pendingDeal().approvals;
    return pendingDeal({ approvals: [{ ...approval, status: 'returned', question: 'When?', requester: ME, ...over }] });
};
const words = (section) => texts(section()).join(' ');
const decided = (outcome) => ({
    Idempotency_Key__c: createRecord.mock.calls.at(-1)[0].fields.Idempotency_Key__c,
    Status__c: 'Accepted',
    Result__c: JSON.stringify(outcome)
});
/** Looks that never find anything new: the test says what comes. */
const refresh = jest.fn().mockResolvedValue(undefined);

beforeEach(() => createRecord.mockResolvedValue({ id: 'c' }));
afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});

/** The page of a requester who has answered; what comes of it is the test's. */
async function answered(outcome) {
    const page = await mount();
    graphql.emit(answer({ facts: asked() }), undefined, refresh);
    await flush();
    page.screen.run({ does: { kind: 'send', command: { name: 'x', payload: {} }, sentText: 'Sent.' } });
    await flush();
    graphql.emit(answer({ facts: asked(), command: decided(outcome) }), undefined, refresh);
    await new Promise((done) => setTimeout(done, 300));
    return page;
}

test('without a connection what was loaded last stays, with its time and without actions', async () => {
    const { section } = await mount();
    graphql.emit(answer(), undefined, refresh);
    await flush();
    graphql.emitErrors([{ message: 'Failed to fetch' }]);
    await flush();
    expect(words(section)).toContain('Actions are off until you reconnect.');
    expect(words(section)).toContain('Partner A');
    graphql.emit(answer(), undefined, refresh);
    await flush();
    expect(words(section)).not.toContain('Actions are off');
});

test('a command on facts that changed lists what was and what is until the changes are reviewed', async () => {
    const { section } = await answered({ status: 'refused', refusals: [{ code: 'stale_version' }], result: {} });
    const now = dealFacts({ registrations: [registration({ status: 'rejected' })] });
    graphql.emit(answer({ facts: now }), undefined, refresh);
    await flush();
    expect(words(section)).toContain('This changed while you were reading');
    expect(words(section)).toContain('Rejected');
    expect(words(section)).toContain('It is now');
    actionIn(section(), /^review$/).click();
    await flush();
    expect(words(section)).not.toContain('It is now');
});

test('what came of a command is said until newer facts say more', async () => {
    const { section } = await answered({ status: 'accepted', refusals: [], result: { status: 'answered' } });
    const state = () => section().querySelector('[data-testid="command-state"]').textContent;
    expect(state()).toBe('Answer sent. The clock runs again.');
    await new Promise((done) => setTimeout(done, 4200));
    expect(state()).toBe('Answer sent. The clock runs again.');
    graphql.emit(answer({ facts: pendingDeal() }), undefined, refresh);
    await flush();
    expect(state()).toBe('');
}, 10_000);
