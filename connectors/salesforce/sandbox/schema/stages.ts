import { type ObjectDef, type Schema, type StageDef, values } from './types.ts';

/**
 * An org has opportunity stages of its own, each with its chance, and open, won or lost.
 * @param stages in the order of the picklist; none leaves the stages as they are
 */
export function withStages(schema: Schema, stages: readonly StageDef[]): Schema {
  const opportunity = schema.objects.get('Opportunity');
  const stage = opportunity?.fields.get('StageName');
  if (stages.length === 0 || opportunity === undefined || stage === undefined) return schema;
  const labels = values(...stages.map(({ label }) => label));
  const own: ObjectDef = {
    ...opportunity,
    stages: new Map(stages.map((each) => [each.label, each])),
    fields: new Map([...opportunity.fields, ['StageName', { ...stage, values: labels }]]),
  };
  return { ...schema, objects: new Map([...schema.objects, ['Opportunity', own]]) };
}
