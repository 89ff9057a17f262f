import { Children, type ComponentType, createContext, type ReactNode, useContext } from 'react';

import { HostButton, HostInput, HostNumberInput, HostSelect, HostTextArea, HostToggleGroup } from './controls.tsx';
import { HostDateInput } from './date-input.tsx';
import { HostModal, HostPanel } from './dialogs.tsx';

interface Plain {
  readonly children?: ReactNode;
  readonly testId?: string;
}

/** Headings carry no level in HubSpot: what stands in a tile is one below what stands beside it. */
const Depth = createContext(0);

function HostHeading({ children, testId }: Plain) {
  const inTile = useContext(Depth) > 0;
  return inTile ? <h3 data-testid={testId}>{children}</h3> : <h2 data-testid={testId}>{children}</h2>;
}

const HostTile = ({ children, testId }: Plain) => (
  <Depth.Provider value={1}>
    <section className="hs-tile" data-testid={testId}>
      {children}
    </section>
  </Depth.Provider>
);

interface FlexProps extends Plain {
  readonly direction?: 'row' | 'column';
  readonly gap?: string;
  readonly wrap?: string | boolean;
  readonly align?: string;
}

const HostFlex = ({ children, testId, direction = 'row', gap = 'flush', wrap, align }: FlexProps) => (
  <div
    className={`hs-flex hs-${direction} hs-gap-${gap} ${wrap ? 'hs-wrap' : ''} ${align ? `hs-align-${align}` : ''}`}
    data-testid={testId}
  >
    {children}
  </div>
);

interface TextProps extends Plain {
  readonly variant?: 'bodytext' | 'microcopy';
  readonly format?: { readonly fontWeight?: string };
}

const HostText = ({ children, testId, variant, format }: TextProps) => (
  <p
    className={`hs-text ${variant === 'microcopy' ? 'hs-micro' : ''} ${format?.fontWeight ? 'hs-strong' : ''}`}
    data-testid={testId}
  >
    {children}
  </p>
);

interface AlertProps extends Plain {
  readonly title: string;
  readonly variant?: string;
}

/** Only a failure interrupts a screen reader. */
const HostAlert = ({ title, variant = 'info', children, testId }: AlertProps) => (
  <div
    className={`hs-alert hs-alert-${variant}`}
    role={FAILURES.has(variant) ? 'alert' : undefined}
    data-testid={testId}
  >
    <p className="hs-strong">{title}</p>
    {children}
  </div>
);
const FAILURES = new Set(['danger', 'error']);

interface StateProps extends Plain {
  readonly title?: string;
  readonly type?: string;
}

const HostEmptyState = ({ title, children, testId }: StateProps) => (
  <section className="hs-state" data-testid={testId}>
    <span className="hs-picture" aria-hidden="true" />
    <h2>{title}</h2>
    {children}
  </section>
);

const Lock = () => (
  <svg className="hs-picture-lock" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M7.5 10V7a4.5 4.5 0 0 1 9 0v3" />
    <rect x="4.5" y="10" width="15" height="11" rx="2" />
  </svg>
);

const HostErrorState = ({ title, type, children, testId }: StateProps) => (
  <section className="hs-state" role={type === 'lock' ? undefined : 'alert'} data-testid={testId}>
    {type === 'lock' ? <Lock /> : <span className="hs-picture hs-picture-error" aria-hidden="true" />}
    <h2>{title}</h2>
    {children}
  </section>
);

const HostSpinner = ({ label, testId }: Plain & { readonly label: string }) => (
  <div className="hs-spinner" role="status" data-testid={testId}>
    <span aria-hidden="true" />
    {label}
  </div>
);

interface StatusProps extends Plain {
  readonly variant?: string;
  readonly hollow?: boolean;
}

const HostStatusTag = ({ children, variant = 'default', hollow, testId }: StatusProps) => (
  <span className={`hs-status hs-status-${variant} ${hollow ? 'hs-hollow' : ''}`} data-testid={testId}>
    {children}
  </span>
);

interface StepsProps extends Plain {
  readonly stepNames: readonly string[];
  readonly currentStep?: number;
}

/** Compact: only the current step's name is seen; the others stay for those who listen. */
const HostSteps = ({ stepNames, currentStep, testId }: StepsProps) => (
  <ol className="hs-steps" data-testid={testId}>
    {stepNames.map((name, index) => (
      <li
        key={name}
        aria-current={index === currentStep ? 'step' : undefined}
        data-done={index < (currentStep ?? 0) || undefined}
      >
        <span className={index === currentStep ? undefined : 'unseen'}>{name}</span>
      </li>
    ))}
  </ol>
);

const HostItem = ({ label, children }: Plain & { readonly label: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

function HostList({ children, variant, testId }: Plain & { readonly variant?: string }) {
  const items = Children.map(children, (child) => <li>{child}</li>);
  return variant?.startsWith('ordered') ? <ol data-testid={testId}>{items}</ol> : <ul data-testid={testId}>{items}</ul>;
}

/** Wide tables scroll inside themselves, reachable by keyboard. */
const HostTable = ({ children, testId }: Plain) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
  <section className="hs-table" tabIndex={0} data-testid={testId}>
    <table>{children}</table>
  </section>
);

const Body = ({ children }: Plain) => <div className="hs-body">{children}</div>;
const Footer = ({ children }: Plain) => <footer>{children}</footer>;

const HostFacts = ({ children, testId }: Plain) => (
  <dl className="hs-facts" data-testid={testId}>
    {children}
  </dl>
);

const HostHeader = ({ children }: Plain) => <th scope="col">{children}</th>;

/** HubSpot's components by name, each as the HTML that means the same. What is missing here is shown loudly. */
export const COMPONENTS: Readonly<Record<string, ComponentType<never>>> = {
  Alert: HostAlert,
  Button: HostButton,
  DescriptionList: HostFacts,
  DescriptionListItem: HostItem,
  EmptyState: HostEmptyState,
  ErrorState: HostErrorState,
  Flex: HostFlex,
  Heading: HostHeading,
  Input: HostInput,
  List: HostList,
  LoadingSpinner: HostSpinner,
  Modal: HostModal,
  ModalBody: Body,
  ModalFooter: Footer,
  DateInput: HostDateInput,
  NumberInput: HostNumberInput,
  Panel: HostPanel,
  PanelBody: Body,
  PanelFooter: Footer,
  Select: HostSelect,
  StatusTag: HostStatusTag,
  StepIndicator: HostSteps,
  Table: HostTable,
  TableBody: ({ children }: Plain) => <tbody>{children}</tbody>,
  TableCell: ({ children }: Plain) => <td>{children}</td>,
  TableHead: ({ children }: Plain) => <thead>{children}</thead>,
  TableHeader: HostHeader,
  TableRow: ({ children }: Plain) => <tr>{children}</tr>,
  Text: HostText,
  TextArea: HostTextArea,
  Tile: HostTile,
  ToggleGroup: HostToggleGroup,
};
