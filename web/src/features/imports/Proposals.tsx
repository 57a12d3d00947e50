import type { ImportLink } from "@/api/imports";
import { i18n } from "@/i18n/i18n";
import { Checkbox } from "@/ui/Choice";
import styles from "./imports.module.css";
import type { ColumnPlan } from "./plan";
import { canBeChoices } from "./proposing";

interface ProposalsProps {
  plans: readonly ColumnPlan[];
  links: readonly ImportLink[];
  onChange: (plans: ColumnPlan[]) => void;
}

/** What the values speak for beyond their types, each with its evidence; off until it is chosen. */
export function Proposals({ plans, links, onChange }: ProposalsProps) {
  const change = (index: number, more: Partial<ColumnPlan>) =>
    onChange(plans.map((plan) => (plan.column.index === index ? { ...plan, ...more } : plan)));
  const linked = links.flatMap((link) => {
    const plan = plans.find((one) => one.column.index === link.index && isAsRead(one));
    return plan ? [{ plan, link }] : [];
  });
  const choices = plans.filter((plan) => isAsRead(plan) && canBeChoices(plan.column));
  if (linked.length + choices.length === 0) return null;
  return (
    <fieldset className={styles.proposals}>
      <legend>{i18n._({ id: "import.proposals", message: "What the values suggest" })}</legend>
      {linked.map(({ plan, link }) => (
        <Checkbox
          key={`link ${link.index}`}
          isSelected={plan.link !== null}
          isDisabled={plan.choices}
          onChange={(on) =>
            change(link.index, { link: on ? { table_oid: link.table_oid, column: link.column } : null })
          }
          help={evidenceOf(link)}
        >
          {i18n._({
            id: "import.proposals.link",
            message: "Link “{column}” to the table “{table}”",
            values: { column: plan.name, table: link.table },
          })}
        </Checkbox>
      ))}
      {choices.map((plan) => (
        <Checkbox
          key={`choices ${plan.column.index}`}
          isSelected={plan.choices}
          isDisabled={plan.link !== null}
          onChange={(on) => change(plan.column.index, { choices: on })}
          help={i18n._({
            id: "import.proposals.choices.evidence",
            message: "{values} values, of which {distinct} differ: {examples}. Other texts will be refused.",
            values: {
              values: plan.column.values,
              distinct: plan.column.distinct?.length ?? 0,
              examples: plan.column.distinct?.slice(0, 5).join(", ") ?? "",
            },
          })}
        >
          {i18n._({
            id: "import.proposals.choices",
            message: "Make “{column}” a choice among its values",
            values: { column: plan.name },
          })}
        </Checkbox>
      ))}
    </fieldset>
  );
}

/** The evidence is about the type that was found; with another type it says nothing. */
function isAsRead(plan: ColumnPlan): boolean {
  return plan.include && plan.type === plan.column.type;
}

function evidenceOf(link: ImportLink): string {
  return i18n._({
    id: "import.proposals.link.evidence",
    message:
      "{count, plural, one {Its only value is} other {All its # different values are}} in “{key}” there: {examples}",
    values: { count: link.values, key: link.column, examples: link.examples.join(", ") },
  });
}
