import { CONNECT, type ConnectKey } from './catalogue/connect.ts';
import { renderTemplate } from './render.ts';
import type { Lang, Params } from './types.ts';

export type { ConnectKey };

/** A sentence of the page that connects a CRM, filled. */
export const connectText = (lang: Lang, key: ConnectKey, params: Params = {}): string =>
  renderTemplate({ lang, params, words: CONNECT }, CONNECT[key][lang]);

/** Why a connection was refused: the reasons that `connect.r.…` words. */
export type ConnectRefusal =
  Extract<ConnectKey, `connect.r.${string}`> extends infer K
    ? K extends `connect.r.${infer Code}.fix`
      ? Code
      : never
    : never;
