import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { Transformation } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { Button, IconButton } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { MenuButton } from "@/ui/Menu";
import { type Draft, freshAlias, moved, withSteps } from "./draft";
import styles from "./explorations.module.css";
import type { StageColumn } from "./stages";
import { FilterStep } from "./steps/FilterStep";
import { HideStep } from "./steps/HideStep";
import { LimitStep } from "./steps/LimitStep";
import { OrderStep } from "./steps/OrderStep";
import { SummarizeStep } from "./steps/SummarizeStep";
import { describeStep, freshStep, stepLabel, stepTypes } from "./steps/words";
import type { Failure } from "./use-run";

interface StepsPanelProps {
  draft: Draft;
  /** The columns that come into each step. */
  stages: readonly (readonly StageColumn[])[];
  failure: Failure | null;
  onChange: (draft: Draft) => void;
}

/** The steps that the rows go through, in their order; each can be changed, moved and removed at any time. */
export function StepsPanel({ draft, stages, failure, onChange }: StepsPanelProps) {
  const [open, setOpen] = useState<number | null>(null);
  const steps = draft.transformations;
  const last = stages.at(-1) ?? [];
  const title = i18n._({ id: "explorer.steps", message: "Steps" });
  const change = (next: readonly Transformation[]) => onChange(withSteps(draft, next));

  function add(type: string) {
    change([...steps, freshStep(type, last, (wish) => freshAlias(draft, wish))]);
    setOpen(steps.length);
  }

  return (
    <section className={styles.group} aria-label={title}>
      <div className={styles.groupHead}>
        <h2>{title}</h2>
      </div>
      {failure && failure.step === null ? <ErrorBox error={failure.error} /> : null}
      <ol className={styles.list}>
        {steps.map((step, at) => (
          <Step
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their place
            key={at}
            step={step}
            number={at + 1}
            last={at === steps.length - 1}
            columns={stages[at] ?? []}
            open={open === at}
            failure={failure?.step === at ? failure.error : null}
            free={(wish) => freshAlias(draft, wish)}
            onOpen={(wanted) => setOpen(wanted ? at : null)}
            onChange={(spec) => change(steps.with(at, { ...step, spec }))}
            onMove={(by) => {
              change(moved(steps, at, by));
              setOpen(open === at ? at + by : null);
            }}
            onRemove={() => {
              change(steps.toSpliced(at, 1));
              setOpen(null);
            }}
          />
        ))}
      </ol>
      <div>
        <MenuButton
          label={i18n._({ id: "explorer.addStep", message: "Add a step" })}
          entries={stepTypes.map((type) => ({ id: type, label: stepLabel(type), onAction: () => add(type) }))}
        >
          <Button size="sm" icon={<Plus aria-hidden="true" />} isDisabled={last.length === 0}>
            {i18n._({ id: "explorer.addStep", message: "Add a step" })}
          </Button>
        </MenuButton>
      </div>
    </section>
  );
}

interface StepProps {
  step: Transformation;
  number: number;
  last: boolean;
  columns: readonly StageColumn[];
  open: boolean;
  failure: unknown;
  free: (wish: string) => string;
  onOpen: (open: boolean) => void;
  onChange: (spec: unknown) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}

function Step(props: StepProps) {
  const { step, number, last, columns, open, failure, onOpen, onMove, onRemove } = props;
  const label = `${number}. ${stepLabel(step.type)}`;
  return (
    <li className={failure ? `${styles.step} ${styles.failed}` : styles.step}>
      <div className={styles.stepHead}>
        <AriaButton className={styles.stepName} aria-expanded={open} onPress={() => onOpen(!open)}>
          {open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
          <span>
            <strong>{label}</strong>
            <span className={styles.quiet}>{describeStep(step, columns)}</span>
          </span>
        </AriaButton>
        <IconButton
          icon={<ArrowUp aria-hidden="true" />}
          label={i18n._({ id: "explorer.up", message: "Move {name} up", values: { name: label } })}
          isDisabled={number === 1}
          onPress={() => onMove(-1)}
        />
        <IconButton
          icon={<ArrowDown aria-hidden="true" />}
          label={i18n._({ id: "explorer.down", message: "Move {name} down", values: { name: label } })}
          isDisabled={last}
          onPress={() => onMove(1)}
        />
        <IconButton
          icon={<Trash2 aria-hidden="true" />}
          label={i18n._({ id: "explorer.remove", message: "Remove {name}", values: { name: label } })}
          onPress={onRemove}
        />
      </div>
      {failure ? <ErrorBox error={failure} /> : null}
      {open ? (
        <div className={styles.stepBody}>
          <StepEditor {...props} />
        </div>
      ) : null}
    </li>
  );
}

function StepEditor({ step, columns, free, onChange }: StepProps) {
  switch (step.type) {
    case "filter":
      return <FilterStep spec={step.spec} columns={columns} onChange={onChange} />;
    case "summarize":
      return <SummarizeStep spec={step.spec} columns={columns} free={free} onChange={onChange} />;
    case "order":
      return <OrderStep spec={step.spec} columns={columns} onChange={onChange} />;
    case "hide":
    case "select":
      return <HideStep keeps={step.type === "select"} spec={step.spec} columns={columns} onChange={onChange} />;
    case "limit":
    case "offset":
      return <LimitStep label={stepLabel(step.type)} spec={step.spec} onChange={onChange} />;
    default:
      return <pre className={styles.sql}>{JSON.stringify(step.spec, null, 2)}</pre>;
  }
}
