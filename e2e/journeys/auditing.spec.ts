import { address, expect, expectAccessible, newDatabase, test } from "../journey.ts";

test("an administrator finds who did what, and that the log is whole", async ({ home }) => {
  await newDatabase(home, "audited");
  await home.goto(`${address()}/administration/audit/`);
  const log = home.getByRole("group", { name: "Audit log" });
  await expect(log.getByText("databases.setup.create_new").first()).toBeVisible();
  await home.getByRole("combobox", { name: "Kind of action" }).selectOption("Signing in and out");
  await expect(log.getByText("databases.setup.create_new")).toHaveCount(0);
  await expect(log.getByText("way: password").first()).toBeVisible();
  await home.getByRole("button", { name: "Check that nothing was changed" }).click();
  await expect(home.getByText(/All \d+ entries are what they were/)).toBeVisible();
  await expectAccessible(home);
  const [file] = await Promise.all([home.waitForEvent("download"), home.getByRole("link", { name: "Download" }).click()]);
  expect(file.suggestedFilename()).toBe("audit.csv");
});
