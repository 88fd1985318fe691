import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** As much of JSON Schema as the official description of the API uses (OpenAPI 3.0). */
export type Schema = {
  $ref?: string;
  type?: string;
  enum?: readonly unknown[];
  nullable?: boolean;
  format?: string;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  items?: Schema;
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  allOf?: readonly Schema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  "x-pruned-properties"?: boolean;
};

type Content = { content?: { "application/json"?: { schema: Schema } } };
export type Operation = {
  operationId: string;
  parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: Content;
  responses: Record<string, Content>;
};
export type OpenApi = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

const file = fileURLToPath(new URL("../../../../shared/reference/vapi-openapi.json", import.meta.url));

/** The official description, where it lies beside the project; tests that need it are skipped elsewhere. */
export function readOpenApi(): OpenApi | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as OpenApi) : undefined;
}

/** The operation that serves a request, with its path template. */
export function findOperation(api: OpenApi, method: string, path: string) {
  for (const [template, operations] of Object.entries(api.paths)) {
    const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`);
    const operation = operations[method.toLowerCase()];
    if (operation && pattern.test(path)) return { template, operation };
  }
  return undefined;
}

/** Every way in which a value departs from its schema, each with the path of the value. Unknown properties count. */
export function violations(api: OpenApi, schema: Schema, value: unknown, at = "$"): string[] {
  if (schema.$ref) return violations(api, resolve(api, schema.$ref), value, at);
  if (value === null) return schema.nullable ? [] : [`${at}: null`];
  const whole = (schema.allOf ?? []).flatMap((part) => violations(api, part, value, at));
  return [...whole, ...alternatives(api, schema, value, at), ...shape(api, schema, value, at)];
}

function alternatives(api: OpenApi, schema: Schema, value: unknown, at: string): string[] {
  const options = schema.oneOf ?? schema.anyOf;
  if (!options) return [];
  const named = schema.discriminator && isRecord(value) ? value[schema.discriminator.propertyName] : undefined;
  const mapped = typeof named === "string" ? schema.discriminator?.mapping?.[named] : undefined;
  if (mapped) return violations(api, { $ref: mapped }, value, at);
  const own = options.filter(({ type }) => (type === "array") === Array.isArray(value));
  const tries = (own.length > 0 ? own : options).map((option) => violations(api, option, value, at));
  // what fits none is held against the variant that it comes nearest to
  return tries.reduce((nearest, found) => (found.length < nearest.length ? found : nearest));
}

function shape(api: OpenApi, schema: Schema, value: unknown, at: string): string[] {
  // An array may name the values of its items in its own `enum`, and some strings are typed `object`: quirks of the document.
  const listed = schema.enum && schema.type !== "array" ? schema.enum : undefined;
  if (listed)
    return listed.includes(value) ? [] : [`${at}: ${JSON.stringify(value)} is not one of ${listed.join(", ")}`];
  if (schema.type === "string") return text(schema, value, at);
  if (schema.type === "number" || schema.type === "integer") return numeric(schema, value, at);
  if (schema.type === "boolean") return typeof value === "boolean" ? [] : [`${at}: not a boolean`];
  if (schema.type === "array") return list(api, schema, value, at);
  return schema.type === "object" ? record(api, schema, value, at) : [];
}

function text({ minLength = 0, maxLength = Infinity, format }: Schema, value: unknown, at: string): string[] {
  if (typeof value !== "string") return [`${at}: not a string`];
  const length = [...value].length;
  if (length < minLength || length > maxLength) return [`${at}: ${length} characters`];
  if (format === "date-time" && Number.isNaN(Date.parse(value))) return [`${at}: not a date`];
  if (format === "uuid" && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return [`${at}: not a UUID`];
  return [];
}

function numeric({ minimum = -Infinity, maximum = Infinity }: Schema, value: unknown, at: string): string[] {
  if (typeof value !== "number") return [`${at}: not a number`];
  return value < minimum || value > maximum ? [`${at}: ${value} is out of range`] : [];
}

function list(api: OpenApi, { items, maxItems = Infinity }: Schema, value: unknown, at: string): string[] {
  if (!Array.isArray(value)) return [`${at}: not an array`];
  if (value.length > maxItems) return [`${at}: ${value.length} items`];
  // items without properties are typed `object` whatever they are: status codes, for example
  const anything = items?.type === "object" && !items.properties && !items.oneOf && !items.allOf;
  return items && !anything ? value.flatMap((item, index) => violations(api, items, item, `${at}[${index}]`)) : [];
}

function record(api: OpenApi, schema: Schema, value: unknown, at: string): string[] {
  if (!isRecord(value)) return [`${at}: not an object`];
  const { properties, required = [] } = schema;
  if (!properties) return [];
  const missing = required.filter((name) => value[name] === undefined).map((name) => `${at}.${name}: missing`);
  const inside = Object.entries(value).flatMap(([name, inner]) => {
    const property = properties[name];
    if (property) return violations(api, property, inner, `${at}.${name}`);
    return schema["x-pruned-properties"] ? [] : [`${at}.${name}: unknown property`];
  });
  return [...missing, ...inside];
}

function resolve(api: OpenApi, ref: string): Schema {
  const schema = api.components.schemas[ref.replace("#/components/schemas/", "")];
  if (!schema) throw new Error(`The description has no ${ref}`);
  return schema;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
