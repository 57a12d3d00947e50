import { expect, test } from "vitest";
import { asParams, checkConnection, emptyConnection, parseConnectionUrl } from "./connection";

test.each([
  [
    "postgres://ana:s3cret@db.example:5433/shop",
    { host: "db.example", port: "5433", database: "shop", role: "ana", password: "s3cret" },
  ],
  [
    "postgresql://ana@db.example/shop?sslmode=verify-full",
    { host: "db.example", port: "5432", sslmode: "verify-full", password: "" },
  ],
  ["postgres://ana:p%40ss%3Aw@h/d", { password: "p@ss:w" }],
  ["postgres://ana:100%@h/d", { password: "100%" }],
  ["postgres://ana@[::1]:5432/d", { host: "::1" }],
  ["postgres://ana@/d?host=/var/run/postgresql", { host: "/var/run/postgresql", database: "d" }],
  ["postgres://ana@h", { database: "ana" }],
  ["  postgres://ana@h/d  ", { host: "h" }],
])("reads %s", (url, expected) => {
  expect(parseConnectionUrl(url)).toMatchObject(expected);
});

test.each(["", "localhost", "mysql://a@b/c", "http://x"])("does not take %s for an address", (text) => {
  expect(parseConnectionUrl(text)).toBeNull();
});

test("names the fields that are missing or malformed", () => {
  expect(checkConnection({ ...emptyConnection, port: "70000" })).toEqual({
    database: "empty",
    role: "empty",
    port: "port",
  });
});

test("sends a certificate only to modes that check one, and an absent port as null", () => {
  const connection = { ...emptyConnection, port: "", ssl_root_cert: "-----BEGIN CERTIFICATE-----" };
  expect(asParams(connection)).toMatchObject({ port: null, ssl_root_cert: null });
  expect(asParams({ ...connection, sslmode: "verify-ca" }).ssl_root_cert).toContain("BEGIN");
});
