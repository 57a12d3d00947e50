import { address, call, expect, expectAccessible, logIn, test } from "../journey.ts";

const password = "Quiet-Lake-42";

test("a person sees where they are logged in, and ends it there", async ({ home, browser }) => {
  const name = `sol${Date.now().toString(36)}`;
  const invited = await call<{ link: { url: string } }>(home, "users.invite", {
    user_def: { username: name, is_superuser: false },
  });
  const open = async () => (await browser.newContext()).newPage();
  const [laptop, library] = [await open(), await open()];
  await laptop.goto(invited.link.url);
  await laptop.getByRole("textbox", { name: "Password" }).first().fill(password);
  await laptop.getByRole("textbox", { name: "Password, once more" }).fill(password);
  await laptop.keyboard.press("Enter");
  await laptop.waitForURL(`${address()}/`);
  await logIn(library, name, password);

  await laptop.goto(`${address()}/profile/`);
  const table = laptop.getByRole("group", { name: "Where you are logged in" });
  await expect(table.getByText("This one")).toHaveCount(1);
  await expect(table.getByRole("button", { name: "Log out there: Chrome, Linux" })).toHaveCount(1);
  await expectAccessible(laptop);
  const folder = process.env.MATHESAR_E2E_PICTURES;
  if (folder) await laptop.screenshot({ path: `${folder}/sessions.png`, fullPage: true });
  await table.getByRole("button", { name: "Log out there: Chrome, Linux" }).click();
  await expect(table.getByRole("button", { name: /Log out there/ })).toHaveCount(0);

  await library.goto(`${address()}/profile/`);
  await library.waitForURL(/\/auth\/login\//);
  await library.context().close();
  await laptop.context().close();
});
