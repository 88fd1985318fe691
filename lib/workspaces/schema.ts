import { z } from "zod";
import { sandboxRegion } from "@/lib/domain/workspace";

/** The sandbox is not in the list: it has its own button and never takes a typed key. */
export const keyedEnvironments = ["production", "staging", "development"] as const;

export const workspaceName = z
  .string()
  .trim()
  .min(1, "Give the workspace a name.")
  .refine((name) => [...name].length <= 60, "Use at most 60 characters.");

/** A key with a typographic quote or a line break in it makes `fetch` throw an error that quotes the key: refused here. */
export const vapiKey = z
  .string()
  .trim()
  .min(1, "Paste the private key, from Vapi under API Keys.")
  .max(512, "A key is not that long. Copy it again, only the key itself.")
  .refine((key) => !/[\r\n]/.test(key), "There is a line break in the key. Copy it again, only the key itself.")
  .refine((key) => !/[^\S\r\n]/.test(key), "There is a space in the key. Copy it again, only the key itself.")
  .refine(
    (key) => !/[^\s\x21-\x7e]/.test(key),
    "There is a character in the key that no key has, such as ’ or “. Copy it again, only the key itself.",
  );

export const region = z
  .string()
  .min(1, "Choose a region.")
  .refine((name) => name !== sandboxRegion, "The sandbox takes no typed key. Choose a region from the list.");
const slug = z.string().min(1).max(80);

export const keyToTest = z.object({ region, key: vapiKey });
export const newWorkspace = z.object({
  name: workspaceName,
  environment: z.enum(keyedEnvironments),
  region,
  key: vapiKey,
});
export const rename = z.object({ workspace: slug, name: workspaceName });
export const keyReplacement = z.object({ workspace: slug, key: vapiKey });
export const nothing = z.object({});
export const chosenWorkspace = z.object({ workspace: slug });
export const removal = z.object({ workspace: slug, confirmation: z.string() });

export type NewWorkspaceInput = z.infer<typeof newWorkspace>;
