import { expect, test } from "vitest";
import { RpcError, transportCodes } from "@/api/rpc";
import { explainRpcError } from "./explain";

test("dependants are named by the database's detail, and nothing was changed", () => {
  const error = new RpcError(-30035, "DependentObjectsStillExist: cannot drop\nSQLSTATE: 2BP01", {
    detail: "view v depends on table t",
  });
  expect(explainRpcError(error)).toEqual({
    what: "Other objects depend on this.",
    why: "view v depends on table t",
    next: "Remove or change those first. Nothing was changed.",
  });
});

test("an unknown error keeps the database's sentence, without class names and codes", () => {
  const error = new RpcError(-30156, "InvalidTextRepresentation: invalid input syntax\nSQLSTATE: 22P02", {
    hint: "Try 1.",
  });
  expect(explainRpcError(error)).toEqual({ what: "invalid input syntax", why: undefined, next: "Try 1." });
});

test("a reason that the server names is said in words of the product", () => {
  const error = new RpcError(-31002, "AssertionError: This form takes no answers", { reason: "form_closed" });
  expect(explainRpcError(error)).toEqual({ what: "This form takes no answers at present." });
});

test("what a mail server refused is not blamed on the database", () => {
  const error = new RpcError(-30193, "OperationalError: The mail server m:25 refused it", { reason: "mail_refused" });
  expect(explainRpcError(error)).toEqual({
    what: "The e-mail could not be sent.",
    why: "The mail server m:25 refused it",
  });
});

test("a lost connection says that nothing is lost", () => {
  expect(explainRpcError(new RpcError(transportCodes.network, ""))?.next).toContain("nothing you entered is lost");
});

test("what is no error of a call is left to others", () => {
  expect(explainRpcError(new Error("x"))).toBeNull();
});
