import { createElement } from 'lwc';
import PosBlocks from 'c/posBlocks';

const flush = () => new Promise((done) => setTimeout(done, 0));
const badge = (text, tone) => ({ text, tone });
const EVERY_KIND = [
    { kind: 'heading', level: 2, text: 'Second', badges: [badge('Met', 'good')] },
    { kind: 'heading', level: 3, text: 'Third' },
    { kind: 'heading', level: 4, text: 'Fourth' },
    { kind: 'text', text: 'Told', role: 'status', testId: 'told' },
    {
        kind: 'badges',
        label: 'Marks',
        items: ['good', 'attention', 'bad', 'waiting', 'neutral'].map((t) => badge(t, t))
    },
    { kind: 'alert', tone: 'warning', title: 'Mind', text: 'this' },
    { kind: 'list', items: ['One', 'Two'] },
    { kind: 'list', ordered: true, items: ['First', 'Then'] },
    { kind: 'facts', items: [{ label: 'Amount', value: 'SAR 1', testId: 'amount' }] },
    { kind: 'table', caption: 'Deals', columns: ['Deal', 'Amount'], rows: [['Deal 1', 'SAR 1']] },
    { kind: 'group', testId: 'inside', blocks: [{ kind: 'text', text: 'Nested' }] },
    {
        kind: 'phases',
        label: 'Phases',
        testId: 'path',
        text: 'Phase 2 of 3',
        steps: [
            { id: 'A', label: 'SCOUT', state: 'done' },
            { id: 'B', label: 'EVALUATE', state: 'current' },
            { id: 'C', label: 'NEGOTIATE', state: 'next' }
        ]
    },
    {
        kind: 'fields',
        fields: [{ name: 'f', testId: 'f', label: 'Field', input: 'text', value: '', required: false }]
    },
    {
        kind: 'actions',
        items: [{ id: 'a', testId: 'a', label: 'Act', variant: 'primary', does: { kind: 'reload' } }]
    },
    { kind: 'empty', title: 'Nothing', text: 'yet', testId: 'state-empty' },
    { kind: 'error', title: 'Failed', text: 'Code 1', locked: false, testId: 'state-error' }
];

async function draw(blocks, more = {}) {
    const element = createElement('c-pos-blocks', { is: PosBlocks });
    Object.assign(element, { blocks, ...more });
    document.body.appendChild(element);
    await flush();
    return element.shadowRoot;
}

afterEach(() => document.body.replaceChildren());

test('every kind of block is drawn and accessible', async () => {
    const root = await draw(EVERY_KIND);
    const texts = [...root.querySelectorAll('h2, h3, h4')].map((one) => `${one.tagName} ${one.textContent}`);
    expect(texts).toEqual(['H2 Second', 'H3 Third', 'H4 Fourth']);
    expect(root.querySelector('.badges').textContent).toContain('Marks');
    expect(root.querySelector('[data-testid=told]').getAttribute('role')).toBe('status');
    expect(root.querySelectorAll('ol.slds-list_ordered li')).toHaveLength(2);
    expect(root.querySelector('tbody th').textContent).toBe('Deal 1');
    expect(root.querySelector('[data-testid=amount] dd').textContent).toContain('SAR 1');
    expect(root.querySelector('[data-testid=state-error]').getAttribute('role')).toBe('alert');
    await expect(root.host).toBeAccessible();
});

test('exactly one step of the phase path is current', async () => {
    const root = await draw(EVERY_KIND);
    const current = [...root.querySelectorAll('ol.phases li')].map((one) => one.getAttribute('aria-current'));
    expect(current).toEqual([null, 'step', null]);
});

test('a group draws its own blocks', async () => {
    const root = await draw([EVERY_KIND[10]]);
    const inner = root.querySelector('[data-testid=inside] c-pos-blocks');
    expect(inner.shadowRoot.textContent).toContain('Nested');
});

test('a block of a kind that this bundle does not know is left out', async () => {
    const root = await draw([{ kind: 'hologram' }, { kind: 'text', text: 'still here' }]);
    expect([...root.querySelectorAll('.block')].map((one) => one.textContent)).toEqual(['', 'still here']);
});

test('headings of a dialog follow its title directly', async () => {
    const root = await draw([{ kind: 'heading', level: 3, text: 'What happens next' }], { lift: 1 });
    expect(root.querySelector('h2').textContent).toBe('What happens next');
});
