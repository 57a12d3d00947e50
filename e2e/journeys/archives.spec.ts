import { address, expect, expectAccessible, newDatabase, test } from "../journey.ts";

test("a schema is taken along as an archive and restored under another name", async ({ home }, info) => {
  const database = await newDatabase(home, "archives", ["library_management"]);
  await home.goto(`${address()}/db/${database}/`);
  await home.getByRole("button", { name: "Actions for Library Management" }).click();
  const download = home.waitForEvent("download");
  await home.getByRole("menuitem", { name: "Export as an archive" }).click();
  const archive = info.outputPath("Library Management.zip");
  await (await download).saveAs(archive);
  expect((await download).suggestedFilename()).toBe("Library Management.zip");

  await home.getByRole("button", { name: "Restore from an archive" }).click();
  const dialog = home.getByRole("dialog");
  await dialog.locator("input[type=file]").setInputFiles(archive);
  const name = dialog.getByRole("textbox", { name: "Name of the new schema" });
  await expect(name).toHaveValue("Library Management 2");
  await name.fill("Another library");
  await expect(dialog.getByRole("button", { name: "Restore" })).toBeEnabled();
  await expectAccessible(home);
  const pictures = process.env.MATHESAR_E2E_PICTURES;
  if (pictures) await home.screenshot({ path: `${pictures}/restore.png` });
  await dialog.getByRole("button", { name: "Restore" }).click();
  await expect(dialog.getByText("are in “Another library”")).toBeVisible();
  await expectAccessible(home);
  if (pictures) {
    await home.screenshot({ path: `${pictures}/restored.png` });
    await home.setViewportSize({ width: 390, height: 800 });
    await home.emulateMedia({ colorScheme: "dark" });
    await home.screenshot({ path: `${pictures}/restored-narrow.png` });
  }
  await dialog.getByRole("link", { name: "Open the schema" }).click();
  await expect(home.getByRole("heading", { level: 1, name: "Another library" })).toBeVisible();
  await expect(home.getByRole("link", { name: "Books" })).toBeVisible();
});
