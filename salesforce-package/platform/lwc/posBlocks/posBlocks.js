import { api, LightningElement } from 'lwc';
import { drawn } from './drawn';

/**
 * Draws a list of blocks of core's screen model; a group draws its own blocks with the same component. Adds no words.
 * Fields and actions inside fire `poschange` and `posaction`, which reach whoever holds the screen.
 */
export default class PosBlocks extends LightningElement {
    @api blocks = [];
    /** True while a command is under way. */
    @api busy = false;

    /** How many levels headings rise: inside a dialog, whose title is the first level, they follow it directly. */
    @api lift = 0;

    get items() {
        return this.blocks.map((block, index) => drawn(block, index, this.lift));
    }
}
