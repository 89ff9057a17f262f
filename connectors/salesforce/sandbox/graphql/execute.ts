import { type DocumentNode, type FieldNode, GraphQLError, type OperationDefinitionNode, parse } from 'graphql';
import type { Session } from '../access.ts';
import { ApiError } from '../errors.ts';
import type { Org } from '../org.ts';
import { write } from '../records/write.ts';
import { type ApiRoute, type Call, ok, type Reply, record } from '../rest/http.ts';
import type { ObjectDef } from '../schema/types.ts';
import { invalid, QueryError, undefinedField } from './errors.ts';
import { args, connection, fieldsOf, keyOf, objectNamed, type Request, recordNode } from './select.ts';

const MUTATION = /^(\w+?)(Create|Update|Delete)$/;

function read(request: Request, uiapi: FieldNode): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(request, uiapi.selectionSet).map((query) => {
      if (query.name.value !== 'query') throw undefinedField(query.name.value, 'UIAPI');
      const lists = fieldsOf(request, query.selectionSet).map((node) => [
        keyOf(node),
        connection(request, objectNamed(request, node.name.value, 'RecordQuery'), node, null),
      ]);
      return [keyOf(query), Object.fromEntries(lists)];
    }),
  );
}

function answered(request: Request, object: ObjectDef, id: string, node: FieldNode): Record<string, unknown> {
  const row = request.org.store.get(object.name, id) ?? {};
  return Object.fromEntries(
    fieldsOf(request, node.selectionSet).map((part) => {
      if (part.name.value === 'Record') return [keyOf(part), recordNode(request, object, row, part.selectionSet)];
      if (part.name.value === 'Id') return [keyOf(part), id];
      if (part.name.value === 'success') return [keyOf(part), true];
      throw undefinedField(part.name.value, `${object.name}Payload`);
    }),
  );
}

function mutate(request: Request, node: FieldNode): Record<string, unknown> {
  const [, name = '', verb] = MUTATION.exec(node.name.value) ?? [];
  if (verb === undefined) throw undefinedField(node.name.value, 'UIAPIMutations');
  const object = objectNamed(request, name, 'UIAPIMutations');
  const input = record(args(request, node).input);
  const fields = record(input[object.name]);
  const id = String(input.Id ?? '');
  const { org, session } = request;
  if (verb === 'Create')
    return answered(request, object, write(org, session, { op: 'create', object: object.name, fields }).id, node);
  const wanted =
    verb === 'Update' ? ({ op: 'update', object: object.name, id, fields } as const) : ({ op: 'delete', id } as const);
  return answered(request, object, write(org, session, wanted).id, node);
}

/** Each mutation stands alone: one that is refused becomes null with an error, the others keep their result. */
function mutations(request: Request, uiapi: FieldNode, errors: QueryError[]): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const node of fieldsOf(request, uiapi.selectionSet)) {
    try {
      made[keyOf(node)] = mutate(request, node);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      made[keyOf(node)] = null;
      errors.push(
        ...error.faults.map(
          (fault) =>
            new QueryError('DataFetchingException', `${fault.errorCode}: ${fault.message}`, ['uiapi', keyOf(node)]),
        ),
      );
    }
  }
  return made;
}

function documentOf(text: unknown): DocumentNode {
  try {
    return parse(String(text ?? ''));
  } catch (error) {
    if (error instanceof GraphQLError) throw new QueryError('InvalidSyntax', `Invalid Syntax : ${error.message}`);
    throw error;
  }
}

function operationOf(document: DocumentNode, name: unknown): OperationDefinitionNode {
  const all = document.definitions.filter((one) => one.kind === 'OperationDefinition');
  const found = typeof name === 'string' ? all.find((one) => one.name?.value === name) : all[0];
  if (found === undefined) throw invalid(`Unknown operation named '${String(name)}'`);
  return found;
}

function checkVariables(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): void {
  for (const one of operation.variableDefinitions ?? []) {
    const name = one.variable.name.value;
    if (one.type.kind === 'NonNullType' && one.defaultValue === undefined && (variables[name] ?? null) === null)
      throw invalid(
        `Variable '${name}' has an invalid value: Variable '${name}' has coerced Null value for NonNull type`,
      );
  }
}

function execute(org: Org, session: Session, body: Record<string, unknown>): Record<string, unknown> {
  const errors: QueryError[] = [];
  try {
    const document = documentOf(body.query);
    const operation = operationOf(document, body.operationName);
    const variables = record(body.variables);
    checkVariables(operation, variables);
    const fragments = new Map(
      document.definitions.filter((one) => one.kind === 'FragmentDefinition').map((one) => [one.name.value, one]),
    );
    const request: Request = { org, session, fragments, variables };
    const data = fieldsOf(request, operation.selectionSet).map((node) => {
      if (node.name.value !== 'uiapi')
        throw undefinedField(node.name.value, operation.operation === 'mutation' ? 'Mutation' : 'Query');
      return [keyOf(node), operation.operation === 'mutation' ? mutations(request, node, errors) : read(request, node)];
    });
    return { data: Object.fromEntries(data), errors: errors.map((error) => error.toBody()) };
  } catch (error) {
    if (error instanceof QueryError) return { data: null, errors: [error.toBody()] };
    if (error instanceof ApiError) return { data: null, errors: [invalid(error.message).toBody()] };
    throw error;
  }
}

const handle = (org: Org, session: Session, call: Call): Reply => ok(execute(org, session, record(call.body)));

/** `POST /graphql`: the UI API's queries and record mutations; 200 even with errors. */
export const GRAPHQL_ROUTES: readonly ApiRoute[] = [{ method: 'POST', path: /^\/graphql\/?$/, handle }];
