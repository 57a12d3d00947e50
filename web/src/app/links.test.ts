import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { navigateByLinks } from "./links";

const navigate = vi.fn();
let stop: () => void;

// what is left to the browser must not really leave the test
window.addEventListener("click", (event) => event.preventDefault());

beforeEach(() => {
  navigate.mockClear();
  stop = navigateByLinks(navigate);
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function press(attributes: Record<string, string>, event: MouseEventInit = {}): void {
  const link = document.createElement("a");
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  document.body.append(link);
  link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...event }));
}

test("a press on a link to a page of the program navigates inside it", () => {
  press({ href: "/db/1/schemas/?q=x#y" });
  expect(navigate).toHaveBeenCalledWith("/db/1/schemas/?q=x#y");
});

test.each([
  ["a page of the server's own", { href: "/auth/logout/" }, {}],
  ["another site", { href: "https://www.postgresql.org/" }, {}],
  ["a new tab", { href: "/db/1/", target: "_blank" }, {}],
  ["a download", { href: "/db/1/", download: "x.csv" }, {}],
  ["a press with a modifier", { href: "/db/1/" }, { ctrlKey: true }],
])("%s is left to the browser", (_what, attributes, event) => {
  press(attributes as unknown as Record<string, string>, event);
  expect(navigate).not.toHaveBeenCalled();
});
