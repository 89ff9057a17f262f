import type {
  Agreement,
  CheckRecord,
  ConsentRecord,
  ExitFacts,
  ExitPlan,
  ItemRecord,
  RedLineAnswer,
  ScopeFlag,
  SheetVersion,
  StepRecord,
} from '@partnership-os/core';

/** A piece of evidence as somebody brought it; it counts once somebody else has verified it. */
export interface Piece {
  readonly kind: string;
  readonly on: string;
  /** Where it lies: a file, a link, a reference. */
  readonly ref: string;
}

/** What can be recorded, by kind. A correction is a new record; nothing is ever changed. */
export interface RecordDocs {
  readonly item: ItemRecord & { readonly pieces: readonly Piece[] };
  readonly piece: Piece & { readonly ruleId: string };
  readonly check: CheckRecord;
  /** Facts that decide whether a rule applies. */
  readonly scope: { readonly flags: Readonly<Partial<Record<ScopeFlag, boolean>>> };
  readonly certified: { readonly people: number };
  readonly sheet: SheetVersion;
  /** A person's answer to a red line of one version. */
  readonly red_line: RedLineAnswer & { readonly version: number };
  readonly agreed: Agreement & { readonly version: number };
  readonly consent: ConsentRecord;
  readonly sent: { readonly version: number; readonly contact: string; readonly channel: string };
  readonly signed: SignedAgreement;
  readonly exit_plan: PlannedExit;
  readonly exit_step: StepRecord & { readonly pieces: readonly Piece[] };
  /** What is known of a running exit; a later record adds to an earlier one. */
  readonly exit_fact: Partial<ExitFacts> & { readonly noticeServedOn?: string };
}

/** The plan of an exit with who does what. `lead` and the team are ids of people. */
export interface PlannedExit extends ExitPlan {
  readonly effectiveOn: string;
  /** Person by the owner that a step of the policy names. */
  readonly team: Readonly<Record<string, string>>;
}

/** A signed agreement as it was recorded: who signed when, and which file. */
export interface SignedAgreement {
  readonly version: number;
  readonly agreementRef: string;
  readonly signedOn: string;
  readonly signatories: readonly { readonly side: 'ours' | 'partner'; readonly name: string }[];
  /** SHA-256 of the signed file. */
  readonly documentHash: string;
}
export type RecordKind = keyof RecordDocs;

/** One record about a partnership, oldest first where several are read. */
export type PartnershipRecord = {
  readonly [K in RecordKind]: {
    readonly id: string;
    readonly partnershipId: string;
    readonly kind: K;
    readonly at: string;
    /** Id of the person. */
    readonly recordedBy: string;
    readonly doc: RecordDocs[K];
  };
}[RecordKind];

export interface PartnershipRecords {
  partnershipRecords(partnershipIds: readonly string[]): Promise<readonly PartnershipRecord[]>;
  addPartnershipRecord(record: PartnershipRecord): Promise<void>;
}

/** The documents of one kind, oldest first. */
export const docsOf = <K extends RecordKind>(
  records: readonly PartnershipRecord[],
  kind: K,
): readonly RecordDocs[K][] => records.flatMap((record) => (record.kind === kind ? [record.doc as RecordDocs[K]] : []));
