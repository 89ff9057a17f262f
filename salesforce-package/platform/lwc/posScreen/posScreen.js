import { api, LightningElement } from 'lwc';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import {
    dealScreen,
    decidingText,
    errorScreen,
    isUnreached,
    loadingScreen,
    noPermissionScreen,
    outcomeText,
    partnerScreen,
    wasOvertaken
} from 'c/posCore';
import PosDialog from 'c/posDialog';
import { CommandKeys, later, leaveCommand, lookAgain, untilDecided } from 'c/posSend';
import { asker, currentViewer, lang, mayUse } from 'c/posViewer';
import { dialogOf } from './dialogs';

const SCREENS = { deal: dealScreen, partner: partnerScreen };
const TOASTS = { good: 'success', attention: 'warning', bad: 'error', waiting: 'info', neutral: 'info' };

/**
 * One screen of core on a record page: draws it, keeps what the person typed, opens its dialogs and sends its commands.
 * The page around it only reads. `source` is `{ kind, recordId, facts, failure, loadedAt, look }`: `facts` null while
 * loading, `failure` a code; with both, the facts are those that were loaded last, at `loadedAt`, and the connection is
 * gone. `look` reads everything again and gives the watched command row. Fires `watch` with the key of a command that
 * was left.
 */
export default class PosScreen extends LightningElement {
    screen = loadingScreen('deal', lang);
    notice;
    busy = false;
    ui = {};
    keys = new CommandKeys();
    dialogs = new Map();
    following = false;
    /** The facts that a refused command was made from, until the person has reviewed what changed. */
    before;

    @api
    get source() {
        return this.given;
    }
    set source(value) {
        if (this.isOver(value.facts)) this.notice = undefined;
        this.given = value;
        this.draw();
    }

    /** The record changed on the page: the service hears of it a moment later, so look a few times. */
    @api
    async lookAgain() {
        if (this.following) return;
        this.following = true;
        await lookAgain(
            () => this.source.look(),
            () => this.isConnected
        );
        this.following = false;
        void this.follow();
    }

    get dir() {
        return this.screen.dir;
    }
    get lang() {
        return this.screen.lang;
    }
    get testId() {
        return `screen-${this.screen.id}`;
    }
    get loading() {
        return this.screen.state === 'loading';
    }
    get blocks() {
        return this.screen.blocks;
    }
    get sent() {
        return this.notice && this.notice.kind !== 'refused' ? this.notice.text : '';
    }
    get refused() {
        return this.notice?.kind === 'refused' ? this.notice.text : '';
    }

    draw() {
        this.screen = screenOf(this.given, this.ui, this.before);
        this.tellDialogs();
        void this.follow();
    }
    /** What came of a command has been read once the facts move on: then they say more than the notice does. */
    isOver(facts) {
        if (this.notice?.kind !== 'decided' || this.following) return false;
        return JSON.stringify(facts) !== JSON.stringify(this.given.facts);
    }
    get unread() {
        const { facts, failure } = this.given;
        if (failure) return mayUse && isOffline(this.given);
        return mayUse && (!facts || Boolean(facts.reading));
    }
    /** While the service is still reading, or the connection is gone, the screen looks again. */
    async follow() {
        if (this.following || !this.unread) return;
        this.following = true;
        while (this.isConnected && this.unread) await later(() => this.given.look());
        this.following = false;
    }
    say(notice, busy = this.busy) {
        this.notice = notice;
        this.busy = busy;
        this.tellDialogs();
    }
    tellDialogs() {
        for (const [id, tell] of this.dialogs) this.tellDialog(id, tell);
    }
    tellDialog(id, tell) {
        tell({ dialog: dialogOf(this.screen, id), notice: this.notice, busy: this.busy });
    }

    changed(event) {
        event.stopPropagation();
        this.set({ [event.detail.name]: event.detail.value });
    }
    pressed(event) {
        event.stopPropagation();
        this.run(event.detail.action);
    }
    set(values) {
        this.ui = { ...this.ui, ...values };
        if (!this.busy) this.notice = undefined;
        this.draw();
    }
    /** Does what a pressed action says. */
    @api
    run(action) {
        const { does } = action;
        if (does.kind === 'open') void this.open(action);
        else if (does.kind === 'send') void this.send(does);
        else if (does.kind === 'set') this.set(does.values);
        else if (does.kind === 'reload') this.review();
    }
    /** Looking again is also how a person says that the changes were seen. */
    review() {
        this.before = undefined;
        this.say(undefined, this.busy);
        this.draw();
        void this.source.look();
    }

    /** Ends when the dialog is closed. */
    async open({ id, does }) {
        this.say(undefined);
        const { lang: language, dir } = this.screen;
        await PosDialog.open({
            label: does.dialog.title,
            size: 'medium',
            lang: language,
            dir,
            change: ({ name, value }) => this.set({ [name]: value }),
            run: (action) => this.run(action),
            watch: (tell) => {
                this.dialogs.set(id, tell);
                this.tellDialog(id, tell);
                return () => this.dialogs.delete(id);
            }
        });
        // What opened the dialog may be gone by now: then the modal has nothing to give the focus back to.
        if (document.activeElement === document.body) this.refs.section.focus();
    }

    async send({ command, sentText }) {
        if (this.busy) return;
        const { facts } = this.source;
        this.say({ kind: 'sent', text: sentText }, true);
        const key = this.keys.keyOf(command);
        const outcome = (await leaveCommand(command, key)) ?? (await this.decision(key));
        if (outcome.status !== 'failed') this.keys.forget();
        if (wasOvertaken(outcome)) this.before ??= facts;
        this.show(outcome);
        this.draw();
        await notifyRecordUpdateAvailable([{ recordId: this.source.recordId }]);
        await this.lookAgain();
    }
    decision(key) {
        this.dispatchEvent(new CustomEvent('watch', { detail: { key } }));
        return untilDecided(
            () => this.lookAtCommand(),
            () => this.isConnected
        );
    }
    async lookAtCommand() {
        const row = await this.source.look();
        if (row?.status === 'Deciding') this.say({ kind: 'sent', text: decidingText(lang) });
        return row;
    }
    show(outcome) {
        const { tone, text } = outcomeText(outcome, currentViewer());
        const accepted = outcome.status === 'accepted';
        if (accepted) this.closeAll();
        this.say({ kind: accepted ? 'decided' : 'refused', text }, false);
        this.dispatchEvent(new ShowToastEvent({ title: text, variant: TOASTS[tone] }));
    }
    closeAll() {
        this.ui = {};
        for (const tell of this.dialogs.values()) tell({ dialog: undefined });
        this.dialogs.clear();
        this.draw();
    }
}

/** Without a connection what was loaded last stays. */
const isOffline = ({ facts, failure }) => Boolean(facts) && isUnreached(failure ?? '');

function screenOf(source, ui, before) {
    const { kind, facts, failure, loadedAt } = source;
    if (!mayUse) return noPermissionScreen(kind, lang, asker);
    const offlineSince = isOffline(source) ? loadedAt : undefined;
    if (failure && !offlineSince) return errorScreen(kind, lang, { code: failure });
    return facts ? SCREENS[kind](facts, currentViewer(), ui, { before, offlineSince }) : loadingScreen(kind, lang);
}
