import {
  Alert,
  DescriptionList,
  DescriptionListItem,
  EmptyState,
  ErrorState,
  Flex,
  Heading,
  List,
  StatusTag,
  StepIndicator,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
  Tile,
} from '@hubspot/ui-extensions';
import type { Badge, Block, Tone } from '@partnership-os/core';
import type { ReactNode } from 'react';
import { ActionButton, Actions } from './Actions.tsx';
import { type Drawing, keyed, tested } from './drawing.ts';
import { FieldInput } from './Fields.tsx';

type Kind = Block['kind'];
type Props<K extends Kind> = { readonly block: Extract<Block, { kind: K }>; readonly drawing: Drawing };

/** One small component per kind of block; a kind without a line here does not compile. */
const DRAW: { readonly [K in Kind]: (props: Props<K>) => ReactNode } = {
  heading: HeadingBlock,
  text: TextBlock,
  badges: BadgesBlock,
  alert: AlertBlock,
  list: ListBlock,
  facts: FactsBlock,
  table: TableBlock,
  group: GroupBlock,
  phases: PhasesBlock,
  fields: FieldsBlock,
  actions: ({ block, drawing }) => <Actions items={block.items} drawing={drawing} testId={block.testId} />,
  empty: EmptyBlock,
  error: ErrorBlock,
};

interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly drawing: Drawing;
}

/** Draws blocks in reading order. */
export function Blocks({ blocks, drawing }: BlocksProps) {
  return keyed(blocks, ({ kind, testId }) => `${kind} ${testId ?? ''}`).map(({ key, item: block }) => {
    const Component = DRAW[block.kind] as (props: { block: Block; drawing: Drawing }) => ReactNode;
    return <Component key={key} block={block} drawing={drawing} />;
  });
}

/** SCREENS 5.7: not enough data is hollow and uncoloured, because absence of evidence is not bad news. */
const STATUS = { good: 'success', attention: 'warning', bad: 'danger', waiting: 'info', neutral: 'default' } as const;

const Badges = ({ items, drawing }: { readonly items: readonly Badge[]; readonly drawing: Drawing }) =>
  items.map(({ text, tone }) => (
    <StatusTag key={text} variant={STATUS[tone satisfies Tone]} hollow={tone === 'neutral'}>
      {drawing.words(text)}
    </StatusTag>
  ));

function HeadingBlock({ block, drawing }: Props<'heading'>) {
  const heading = <Heading {...tested(block.testId)}>{drawing.words(block.text)}</Heading>;
  if (block.badges === undefined || block.badges.length === 0) return heading;
  return (
    <Flex direction="row" align="center" gap="sm" wrap="wrap">
      {heading}
      <Badges items={block.badges} drawing={drawing} />
    </Flex>
  );
}

function TextBlock({ block, drawing }: Props<'text'>) {
  return (
    <Text variant={block.muted ? 'microcopy' : 'bodytext'} {...tested(block.testId)}>
      {drawing.words(block.text)}
    </Text>
  );
}

function BadgesBlock({ block, drawing }: Props<'badges'>) {
  return (
    <Flex direction="row" align="center" gap="sm" wrap="wrap" {...tested(block.testId)}>
      <Text variant="microcopy">{drawing.words(block.label)}</Text>
      <Badges items={block.items} drawing={drawing} />
    </Flex>
  );
}

function AlertBlock({ block, drawing }: Props<'alert'>) {
  return (
    <Alert title={drawing.words(block.title)} variant={block.tone} {...tested(block.testId)}>
      {block.text === undefined ? null : drawing.words(block.text)}
    </Alert>
  );
}

function ListBlock({ block, drawing }: Props<'list'>) {
  return (
    <List variant={block.ordered ? 'ordered-styled' : 'unordered-styled'} {...tested(block.testId)}>
      {keyed(block.items, (item) => item).map(({ key, item }) => (
        <Text key={key}>{drawing.words(item)}</Text>
      ))}
    </List>
  );
}

function FactsBlock({ block, drawing }: Props<'facts'>) {
  return (
    <DescriptionList direction="row" {...tested(block.testId)}>
      {block.items.map(({ label, value, why, testId }) => (
        <DescriptionListItem key={label} label={drawing.words(label)}>
          <Text {...tested(testId)}>{drawing.words(value)}</Text>
          {why === undefined ? null : <ActionButton action={why} drawing={drawing} />}
        </DescriptionListItem>
      ))}
    </DescriptionList>
  );
}

function TableBlock({ block, drawing }: Props<'table'>) {
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{drawing.words(block.caption)}</Text>
      <Table density="compact" flush {...tested(block.testId)}>
        <TableHead>
          <TableRow>
            {block.columns.map((column) => (
              <TableHeader key={column}>{drawing.words(column)}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {keyed(block.rows, (row) => row[0] ?? '').map(({ key, item: row }) => (
            <TableRow key={key}>
              {row.map((cell, column) => (
                <TableCell key={block.columns[column] ?? column}>{drawing.words(cell)}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}

/** A group with a heading is a thing of its own and gets a frame. */
function GroupBlock({ block, drawing }: Props<'group'>) {
  const blocks = <Blocks blocks={block.blocks} drawing={drawing} />;
  if (block.inline) {
    return (
      <Flex direction="row" align="center" gap="sm" wrap="wrap" {...tested(block.testId)}>
        {blocks}
      </Flex>
    );
  }
  const framed = block.blocks[0]?.kind === 'heading';
  const column = (
    <Flex direction="column" gap="sm" {...(framed ? {} : tested(block.testId))}>
      {blocks}
    </Flex>
  );
  return framed ? (
    <Tile compact {...tested(block.testId)}>
      {column}
    </Tile>
  ) : (
    column
  );
}

/** StepIndicator names only the current step, so the text line carries "Phase 4 of 8" (SCREENS S6). */
function PhasesBlock({ block, drawing }: Props<'phases'>) {
  const current = block.steps.findIndex(({ state }) => state === 'current');
  return (
    <Flex direction="column" gap="xs" {...tested(block.testId)}>
      <Text format={{ fontWeight: 'demibold' }}>{drawing.words(block.text)}</Text>
      <StepIndicator
        variant="compact"
        stepNames={block.steps.map(({ label }) => label)}
        {...(current < 0 ? {} : { currentStep: current })}
      />
    </Flex>
  );
}

function FieldsBlock({ block, drawing }: Props<'fields'>) {
  return (
    <Flex direction="column" gap="sm" {...tested(block.testId)}>
      {block.fields.map((field) => (
        <FieldInput key={field.name} field={field} drawing={drawing} />
      ))}
    </Flex>
  );
}

function EmptyBlock({ block, drawing }: Props<'empty'>) {
  return (
    <EmptyState title={drawing.words(block.title)} layout="vertical" imageName="companies" {...tested(block.testId)}>
      <Text>{drawing.words(block.text)}</Text>
    </EmptyState>
  );
}

function ErrorBlock({ block, drawing }: Props<'error'>) {
  return (
    <ErrorState title={drawing.words(block.title)} type={block.locked ? 'lock' : 'error'} {...tested(block.testId)}>
      <Text>{drawing.words(block.text)}</Text>
    </ErrorState>
  );
}
