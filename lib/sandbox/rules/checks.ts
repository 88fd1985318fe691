/**
 * What class-validator says, in its words. A check answers with every complaint about one value; `name` is what the sentence
 * calls it. Where a value is left out or null, an optional field is not looked at.
 */
export type Check = (value: unknown, name: string) => string[];

export type Fields = Record<string, Check>;

const pass: string[] = [];

function when(complaint: boolean, sentence: string): string[] {
  return complaint ? [sentence] : pass;
}

/** Lengths count code points, as the upstream does: forty emoji are forty characters. */
export function text({ min = 0, max = Infinity }: { min?: number; max?: number } = {}): Check {
  return (value, name) => {
    if (typeof value !== "string") return [`${name} must be a string`];
    const length = [...value].length;
    return [
      ...when(length < min, `${name} must be longer than or equal to ${min} characters`),
      ...when(length > max, `${name} must be shorter than or equal to ${max} characters`),
    ];
  };
}

export function numeric({ min = -Infinity, max = Infinity }: { min?: number; max?: number } = {}): Check {
  return (value, name) => {
    if (typeof value !== "number" || !Number.isFinite(value))
      return [`${name} must be a number conforming to the specified constraints`];
    return [
      ...when(value < min, `${name} must not be less than ${min}`),
      ...when(value > max, `${name} must not be greater than ${max}`),
    ];
  };
}

export const boolean: Check = (value, name) => when(typeof value !== "boolean", `${name} must be a boolean value`);

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isUuid = (value: unknown) => typeof value === "string" && uuidShape.test(value);

export const uuid: Check = (value, name) => when(!isUuid(value), `${name} must be a UUID`);

export function oneOf(...values: readonly string[]): Check {
  return (value, name) =>
    when(
      typeof value !== "string" || !values.includes(value),
      `${name} must be one of the following values: ${values.join(", ")}`,
    );
}

export function matching(pattern: RegExp, sentence: string): Check {
  return (value, name) => when(typeof value !== "string" || !pattern.test(value), `${name} ${sentence}`);
}

/** The official text, hot tip included. */
export const e164: Check = matching(
  /^\+[1-9]\d{6,14}$/,
  "must be a valid phone number in the E.164 format. Hot tip, you may be missing the country code (Eg. US: +1).",
);

export const anyObject: Check = (value, name) => when(!isRecord(value), `${name} must be an object`);

/** A nested object: what it may carry, and what it must. */
export function object(fields: Fields, required: readonly string[] = []): Check {
  return (value, name) => {
    if (!isRecord(value)) return [`${name} must be an object`];
    return complaints({ fields, required }, value).map((sentence) => `${name}.${sentence}`);
  };
}

export function list(item: Check, { max = Infinity }: { max?: number } = {}): Check {
  return (value, name) => {
    if (!Array.isArray(value)) return [`${name} must be an array`];
    return [
      ...when(value.length > max, `${name} must contain no more than ${max} elements`),
      ...new Set(value.flatMap((entry) => item(entry, `each value in ${name}`))),
    ];
  };
}

/** One of several shapes, told apart by the value of a property. */
export function variant(property: string, variants: Record<string, Check>): Check {
  return (value, name) => {
    if (!isRecord(value)) return [`${name} must be an object`];
    const wanted = String(value[property]);
    const chosen = Object.hasOwn(variants, wanted) ? variants[wanted] : undefined;
    return chosen ? chosen(value, name) : oneOf(...Object.keys(variants))(value[property], `${name}.${property}`);
  };
}

export type Dto = { fields: Fields; required: readonly string[] };

/** Everything wrong with a body: first what should not be there (one such property refuses the whole request). */
export function complaints({ fields, required }: Dto, body: Record<string, unknown>): string[] {
  const foreign = Object.keys(body).filter((name) => !Object.hasOwn(fields, name));
  return [
    ...foreign.map((name) => `property ${name} should not exist`),
    ...Object.entries(fields).flatMap(([name, check]) => {
      const value = body[name];
      return (value === undefined || value === null) && !required.includes(name) ? pass : check(value, name);
    }),
  ];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
