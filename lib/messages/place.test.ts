import { expect, test } from "vitest";
import { placeText, readPlace } from "./place";

const id = "7c1e08d4-2c1a-4f0e-9b7e-3f2a91c06b42";
const read = (search: string) => {
  const params = new URLSearchParams(search);
  return readPlace((name) => params.get(name));
};

test("what is shown stands in the address and comes back from it", () => {
  const place = { number: id, thread: "new", q: "+1 212" };
  expect(read(placeText(place))).toEqual(place);
  expect(placeText({ number: "", thread: "", q: "" })).toBe("");
});

test("rubbish falls back", () => {
  expect(read("?number=../x&thread=%00&q=")).toEqual({ number: "", thread: "", q: "" });
  expect(read(`?q=${"1".repeat(99)}`).q).toHaveLength(40);
});
