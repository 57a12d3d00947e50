import { expect, test } from "vitest";
import { changes, levelOf } from "./levels";

test("a set of grants goes by the name of the level it matches exactly, in any order", () => {
  expect(levelOf("table", ["DELETE", "SELECT", "UPDATE", "INSERT"])?.id).toBe("write");
  expect(levelOf("table", ["SELECT", "INSERT"])).toBeUndefined();
  expect(levelOf("database", ["CONNECT"])?.id).toBe("connect");
});

test("only differences are sent; a removed role loses everything", () => {
  const before = [
    { role_oid: 1, direct: ["USAGE"] },
    { role_oid: 2, direct: ["USAGE", "CREATE"] },
    { role_oid: 3, direct: ["USAGE"] },
  ];
  const after = [
    { role_oid: 1, direct: ["USAGE"] },
    { role_oid: 2, direct: ["USAGE"] },
    { role_oid: 4, direct: ["CREATE"] },
  ];
  expect(changes(before, after)).toEqual([
    { role_oid: 2, direct: ["USAGE"] },
    { role_oid: 4, direct: ["CREATE"] },
    { role_oid: 3, direct: [] },
  ]);
});
