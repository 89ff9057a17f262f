import { call, changed, wireAdapter } from 'host/runtime';

const apiName = (field) => (typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`);
const query = ({ fields = [], optionalFields = [] }) =>
  new URLSearchParams({
    fields: fields.map(apiName).join(','),
    optionalFields: optionalFields.map(apiName).join(','),
  });

export const getRecord = wireAdapter(
  (config) => call('GET', `/ui-api/records/${config.recordId}?${query(config)}`),
  ({ recordId }) => recordId,
);

export const createRecord = (input) => call('POST', '/ui-api/records', input);

export async function notifyRecordUpdateAvailable(items) {
  for (const { recordId } of items) {
    changed(recordId);
    window.dispatchEvent(new CustomEvent('host:record-changed', { detail: { recordId } }));
  }
}

export function getFieldValue(record, field) {
  const [, ...path] = apiName(field).split('.');
  return path.reduce((at, part) => at?.fields?.[part]?.value, record);
}
