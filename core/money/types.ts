/** An amount of money: a safe integer of the currency's minor units and its ISO 4217 code. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}
