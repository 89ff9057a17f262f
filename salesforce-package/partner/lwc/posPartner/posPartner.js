import { api, LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import NAME from '@salesforce/schema/Account.Name';
import PARTNER_ID from '@salesforce/schema/Account.Partner_Id__c';
import { partnerFactsFromRows } from 'c/posCore';
import { codeOf, commandOf, factsOf, NO_KEY } from 'c/posRows';
import { PARTNER } from './query';

/** SCREENS S6 with S6b: the partnership with this account. It reads rows and holds no rule. */
export default class PosPartner extends LightningElement {
    @api recordId;
    watched = [NAME, PARTNER_ID];
    key = NO_KEY;
    rows;
    failure;
    record;

    get variables() {
        return { id: this.recordId, key: this.key };
    }
    get source() {
        const facts = this.facts();
        return {
            kind: 'partner',
            recordId: this.recordId,
            facts,
            failure: this.failure ?? (facts === undefined ? 'facts_unreadable' : undefined),
            look: () => this.look()
        };
    }

    @wire(getRecord, { recordId: '$recordId', fields: '$watched' })
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
        this.command = commandOf(result.data, this.key);
        this.rows = result.data;
    }

    /** Null while something is still missing, undefined when a row cannot be read. */
    facts() {
        if (!this.rows || !this.record) return null;
        try {
            return partnerFactsFromRows({
                accountId: this.recordId,
                name: getFieldValue(this.record, NAME),
                partnership: factsOf(this.rows, 'Partnership__c')[0] ?? null,
                approvals: factsOf(this.rows, 'Approval_Request__c'),
                now: new Date().toISOString()
            });
        } catch {
            return undefined;
        }
    }

    async look() {
        await this.refresh?.();
        return this.command;
    }
    watch(event) {
        this.key = event.detail.key;
    }
}
