import { createServer } from 'node:net';

/** The first of these ports that somebody else holds, or null. Asked before anything is created. */
export async function busyPort(host: string, ports: readonly number[]): Promise<number | null> {
  for (const port of ports) if (!(await isFree(host, port))) return port;
  return null;
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
