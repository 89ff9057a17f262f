import { createElement } from 'lwc';
import PosField from 'c/posField';

const OPTIONS = [
    { value: 'a', label: 'A', help: 'The first.' },
    { value: 'b', label: 'B' }
];
const field = (over = {}) => ({
    name: 'role',
    testId: 'role',
    label: 'Role',
    input: 'radio',
    value: 'a',
    options: OPTIONS,
    required: true,
    ...over
});

function draw(given) {
    const element = createElement('c-pos-field', { is: PosField });
    element.field = given;
    document.body.appendChild(element);
    const changed = jest.fn();
    element.addEventListener('poschange', ({ detail }) => changed(detail));
    return { element, changed, at: (selector) => element.shadowRoot.querySelector(selector) };
}
const change = (control, value) => control.dispatchEvent(new CustomEvent('change', { detail: { value } }));

afterEach(() => document.body.replaceChildren());

test.each([
    ['radio', 'lightning-radio-group'],
    ['checkboxes', 'lightning-checkbox-group'],
    ['select', 'lightning-select'],
    ['textarea', 'lightning-textarea'],
    ['number', 'lightning-input'],
    ['date', 'lightning-input'],
    ['text', 'lightning-input']
])('%s is %s', (input, tag) => {
    expect(draw(field({ input })).at(tag).label).toBe('Role');
});

test('a change goes up with name and value, once', () => {
    const { changed, at } = draw(field());
    change(at('lightning-radio-group'), 'b');
    change(at('lightning-radio-group'), 'a');
    expect(changed.mock.calls).toEqual([[{ name: 'role', value: 'b' }]]);
});

test('several checked values travel as one text', () => {
    const { changed, at } = draw(field({ input: 'checkboxes', value: 'a' }));
    expect(at('lightning-checkbox-group').value).toEqual(['a']);
    change(at('lightning-checkbox-group'), ['a', 'b']);
    expect(changed).toHaveBeenCalledWith({ name: 'role', value: 'a;b' });
});

test('a day is picked in a date input and travels as YYYY-MM-DD', () => {
    const { changed, at } = draw(field({ input: 'date', value: '2026-11-21' }));
    const control = at('lightning-input');
    expect([control.type, control.value]).toEqual(['date', '2026-11-21']);
    change(control, '2026-11-20');
    expect(changed).toHaveBeenCalledWith({ name: 'role', value: '2026-11-20' });
});

test('help of the options is shown beside them', async () => {
    const { element, at } = draw(field());
    expect(at('.help').textContent).toBe('AThe first.');
    await expect(element).toBeAccessible();
});

test('a scale of scores stands in one row', () => {
    const options = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));
    expect(draw(field({ options })).at('lightning-radio-group').type).toBe('button');
});

describe('a scale of scores with keys', () => {
    const options = [
        { value: '4', label: '4', key: '4' },
        { value: 'none', label: 'No evidence', key: '0' }
    ];
    const press = (control, key, over = {}) => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...over });
        control.dispatchEvent(event);
        return event.defaultPrevented;
    };

    test.each([
        ['4', '4'],
        ['0', 'none'],
        ['٤', '4'],
        ['٠', 'none']
    ])('the key %s picks %s', (key, value) => {
        const { changed, at } = draw(field({ options, value: '' }));
        expect(press(at('lightning-radio-group'), key)).toBe(true);
        expect(changed).toHaveBeenCalledWith({ name: 'role', value });
    });

    test('other keys, and keys with a modifier, stay the browser’s', () => {
        const { changed, at } = draw(field({ options, value: '' }));
        expect(press(at('lightning-radio-group'), '7')).toBe(false);
        expect(press(at('lightning-radio-group'), 'ArrowDown')).toBe(false);
        expect(press(at('lightning-radio-group'), '4', { ctrlKey: true })).toBe(false);
        expect(changed).not.toHaveBeenCalled();
    });
});
