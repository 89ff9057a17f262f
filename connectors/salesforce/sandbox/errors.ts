/** One entry of a REST error body; collections rename `errorCode` to `statusCode`. */
export interface ApiFault {
  readonly errorCode: string;
  readonly message: string;
  readonly fields?: readonly string[];
}

/** A refusal on its way to becoming an HTTP answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly faults: readonly ApiFault[];

  constructor(status: number, ...faults: readonly ApiFault[]) {
    super(faults.map((one) => `${one.errorCode}: ${one.message}`).join('; '));
    this.status = status;
    this.faults = faults;
  }
}

/** A 400 with one code. */
export const bad = (errorCode: string, message: string, fields?: readonly string[]): ApiError =>
  new ApiError(400, { errorCode, message, ...(fields === undefined ? {} : { fields }) });

export const notFound = (message = 'The requested resource does not exist'): ApiError =>
  new ApiError(404, { errorCode: 'NOT_FOUND', message });
