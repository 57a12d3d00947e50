import { expect, expectAccessible, newDatabase, picture, tableAddress, test } from "../journey.ts";

const library = "Library Management";

test("a record is found by what is in its columns, through links too, by keyboard", async ({ home }) => {
  const database = await newDatabase(home, "finder", ["library_management"]);
  await home.goto(await tableAddress(home, database, library, "Books"));
  await expect(home.getByRole("columnheader", { name: "Title" })).toBeVisible();
  await home.getByRole("button", { name: "Find a record" }).press("Enter");
  const finder = home.getByRole("dialog", { name: "Find a record of “Books”" });
  await expect(finder.getByRole("combobox", { name: "Title" })).toBeFocused();
  await expectAccessible(home);
  await picture(home, "finder");

  await finder.getByRole("button", { name: "Author: Choose a record…" }).press("Enter");
  const nested = home.getByRole("dialog", { name: "Find a record of “Authors”" });
  await nested.getByRole("combobox", { name: "Name" }).fill("john");
  await picture(home, "finder-nested");
  await nested.getByRole("combobox", { name: "Name" }).press("Enter");
  await expect(nested).toHaveCount(0);
  await expect(finder.getByRole("button", { name: /^Author: .*John/ })).toBeVisible();
  await expect(finder.getByRole("row", { selected: true })).toContainText("John");

  await finder.getByRole("combobox", { name: "Publication Year" }).fill("nonsense");
  await expect(finder.getByRole("combobox", { name: "Publication Year" })).toHaveAttribute("aria-invalid", "true");
  await finder.getByRole("combobox", { name: "Publication Year" }).fill("");
  await finder.getByRole("combobox", { name: "Title" }).press("ArrowDown");
  await finder.getByRole("combobox", { name: "Title" }).press("Enter");
  await expect(finder).toHaveCount(0);
  await expect(home).toHaveURL(/tables\/\d+\/\d+$/);
});

test("a linked cell is filled from the finder, with a record made from what was looked for", async ({ home }) => {
  const database = await newDatabase(home, "finder_pick", ["library_management"]);
  await home.goto(await tableAddress(home, database, library, "Books"));
  const cell = home.getByRole("row").nth(1).getByRole("gridcell").filter({ hasText: /\w/ });
  await expect(cell.first()).toBeVisible();
  const header = home.getByRole("columnheader", { name: /^Author/ });
  const column = await header.getAttribute("aria-colindex");
  const author = home.locator(`[role="row"][aria-rowindex="2"] [role="gridcell"][aria-colindex="${column}"]`);
  await author.click();
  await home.keyboard.press("Enter");
  await home.getByRole("button", { name: "Find by columns…" }).press("Enter");
  const finder = home.getByRole("dialog", { name: "Find a record of “Authors”" });
  await finder.getByRole("combobox", { name: "Name" }).fill("Zebulon");
  await expect(finder.getByText("No record is like that.")).toBeVisible();
  await finder.getByRole("button", { name: "New record with these values…" }).press("Enter");
  const fresh = home.getByRole("dialog", { name: "New record in “Authors”" });
  await expect(fresh.getByLabel("Name", { exact: true })).toHaveValue("Zebulon");
  await fresh.getByLabel("Born").fill("1950");
  await fresh.getByRole("button", { name: "Add record" }).press("Enter");
  await expect(finder).toHaveCount(0);
  await expect(author).toContainText("Zebulon");
  await home.reload();
  await expect(author).toContainText("Zebulon");
});
