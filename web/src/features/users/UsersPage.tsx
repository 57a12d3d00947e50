import { useQuery } from "@tanstack/react-query";
import { Plus, User } from "lucide-react";
import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { userTitle } from "@/model/session";
import { ButtonLink } from "@/ui/Button";
import { Card, CardList } from "@/ui/CardList";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { Highlight, matches } from "@/ui/Highlight";
import { Section } from "@/ui/Page";
import { Pill } from "@/ui/Pill";
import { SearchBox } from "@/ui/SearchBox";
import { Skeleton } from "@/ui/Skeleton";
import { accessQuery, usersQuery } from "./queries";

/** Everybody who can log in; for administrators. */
export function UsersPage() {
  const users = useQuery(usersQuery());
  const access = useQuery(accessQuery());
  const [search, setSearch] = useState("");
  const title = i18n._({ id: "users.title", message: "Users" });
  return (
    <Section
      title={title}
      count={users.data?.length}
      actions={
        <>
          <SearchBox
            label={i18n._({ id: "users.search", message: "Search users" })}
            value={search}
            onChange={setSearch}
            size="compact"
          />
          <ButtonLink variant="primary" href={addresses.administration("users/new")} icon={<Plus aria-hidden="true" />}>
            {i18n._({ id: "users.add", message: "Add user" })}
          </ButtonLink>
        </>
      }
    >
      {content()}
    </Section>
  );

  function state(userId: number) {
    const known = access.data?.find((one) => one.user_id === userId);
    if (known && !known.active)
      return <Pill tone="danger">{i18n._({ id: "users.off", message: "Switched off" })}</Pill>;
    if (known?.link_until && !known.last_login)
      return <Pill>{i18n._({ id: "users.invited", message: "Invited" })}</Pill>;
    return null;
  }

  function content() {
    if (users.error) return <ErrorBox error={users.error} onRetry={() => users.refetch()} />;
    if (!users.data) return <Skeleton label={i18n._({ id: "users.loading", message: "Loading users" })} />;
    const found = users.data
      .filter((user) => matches(search, user.username, user.full_name, user.email))
      .sort((one, other) => userTitle(one).localeCompare(userTitle(other)));
    if (found.length === 0) return <EmptyState title={i18n._({ id: "users.noMatch", message: "No user matches" })} />;
    return (
      <CardList label={title}>
        {found.map((user) => (
          <Card
            key={user.id}
            href={addresses.user(user.id)}
            icon={<User aria-hidden="true" />}
            title={<Highlight text={userTitle(user)} part={search} />}
            detail={<Highlight text={[user.username, user.email].filter(Boolean).join(" · ")} part={search} />}
            facts={
              <>
                {user.is_superuser ? (
                  <Pill tone="accent">{i18n._({ id: "user.administrator", message: "Administrator" })}</Pill>
                ) : null}
                {state(user.id)}
              </>
            }
          />
        ))}
      </CardList>
    );
  }
}
