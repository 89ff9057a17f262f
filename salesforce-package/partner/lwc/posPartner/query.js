import { gql } from 'lightning/graphql';

/**
 * Everything the partner screen is made from, in one call: what the service wrote, and the command that is waited for.
 * A field of a section that the user may not read is left out of the answer instead of refusing all of it. Beside
 * an open deal stands how far the service has read, and whether the data is a sample: an account that is no partner has no
 * row of its own.
 */
export const PARTNER = gql`
    query posPartner($id: ID, $key: String) {
        uiapi {
            query {
                Partnership__c(first: 1, where: { Account__c: { eq: $id } }) {
                    edges {
                        node {
                            Id
                            Facts__c {
                                value
                            }
                            Terms_Facts__c @optional {
                                value
                            }
                            Money_Facts__c @optional {
                                value
                            }
                            Scorecard_Facts__c @optional {
                                value
                            }
                            Requests_Facts__c @optional {
                                value
                            }
                        }
                    }
                }
                Opportunity(
                    first: 1
                    where: { IsClosed: { eq: false } }
                    orderBy: { LastModifiedDate: { order: DESC } }
                ) {
                    edges {
                        node {
                            Id
                            Reading_Facts__c @optional {
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
