import type { Page } from "playwright-core";

type Point = { x: number; y: number };

/** A finger on the page, as Chromium's own touch screen sends it: it scrolls where a real one would. */
export async function finger(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 1 });
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: Point[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  return {
    /** Puts it down, waits, moves in steps, and lifts it. `hold`: milliseconds before it moves. */
    async drag(from: Point, to: Point, hold: number) {
      const steps = 8;
      await touch("touchStart", [from]);
      await Bun.sleep(hold);
      for (let step = 1; step <= steps; step++) {
        await touch("touchMove", [{ x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps }]);
        await Bun.sleep(20);
      }
      await touch("touchEnd", []);
      await Bun.sleep(100);
    },
  };
}
