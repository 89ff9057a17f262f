/** What GraphQL answers, as plain rows: field values by name. */
export const rowsOf = (data, object) =>
    (data?.uiapi?.query?.[object]?.edges ?? []).map(({ node }) =>
        Object.fromEntries(Object.entries(node).map(([name, field]) => [name, plain(field)]))
    );

/** `Id` comes bare, every other field as `{ value }`, which may be null. */
const plain = (field) => (field !== null && typeof field === 'object' ? field.value : field);

/** The JSON texts of a list of rows. */
export const factsOf = (data, object) => rowsOf(data, object).map((row) => row.Facts__c);

/** The row of the command that is waited for; undefined until it is there. */
export function commandOf(data, key) {
    const row = rowsOf(data, 'Service_Command__c').find(({ Idempotency_Key__c: found }) => found === key);
    return row && { status: row.Status__c, result: row.Result__c };
}

/** No command is waited for: a key that no row has. */
export const NO_KEY = '-';

/** A code for the error state: what the platform says, never its sentence. */
export const codeOf = (errors) =>
    errors?.[0]?.extensions?.ErrorType ?? errors?.[0]?.errorCode ?? (errors ? 'not_read' : undefined);
