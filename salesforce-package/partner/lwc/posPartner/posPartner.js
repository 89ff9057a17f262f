import { api, LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import NAME from '@salesforce/schema/Account.Name';
import PARTNER_ID from '@salesforce/schema/Account.Partner_Id__c';
import { noPartnerFacts, partnerFactsFromRow } from 'c/posCore';
import { codeOf, commandOf, NO_KEY, rowsOf } from 'c/posRows';
import { mayUse } from 'c/posViewer';
import { PARTNER } from './query';

/** What field permissions let through of the sections; a field that was left out of the answer is undefined. */
const sectionsOf = (row) => ({
    terms: row.Terms_Facts__c,
    money: row.Money_Facts__c,
    scorecard: row.Scorecard_Facts__c,
    requests: row.Requests_Facts__c
});

/** SCREENS S6 with S6b: the partnership with this account. It reads rows and holds no rule. */
export default class PosPartner extends LightningElement {
    @api recordId;
    watched = [NAME, PARTNER_ID];
    key = NO_KEY;
    rows;
    failure;
    record;

    /** Nothing is read for a person without the permission. */
    get readId() {
        return mayUse ? this.recordId : undefined;
    }
    get variables() {
        return mayUse ? { id: this.recordId, key: this.key } : undefined;
    }
    get source() {
        const row = rowsOf(this.rows, 'Partnership__c')[0];
        const facts = this.factsFrom(row);
        return {
            kind: 'partner',
            recordId: this.recordId,
            facts,
            failure: this.failure ?? (row?.Facts__c && !facts ? 'facts_unreadable' : undefined),
            loadedAt: this.loadedAt,
            look: () => this.look()
        };
    }

    @wire(getRecord, { recordId: '$readId', fields: '$watched' })
    receiveRecord({ data }) {
        if (!data) return;
        const edited = this.record !== undefined && this.record.lastModifiedDate !== data.lastModifiedDate;
        this.record = data;
        if (edited) this.refs.screen.lookAgain();
    }

    @wire(graphql, { query: PARTNER, variables: '$variables' })
    receiveRows(result) {
        this.refresh = result.refresh;
        if (result.errors) this.failure = codeOf(result.errors);
        if (!result.data) return;
        this.failure = undefined;
        this.loadedAt = new Date().toISOString();
        this.command = commandOf(result.data, this.key);
        this.rows = result.data;
    }

    /** Null while something is missing or unreadable. An account without a row is no partner yet. */
    factsFrom(row) {
        if (!this.rows || !this.record) return null;
        if (row?.Facts__c) return partnerFactsFromRow(row.Facts__c, sectionsOf(row));
        const account = { id: this.recordId, name: getFieldValue(this.record, NAME) };
        const state = rowsOf(this.rows, 'Opportunity')[0]?.Reading_Facts__c ?? null;
        return noPartnerFacts(account, state, new Date().toISOString());
    }

    async look() {
        await this.refresh?.();
        return this.command;
    }
    watch(event) {
        this.key = event.detail.key;
    }
}
