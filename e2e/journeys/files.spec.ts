import { address, call, expect, expectAccessible, newDatabase, test } from "../journey.ts";

/** A picture of 2 by 2 points. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==",
  "base64",
);

test("a file is put into a record, looked at, fetched and taken out again", async ({ home }) => {
  test.setTimeout(120_000);
  const database = await newDatabase(home, "files");
  const table = await call<{ oid: number }>(home, "tables.add", {
    database_id: database,
    schema_oid: 2200,
    table_name: "Plants",
  });
  await call(home, "columns.add", {
    database_id: database,
    table_oid: table.oid,
    column_data_list: [
      { name: "Name", type: "text" },
      { name: "Photo", type: "jsonb" },
    ],
  });
  await call(home, "columns.metadata.set", {
    database_id: database,
    table_oid: table.oid,
    column_meta_data_list: [{ attnum: 3, file_backend: "default" }],
  });
  await call(home, "records.add", { database_id: database, table_oid: table.oid, record_def: { "2": "Oak" } });
  await home.goto(`${address()}/db/${database}/schemas/2200/tables/${table.oid}/1`);

  const photo = home.getByRole("group", { name: "Photo" });
  const save = home.getByRole("button", { name: "Save", exact: true });
  await photo.locator("input[type=file]").setInputFiles({ name: "oak.png", mimeType: "image/png", buffer: picture });
  await expect(photo.getByText("oak.png")).toBeVisible();
  await save.click();
  await expect(save).toBeDisabled();
  await home.reload();
  await photo.getByRole("button", { name: "Show oak.png large" }).click();
  await expect(home.getByRole("dialog", { name: "oak.png" }).getByRole("img", { name: "oak.png" })).toBeVisible();
  await expectAccessible(home);
  await home.keyboard.press("Escape");
  await expect(home.getByRole("dialog")).toHaveCount(0);
  const fetched = home.waitForEvent("download");
  await photo.getByRole("link", { name: "Download" }).click();
  expect((await fetched).suggestedFilename()).toBe("oak.png");

  await photo.getByRole("button", { name: "Remove the file" }).click();
  await photo.evaluate((field) => {
    const data = new DataTransfer();
    data.items.add(new File(["<b>An oak</b>\nof the garden"], "oak.txt", { type: "text/plain" }));
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(photo.getByRole("region", { name: "Beginning of oak.txt" })).toHaveText(/<b>An oak<\/b>/);
  await save.click();
  await expect(save).toBeDisabled();
  await home.reload();
  await expect(photo.getByText("of the garden")).toBeVisible();
  await expectAccessible(home);
});
