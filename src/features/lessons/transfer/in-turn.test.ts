import { expect, test } from "bun:test";
import { createTurns } from "./in-turn.ts";

test("one after the other, whatever becomes of each; refused while many wait", async () => {
  const inTurn = createTurns(2, "Busy.");
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await Bun.sleep(1);
    order.push(`${name} ends`);
    if (name === "a") throw new Error("a");
    return name;
  };
  const waiting = [inTurn(work("a")).catch(() => "failed"), inTurn(work("b")), inTurn(work("c"))];
  await expect(inTurn(work("d"))).rejects.toMatchObject({ code: "NOT_POSSIBLE", details: { reason: "Busy." } });
  expect(await Promise.all(waiting)).toEqual(["failed", "b", "c"]);
  expect(order).toEqual(["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(await inTurn(work("e"))).toBe("e");
});
