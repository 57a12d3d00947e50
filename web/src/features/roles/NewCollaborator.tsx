import { useQuery } from "@tanstack/react-query";
import { i18n } from "@/i18n/i18n";
import { userTitle } from "@/model/session";
import { ComboBox } from "@/ui/Select";
import { collaboratorsQuery, usersQuery } from "./queries";

interface NewCollaboratorProps {
  databaseId: number;
  person: string | null;
  onChoose: (person: string | null) => void;
}

/** Somebody who does not work on the database yet and shall, as a role that is being made. */
export function NewCollaborator({ databaseId, person, onChoose }: NewCollaboratorProps) {
  const { data: users = [] } = useQuery(usersQuery());
  const { data: present = [] } = useQuery(collaboratorsQuery(databaseId));
  const absent = users.filter((user) => present.every((collaborator) => collaborator.user_id !== user.id));
  if (absent.length === 0) return null;
  return (
    <ComboBox
      label={i18n._({ id: "preset.person", message: "Collaborator, if any" })}
      help={i18n._({ id: "preset.person.help", message: "This user works on the database as the role from then on." })}
      value={person}
      onChange={onChoose}
      choices={absent.map((user) => ({ value: String(user.id), label: userTitle(user), detail: user.email }))}
    />
  );
}
