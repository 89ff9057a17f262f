// The stock stub's gql swallows the text.
// biome-ignore lint/performance/noBarrelFile: it stands in for a module of Salesforce
export { graphql } from '@salesforce/sfdx-lwc-jest/src/lightning-stubs/graphql/graphql';

export const gql = (strings, ...parts) => strings.reduce((text, part, i) => text + (parts[i - 1] ?? '') + part);
