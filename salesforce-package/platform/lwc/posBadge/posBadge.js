import { api, LightningElement } from 'lwc';

/** SCREENS 5.7: one meaning, one look. The words carry the meaning; mark and colour only repeat it. */
const LOOKS = {
    good: { theme: 'slds-theme_success', mark: '✓' },
    attention: { theme: 'slds-theme_warning', mark: '!' },
    bad: { theme: 'slds-theme_error', mark: '✕' },
    waiting: { theme: 'slds-badge_inverse', mark: '◷' },
    neutral: { theme: 'slds-badge_lightest', mark: '' }
};

/** One badge of core's screen model. */
export default class PosBadge extends LightningElement {
    @api badge;

    get text() {
        return this.badge.text;
    }
    get mark() {
        return this.look.mark;
    }
    get classes() {
        return `slds-badge ${this.look.theme}`;
    }
    get look() {
        return LOOKS[this.badge.tone] ?? LOOKS.neutral;
    }
}
