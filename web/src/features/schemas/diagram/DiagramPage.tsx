import { useQuery } from "@tanstack/react-query";
import { KeyRound, Waypoints, ZoomIn, ZoomOut } from "lucide-react";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { DiagramTable, SchemaDiagram } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { schemasQuery } from "@/model/catalog";
import { ButtonLink, IconButton } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { KindIcon } from "@/ui/KindIcon";
import { PageHeader } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { useTitle } from "@/ui/title";
import styles from "./diagram.module.css";
import { type Box, boxWidth, drawn, pathOf } from "./layout";

interface DiagramPageProps {
  databaseId: number;
  schemaOid: number;
}

/** The tables of a schema as boxes, their links as lines. Pointing at a table brings out its links. */
export function DiagramPage({ databaseId, schemaOid }: DiagramPageProps) {
  const { data: schemas } = useQuery(schemasQuery(databaseId));
  const name = schemas?.find((schema) => schema.oid === schemaOid)?.name ?? "";
  const title = i18n._({ id: "diagram.title", message: "Tables of “{name}” and their links", values: { name } });
  useTitle(title);
  const found = useQuery({
    queryKey: ["diagram", databaseId, schemaOid],
    queryFn: ({ signal }) =>
      rpc.call("schemas.get_diagram", { database_id: databaseId, schema_oid: schemaOid }, { signal }),
  });
  return (
    <div className={styles.page}>
      <PageHeader
        icon={<KindIcon kind="folder" />}
        title={title}
        actions={
          <ButtonLink href={addresses.schema(databaseId, schemaOid)}>
            {i18n._({ id: "diagram.back", message: "Back to the schema" })}
          </ButtonLink>
        }
      />
      {found.error ? <ErrorBox error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? (
        <Skeleton lines={8} label={i18n._({ id: "diagram.loading", message: "Drawing the schema" })} />
      ) : null}
      {found.data?.tables.length === 0 ? (
        <EmptyState title={i18n._({ id: "diagram.empty", message: "The schema has no tables yet" })} />
      ) : null}
      {found.data && found.data.tables.length > 0 ? (
        <Plan diagram={found.data} hrefOf={(table) => addresses.table(databaseId, schemaOid, table.oid)} />
      ) : null}
    </div>
  );
}

const scales = [0.4, 0.6, 0.8, 1, 1.25, 1.5];
const usual = scales.indexOf(1);

interface PlanProps {
  diagram: SchemaDiagram;
  hrefOf: (table: DiagramTable) => string;
}

function Plan({ diagram, hrefOf }: PlanProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [across, setAcross] = useState(1000);
  const [step, setStep] = useState(usual);
  const [marked, setMarked] = useState<number | null>(null);
  useLayoutEffect(() => setAcross(frame.current?.clientWidth ?? 1000), []);
  const { boxes, lines, width, height } = useMemo(() => drawn(diagram, across), [diagram, across]);
  const scale = scales[step] ?? 1;
  const touches = (line: { from: number; to: number }) => line.from === marked || line.to === marked;
  return (
    <>
      <div className={styles.tools}>
        <IconButton
          icon={<ZoomOut aria-hidden="true" />}
          label={i18n._({ id: "diagram.smaller", message: "Smaller" })}
          isDisabled={step === 0}
          onPress={() => setStep(step - 1)}
        />
        <span>{`${Math.round(scale * 100)} %`}</span>
        <IconButton
          icon={<ZoomIn aria-hidden="true" />}
          label={i18n._({ id: "diagram.larger", message: "Larger" })}
          isDisabled={step === scales.length - 1}
          onPress={() => setStep(step + 1)}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a group is what this is, not a set of form fields */}
      <div
        ref={frame}
        className={styles.frame}
        role="group"
        aria-label={i18n._({ id: "diagram.label", message: "Diagram" })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        <div style={{ width: width * scale, height: height * scale }}>
          <div className={styles.plan} style={{ width, height, transform: `scale(${scale})` }}>
            <svg className={styles.lines} width={width} height={height} aria-hidden="true">
              <defs>
                <marker
                  id="diagram-end"
                  viewBox="0 0 8 8"
                  refX="7"
                  refY="4"
                  markerUnits="userSpaceOnUse"
                  markerWidth="11"
                  markerHeight="11"
                  orient="auto"
                >
                  <path d="M 0 0 L 8 4 L 0 8 z" />
                </marker>
              </defs>
              {lines.map((line) => (
                <path
                  key={line.id}
                  d={pathOf(line.points)}
                  markerEnd="url(#diagram-end)"
                  data-marked={touches(line) || undefined}
                />
              ))}
            </svg>
            {boxes.map((box) => (
              <TableBox
                key={box.table.oid}
                box={box}
                href={hrefOf(box.table)}
                links={diagram.links.filter((link) => link.table_oid === box.table.oid).map((link) => link.to_name)}
                onMark={(on) => setMarked(on ? box.table.oid : null)}
              />
            ))}
          </div>
        </div>
      </div>
    </>
  );
}

interface TableBoxProps {
  box: Box;
  href: string;
  /** The tables it links to, also of other schemas. */
  links: readonly string[];
  onMark: (on: boolean) => void;
}

function TableBox({ box, href, links, onMark }: TableBoxProps) {
  const { table, lines, more, x, y, height } = box;
  return (
    <article
      className={styles.box}
      style={{ insetInlineStart: x, top: y, width: boxWidth, height }}
      onPointerEnter={() => onMark(true)}
      onPointerLeave={() => onMark(false)}
      onFocus={() => onMark(true)}
      onBlur={() => onMark(false)}
    >
      <h2>
        <a href={href} title={table.name}>
          <KindIcon kind={table.type === "table" ? "sheet" : "derived"} />
          <span>{table.name}</span>
        </a>
      </h2>
      {links.length > 0 ? (
        <p className="visually-hidden">
          {i18n._({ id: "diagram.links", message: "Links to {tables}", values: { tables: links.join(", ") } })}
        </p>
      ) : null}
      <ul>
        {lines.map((column) => (
          <li key={column.attnum}>
            {column.key ? <KeyRound aria-hidden="true" /> : column.link ? <Waypoints aria-hidden="true" /> : <i />}
            <span className={styles.name}>{column.name}</span>
            <span className={styles.type}>{column.type.replace("mathesar_types.", "")}</span>
          </li>
        ))}
        {more > 0 ? (
          <li className={styles.more}>
            {i18n._({
              id: "diagram.more",
              message: "{count, plural, one {# more column} other {# more columns}}",
              values: { count: more },
            })}
          </li>
        ) : null}
      </ul>
    </article>
  );
}
