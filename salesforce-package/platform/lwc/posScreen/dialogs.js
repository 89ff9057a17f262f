/** The dialog that an action of this screen opens, wherever the action stands, also inside another dialog. */
export const dialogOf = (screen, actionId) => inBlocks(screen.blocks, actionId);

const first = (items, find) => {
    for (const item of items) {
        const found = find(item);
        if (found) return found;
    }
    return undefined;
};

const inBlocks = (blocks, id) => first(blocks, (block) => inBlock(block, id));

function inBlock(block, id) {
    if (block.kind === 'group') return inBlocks(block.blocks, id);
    if (block.kind === 'actions') return first(block.items, (action) => inAction(action, id));
    if (block.kind === 'facts') return first(block.items, ({ why }) => why && inAction(why, id));
    return undefined;
}

function inAction({ id, does }, wanted) {
    if (does.kind !== 'open') return undefined;
    if (id === wanted) return does.dialog;
    return inBlocks(does.dialog.blocks, wanted) ?? first(does.dialog.actions, (action) => inAction(action, wanted));
}
