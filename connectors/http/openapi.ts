import { type ZodType, z } from 'zod';
import type { Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

const schemaOf = (schema: ZodType): Json =>
  z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }) as Json;

/** The OpenAPI 3.1 document of the routes, made from the very schemas that parse the requests. */
export function openApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Partnership OS', version, description: 'Errors are RFC 9457 problem documents.' },
    paths,
    components: {
      securitySchemes: {
        hubspotSignature: {
          type: 'apiKey',
          in: 'header',
          name: 'X-HubSpot-Signature-v3',
          description: 'HMAC-SHA256 over method, public address, body and timestamp.',
        },
      },
    },
  };
}

function operation(route: Route): Json {
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')];
  return {
    summary: route.summary,
    ...(route.signed !== null && { security: [{ hubspotSignature: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body !== undefined && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } },
    }),
    responses: Object.fromEntries(
      Object.entries(route.answers).map(([status, description]) => [status, { description }]),
    ),
  };
}

function parametersOf(schema: ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema) as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}
