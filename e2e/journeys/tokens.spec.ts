import { address, expect, expectAccessible, test } from "../journey.ts";

test("a person makes a token for a program, which works until it is revoked", async ({
	home,
	playwright,
}) => {
	await home.goto(`${address()}/profile/`);
	await home.getByRole("button", { name: "New token" }).click();
	const dialog = home.getByRole("dialog");
	const name = `report ${Date.now().toString(36)}`;
	await dialog.getByRole("textbox", { name: "Name" }).fill(name);
	await expectAccessible(home);
	await dialog.getByRole("button", { name: "Create" }).click();
	const text = await dialog
		.getByRole("textbox", { name: "Token" })
		.inputValue();
	expect(text).toMatch(/^mth_/);
	await expectAccessible(home);
	await dialog.getByRole("button", { name: "Done" }).click();

	const program = await playwright.request.newContext();
	const asks = async () => {
		const response = await program.post(`${address()}/api/rpc/v0/`, {
			headers: { Authorization: `Bearer ${text}` },
			data: { jsonrpc: "2.0", id: 1, method: "users.get_self", params: {} },
		});
		return (await response.json()) as { result?: { username: string } };
	};
	expect((await asks()).result?.username).toBe("admin");

	await home.getByRole("button", { name: `Revoke ${name}` }).click();
	await home
		.getByRole("alertdialog")
		.getByRole("button", { name: "Revoke token" })
		.click();
	await expect(
		home.getByRole("button", { name: `Revoke ${name}` }),
	).toHaveCount(0);
	expect((await asks()).result).toBeUndefined();
	await program.dispose();
});
