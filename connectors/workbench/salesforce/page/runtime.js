// One small data layer behind the platform's stubs: the UI API over the workbench's own origin, as the person acted as.
const API = '/workbench/sf/services/data/v66.0';
const listeners = new Map();

/** What the platform throws: `body` holds its error. */
export class PlatformError extends Error {
  constructor(status, body) {
    super(body?.message ?? `HTTP ${status}`);
    this.status = status;
    this.body = body ?? { message: this.message };
  }
}

export async function call(method, path, payload) {
  const response = await fetch(API + path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: payload === undefined ? undefined : JSON.stringify(payload),
  });
  const body = await response.json().catch(() => undefined);
  if (!response.ok) throw new PlatformError(response.status, Array.isArray(body) ? body[0] : body);
  return body;
}

/** A record changed: every wire that shows it reads it again, as the platform's cache does. */
export function changed(recordId) {
  for (const listener of listeners.get(recordId) ?? []) listener();
}

/** A wire adapter from an async loader. A late answer of an earlier read is dropped. */
export function wireAdapter(load, topicOf = () => undefined) {
  return class {
    constructor(emit) {
      this.emit = emit;
      this.turn = 0;
      emit({ data: undefined, error: undefined });
    }
    connect() {}
    update(config) {
      this.disconnect();
      this.config = config;
      if (Object.values(config).some((value) => value === undefined)) return;
      const topic = topicOf(config);
      if (topic !== undefined) this.unsubscribe = listen(topic, () => this.run());
      this.run();
    }
    async run() {
      this.turn += 1;
      const turn = this.turn;
      const result = await load(this.config).then(
        (data) => ({ data, error: undefined }),
        (error) => ({ data: undefined, error }),
      );
      if (turn === this.turn) this.emit(result);
    }
    disconnect() {
      this.turn += 1;
      this.unsubscribe?.();
      this.unsubscribe = undefined;
    }
  };
}

function listen(topic, listener) {
  const set = listeners.get(topic) ?? new Set();
  listeners.set(topic, set.add(listener));
  return () => set.delete(listener);
}
