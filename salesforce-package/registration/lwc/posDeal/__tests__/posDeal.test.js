import { graphql } from 'lightning/graphql';
import LightningModal from 'lightning/modal';
import { createRecord, getRecord } from 'lightning/uiRecordApi';
import { dealFacts, partnerB, suggestion } from 'fixtures';
import { actionIn, answer, DEAL, edges, flush, mount, texts, valued } from './page';

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});

test('reads by two wires: the record and one query', async () => {
    await mount();
    expect(getRecord.getLastConfig().recordId).toBe(DEAL);
    expect(getRecord.getLastConfig().fields.map(({ fieldApiName }) => fieldApiName)).toEqual([
        'Name',
        'StageName',
        'Amount',
        'CloseDate'
    ]);
    expect(graphql.getLastConfig().variables).toEqual({ id: DEAL, key: '-' });
});

test('says that it loads until rows come, then shows the partners in the order of their rank', async () => {
    const { section } = await mount();
    expect(section().getAttribute('aria-busy')).toBe('true');
    graphql.emit(answer({ facts: dealFacts({ suggestions: [partnerB(), suggestion()] }) }));
    await flush();
    expect(section().getAttribute('aria-busy')).toBe('false');
    const all = texts(section()).join(' ');
    expect(all.indexOf('Partner A')).toBeLessThan(all.indexOf('Partner B'));
    await expect(section()).toBeAccessible();
});

test('goes on loading while the service has not written the deal yet', async () => {
    const { section } = await mount();
    const empty = answer();
    empty.uiapi.query.Opportunity = edges([valued({ Id: DEAL, Deal_Facts__c: null })]);
    graphql.emit(empty);
    await flush();
    expect(section().getAttribute('aria-busy')).toBe('true');
});

test.each([
    [
        'an error of the platform',
        () => graphql.emitErrors([{ message: 'no', extensions: { ErrorType: 'ValidationError' } }]),
        'ValidationError'
    ],
    [
        'facts that cannot be read',
        () => {
            const broken = answer();
            broken.uiapi.query.Opportunity = edges([valued({ Id: DEAL, Deal_Facts__c: '{' })]);
            graphql.emit(broken);
        },
        'facts_unreadable'
    ]
])('%s shows its code', async (_what, emit, code) => {
    const { section } = await mount();
    emit();
    await flush();
    expect(texts(section()).join(' ')).toContain(code);
});

test('a registration is sent once, shown as sent, and its outcome told', async () => {
    const { screen, section } = await mount();
    graphql.emit(answer());
    await flush();
    const toast = jest.fn();
    screen.addEventListener('lightning__showtoast', ({ detail }) => toast(detail));
    const shown = screen.source.facts;
    expect(shown.suggestions).toHaveLength(3);
    createRecord.mockResolvedValue({ id: 'c' });
    const pressed = actionIn(section(), /^register/);
    pressed.click();
    await flush();
    const { watch, run } = LightningModal.open.mock.calls[0][0];
    const dialogs = [];
    watch((state) => dialogs.push(state));
    const submit = dialogs[0].dialog.actions.find(({ does }) => does.kind === 'send');
    run(submit);
    run(submit);
    await flush();
    expect(createRecord).toHaveBeenCalledTimes(1);
    expect(dialogs.at(-1)).toMatchObject({ busy: true, notice: { kind: 'sent' } });
    const key = createRecord.mock.calls[0][0].fields.Idempotency_Key__c;
    expect(graphql.getLastConfig().variables).toEqual({ id: DEAL, key });
    const outcome = { status: 'refused', refusals: [{ code: 'account_protected' }], result: {} };
    const refresh = jest.fn().mockResolvedValue(undefined);
    const row = { Idempotency_Key__c: key, Status__c: 'Refused', Result__c: JSON.stringify(outcome) };
    graphql.emit(answer({ command: row }), undefined, refresh);
    await new Promise((done) => setTimeout(done, 300));
    expect(refresh).toHaveBeenCalled();
    expect(toast).toHaveBeenCalledWith(expect.objectContaining({ variant: 'error' }));
    expect(section().querySelector('[role=alert]')).not.toBeNull();
});
