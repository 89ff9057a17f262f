import { createElement } from 'lwc';
import PosAction from 'c/posAction';

const action = (over = {}) => ({
    id: 'a',
    testId: 'submit',
    label: 'Submit',
    variant: 'primary',
    does: { kind: 'reload' },
    ...over
});

function draw(given, busy = false) {
    const element = createElement('c-pos-action', { is: PosAction });
    Object.assign(element, { action: given, busy });
    document.body.appendChild(element);
    const pressed = jest.fn();
    element.addEventListener('posaction', ({ detail }) => pressed(detail.action.id));
    const button = element.shadowRoot.querySelector('button');
    button.click();
    return { element, button, pressed };
}

afterEach(() => document.body.replaceChildren());

test('a press tells which action', () => {
    expect(draw(action()).pressed).toHaveBeenCalledWith('a');
});

test('a disabled action stays reachable, does nothing, and is described by its reason', async () => {
    const { element, button, pressed } = draw(action({ disabledReason: 'Choose a product first.' }));
    expect(pressed).not.toHaveBeenCalled();
    expect(button.disabled).toBe(false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const reason = element.shadowRoot.querySelector('p');
    expect(reason.textContent).toBe('Choose a product first.');
    expect(button.getAttribute('aria-describedby')).toBe(reason.id);
    await expect(element).toBeAccessible();
});

test('while a command is under way a second press does nothing', () => {
    expect(draw(action(), true).pressed).not.toHaveBeenCalled();
});

test('the fuller name is what stands on the button, and an opening action says that a dialog comes', () => {
    const { button } = draw(action({ name: 'Submit Partner A', does: { kind: 'open', dialog: {} } }));
    expect(button.textContent).toBe('Submit Partner A');
    expect(button.getAttribute('aria-haspopup')).toBe('dialog');
});
