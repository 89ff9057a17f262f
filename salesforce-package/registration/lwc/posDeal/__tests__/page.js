import { createElement } from 'lwc';
import PosDeal from 'c/posDeal';
import { dealFacts } from 'fixtures';

export const DEAL = '006000000000001AAA';
export const flush = () => new Promise((done) => setTimeout(done, 0));
export const edges = (rows) => ({ edges: rows.map((node) => ({ node })) });
export const valued = (fields) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, name === 'Id' ? value : { value }]));

/** What the page's query answers for these facts. */
export function answer({ facts = dealFacts(), command } = {}) {
    const { suggestions, registrations, approvals, ...summary } = facts;
    const rows = (all) => edges(all.map((one, n) => valued({ Id: String(n), Facts__c: JSON.stringify(one) })));
    return {
        uiapi: {
            query: {
                Opportunity: edges([valued({ Id: DEAL, Deal_Facts__c: JSON.stringify(summary) })]),
                Partner_Suggestion__c: rows(suggestions),
                Deal_Registration__c: rows(registrations),
                Approval_Request__c: rows(approvals),
                Service_Command__c: edges(command ? [valued({ Id: 'c', ...command })] : [])
            }
        }
    };
}

export async function mount() {
    const element = createElement('c-pos-deal', { is: PosDeal });
    element.recordId = DEAL;
    document.body.appendChild(element);
    await flush();
    const screen = element.shadowRoot.querySelector('c-pos-screen');
    return { element, screen, section: () => screen.shadowRoot.querySelector('section') };
}
export const texts = (root) =>
    [...root.querySelectorAll('*')]
        .flatMap((one) => (one.shadowRoot ? texts(one.shadowRoot) : []))
        .concat(root.textContent);

/** A button by its test hook, through every shadow root. */
export function actionIn(root, testId) {
    for (const one of root.querySelectorAll('*')) {
        if (one.tagName === 'BUTTON' && testId.test(one.dataset.testid)) return one;
        const found = one.shadowRoot && actionIn(one.shadowRoot, testId);
        if (found) return found;
    }
    return undefined;
}
