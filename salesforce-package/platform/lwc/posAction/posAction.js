import { api, LightningElement } from 'lwc';

const LOOKS = {
    primary: 'slds-button slds-button_brand',
    secondary: 'slds-button slds-button_neutral',
    destructive: 'slds-button slds-button_destructive',
    link: 'slds-button pos-link'
};

/**
 * One action of core's screen model. A disabled one stays in the tab order and is described by its reason, so that
 * everybody can find out why. Fires `posaction` with the action.
 */
export default class PosAction extends LightningElement {
    @api action;
    /** True while a command is under way: a second press does nothing. */
    @api busy = false;

    /** The fuller name is what stands on the button: a spoken name that differs from it cannot be called (WCAG 2.5.3). */
    get label() {
        return this.action.name ?? this.action.label;
    }
    get testId() {
        return this.action.testId;
    }
    get reason() {
        return this.action.disabledReason;
    }
    /** Not `disabled`: base components ask every element for that, and only a public property may answer. */
    get off() {
        return this.reason || this.busy ? 'true' : null;
    }
    get opens() {
        return this.action.does.kind === 'open' ? 'dialog' : null;
    }
    get classes() {
        const look = LOOKS[this.action.variant] ?? LOOKS.secondary;
        return this.off ? `${look} pos-disabled` : look;
    }

    press() {
        if (this.off) return;
        this.dispatchEvent(
            new CustomEvent('posaction', { detail: { action: this.action }, bubbles: true, composed: true })
        );
    }
}
