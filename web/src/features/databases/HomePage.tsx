import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Database, Plus } from "lucide-react";
import { Suspense, useState } from "react";
import type { ConnectionResult } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { databasesQuery, databaseTitle, serverAddress, serversQuery } from "@/model/catalog";
import { userTitle, useUser } from "@/model/session";
import { Button } from "@/ui/Button";
import { Card, CardList } from "@/ui/CardList";
import { EmptyState } from "@/ui/EmptyState";
import { Highlight, matches } from "@/ui/Highlight";
import { KindIcon } from "@/ui/KindIcon";
import { lazyPart } from "@/ui/lazy";
import { MenuButton } from "@/ui/Menu";
import { Page, PageHeader } from "@/ui/Page";
import { SearchBox } from "@/ui/SearchBox";
import { useTitle } from "@/ui/title";
import { DatabaseMenu } from "./DatabaseMenu";
import { Doors } from "./Doors";
import styles from "./databases.module.css";

const ConnectDialog = lazyPart(() => import("./ConnectDialog"), "ConnectDialog");
const CreateDialog = lazyPart(() => import("./CreateDialog"), "CreateDialog");
const UploadDialog = lazyPart(() => import("./UploadDialog"), "UploadDialog");

type OpenDialog = "connect" | "create" | "samples" | "upload" | null;

/** The first page: the databases one may see, or the doors to a first one. */
export function HomePage() {
  useTitle(i18n._({ id: "home.title", message: "Databases" }));
  const user = useUser();
  const navigate = useNavigate();
  const { data: databases } = useQuery(databasesQuery());
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const close = () => setDialog(null);

  function opened({ database }: ConnectionResult) {
    close();
    navigate({ href: addresses.database(database.id) });
  }

  return (
    <Page>
      {databases.length > 0 ? (
        <DatabaseList onOpenDialog={setDialog} />
      ) : user.is_superuser ? (
        <Doors onOpen={setDialog} />
      ) : (
        <NothingShared />
      )}
      <Suspense>
        {dialog === "connect" ? <ConnectDialog onClose={close} onConnected={opened} /> : null}
        {dialog === "create" ? <CreateDialog onClose={close} onCreated={opened} /> : null}
        {dialog === "samples" ? (
          <CreateDialog chosen={["community", "library_management"]} onClose={close} onCreated={opened} />
        ) : null}
        {dialog === "upload" ? (
          <UploadDialog
            onClose={close}
            onReady={(databaseId, schemaOid) => navigate({ href: addresses.upload(databaseId, schemaOid) })}
          />
        ) : null}
      </Suspense>
    </Page>
  );
}

function NothingShared() {
  return (
    <EmptyState
      icon={<Database aria-hidden="true" />}
      title={i18n._({ id: "home.nothing", message: "No database has been shared with you yet" })}
    >
      {i18n._({
        id: "home.nothing.text",
        message: "Ask an administrator to add you as a collaborator; the database then appears here.",
      })}
    </EmptyState>
  );
}

interface DatabaseListProps {
  onOpenDialog: (dialog: OpenDialog) => void;
}

function DatabaseList({ onOpenDialog }: DatabaseListProps) {
  const user = useUser();
  const { data: databases } = useQuery(databasesQuery());
  const { data: servers } = useQuery(serversQuery());
  const [search, setSearch] = useState("");
  const found = databases.filter((database) => matches(search, database.name, database.nickname));
  return (
    <>
      <PageHeader
        title={i18n._({
          id: "home.welcome",
          message: "Welcome, {name}",
          values: { name: userTitle(user) },
        })}
        detail={i18n._({
          id: "home.count",
          message: "{count, plural, one {# database} other {# databases}}",
          values: { count: databases.length },
        })}
        actions={user.is_superuser ? <AddButton onOpenDialog={onOpenDialog} /> : null}
      />
      <div className={styles.search}>
        <SearchBox
          label={i18n._({ id: "home.search", message: "Search databases" })}
          value={search}
          onChange={setSearch}
        />
        <span role="status" className={search ? styles.count : "visually-hidden"}>
          {i18n._({
            id: "ui.search.count",
            message: "{count, plural, one {# match} other {# matches}}",
            values: { count: found.length },
          })}
        </span>
      </div>
      {found.length === 0 ? (
        <EmptyState title={i18n._({ id: "home.noMatch", message: "No database matches" })} />
      ) : (
        <CardList label={i18n._({ id: "home.list", message: "Databases" })}>
          {found.map((database) => (
            <Card
              key={database.id}
              href={addresses.database(database.id)}
              icon={<KindIcon kind="store" />}
              title={<Highlight text={databaseTitle(database)} part={search} />}
              detail={
                <>
                  {database.nickname ? <Highlight text={database.name} part={search} /> : null}
                  {database.nickname ? " · " : null}
                  {serverAddress(servers.find((server) => server.id === database.server_id))}
                </>
              }
              actions={user.is_superuser ? <DatabaseMenu database={database} /> : null}
            />
          ))}
        </CardList>
      )}
    </>
  );
}

function AddButton({ onOpenDialog }: DatabaseListProps) {
  const label = i18n._({ id: "home.add", message: "Add database" });
  return (
    <MenuButton
      label={label}
      entries={[
        {
          id: "connect",
          label: i18n._({ id: "home.add.connect", message: "Connect an existing one" }),
          onAction: () => onOpenDialog("connect"),
        },
        {
          id: "upload",
          label: i18n._({ id: "home.add.upload", message: "Upload a spreadsheet" }),
          onAction: () => onOpenDialog("upload"),
        },
        {
          id: "create",
          label: i18n._({ id: "home.add.create", message: "Create one, empty or with samples" }),
          onAction: () => onOpenDialog("create"),
        },
      ]}
    >
      <Button variant="primary" icon={<Plus aria-hidden="true" />}>
        {label}
      </Button>
    </MenuButton>
  );
}
