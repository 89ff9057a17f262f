import { createElement } from 'lwc';
import PosDialog from 'c/posDialog';

const flush = () => new Promise((done) => setTimeout(done, 0));
const SEND = { kind: 'send', command: {}, sentText: 'Sent' };
const action = (id, does) => ({ id, testId: id, label: id, variant: 'secondary', does });
const dialog = (text) => ({
    id: 'd',
    testId: 'dialog-d',
    title: 'Register',
    blocks: [{ kind: 'text', text }],
    actions: [action('submit', SEND), action('cancel', { kind: 'close' })]
});

async function open(state) {
    const element = createElement('c-pos-dialog', { is: PosDialog });
    const run = jest.fn();
    const closed = jest.fn();
    let tell;
    Object.assign(element, {
        lang: 'ar',
        dir: 'rtl',
        run,
        change: jest.fn(),
        watch: (listener) => {
            tell = listener;
            listener(state);
            return () => undefined;
        }
    });
    element.addEventListener('close', closed);
    document.body.appendChild(element);
    await flush();
    const press = (n) =>
        element.shadowRoot.querySelectorAll('c-pos-action')[n].shadowRoot.querySelector('button').click();
    return { element, run, closed, press, tell: (next) => tell(next) };
}

afterEach(() => document.body.replaceChildren());

test('shows its title, blocks and actions in the direction of the language', async () => {
    const { element } = await open({ dialog: dialog('Known before sending') });
    expect(element.shadowRoot.querySelector('lightning-modal-header').label).toBe('Register');
    expect(element.shadowRoot.querySelector('[data-testid=dialog-d]').getAttribute('dir')).toBe('rtl');
    await expect(element).toBeAccessible();
});

test('follows the screen while it stays open', async () => {
    const { element, tell } = await open({ dialog: dialog('first') });
    tell({ dialog: dialog('second'), notice: { kind: 'sent', text: 'Sending' }, busy: true });
    await flush();
    const blocks = element.shadowRoot.querySelector('c-pos-blocks');
    expect(blocks.blocks[0].text).toBe('second');
    expect(element.shadowRoot.querySelector('[role=status]').textContent).toBe('Sending');
});

test('a refusal is an alert', async () => {
    const { element } = await open({ dialog: dialog('x'), notice: { kind: 'refused', text: 'Account protected' } });
    expect(element.shadowRoot.querySelector('[role=alert]').textContent).toBe('Account protected');
});

test('cancel closes, submit runs the action', async () => {
    const { run, closed, press } = await open({ dialog: dialog('x') });
    press(0);
    expect(run.mock.calls[0][0].id).toBe('submit');
    press(1);
    expect(closed).toHaveBeenCalledTimes(1);
});

test('closes by itself when the screen no longer has it', async () => {
    const { closed, tell } = await open({ dialog: dialog('x') });
    tell({ dialog: undefined });
    expect(closed).toHaveBeenCalledTimes(1);
});
