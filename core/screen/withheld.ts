import type { Block } from './model.ts';
import type { View } from './view.ts';
import { mayReadSection, type Section } from './visibility.ts';

/**
 * What stands in place of a section that did not come: which permission is missing and the role that grants it; for a
 * viewer who may read it, that it could not be read.
 */
export function withheld({ say, viewer }: View, section: Section): Block {
  const text = mayReadSection(viewer, section)
    ? say('st.partUnread')
    : say('st.noaccess', { perm: say(`perm.${section}`), role: say('role.revops') });
  return { kind: 'text', muted: true, testId: `withheld-${section}`, text };
}
