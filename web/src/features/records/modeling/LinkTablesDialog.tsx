import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { PreviewLink, PreviewMapping, TableInfo, TableWithMetadata } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { tablesQuery } from "@/model/catalog";
import type { SheetColumn } from "@/model/columns";
import { Banner } from "@/ui/Banner";
import { Radios } from "@/ui/Choice";
import { TextField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import { columnsQuery, type TablePlace } from "../page/data";
import { type LinkKind, type LinkNames, type LinkPlan, planLink } from "./link-plan";
import { ModelDialog } from "./ModelDialog";
import { TablePicker } from "./TablePicker";

interface LinkTablesProps {
  place: TablePlace;
  table: TableWithMetadata;
  columns: readonly SheetColumn[];
  onClose: () => void;
}

/** Links this table to another: by a column here, by a column there, or by a table between them. */
export function LinkTablesDialog({ place, table, columns, onClose }: LinkTablesProps) {
  const navigate = useNavigate();
  const [target, setTarget] = useState<TableInfo | null>(null);
  const [kind, setKind] = useState<LinkKind>("one");
  const [typed, setTyped] = useState<LinkNames>({});
  const { data: tables = [] } = useQuery(tablesQuery(place.databaseId, place.schemaOid));
  const theirs = useQuery({
    ...columnsQuery({ databaseId: place.databaseId, tableOid: target?.oid ?? 0 }),
    enabled: target !== null,
  });
  const here = { table, columns: columns.map((column) => column.info) };
  const plan =
    target && theirs.data
      ? planLink(
          kind,
          here,
          { table: target, columns: theirs.data.infos },
          typed,
          tables.map((one) => one.name),
        )
      : null;
  const asked = plan?.ready && target ? request(kind, place, target, plan) : null;
  const words = { here: table.name, there: target?.name ?? "" };

  return (
    <ModelDialog
      place={place}
      title={i18n._({ id: "link.title", message: "Link “{here}” to another table", values: words })}
      confirmLabel={i18n._({ id: "link.confirm", message: "Create the link" })}
      change={asked}
      outcome={plan ? <Outcome kind={kind} {...words} plan={plan} /> : null}
      run={async () => {
        const ids = { database_id: place.databaseId };
        if (asked?.mapping) {
          const tableName = asked.mapping.table_name ?? null;
          await rpc.call("data_modeling.add_mapping_table", { ...ids, ...asked.mapping, table_name: tableName });
        }
        if (asked?.link) await rpc.call("data_modeling.add_foreign_key_column", { ...ids, ...asked.link });
      }}
      onDone={() => {
        const open = () =>
          target && void navigate({ href: addresses.table(place.databaseId, target.schema, target.oid) });
        const action = {
          label: i18n._({ id: "link.open", message: "Open “{there}”", values: words }),
          onAction: () => open(),
        };
        toast.success(
          i18n._({ id: "link.done", message: "“{here}” and “{there}” are linked", values: words }),
          kind === "many" ? { action } : {},
        );
      }}
      onClose={onClose}
    >
      <TablePicker
        label={i18n._({ id: "addColumn.target", message: "Table" })}
        databaseId={place.databaseId}
        schemaOid={place.schemaOid}
        value={target?.oid ?? null}
        onChange={(chosen) => {
          setTarget(chosen);
          setTyped({});
          if (chosen.oid === place.tableOid && kind === "many") setKind("one");
        }}
      />
      {target ? (
        <KindChoice
          {...words}
          self={target.oid === place.tableOid}
          kind={kind}
          onChange={(next) => {
            setKind(next);
            setTyped({});
          }}
        />
      ) : null}
      {plan?.against ? <Banner tone="warning">{plan.against}</Banner> : null}
      {plan && !plan.against ? (
        <Names kind={kind} {...words} plan={plan} onChange={(change) => setTyped({ ...typed, ...change })} />
      ) : null}
    </ModelDialog>
  );
}

interface Request {
  mapping?: PreviewMapping;
  link?: PreviewLink;
}

function request(kind: LinkKind, place: TablePlace, target: TableInfo, { names }: LinkPlan): Request {
  if (kind === "both") {
    return {
      mapping: {
        schema_oid: place.schemaOid,
        table_name: names.between.trim(),
        mapping_columns: [
          { column_name: names.near.trim(), referent_table_oid: place.tableOid },
          { column_name: names.far.trim(), referent_table_oid: target.oid },
        ],
      },
    };
  }
  const [from, to] = kind === "one" ? [place.tableOid, target.oid] : [target.oid, place.tableOid];
  return { link: { column_name: names.column.trim(), referrer_table_oid: from, referent_table_oid: to } };
}

interface Words {
  here: string;
  there: string;
}

interface KindChoiceProps extends Words {
  self: boolean;
  kind: LinkKind;
  onChange: (kind: LinkKind) => void;
}

function KindChoice({ here, there, self, kind, onChange }: KindChoiceProps) {
  const belongs = (from: string, to: string) =>
    i18n._({
      id: "link.one.help",
      message: "Each record of “{from}” belongs to one of “{to}”, which may have many.",
      values: { from, to },
    });
  return (
    <Radios<LinkKind>
      label={i18n._({ id: "link.kind", message: "How their records belong together" })}
      value={kind}
      onChange={onChange}
      choices={[
        { value: "one", label: i18n._({ id: "link.one", message: "Many to one" }), help: belongs(here, there) },
        {
          value: "many",
          label: i18n._({ id: "link.many", message: "One to many" }),
          help: belongs(there, here),
          disabled: self,
        },
        {
          value: "both",
          label: i18n._({ id: "link.both", message: "Many to many" }),
          help: i18n._({
            id: "link.both.help",
            message: "Each record of “{here}” may have many of “{there}”, and the other way round.",
            values: { here, there },
          }),
        },
      ]}
    />
  );
}

interface NamesProps extends Words {
  kind: LinkKind;
  plan: LinkPlan;
  onChange: (change: LinkNames) => void;
}

function Names({ kind, here, there, plan: { names, problems }, onChange }: NamesProps) {
  if (kind !== "both") {
    return (
      <TextField
        label={i18n._({ id: "link.column", message: "Name of the new column" })}
        value={names.column}
        onChange={(column) => onChange({ column })}
        error={problems.column ?? null}
      />
    );
  }
  const columnFor = (table: string) =>
    i18n._({ id: "link.columnTo", message: "Its column for “{table}”", values: { table } });
  return (
    <>
      <TextField
        label={i18n._({ id: "link.between", message: "Name of the table between them" })}
        value={names.between}
        onChange={(between) => onChange({ between })}
        error={problems.between ?? null}
      />
      <TextField
        label={columnFor(here)}
        value={names.near}
        onChange={(near) => onChange({ near })}
        error={problems.near ?? null}
      />
      <TextField
        label={columnFor(there)}
        value={names.far}
        onChange={(far) => onChange({ far })}
        error={problems.far ?? null}
      />
    </>
  );
}

function Outcome({ kind, here, there, plan: { names } }: Omit<NamesProps, "onChange">) {
  const [from, to] = kind === "one" ? [here, there] : [there, here];
  return (
    <Banner>
      {kind === "both"
        ? i18n._({
            id: "link.outcome.both",
            message:
              "A new table “{between}” with the columns “{near}” and “{far}” will hold a record for every pair of “{here}” and “{there}” that belong together.",
            values: { between: names.between, near: names.near, far: names.far, here, there },
          })
        : i18n._({
            id: "link.outcome.one",
            message:
              "A new column “{column}” in “{from}” will link each of its records to one of “{to}”. It is empty at first.",
            values: { column: names.column, from, to },
          })}
    </Banner>
  );
}
