import { gql } from 'lightning/graphql';

/** Everything the deal screen is made from, in one call: what the service wrote, and the command that is waited for. */
export const DEAL = gql`
    query posDeal($id: ID, $key: String) {
        uiapi {
            query {
                Opportunity(first: 1, where: { Id: { eq: $id } }) {
                    edges {
                        node {
                            Id
                            Deal_Facts__c {
                                value
                            }
                        }
                    }
                }
                Partner_Suggestion__c(
                    first: 3
                    where: { Opportunity__c: { eq: $id } }
                    orderBy: { Rank__c: { order: ASC } }
                ) {
                    edges {
                        node {
                            Id
                            Facts__c {
                                value
                            }
                        }
                    }
                }
                Deal_Registration__c(first: 25, where: { Opportunity__c: { eq: $id } }) {
                    edges {
                        node {
                            Id
                            Facts__c {
                                value
                            }
                        }
                    }
                }
                Approval_Request__c(first: 25, where: { Opportunity__c: { eq: $id } }) {
                    edges {
                        node {
                            Id
                            Facts__c {
                                value
                            }
                        }
                    }
                }
                Service_Command__c(first: 1, where: { Idempotency_Key__c: { eq: $key } }) {
                    edges {
                        node {
                            Id
                            Idempotency_Key__c {
                                value
                            }
                            Status__c {
                                value
                            }
                            Result__c {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
