import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import { getRecord } from 'lightning/uiRecordApi';
import PosPartner from 'c/posPartner';
import { partnerFacts } from 'fixtures';

const ACCOUNT = '001000000000001AAA';
const RECORD = {
    id: ACCOUNT,
    lastModifiedDate: 'x',
    fields: { Name: { value: 'Account 7' }, Partner_Id__c: { value: null } }
};
/** What every reader of the product receives. */
const FACTS = { Facts__c: { value: JSON.stringify(openFacts()) } };
function openFacts() {
    const { terms, roi, sourced, influenced, deals, dealsTotal, scorecard, approvals, ...open } =
        partnerFacts().partnership;
    return partnerFacts({ crm: 'salesforce', partnership: open });
}
const flush = () => new Promise((done) => setTimeout(done, 0));
const edges = (nodes) => ({ edges: nodes.map((node, n) => ({ node: { Id: String(n), ...node } })) });
const answer = (nodes, deals) => ({
    uiapi: {
        query: {
            Partnership__c: edges(nodes),
            Opportunity: edges(deals),
            Service_Command__c: { edges: [] }
        }
    }
});

async function mount(nodes, deals = []) {
    const element = createElement('c-pos-partner', { is: PosPartner });
    element.recordId = ACCOUNT;
    document.body.appendChild(element);
    getRecord.emit(RECORD);
    graphql.emit(answer(nodes, deals));
    await flush();
    const screen = element.shadowRoot.querySelector('c-pos-screen');
    return { source: screen.source, section: screen.shadowRoot.querySelector('section') };
}

afterEach(() => document.body.replaceChildren());

test('shows the partnership that the service wrote', async () => {
    const { source, section } = await mount([FACTS]);
    expect(source.facts.partnership.phase).toBe(partnerFacts().partnership.phase);
    expect(section.getAttribute('aria-busy')).toBe('false');
    await expect(section).toBeAccessible();
});

test('takes the sections that the field permissions let through, and draws without the others', async () => {
    const terms = partnerFacts().partnership.terms;
    const { source, section } = await mount([{ ...FACTS, Terms_Facts__c: { value: JSON.stringify({ terms }) } }]);
    expect(source.facts.partnership.terms).toEqual(terms);
    expect(source.facts.partnership.roi).toBeUndefined();
    expect(source.failure).toBeUndefined();
    await expect(section).toBeAccessible();
});

test('an account without a row is no partner yet', async () => {
    const { source } = await mount([]);
    expect(source.facts).toMatchObject({ kind: 'partner', name: 'Account 7', partnership: null });
    expect(source.failure).toBeUndefined();
});

test('an account that is no partner says how far the service has read, and that the data is a sample', async () => {
    const state = { sample: true, reading: { done: 12, total: 90 }, dataThrough: '2026-11-22T06:40:00.000Z' };
    const { source } = await mount([], [{ Reading_Facts__c: { value: JSON.stringify(state) } }]);
    expect(source.facts).toMatchObject(state);
    const { source: unread } = await mount([], [{ Reading_Facts__c: { value: null } }]);
    expect(unread.facts).toMatchObject({ sample: false, reading: null });
});

test('facts that cannot be read are an error and not an empty page', async () => {
    const { source } = await mount([{ Facts__c: { value: '{' } }]);
    expect(source).toMatchObject({ facts: null, failure: 'facts_unreadable' });
});
