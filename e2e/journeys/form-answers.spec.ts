import { address, call, expect, expectAccessible, newDatabase, picture, test } from "../journey.ts";

test("a visitor changes an answer later, on a page in the form's own colours", async ({ home, browser }) => {
  test.setTimeout(120_000);
  const database = await newDatabase(home, "answers");
  const table = await call<{ oid: number }>(home, "tables.add", {
    database_id: database,
    schema_oid: 2200,
    table_name: "Guests",
  });
  await call(home, "columns.add", {
    database_id: database,
    table_oid: table.oid,
    column_data_list: [
      { name: "Name", type: "text" },
      { name: "Comes", type: "date" },
    ],
  });
  const form = await call<{ id: number; token: string }>(home, "forms.add", {
    database_id: database,
    form_def: {
      name: "Guests",
      version: 1,
      schema_oid: 2200,
      base_table_oid: table.oid,
      header_title: { text: "Guests" },
      fields: ["Name", "Comes"].map((label, index) => ({
        key: label.toLowerCase(),
        index,
        kind: "scalar_column",
        column_attnum: index + 2,
        label,
      })),
    },
  });
  await call(home, "forms.set_publish_public", { database_id: database, form_id: form.id, publish_public: true });
  await home.goto(`${address()}/db/${database}/schemas/2200/forms/${form.id}`);
  await home.getByText("Answers can be changed").click();
  await home.getByLabel("What it says while closed").fill("See you next year");
  await home.getByRole("button", { name: /Appearance/ }).click();
  await home.getByRole("option", { name: "Dark" }).click();
  await home.getByLabel("Colour of buttons and marks").fill("#ffcc00");
  await home.getByRole("button", { name: "Save these settings" }).click();
  await expect(home.getByText("Settings saved")).toBeVisible();
  await expectAccessible(home);

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(`${address()}/shares/forms/${form.token}/`);
  await guest.getByLabel("Name").fill("Ada");
  await guest.getByLabel("Comes").fill("2027-05-01");
  await expect(guest.locator("html")).toHaveAttribute("data-theme", "dark");
  await expectAccessible(guest);
  await guest.getByRole("button", { name: "Submit" }).click();
  const own = await guest.getByRole("textbox", { name: "To change your answer later" }).inputValue();
  await expectAccessible(guest);

  const panel = home.getByRole("region", { name: "Answers" });
  await expect(panel.getByText("1 answer so far")).toBeVisible();
  await expect(panel.getByRole("listitem")).toHaveText(["Ada"]);

  await guest.goto("about:blank");
  await guest.goto(own);
  await expect(guest.getByLabel("Name")).toHaveValue("Ada");
  await expect(guest.getByLabel("Comes")).toHaveValue("2027-05-01");
  await guest.getByLabel("Name").fill("Ada Lovelace");
  await guest.getByRole("button", { name: "Save changes" }).click();
  await expect(guest.getByText("Your answer has been saved")).toBeVisible();
  const stored = await call<{ results: Record<string, unknown>[] }>(home, "records.list", {
    database_id: database,
    table_oid: table.oid,
  });
  expect(stored.results.map((row) => row["2"])).toEqual(["Ada Lovelace"]);

  await home.getByRole("textbox", { name: "Closes" }).fill("2020-01-01T00:00");
  await home.getByRole("button", { name: "Save these settings" }).click();
  await expect
    .poll(async () => (await call<{ state: string }>(home, "forms.get_rules", { form_token: form.token })).state)
    .toBe("closed");
  await guest.goto("about:blank");
  await guest.goto(own);
  await expect(guest.getByText("This answer cannot be changed")).toBeVisible();
  await guest.goto("about:blank");
  await guest.goto(`${address()}/shares/forms/${form.token}/`);
  await expect(guest.getByText("See you next year")).toBeVisible();
  await guest.close();
});

test("a picture stands atop a form, with words for those who do not see it", async ({ home, browser }) => {
  const database = await newDatabase(home, "logos");
  const table = await call<{ oid: number }>(home, "tables.add", {
    database_id: database,
    schema_oid: 2200,
    table_name: "Guests",
  });
  const form = await call<{ id: number; token: string }>(home, "forms.add", {
    database_id: database,
    form_def: {
      name: "Guests",
      version: 1,
      schema_oid: 2200,
      base_table_oid: table.oid,
      header_title: { text: "Guests" },
      fields: [],
    },
  });
  await call(home, "forms.set_publish_public", { database_id: database, form_id: form.id, publish_public: true });
  await home.goto(`${address()}/db/${database}/schemas/2200/forms/${form.id}`);
  const choose = home.locator('input[type="file"]');
  await choose.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from("<svg/>") });
  await expect(home.getByText("This is no picture that the browser can draw.", { exact: false })).toBeVisible();
  const drawn = await home.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 1200;
    canvas.height = 300;
    const pen = canvas.getContext("2d");
    if (pen) {
      pen.fillStyle = "#0b7285";
      pen.fillRect(0, 0, 1200, 300);
      pen.fillStyle = "#ffffff";
      pen.font = "bold 160px sans-serif";
      pen.fillText("Garden party", 90, 205);
    }
    return canvas.toDataURL("image/png").replace(/^[^,]*,/, "");
  });
  await choose.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from(drawn, "base64") });
  await home.getByLabel("What it shows, for those who do not see it").fill("Garden party");
  await home.getByLabel("What it shows, for those who do not see it").press("Tab");
  await expect(home.getByRole("img", { name: "Garden party" })).toBeVisible();
  await expectAccessible(home);
  await picture(home, "logo-build");

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(`${address()}/shares/forms/${form.token}/`);
  const logo = guest.getByRole("img", { name: "Garden party" });
  await expect(logo).toBeVisible();
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(960);
  await expectAccessible(guest);
  await picture(guest, "logo-form");
  await home.getByRole("button", { name: "Remove it" }).click();
  await expect(home.getByRole("button", { name: "Choose a picture" })).toBeVisible();
  await guest.reload();
  await expect(guest.getByRole("heading", { name: "Guests" })).toBeVisible();
  await expect(logo).toHaveCount(0);
  await guest.context().close();
});
