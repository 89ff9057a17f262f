import { rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { sandbox } from '../support/hubspot.ts';
import { emptyFolder, freePorts, preparedFolder } from '../support/prepared.ts';
import { killAll, type Product, ready, startProduct, until } from '../support/product.ts';
import { stored } from '../support/stored.ts';

afterEach(killAll);

const countsIn = async (base: string) => (await sandbox<{ counts: Record<string, number> }>(base, '/log')).counts;

/** Starts the product and ends it as soon as the condition holds. */
async function endedWhen(folder: string, signal: NodeJS.Signals, now: (product: Product) => Promise<boolean>) {
  const product = await startProduct({ folder, port: await freePorts() });
  const died = product.ended.then((how) => Promise.reject(new Error(`It ended with ${how}:\n${product.output()}`)));
  await Promise.race([died, until(() => now(product), `the moment for ${signal}`, 120_000)]);
  died.catch(() => undefined);
  return product.stop(signal);
}

test('an import that is killed twice, and a past that is killed and stopped, end where an unbroken first run ends', async () => {
  const folder = emptyFolder();
  const progress = async (product: Product) => product.progress();
  expect(await endedWhen(folder, 'SIGKILL', async (product) => (await progress(product)).done > 0)).toBe('SIGKILL');
  expect(
    await endedWhen(folder, 'SIGKILL', async (product) => {
      const { done, total, phase } = await progress(product);
      return phase === 'history' || done > (total ?? Number.POSITIVE_INFINITY) / 2;
    }),
  ).toBe('SIGKILL');
  expect(await endedWhen(folder, 'SIGKILL', async (product) => (await progress(product)).history.done > 150)).toBe(
    'SIGKILL',
  );
  expect(await endedWhen(folder, 'SIGTERM', async (product) => (await progress(product)).history.done > 400)).toBe(0);

  const product = await startProduct({ folder, port: await freePorts() });
  await ready(product);
  const [hubspot, salesforce] = [await countsIn(product.hubspot), await countsIn(product.salesforce)];
  const { done, total } = await product.progress();
  expect(await product.stop()).toBe(0);
  const broken = await stored({ folder });

  expect({ done, total }).toEqual({
    done: Number(hubspot.deals) + Number(salesforce.Opportunity),
    total: Number(hubspot.deals) + Number(salesforce.Opportunity),
  });
  expect(broken.counts).toMatchObject({
    deal: Number(hubspot.deals) + Number(salesforce.Opportunity),
    account: Number(hubspot.companies) + Number(salesforce.Account),
  });
  expect(broken.brokenAt).toBeNull();

  const whole = preparedFolder();
  expect(broken).toEqual(await stored({ folder: whole }));
  for (const each of [folder, whole]) rmSync(each, { recursive: true });
});
