"use client";

import { findProvider } from "@/lib/providers/registry";
import { ImportForm, type ImportFormProps } from "./import-form";

type ImportPageProps = Omit<ImportFormProps, "definition"> & { slug: string };

/** Definitions carry functions, so the address crosses to the browser and the definition is found there. */
export function ImportPage({ slug, ...props }: ImportPageProps) {
  const definition = findProvider(slug);
  return definition ? <ImportForm key={slug} definition={definition} {...props} /> : null;
}
