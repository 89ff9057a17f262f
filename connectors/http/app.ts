import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import type { Log } from '../service/deps.ts';
import { openApi } from './openapi.ts';
import { problem, problemHandler } from './problem.ts';
import { handlerOf, type Route } from './route.ts';

const BODY_LIMIT = '1mb';

export interface AppOptions {
  readonly routes: readonly Route[];
  /** Mounted as they are, before the API: the demo's workbench. Absent once a real CRM is connected. */
  readonly mounts: readonly { readonly path: string; readonly router: Router }[];
  /** True when the database answers and the import has begun. */
  readonly ready: () => Promise<boolean>;
  readonly version: string;
  readonly log: Log;
}

/** The HTTP edge: security headers, raw bodies for signatures, every route by its schema, errors as problem documents. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag'); // an answer carries the moment it was given, so no two are alike
  for (const { path, router } of options.mounts) app.use(path, router);
  app.use(helmet());
  app.use(express.raw({ limit: BODY_LIMIT, type: () => true }));
  app.use((request, response, next) => {
    const started = performance.now();
    response.on('finish', () => {
      const ms = Math.round(performance.now() - started);
      options.log.info({ method: request.method, path: request.path, status: response.statusCode, ms }, 'request');
    });
    next();
  });
  const routes = [...options.routes, ...ownRoutes(options)];
  for (const route of routes) app[route.method](route.path, handlerOf(route));
  app.use((_request, response) =>
    problem(response, { status: 404, code: 'not_found', title: 'There is nothing at this address.' }),
  );
  app.use(problemHandler(options.log));
  return app;
}

/** What every deployment answers to: is the process alive, can it work, what does it offer. */
function ownRoutes({ routes, ready, version }: AppOptions): Route[] {
  const open = { method: 'get', signed: null } as const;
  const own: Route[] = [
    {
      ...open,
      path: '/healthz',
      summary: 'Whether the process is alive',
      answers: { 200: 'alive' },
      handle: (_request, response) => void response.json({ status: 'ok' }),
    },
    {
      ...open,
      path: '/readyz',
      summary: 'Whether requests can be answered',
      answers: { 200: 'ready', 503: 'not ready' },
      handle: async (_request, response) => {
        const isReady = await ready().catch(() => false);
        response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready' });
      },
    },
    {
      ...open,
      path: '/openapi.json',
      summary: 'This description',
      answers: { 200: 'OpenAPI 3.1' },
      handle: (_request, response) => void response.json(openApi([...routes, ...own], version)),
    },
  ];
  return own;
}
