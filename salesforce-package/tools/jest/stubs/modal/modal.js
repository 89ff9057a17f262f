// The stock stubs lack lightning/modal: opening is watched, closing is told by an event.
import { api, LightningElement } from 'lwc';

// biome-ignore lint/style/noDefaultExport: LWC wants a default export
export default class LightningModal extends LightningElement {
  static open = jest.fn().mockResolvedValue(undefined);

  @api label;
  @api size;

  @api
  close(result) {
    this.dispatchEvent(new CustomEvent('close', { detail: result }));
  }
}
