import { api, LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import { getRecord } from 'lightning/uiRecordApi';
import AMOUNT from '@salesforce/schema/Opportunity.Amount';
import CLOSE_DATE from '@salesforce/schema/Opportunity.CloseDate';
import NAME from '@salesforce/schema/Opportunity.Name';
import STAGE from '@salesforce/schema/Opportunity.StageName';
import { dealFactsFromRows } from 'c/posCore';
import { codeOf, commandOf, factsOf, NO_KEY, rowsOf } from 'c/posRows';
import { mayUse } from 'c/posViewer';
import { DEAL } from './query';

/** SCREENS S1, with S3 and the decision block of S13: the partners on this deal. It reads rows and holds no rule. */
export default class PosDeal extends LightningElement {
    @api recordId;
    /** An edit of one of these on the page changes what the service says about the deal. */
    watched = [NAME, STAGE, AMOUNT, CLOSE_DATE];
    key = NO_KEY;
    facts = null;
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
        return {
            kind: 'deal',
            recordId: this.recordId,
            facts: this.facts,
            failure: this.failure,
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

    @wire(graphql, { query: DEAL, variables: '$variables' })
    receiveRows(result) {
        this.refresh = result.refresh;
        if (result.errors) this.failure = codeOf(result.errors);
        if (!result.data) return;
        this.loadedAt = new Date().toISOString();
        this.command = commandOf(result.data, this.key);
        this.take(result.data);
    }

    /** No facts yet: the service is still reading, so the screen goes on loading. */
    take(data) {
        const summary = rowsOf(data, 'Opportunity')[0]?.Deal_Facts__c;
        this.facts = dealFactsFromRows({
            summary: summary ?? null,
            suggestions: factsOf(data, 'Partner_Suggestion__c'),
            registrations: factsOf(data, 'Deal_Registration__c'),
            approvals: factsOf(data, 'Approval_Request__c')
        });
        this.failure = summary && !this.facts ? 'facts_unreadable' : undefined;
    }

    async look() {
        await this.refresh?.();
        return this.command;
    }
    watch(event) {
        this.key = event.detail.key;
    }
}
