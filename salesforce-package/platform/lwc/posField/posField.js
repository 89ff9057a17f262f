import { api, LightningElement } from 'lwc';

const SEPARATOR = ';';
/** More choices than this stand in one row of buttons (a scale of scores). */
const MOST_IN_A_COLUMN = 4;
const ARABIC_ZERO = 0x0660;
const ZERO = 0x30;

/**
 * One field of core's screen model, in Salesforce's own inputs. Controlled: its value is the field's, and every change
 * goes up as `poschange` with name and value. Fires nothing else.
 */
export default class PosField extends LightningElement {
    @api field;
    shownError = '';

    get is() {
        return { [this.field.input]: true };
    }
    get testId() {
        return this.field.testId;
    }
    get label() {
        return this.field.label;
    }
    get value() {
        return this.field.value;
    }
    get values() {
        return this.field.value === '' ? [] : this.field.value.split(SEPARATOR);
    }
    get required() {
        return this.field.required;
    }
    get options() {
        return (this.field.options ?? []).map(({ value, label }) => ({ value, label }));
    }
    get radioType() {
        return this.options.length > MOST_IN_A_COLUMN ? 'button' : 'radio';
    }
    /** One sentence per option that has one; the field's own help stands before them. */
    get help() {
        const own = this.field.help ? [{ key: 'own', text: this.field.help }] : [];
        const perOption = (this.field.options ?? []).filter(({ help }) => help);
        return [...own, ...perOption.map(({ value, label, help }) => ({ key: value, name: label, text: help }))];
    }
    get hasHelp() {
        return this.help.length > 0;
    }

    renderedCallback() {
        const error = this.field.error ?? '';
        if (error === this.shownError) return;
        this.shownError = error;
        const control = this.refs.control;
        control?.setCustomValidity?.(error);
        control?.reportValidity?.();
    }

    /** Puts the focus into the field (the first error of a dialog that was refused). */
    @api
    focusControl() {
        this.refs.control?.focus();
    }

    change(event) {
        event.stopPropagation();
        const { value } = event.detail;
        this.tell(Array.isArray(value) ? value.join(SEPARATOR) : String(value ?? ''));
    }

    /** An option may have a key of its own (a score: 1 to 5, and 0 for no evidence). */
    pickByKey(event) {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const pressed = latinDigit(event.key);
        const option = (this.field.options ?? []).find(({ key }) => key === pressed);
        if (!option) return;
        event.preventDefault();
        this.tell(option.value);
    }

    tell(value) {
        if (value === this.field.value) return;
        this.dispatchEvent(
            new CustomEvent('poschange', { detail: { name: this.field.name, value }, bubbles: true, composed: true })
        );
    }
}

/** An Arabic keyboard may type its own digits. */
function latinDigit(key) {
    const code = key.codePointAt(0) - ARABIC_ZERO;
    return key.length === 1 && code >= 0 && code <= 9 ? String.fromCodePoint(ZERO + code) : key;
}
