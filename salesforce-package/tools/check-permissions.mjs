// Who may do what, read from the files as they ship: rules trust the flags only while nobody but the service writes them.
import { at, each, readMetadata, textAt } from './metadata-xml.mjs';
import { metadataFiles, objectOf, report, stemOf } from './package-files.mjs';

const SERVICE = 'Integration_User';
const OVERRIDE = 'Service_Integration';
/** What people may write on the mirrored record; everything else on it is the service's. */
const EDITED_BY_PEOPLE = ['Partnership_Type__c', 'Phase__c', 'Reason_Code__c', 'Reason__c', 'Suspended__c', 'Tier__c'];
/** What people may write on a command when they create it; they never edit one. */
const GIVEN_BY_PEOPLE = ['Expected_Version__c', 'Payload__c'];
/** Editable so that the org's own rules can answer with the reason; those rules let no save of a person pass. */
const REFUSED_BY_RULES = { 'Opportunity.Registration_Status__c': ['Decide_By_Level', 'Decide_By_Command'] };
const CHANGE_EVENTS = [
  'AccountChangeEvent',
  'OpportunityChangeEvent',
  'Partnership__ChangeEvent',
  'Service_Command__ChangeEvent',
];

const documents = metadataFiles().map(readMetadata);
const of = (type) => documents.filter(({ name }) => name === type);
const sets = of('PermissionSet').map(({ file, nodes }) => ({ name: stemOf(file), nodes }));
const people = sets.filter(({ name }) => name !== SERVICE);
/** Custom metadata is read by everybody and has neither sharing nor layout. */
const records = (file) => !stemOf(file).endsWith('__mdt') && !objectOf(file).endsWith('__mdt');
const objects = of('CustomObject')
  .filter(({ file }) => records(file))
  .map(({ file }) => stemOf(file));

const onlyTheServiceOverrides = () =>
  sets
    .filter(
      ({ name, nodes }) =>
        each(nodes, 'customPermissions').some((one) => textAt(one, 'name') === OVERRIDE) !== (name === SERVICE),
    )
    .map(({ name }) => `${name}: ${OVERRIDE} belongs to ${SERVICE} and to nobody else`);

const editedFields = ({ nodes }) =>
  each(nodes, 'fieldPermissions')
    .filter((one) => textAt(one, 'editable') === 'true')
    .map((one) => textAt(one, 'field'));

const mayEdit = (path) => {
  if (REFUSED_BY_RULES[path] !== undefined) return true;
  const [object, field] = path.split('.');
  if (object === 'Partnership__c') return EDITED_BY_PEOPLE.includes(field);
  return object === 'Service_Command__c' && GIVEN_BY_PEOPLE.includes(field);
};
const peopleEditNoServiceField = () =>
  people.flatMap((set) =>
    editedFields(set)
      .filter((path) => !mayEdit(path))
      .map((path) => `${set.name} may edit ${path}`),
  );

const refusedFieldsHaveTheirRules = () => {
  const active = of('ValidationRule')
    .filter(({ nodes }) => textAt(nodes, 'active') === 'true')
    .map(({ file }) => stemOf(file));
  return Object.entries(REFUSED_BY_RULES).flatMap(([path, rules]) =>
    rules.filter((rule) => !active.includes(rule)).map((rule) => `${path} is editable, but ${rule} is not active`),
  );
};

const peopleNeverChangeCommands = () =>
  people.flatMap(({ name, nodes }) =>
    each(nodes, 'objectPermissions').flatMap((one) => {
      const object = textAt(one, 'object');
      const allows = (right) => textAt(one, right) === 'true';
      const edits = object === 'Partnership__c' ? false : allows('allowEdit');
      const wrong = edits || allows('allowDelete') || allows('modifyAllRecords');
      return wrong ? [`${name} may edit or delete ${object}`] : [];
    }),
  );

/** A row made by hand would be a partnership that the service does not know. */
const onlyTheServiceMakesPartnerships = () =>
  people.flatMap(({ name, nodes }) =>
    each(nodes, 'objectPermissions')
      .filter((one) => textAt(one, 'object') === 'Partnership__c' && textAt(one, 'allowCreate') === 'true')
      .map(() => `${name} may create Partnership__c`),
  );

/** The platform reads no detail without its master, and no deal without accounts. */
const readsWithWhatItNeeds = () => {
  const needs = { Opportunity: 'Account', Partner_Suggestion__c: 'Opportunity' };
  return sets.flatMap(({ name, nodes }) => {
    const read = each(nodes, 'objectPermissions').map((one) => textAt(one, 'object'));
    return Object.entries(needs)
      .filter(([object, master]) => read.includes(object) && !read.includes(master))
      .map(([object, master]) => `${name} reads ${object} and not ${master}`);
  });
};

const everyObjectIsGrantedAndShown = () =>
  objects.flatMap((object) => [
    ...(sets.some(({ nodes }) => each(nodes, 'objectPermissions').some((one) => textAt(one, 'object') === object))
      ? []
      : [`nobody may read ${object}`]),
    ...(of('Layout').some(({ file }) => file.includes(`/${object}-`)) ? [] : [`${object} has no layout`]),
  ]);

/** Every record has a value in it: the platform refuses permissions on it. */
const isFixed = (nodes) => textAt(nodes, 'required') === 'true' || textAt(nodes, 'type') === 'MasterDetail';

function everyFieldIsReadable() {
  const service = sets.find(({ name }) => name === SERVICE);
  const granted = new Set(at(service.nodes, 'fieldPermissions', 'field').map((node) => node['#text']));
  return of('CustomField')
    .filter(({ file, nodes }) => records(file) && !isFixed(nodes))
    .map(({ file }) => `${objectOf(file)}.${stemOf(file)}`)
    .filter((path) => !granted.has(path))
    .map((path) => `the service may not read ${path}`);
}

function sharingIsAsDecided() {
  const wanted = {
    Approval_Request__c: 'Private',
    Deal_Registration__c: 'Private',
    Partner_Suggestion__c: 'ControlledByParent',
    Service_Command__c: 'Private',
  };
  const shared = of('CustomObject').filter(({ file }) => records(file));
  return shared.flatMap(({ file, nodes }) => {
    const expected = wanted[stemOf(file)] ?? 'Read';
    const found = textAt(nodes, 'sharingModel');
    return found === expected ? [] : [`${stemOf(file)} is shared as ${found}, not ${expected}`];
  });
}

function fourEntitiesSendChanges() {
  const found = of('PlatformEventChannelMember').map(({ nodes }) => textAt(nodes, 'selectedEntity'));
  return found.sort().join() === CHANGE_EVENTS.join() ? [] : [`change events of ${found.join(', ')}`];
}

const noApex = () =>
  documents.filter(({ name }) => /^Apex/.test(name)).map(({ file }) => `${file}: the package holds no Apex`);

const problems = [
  onlyTheServiceOverrides,
  peopleEditNoServiceField,
  refusedFieldsHaveTheirRules,
  peopleNeverChangeCommands,
  onlyTheServiceMakesPartnerships,
  readsWithWhatItNeeds,
  everyObjectIsGrantedAndShown,
  everyFieldIsReadable,
  sharingIsAsDecided,
  fourEntitiesSendChanges,
  noApex,
].flatMap((check) => check());
report(problems, `${sets.length} permission sets, ${objects.length} objects`);
