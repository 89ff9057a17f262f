import { api } from 'lwc';
import LightningModal from 'lightning/modal';

/**
 * A dialog of core's screen model in Salesforce's own modal, which traps the focus and gives it back. It stays open
 * while the screen behind it is made anew: `watch` hands over the current dialog at once and after every change, and
 * null when the screen no longer has it.
 */
export default class PosDialog extends LightningModal {
    @api lang;
    @api dir;
    /** `(listener) => stop`: tells `{ dialog, notice, busy }`. */
    @api watch;
    /** Called with `{ name, value }` of a changed field. */
    @api change;
    /** Called with an action other than close. */
    @api run;

    dialog = { testId: '', blocks: [], actions: [] };
    notice;
    busy = false;

    connectedCallback() {
        super.connectedCallback?.();
        this.stop = this.watch((state) => this.take(state));
    }
    disconnectedCallback() {
        this.stop?.();
        super.disconnectedCallback?.();
    }

    get testId() {
        return this.dialog.testId;
    }
    get blocks() {
        return this.dialog.blocks;
    }
    get actions() {
        return this.dialog.actions.map((action) => ({ key: action.id, action }));
    }
    get sent() {
        return this.notice?.kind === 'sent' ? this.notice.text : '';
    }
    get refused() {
        return this.notice?.kind === 'refused' ? this.notice.text : '';
    }

    take({ dialog, notice, busy }) {
        if (!dialog) {
            this.close();
            return;
        }
        this.dialog = dialog;
        this.notice = notice;
        this.busy = busy;
    }
    changed(event) {
        event.stopPropagation();
        this.change(event.detail);
    }
    pressed(event) {
        event.stopPropagation();
        const { action } = event.detail;
        if (action.does.kind === 'close') this.close();
        else this.run(action);
    }
}
