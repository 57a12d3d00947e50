import { useQuery } from "@tanstack/react-query";
import { TextSearch } from "lucide-react";
import type { ReactNode } from "react";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { databasesQuery, databaseTitle, partitionsApart, schemasQuery, tablesQuery } from "@/model/catalog";
import { findRecord } from "@/model/finding";
import { IconButton } from "@/ui/Button";
import { KindIcon } from "@/ui/KindIcon";
import { Switcher, type SwitcherGroup } from "@/ui/Switcher";
import styles from "./Header.module.css";
import { usePlace } from "./place";

/** Where one is: database, schema, table; each a link, and a switcher to its siblings. */
export function Crumbs() {
  const { databaseId, schemaOid, tableOid } = usePlace();
  if (databaseId === undefined) return null;
  return (
    <nav className={styles.crumbs} aria-label={i18n._({ id: "crumbs.label", message: "Breadcrumbs" })}>
      <ol>
        <DatabaseCrumb databaseId={databaseId} />
        {schemaOid === undefined ? null : <SchemaCrumb databaseId={databaseId} schemaOid={schemaOid} />}
        {schemaOid === undefined || tableOid === undefined ? null : (
          <TableCrumb databaseId={databaseId} schemaOid={schemaOid} tableOid={tableOid} />
        )}
      </ol>
    </nav>
  );
}

interface CrumbProps {
  href: string;
  icon: ReactNode;
  name: string | undefined;
  switchLabel: string;
  groups: SwitcherGroup[];
  /** Buttons after it. */
  tools?: ReactNode;
}

function Crumb({ href, icon, name, switchLabel, groups, tools }: CrumbProps) {
  return (
    <li className={styles.crumb}>
      <a href={href} className={styles.link} title={name}>
        {icon}
        <span>{name ?? "…"}</span>
      </a>
      <Switcher label={switchLabel} groups={groups} />
      {tools}
    </li>
  );
}

function DatabaseCrumb({ databaseId }: { databaseId: number }) {
  const { data: databases = [] } = useQuery(databasesQuery());
  const current = databases.find((database) => database.id === databaseId);
  const entries = databases.map((database) => ({
    id: String(database.id),
    label: databaseTitle(database),
    href: addresses.database(database.id),
    icon: <KindIcon kind="store" />,
    current: database.id === databaseId,
  }));
  return (
    <Crumb
      href={addresses.database(databaseId)}
      icon={<KindIcon kind="store" />}
      name={current && databaseTitle(current)}
      switchLabel={i18n._({ id: "crumbs.switchDatabase", message: "Switch database" })}
      groups={[{ id: "databases", entries }]}
    />
  );
}

function SchemaCrumb({ databaseId, schemaOid }: { databaseId: number; schemaOid: number }) {
  const { data: schemas = [] } = useQuery(schemasQuery(databaseId));
  const entries = schemas.map((schema) => ({
    id: String(schema.oid),
    label: schema.name,
    href: addresses.schema(databaseId, schema.oid),
    icon: <KindIcon kind="folder" />,
    current: schema.oid === schemaOid,
  }));
  return (
    <Crumb
      href={addresses.schema(databaseId, schemaOid)}
      icon={<KindIcon kind="folder" />}
      name={schemas.find((schema) => schema.oid === schemaOid)?.name}
      switchLabel={i18n._({ id: "crumbs.switchSchema", message: "Switch schema" })}
      groups={[{ id: "schemas", entries }]}
    />
  );
}

interface TableCrumbProps {
  databaseId: number;
  schemaOid: number;
  tableOid: number;
}

function TableCrumb({ databaseId, schemaOid, tableOid }: TableCrumbProps) {
  const { data: tables = [] } = useQuery(tablesQuery(databaseId, schemaOid));
  const current = tables.find((table) => table.oid === tableOid);
  const entries = partitionsApart(tables)
    .whole.concat(current?.storage === "partition" ? [current] : [])
    .sort((one, other) => one.name.localeCompare(other.name))
    .map((table) => ({
      id: String(table.oid),
      label: table.name,
      href: addresses.table(databaseId, schemaOid, table.oid),
      icon: <KindIcon kind={table.type === "table" ? "sheet" : "derived"} />,
      current: table.oid === tableOid,
    }));
  return (
    <Crumb
      href={addresses.table(databaseId, schemaOid, tableOid)}
      icon={<KindIcon kind={current && current.type !== "table" ? "derived" : "sheet"} />}
      name={current?.name}
      switchLabel={i18n._({ id: "crumbs.switchTable", message: "Switch table or view" })}
      groups={[{ id: "tables", label: i18n._({ id: "crumbs.tables", message: "Tables and views" }), entries }]}
      tools={
        <IconButton
          icon={<TextSearch aria-hidden="true" />}
          label={i18n._({ id: "crumbs.find", message: "Find a record" })}
          onPress={() => findRecord({ databaseId, tableOid })}
        />
      }
    />
  );
}
