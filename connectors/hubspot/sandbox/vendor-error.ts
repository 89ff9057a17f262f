/** An answer that is not a success, in HubSpot's error shape. Thrown by handlers, written by the server. */
export class VendorError extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: Record<string, unknown>, headers: Record<string, string> = {}) {
    super(String(body.message ?? status));
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export interface ErrorDetail {
  readonly message: string;
  readonly code?: string;
  readonly in?: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

const error = (status: number, category: string, message: string, more: Record<string, unknown> = {}) =>
  new VendorError(status, { status: 'error', message, ...more, category });

/** 400: unknown property, bad option, bad number, missing required, admin rule, malformed body. */
export const invalid = (message: string, errors: readonly ErrorDetail[] = []) =>
  error(400, 'VALIDATION_ERROR', message, errors.length > 0 ? { errors } : {});

/** 404 on an unknown or archived id. */
export const objectNotFound = (id: string) =>
  error(404, 'OBJECT_NOT_FOUND', 'resource not found', { context: { ids: [id] } });

/** 409 on a name that exists. */
export const alreadyExists = (message: string) => error(409, 'OBJECT_ALREADY_EXISTS', message);

/** 409 on a contact e-mail that exists. */
export const contactExists = (id: string) => error(409, 'CONFLICT', `Contact already exists. Existing ID: ${id}`);

/** 401 with the category the recipe names for an unknown or an expired token. */
export const unauthenticated = (expired: boolean) =>
  error(
    401,
    expired ? 'EXPIRED_AUTHENTICATION' : 'INVALID_AUTHENTICATION',
    expired ? 'The OAuth token used to make this call is expired' : 'Authentication credentials not found or not valid',
  );

/** 403 with the scopes that would be needed. */
export const missingScopes = (scopes: readonly string[]) =>
  error(403, 'MISSING_SCOPES', 'This app has not been granted all required scopes to make this call.', {
    errors: [
      {
        message: 'One or more of the following scopes are required.',
        context: { requiredGranularScopes: scopes },
      },
    ],
  });

/** 429 as HubSpot words it; `Retry-After` is left out, which the recipe says happens. */
export const tooMany = (policyName: 'TEN_SECONDLY_ROLLING' | 'SECONDLY') =>
  error(429, 'RATE_LIMITS', `You have reached your ${policyName.toLowerCase()} limit.`, {
    errorType: 'RATE_LIMIT',
    policyName,
  });
