// Frames of the sheet while it is scrolled, as JSON: node frames.mjs ADDRESS COOKIES
import { chromium } from "@playwright/test";

const [address, cookies] = process.argv.slice(2);
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
await context.addCookies(
  cookies.split("; ").map((pair) => ({ url: new URL(address).origin, name: pair.split("=")[0], value: pair.split("=")[1] })),
);
const page = await context.newPage();

/** Milliseconds until a cell of the first row has its text. */
async function firstCells() {
  const began = Date.now();
  await page.goto(address);
  await page.getByRole("gridcell").filter({ hasText: /\S/ }).first().waitFor();
  return Date.now() - began;
}

/** Scrolls for some seconds, one step each frame of 16 ms as far as the browser keeps up. */
async function frames(name, step) {
  await page.evaluate(() => {
    window.times = [];
    const note = (time) => {
      window.times.push(time);
      window.noting = requestAnimationFrame(note);
    };
    window.noting = requestAnimationFrame(note);
  });
  const end = Date.now() + 5000;
  for (let count = 0; Date.now() < end; count += 1) await step(count);
  const times = await page.evaluate(() => {
    cancelAnimationFrame(window.noting);
    return window.times;
  });
  const lengths = times.slice(1).map((time, i) => time - times[i]);
  const sorted = lengths.toSorted((a, b) => a - b);
  return {
    name,
    fps: 1000 / sorted[Math.floor(sorted.length / 2)],
    longest: sorted.at(-1),
    slow: sorted.filter((length) => length > 50).length,
    frames: sorted.length,
  };
}

const first = [];
for (let i = 0; i < 3; i += 1) first.push(await firstCells());
await page.mouse.move(640, 450);
await page.mouse.wheel(0, 100);
await page.waitForTimeout(500);
const scroller = page.locator(".mg-scroller").first();
const range = await scroller.evaluate((element) => element.scrollHeight - element.clientHeight);
const ways = [
  await frames("wheel", () => page.mouse.wheel(0, 40)),
  await frames("fast wheel", () => page.mouse.wheel(0, 1200)),
  await frames("jumps of the scrollbar", async (count) => {
    await scroller.evaluate((element, top) => {
      element.scrollTop = top;
    }, ((count * 0.377) % 1) * range);
    await page.waitForTimeout(100);
  }),
];
console.log(JSON.stringify({ firstCells: first.toSorted((a, b) => a - b)[1], ways }));
await browser.close();
