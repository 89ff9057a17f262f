import {
  Alert,
  Button,
  Flex,
  Modal,
  ModalBody,
  ModalFooter,
  Panel,
  PanelBody,
  PanelFooter,
  Text,
  useExtensionActions,
} from '@hubspot/ui-extensions';
import type { Action, Dialog } from '@partnership-os/core';
import { useState } from 'react';
import { type Drawing, tested } from './drawing.ts';

const VARIANT = {
  primary: 'primary',
  secondary: 'secondary',
  destructive: 'destructive',
  link: 'transparent',
} as const;

interface ActionsProps {
  readonly items: readonly Action[];
  readonly drawing: Drawing;
  readonly testId?: string | undefined;
}

/** A row of buttons; below it why one is off, and what came of the one that was pressed. */
export function Actions({ items, drawing, testId }: ActionsProps) {
  const notice = items.some(({ id }) => id === drawing.notice?.actionId) ? drawing.notice : null;
  return (
    <Flex direction="column" gap="xs" {...tested(testId)}>
      {notice?.kind === 'refused' ? <Alert title={drawing.words(notice.text)} variant="danger" /> : null}
      <Flex direction="row" gap="sm" wrap="wrap">
        {items.map((action) => (
          <ActionButton key={action.id} action={action} drawing={drawing} />
        ))}
      </Flex>
      {notice?.kind === 'sent' ? <Text variant="microcopy">{drawing.words(notice.text)}</Text> : null}
      {items.map(({ id, disabledReason }) =>
        disabledReason === undefined ? null : (
          <Text key={id} variant="microcopy">
            {drawing.words(disabledReason)}
          </Text>
        ),
      )}
    </Flex>
  );
}

interface ActionButtonProps {
  readonly action: Action;
  readonly drawing: Drawing;
}

/** HubSpot's Button takes no accessible name of its own, so a fuller name is its visible text (WCAG 2.5.3). */
export function ActionButton({ action, drawing }: ActionButtonProps) {
  const { closeOverlay } = useExtensionActions<'crm.record.tab'>();
  const [isOpen, setOpen] = useState(false);
  const { does, disabledReason } = action;
  const press = () => {
    if (does.kind === 'open') setOpen(true);
    if (does.kind === 'close' && drawing.dialogId !== null) closeOverlay(drawing.dialogId);
    drawing.run(action, drawing.dialogId);
  };
  const opens = does.kind === 'open' && disabledReason === undefined;
  return (
    <Button
      variant={VARIANT[action.variant]}
      size={action.variant === 'link' ? 'xs' : 'sm'}
      disabled={disabledReason !== undefined}
      onClick={press}
      testId={action.testId}
      {...(opens
        ? { overlay: <Overlay dialog={does.dialog} drawing={drawing} isOpen={isOpen} onClose={() => setOpen(false)} /> }
        : {})}
    >
      {drawing.words(action.name ?? action.label)}
    </Button>
  );
}

interface OverlayProps {
  readonly dialog: Dialog;
  readonly drawing: Drawing;
  /** What a closed dialog holds is not drawn: three forms and three tables nobody looks at would travel with every change. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A Panel must be top level, so what opens from inside one is a Modal (SCREENS 1.3). */
function Overlay({ dialog, drawing, isOpen, onClose }: OverlayProps) {
  const inside: Drawing = { ...drawing, dialogId: dialog.id };
  const common = {
    id: dialog.id,
    title: drawing.words(dialog.title),
    width: 'md',
    onClose,
    ...(isOpen ? { testId: dialog.testId } : {}),
  } as const;
  const body = isOpen ? (
    <Flex direction="column" gap="sm">
      {drawing.blocks(dialog.blocks, inside)}
    </Flex>
  ) : null;
  const actions = isOpen ? <Actions items={dialog.actions} drawing={inside} /> : null;
  if (drawing.dialogId !== null) {
    return (
      <Modal {...common}>
        <ModalBody>{body}</ModalBody>
        <ModalFooter>{actions}</ModalFooter>
      </Modal>
    );
  }
  return (
    <Panel {...common} variant="modal">
      <PanelBody>{body}</PanelBody>
      <PanelFooter>{actions}</PanelFooter>
    </Panel>
  );
}
