import type { RequestHandler } from 'express';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;
const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * The workbench acts as anybody, so only this machine's own pages may use it: a foreign name that resolves to loopback
 * (DNS rebinding) and a foreign page that posts here are refused.
 */
export const onlyThisMachine: RequestHandler = (request, response, next) => {
  const host = request.get('host') ?? '';
  const origin = request.get('origin');
  const foreign = origin !== undefined && CHANGES.has(request.method) && origin !== `http://${host}`;
  if (LOOPBACK.test(host) && !foreign) next();
  else response.status(403).json({ code: 'not_this_machine', title: 'The workbench answers this machine only.' });
};

/** Headers of every page: nothing from elsewhere is loaded, and nobody else frames it. */
export const pageHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'SAMEORIGIN',
    'cache-control': 'no-cache',
  });
  next();
};

/** For the shell page. Its few inline styles are React's. */
export const SHELL_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";
