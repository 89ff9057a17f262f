const ALERTS = {
    info: { theme: 'slds-scoped-notification_light', role: 'note', mark: 'i' },
    success: { theme: 'slds-theme_success', role: 'note', mark: '✓' },
    warning: { theme: 'slds-theme_warning', role: 'note', mark: '!' },
    error: { theme: 'slds-theme_error', role: 'alert', mark: '✕' }
};

const keyed = (items) => items.map((item, index) => ({ ...item, key: index }));
const texts = (items) => items.map((text, index) => ({ key: index, text }));

const step = ({ id, label, state }) => ({
    key: id,
    label,
    current: state === 'current' ? 'step' : null,
    done: state === 'done',
    classes: `step step_${state}`
});

/** Per kind of block, what its template needs beside the block itself: a template cannot compute. */
const KINDS = {
    heading: (block, lift) => ({
        [`h${Math.max(2, block.level - lift)}`]: true,
        badges: keyed(block.badges ?? [])
    }),
    text: (block) => ({ classes: block.muted ? 'slds-text-color_weak text' : 'text' }),
    badges: (block) => ({ items: keyed(block.items) }),
    alert: (block) => {
        const { theme, role, mark } = ALERTS[block.tone];
        return { classes: `alert slds-scoped-notification ${theme}`, role, mark };
    },
    list: (block) => ({ items: texts(block.items), ordered: block.ordered === true }),
    facts: (block) => ({ items: keyed(block.items) }),
    table: (block) => ({
        columns: texts(block.columns),
        rows: block.rows.map((cells, row) => ({
            key: row,
            cells: cells.map((text, column) => ({
                key: column,
                text,
                label: block.columns[column],
                first: column === 0
            }))
        }))
    }),
    // A group with a heading is a thing of its own and gets a frame.
    group: (block) => ({
        classes: block.blocks[0]?.kind === 'heading' ? 'group group_framed' : 'group',
        row: block.inline ? 'row' : null
    }),
    phases: (block) => ({ steps: block.steps.map(step) }),
    fields: (block) => ({ fields: block.fields.map((field) => ({ key: field.name, field })) }),
    actions: (block) => ({ actions: block.items.map((action) => ({ key: action.id, action })) }),
    empty: () => ({}),
    error: () => ({})
};

/** A block as the template draws it. A kind that this bundle does not know is left out by its template. */
export const drawn = (block, index, lift) => ({
    key: `${index}:${block.kind}`,
    is: { [block.kind]: true },
    block,
    testId: block.testId,
    ...(KINDS[block.kind]?.(block, lift) ?? {})
});
