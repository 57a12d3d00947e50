import { RpcError, transportCodes } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";

interface Explained {
  what: string;
  why?: string;
  next?: string;
}

type Explanation = (error: RpcError) => Explained;

/** Codes of the Mathesar 0.10 API whose own words leave a person helpless. */
const byCode: Record<number, Explanation> = {
  [transportCodes.network]: () => ({
    what: i18n._({ id: "error.network", message: "The server cannot be reached." }),
    next: i18n._({ id: "error.network.next", message: "Check your connection; nothing you entered is lost." }),
  }),
  [transportCodes.session]: () => ({
    what: i18n._({ id: "error.session", message: "You are no longer logged in." }),
    next: i18n._({ id: "error.session.next", message: "Log in again, then repeat what you did." }),
  }),
  [-28030]: () => ({
    what: i18n._({ id: "error.noCollaborator", message: "You are not a collaborator of this database." }),
    next: i18n._({
      id: "error.noCollaborator.next",
      message: "Ask an administrator to add you under Database settings, Collaborators.",
    }),
  }),
  [-30193]: (error) => ({
    what: i18n._({ id: "error.unreachable", message: "The database cannot be reached." }),
    why: plain(error),
    next: i18n._({
      id: "error.unreachable.next",
      message: "Check that its server runs and that host, port, role and password are still right.",
    }),
  }),
  [-30101]: (error) => ({
    what: i18n._({ id: "error.privilege", message: "Your database role lacks a right for this." }),
    why: plain(error),
    next: i18n._({ id: "error.privilege.next", message: "Ask the owner to grant it to your role." }),
  }),
  [-30035]: (error) => ({
    what: i18n._({ id: "error.dependents", message: "Other objects depend on this." }),
    why: error.data?.detail ?? plain(error),
    next: i18n._({ id: "error.dependents.next", message: "Remove or change those first. Nothing was changed." }),
  }),
  [-30050]: (error) => ({
    what: i18n._({ id: "error.duplicateTable", message: "A table or view of that name exists already." }),
    why: error.data?.detail,
  }),
  [-30049]: () => ({ what: i18n._({ id: "error.duplicateSchema", message: "A schema of that name exists already." }) }),
  [-30043]: () => ({
    what: i18n._({ id: "error.duplicateDatabase", message: "A database of that name exists already on that server." }),
    next: i18n._({
      id: "error.duplicateDatabase.next",
      message: "Choose another name, or connect to the existing one.",
    }),
  }),
  [-30047]: () => ({ what: i18n._({ id: "error.duplicateRole", message: "A role of that name exists already." }) }),
  [-29042]: (error) => ({
    what: i18n._({ id: "error.duplicate", message: "This clashes with something that exists already." }),
    why: plain(error),
  }),
};

/** Reasons that the server names beside a code that many failures share. */
const byReason: Record<string, (error: RpcError) => Explained> = {
  mail_refused: (error) => ({
    what: i18n._({ id: "invite.unsent", message: "The e-mail could not be sent." }),
    why: plain(error),
  }),
  form_closed: () => ({
    what: i18n._({ id: "error.formClosed", message: "This form takes no answers at present." }),
  }),
  form_pace: () => ({
    what: i18n._({ id: "error.formPace", message: "Too many answers came from your network." }),
    next: i18n._({
      id: "error.formPace.next",
      message: "Wait a minute and try again; what you entered is still here.",
    }),
  }),
};

/** Says in plain words what an error of a call means; null for anything that is not one. */
export function explainRpcError(error: unknown): Explained | null {
  if (!(error instanceof RpcError)) return null;
  const reason = byReason[String(error.data?.reason)];
  if (reason) return reason(error);
  const known = byCode[error.code];
  if (known) return known(error);
  return { what: plain(error), why: error.data?.detail, next: error.data?.hint };
}

/** The message without the name of its class and without the lines that only programs read. */
function plain(error: RpcError): string {
  const message = error.message
    .replace(/^[A-Za-z.]+(?:Error|Exception|Violation|Privilege)?: /, "")
    .replace(/\n?SQLSTATE: \w+\s*$/, "")
    .trim();
  return message || error.message;
}
