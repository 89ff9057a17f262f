import type { Refusal } from '../result.ts';

/**
 * What a screen shows, already worded and formatted for one viewer. A screen is a list of blocks; both CRMs draw the
 * same blocks with their own components and add nothing. `testId` becomes HubSpot's `testId` and LWC's `data-testid`.
 */
export interface Screen {
  readonly id: 'deal' | 'partner';
  readonly title: string;
  readonly lang: 'en' | 'ar';
  readonly dir: 'ltr' | 'rtl';
  /** `ready` draws `blocks`; every other state draws `blocks` too, which then hold the state's own words. */
  readonly state: 'loading' | 'empty' | 'error' | 'no-permission' | 'ready';
  readonly blocks: readonly Block[];
}

/** SCREENS 5.7: one vocabulary of tones, mapped by each renderer to its own variants. */
export type Tone = 'good' | 'attention' | 'bad' | 'waiting' | 'neutral';

export interface Badge {
  readonly text: string;
  readonly tone: Tone;
}

/** A command the viewer can send. The renderer adds the idempotency key and posts it (HubSpot) or inserts a row (Salesforce). */
export interface CommandCall {
  readonly name: string;
  readonly recordType: 'deal' | 'account' | 'partnership' | 'approval';
  /** Our id for partnership and approval, the CRM's id for deal and account. */
  readonly recordId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly expectedVersion: number | null;
}

export interface Action {
  readonly id: string;
  readonly testId: string;
  readonly label: string;
  /** The accessible name when the label alone is not enough ("Register Partner A on this deal"). */
  readonly name?: string;
  readonly variant: 'primary' | 'secondary' | 'destructive' | 'link';
  /** Worded reason; the action is drawn disabled with this text described beside it. */
  readonly disabledReason?: string;
  /** Exactly one of: opens a dialog, sends a command, sets ui values, closes the dialog, reloads the facts. */
  readonly does:
    | { readonly kind: 'open'; readonly dialog: Dialog }
    | { readonly kind: 'send'; readonly command: CommandCall; readonly sentText: string }
    | { readonly kind: 'set'; readonly values: Readonly<Record<string, string>> }
    | { readonly kind: 'close' }
    | { readonly kind: 'reload' };
}

/** HubSpot: Panel (variant modal) from a card. Salesforce: `lightning/modal`. Its blocks follow `ui` like the screen's. */
export interface Dialog {
  readonly id: string;
  readonly testId: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
  /** The key that picks this option while the field has the focus, where the surface hears keys (HubSpot's does not). */
  readonly key?: string;
}

/** A field is controlled: its value is `ui[name]`, and the renderer asks core for the screen again on every change. */
export interface Field {
  readonly name: string;
  readonly testId: string;
  readonly label: string;
  /** The value of a `date` is a day, `YYYY-MM-DD`, or empty. */
  readonly input: 'radio' | 'select' | 'checkboxes' | 'text' | 'textarea' | 'number' | 'date';
  /** Current value; `checkboxes` joins the chosen values with `;`. */
  readonly value: string;
  readonly options?: readonly Option[];
  readonly required: boolean;
  readonly help?: string;
  /** Worded error, shown inline. */
  readonly error?: string;
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3 | 4;
      readonly text: string;
      readonly badges?: readonly Badge[];
      readonly testId?: string;
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly muted?: boolean;
      readonly testId?: string;
      readonly role?: 'status';
    }
  | { readonly kind: 'badges'; readonly label: string; readonly items: readonly Badge[]; readonly testId?: string }
  | {
      readonly kind: 'alert';
      readonly tone: 'info' | 'warning' | 'error' | 'success';
      readonly title: string;
      readonly text?: string;
      readonly testId?: string;
    }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: boolean; readonly testId?: string }
  /** Label and value pairs; `why` opens "Why this number?" for that value. */
  | { readonly kind: 'facts'; readonly items: readonly FactItem[]; readonly testId?: string }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly testId?: string;
    }
  /** A group with a heading is a thing of its own and gets a frame; `inline` puts its blocks on one line. */
  | { readonly kind: 'group'; readonly testId: string; readonly blocks: readonly Block[]; readonly inline?: true }
  | {
      readonly kind: 'phases';
      readonly label: string;
      readonly steps: readonly PhaseStep[];
      readonly text: string;
      readonly testId: string;
    }
  | { readonly kind: 'fields'; readonly fields: readonly Field[]; readonly testId?: string }
  | { readonly kind: 'actions'; readonly items: readonly Action[]; readonly testId?: string }
  | { readonly kind: 'empty'; readonly title: string; readonly text: string; readonly testId: string }
  | {
      readonly kind: 'error';
      readonly title: string;
      readonly text: string;
      readonly locked: boolean;
      readonly testId: string;
    };

export interface FactItem {
  readonly label: string;
  readonly value: string;
  readonly why?: Action;
  readonly testId?: string;
}

export interface PhaseStep {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'next';
}

/** What the renderer remembers between two draws: field values by name. Empty at first; core supplies the prefilled values. */
export type Ui = Readonly<Record<string, string>>;

/** What came back for a command, in both CRMs (HTTP body in HubSpot, `Result__c` in Salesforce). */
export interface CommandOutcome {
  readonly status: 'accepted' | 'refused' | 'failed';
  readonly refusals: readonly Refusal[];
  /** Facts for the toast, worded by `core/screen` `outcomeText`: e.g. `{ level: 'manager', dueAt: '…' }`. */
  readonly result: Readonly<Record<string, string | number>>;
}
