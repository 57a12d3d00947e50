import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { address, cell, expect, expectAccessible, newDatabase, test } from "../journey.ts";

test("a file is fetched from a web address; one inside the network is refused", async ({ home }) => {
  const web = createServer((_, answer) => answer.end("id,name\n1,Ada\n2,Grace\n"));
  await new Promise<void>((done) => web.listen(0, "127.0.0.1", done));
  try {
    const database = await newDatabase(home, "from_the_web");
    await home.goto(`${address()}/db/${database}/schemas/2200/import/`);
    await home.getByRole("tab", { name: "From the web" }).click();
    const field = home.getByLabel("From a web address");
    await field.fill("http://169.254.169.254/latest/meta-data/");
    await field.press("Enter");
    await expect(home.getByText(/does not lie in the public web/)).toBeVisible();
    await home.getByRole("tab", { name: "From the web" }).click();
    await expectAccessible(home);
    const pictures = process.env.MATHESAR_E2E_PICTURES;
    if (pictures) await home.screenshot({ path: `${pictures}/import-address.png` });
    await field.fill(`http://127.0.0.1:${(web.address() as AddressInfo).port}/people.csv`);
    await home.getByRole("button", { name: "Continue" }).click();
    await expect(home.getByLabel("Table name")).toHaveValue("people");
    await home.getByRole("button", { name: /^Import .*row/ }).click();
    await home.waitForURL(/tables\/\d+$/);
    await expect(cell(home, "Grace")).toBeVisible();
  } finally {
    web.close();
  }
});
