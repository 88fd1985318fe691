import { expect, it } from "vitest";
import { findOperation, type OpenApi, type Schema, violations } from "./openapi";

const cat: Schema = {
  type: "object",
  required: ["kind"],
  properties: {
    kind: { type: "string", enum: ["cat"] },
    lives: { type: "number", minimum: 1, maximum: 9 },
    names: { type: "array", maxItems: 2, items: { type: "string", maxLength: 3 } },
    born: { type: "string", format: "date-time" },
    home: { type: "string", nullable: true },
    tame: { type: "boolean" },
  },
};
const dog: Schema = { type: "object", required: ["kind"], properties: { kind: { type: "string", enum: ["dog"] } } };
const operation = { operationId: "findOne", responses: {} };
const api: OpenApi = {
  paths: { "/cat/{id}": { get: operation } },
  components: { schemas: { cat, dog, pet: { oneOf: [{ $ref: "#/components/schemas/cat" }, dog] } } },
};

it.each([
  [{ kind: "cat", lives: 9, names: ["Mia"], born: "2026-01-01T00:00:00Z", home: null, tame: true }, []],
  [{ kind: "dog" }, []],
  [{ kind: "cat", lives: 9, wings: 2 }, ["$.wings: unknown property"]],
  [{ kind: "cow" }, ['$.kind: "cow" is not one of cat']],
])("%o", (value, found) => {
  expect(violations(api, { $ref: "#/components/schemas/pet" }, value)).toEqual(found);
});

it.each([
  [{}, "$.kind: missing"],
  [{ kind: "cat", lives: 10 }, "$.lives: 10 is out of range"],
  [{ kind: "cat", lives: "9" }, "$.lives: not a number"],
  [{ kind: "cat", names: ["🐈🐈🐈🐈"] }, "$.names[0]: 4 characters"],
  [{ kind: "cat", names: ["a", "b", "c"] }, "$.names: 3 items"],
  [{ kind: "cat", names: "Mia" }, "$.names: not an array"],
  [{ kind: "cat", born: "long ago" }, "$.born: not a date"],
  [{ kind: "cat", tame: null }, "$.tame: null"],
  [{ kind: "cat", tame: 1 }, "$.tame: not a boolean"],
  [{ kind: "cat", wings: 2 }, "$.wings: unknown property"],
  ["cat", "$: not an object"],
])("finds what is wrong with %o", (value, found) => {
  expect(violations(api, cat, value)).toEqual([found]);
});

it("finds the operation of a path", () => {
  expect(findOperation(api, "GET", "/cat/7")).toEqual({ template: "/cat/{id}", operation });
  expect(findOperation(api, "GET", "/cat/7/8")).toBeUndefined();
  expect(findOperation(api, "PUT", "/cat/7")).toBeUndefined();
});
