import { expect, expectAccessible, test } from "../journey.ts";
import { type Provider, startProvider } from "../provider.ts";
import { launch, type Running } from "../server.ts";

let provider: Provider;
let server: Running;

test.beforeAll(async () => {
  provider = await startProvider({ subject: "dana-1", name: "Dana Scully", email: "dana@example.com" });
  const config = {
    version: 2,
    providers: {
      corp: {
        type: "oidc",
        provider_name: "Corp",
        client_id: "mathesar",
        secret: "s3cret",
        server_url: provider.issuer,
      },
    },
  };
  server = await launch({
    MATHESAR_ADMIN_USERNAME: "admin",
    MATHESAR_ADMIN_PASSWORD: "Quiet-Lake-42",
    MATHESAR_SSO_CONFIG: JSON.stringify(config),
  });
});

test.afterAll(async () => {
  provider?.stop();
  await server?.stop();
});

test("a person whom the provider knows comes in with one click, having said no first", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) {
      refused.push(message.text());
    }
  });
  await page.goto(`${server.address}/auth/login/?next=/profile/`);
  const way = page.getByRole("link", { name: "Log in with Corp" });
  await expect(way).toBeVisible();
  await expectAccessible(page);

  await way.click();
  await page.getByRole("link", { name: "No", exact: true }).click();
  await expect(page.getByText("cancelled", { exact: false })).toBeVisible();

  await page.goto(`${server.address}/auth/login/?next=/profile/`);
  await way.click();
  await page.getByRole("link", { name: "I am Dana Scully" }).click();
  await page.waitForURL(`${server.address}/profile/`);
  await expect(page.getByRole("textbox", { name: "Username" })).toHaveValue("dana");
  expect(refused).toEqual([]);
});
