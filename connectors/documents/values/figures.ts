import type { Policy } from '@partnership-os/core';

/** What `templates/programme.yaml` and `templates/words.yaml` hold. */
export interface Words {
  readonly en: string;
  readonly ar: string;
}

/** Figures of a programme that the policy does not hold yet. Minutes and basis points. */
export interface ProgrammeFigures {
  readonly certification: readonly {
    readonly id: string;
    readonly name: Words;
    readonly questions: number;
    readonly cases: number;
    readonly minutes: number;
    readonly passBp: number;
  }[];
  readonly severities: readonly (ServiceLevel & { readonly id: string; readonly name: Words })[];
  readonly support: {
    readonly escalateFactor: number;
    readonly tiers: Readonly<Record<string, ServiceLevel & { readonly hours: Words; readonly channels: Words }>>;
  };
  readonly territory: readonly { readonly name: Words; readonly weightBp: number }[];
  readonly accountMapping: { readonly overlapFromBp: number };
}

export interface ServiceLevel {
  readonly responseMinutes: number;
  readonly resolutionMinutes: number;
}

/** Names that documents print and no screen does, by prefix and id. */
export type DocumentWords = Readonly<Record<string, Readonly<Record<string, Words>>>>;

/** What the names under `policy.` stand for: the policy, and what it does not hold yet. */
export interface PolicySources {
  readonly policy: Policy;
  readonly figures: ProgrammeFigures;
  readonly words: DocumentWords;
}
