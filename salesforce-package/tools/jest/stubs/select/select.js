// The stock stubs lack lightning/select: its public properties, nothing inside.
import { api, LightningElement } from 'lwc';

// biome-ignore lint/style/noDefaultExport: LWC wants a default export
export default class Select extends LightningElement {
  @api label;
  @api options;
  @api value;
  @api required;

  @api setCustomValidity() {}
  @api reportValidity() {}
}
