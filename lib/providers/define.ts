import { z } from "zod";
import { activeFields, initialValues, parseValues, placeInBody } from "./values";

/** The kinds of input a form knows how to draw; what a field means to the upstream stands in its schema. */
export type FieldKind =
  "phone" | "text" | "code" | "secret" | "toggle" | "area-code" | "sip-uri" | "assistant" | "squad" | "credential";

/** What was typed, by field name. The chosen variant of an alternative stands under the name of its group. */
export type FormValues = Record<string, string | boolean>;

/** What passed the schemas, by field name, of the fields in use only. */
export type ParsedValues = Record<string, string | boolean | undefined>;

/** Where a form stands: facts of the workspace's region which a schema needs. */
export type Place = { sipHost: string };

export type Given = { values: FormValues; place: Place };

type FieldSchema = z.ZodType<string | boolean | undefined>;

export type Field = {
  kind: FieldKind;
  /** The accessible name, held to by `product.md` section 5. */
  label: string;
  initial: string | boolean;
  /** A function where the rule depends on another field or on the region. */
  schema: FieldSchema | ((given: Given) => FieldSchema);
  /** Path in the upstream's request where it differs from the field's name. */
  upstream?: string;
  help?: string;
  placeholder?: string;
  /** One line below a switch: what it does to the outside world. */
  consequence?: string;
  /** Why a switch is off and stays off for these values. */
  unavailable?: (values: FormValues) => string | undefined;
  /** Whether a `phone` is sent as it was typed. */
  verbatim?: (values: FormValues) => boolean;
  /** For `credential`: the credential provider to list and to create. */
  credentialProvider?: string;
  /** Fields of which one variant or the other is in use; the label leads to the other variant. */
  alternative?: { group: string; variant: string; switchLabel: string };
  /** Counted in code points, as the upstream does. */
  maxLength?: number;
  autoComplete?: string;
  /** Offers to fill in a random value of this many characters. */
  generate?: number;
  /** Emptied by "Import another", where the rest stays. */
  fresh?: boolean;
  /** Shares its line with the next field that is half as wide too. */
  half?: boolean;
};

export type Step = { title: string; text: string };

type Words = {
  /** The upstream's word for the provider. */
  provider: string;
  /** What a number of this provider is called in lists. */
  providerLabel: string;
  label: string;
  group: "Get a new one" | "Bring your own";
  /** Below the label in the rail. */
  oneLiner: string;
  title: string;
  intro: string;
  verb: "Import number" | "Create number";
  /** Two letters, or the name of a sign, in front of the label. */
  mark: string;
  /** Beside the lock in the foot: what happens to the secrets. */
  lock: string;
  steps: (given: Given) => Step[];
  /** Where to find what is asked for, and what else one should know. */
  whereToFind: string[];
  /** How many numbers of this kind one account may hold. */
  quota?: number;
};

export type ProviderDefinition = Words & {
  slug: string;
  fields: Record<string, Field>;
  emptyValues: FormValues;
  schema: (place: Place) => z.ZodType<ParsedValues, FormValues>;
  fieldsInUse: (values: FormValues) => [name: string, field: Field][];
  toBody: (parsed: ParsedValues) => CreateRequest;
};

/** Body of POST /phone-number: `provider` and only fields which that provider's DTO knows. */
export type CreateRequest = { provider: string } & Record<string, unknown>;

const formValues = z.record(z.string().max(64), z.union([z.string().max(4000, "That is too long."), z.boolean()]));

/** One way to add a number. `slug` is its address, its folder and its name in the request. */
export function defineProvider<Slug extends string>(
  slug: Slug,
  definition: Words & { fields: Record<string, Field> },
): ProviderDefinition & { slug: Slug } {
  const { fields, provider } = definition;
  return {
    ...definition,
    slug,
    emptyValues: initialValues(fields),
    schema: (place) => formValues.transform((values, ctx) => parseValues(fields, { values, place }, ctx)),
    fieldsInUse: (values) => activeFields(fields, values),
    toBody: (parsed) => ({ provider, ...placeInBody(fields, parsed) }),
  };
}
