import { call, wireAdapter } from 'host/runtime';

export const gql = (strings, ...parts) => strings.reduce((text, part, i) => text + (parts[i - 1] ?? '') + part);

const post = ({ query, variables, operationName }) => call('POST', '/graphql', { query, variables, operationName });
const Wire = wireAdapter(post);

/** The platform's GraphQL wire: plural errors, and a `refresh` that resolves after the new answer was handed over. */
export class graphql extends Wire {
  constructor(emit) {
    super(({ data, error }) =>
      emit({
        data: data?.data ?? undefined,
        errors: error ? [{ message: error.message, errorCode: error.body?.errorCode }] : failures(data),
        refresh: () => this.run(),
      }),
    );
  }
}

const failures = (answer) => (answer?.errors?.length > 0 ? answer.errors : undefined);

export const executeMutation = async (request) => {
  const answer = await post(request);
  return { data: answer.data, errors: failures(answer) };
};
