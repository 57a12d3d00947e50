import { expect, expectAccessible, newDatabase, picture, tableAddress, test } from "../journey.ts";

test("the tables of a schema are drawn with their links, and lead to their records", async ({ home }) => {
  const database = await newDatabase(home, "drawn", ["library_management"]);
  const books = await tableAddress(home, database, "Library Management", "Books");
  await home.goto(books.replace(/tables\/.*/, ""));
  await home.getByRole("link", { name: "Diagram", exact: true }).press("Enter");
  const diagram = home.getByRole("group", { name: "Diagram" });
  const box = (name: string) => diagram.getByRole("article").filter({ has: home.getByRole("link", { name, exact: true }) });
  await expect(box("Books")).toContainText("Links to");
  await expect(box("Books").getByText("Author", { exact: true })).toBeVisible();
  await expectAccessible(home);
  await box("Books").getByRole("link").focus();
  await expect(diagram.locator("path[data-marked]").first()).toBeVisible();
  await picture(home, "diagram");
  await home.getByRole("button", { name: "Smaller" }).click();
  await expect(home.getByText("80 %")).toBeVisible();
  await box("Books").getByRole("link").press("Enter");
  await expect(home).toHaveURL(books);
  await expect(home.getByRole("columnheader", { name: "Title" })).toBeVisible();
});
