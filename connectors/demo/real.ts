import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { RawData } from './raw.ts';

const text = z.string();
const ROWS = {
  accounts: z.object({
    account: text,
    sector: text,
    year_established: text,
    revenue: text,
    employees: text,
    office_location: text,
    subsidiary_of: text,
  }),
  products: z.object({ product: text, series: text, sales_price: text }),
  agents: z.object({ sales_agent: text, manager: text, regional_office: text }),
  opportunities: z.object({
    opportunity_id: text,
    sales_agent: text,
    product: text,
    account: text,
    deal_stage: text,
    engage_date: text,
    close_date: text,
    close_value: text,
  }),
  providers: z.object({ kcsp_id: text, name: text, description: text, homepage_url: text }),
} as const;

const FILES = {
  accounts: 'maven-crm/accounts.csv',
  products: 'maven-crm/products.csv',
  agents: 'maven-crm/sales_teams.csv',
  opportunities: 'maven-crm/sales_pipeline.csv',
  providers: 'cncf/kcsp_partners.csv',
} as const;

type Kind = keyof typeof FILES;

/** Where the real rows lie: beside the project, never inside it. */
export const sharedDataFolder = (root: string): string => join(root, '..', 'shared', 'data');

async function rowsOf<K extends Kind>(folder: string, kind: K): Promise<z.infer<(typeof ROWS)[K]>[]> {
  const content = await readFile(join(folder, FILES[kind]), 'utf8');
  const rows: unknown = parse(content, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  return z.array(ROWS[kind]).parse(rows) as z.infer<(typeof ROWS)[K]>[];
}

/**
 * Reads the CRM data set and the partner directory that lie beside the project, every row as it is.
 * @returns null in a bare clone, where one of the files is absent
 * @throws when a file is there but is not the one that SOURCES.md describes
 */
export async function readSharedData(root: string): Promise<RawData | null> {
  const folder = sharedDataFolder(root);
  try {
    const [accounts, products, agents, opportunities, providers] = await Promise.all([
      rowsOf(folder, 'accounts'),
      rowsOf(folder, 'products'),
      rowsOf(folder, 'agents'),
      rowsOf(folder, 'opportunities'),
      rowsOf(folder, 'providers'),
    ]);
    const rows = { accounts, products, agents, opportunities, providers };
    const kinds = Object.keys(FILES) as Kind[];
    const files = kinds.map((kind) => ({ name: `../shared/data/${FILES[kind]}`, kind, rows: rows[kind].length }));
    const title =
      'CRM Sales Opportunities (Maven Analytics) and the CNCF list of Kubernetes Certified Service Providers';
    return { sample: false, title, folder: '../shared/data', files, ...rows };
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
