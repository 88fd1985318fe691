import { expect, test } from "vitest";
import { z } from "zod";
import { jsonBody } from "./json-body";

const schema = z.object({ text: z.string() });
const posted = (body: BodyInit) =>
  jsonBody(new Request("http://localhost/", { method: "POST", body, duplex: "half" } as RequestInit), schema);

/** In pieces of one byte, in the middle of letters too. */
function inPieces(text: string): ReadableStream<Uint8Array> {
  const bytes = [...new TextEncoder().encode(text)];
  return new ReadableStream({
    pull(controller) {
      const byte = bytes.shift();
      if (byte === undefined) controller.close();
      else controller.enqueue(Uint8Array.of(byte));
    },
  });
}

test("a body arrives in whatever pieces", async () => {
  expect(await posted(inPieces(JSON.stringify({ text: "№ 1 🦊" })))).toEqual({ text: "№ 1 🦊" });
});

test.each(["", "{", "null", '{"text":1}', "[]"])("%j is refused with a sentence", async (body) => {
  await expect(posted(body)).rejects.toThrow();
});

test("a body that is too long is not read to its end", async () => {
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array((given += 65_536) && 65_536)),
  });
  await expect(posted(endless)).rejects.toThrow("more than Switchboard takes at once");
  expect(given).toBeLessThan(5 * 1024 * 1024);
});
