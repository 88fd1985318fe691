"use client";

import type { CarrierAccess } from "@/lib/csv/access";
import type { Environment } from "@/lib/domain/workspace";
import { findProvider } from "@/lib/providers/registry";
import { AccessGroup } from "./access-group";

type AccessFieldsProps = {
  workspace: string;
  /** Without it credentials are not asked for: rows of a run have theirs. */
  environment?: Environment;
  /** Slugs of import forms. */
  forms: readonly string[];
  access: CarrierAccess;
  onChange: (access: CarrierAccess) => void;
  /** Sentences by `form.field`. */
  refused?: Record<string, string>;
};

/** What no file holds: access to the carriers, once for all rows of each. */
export function AccessFields({ workspace, environment, forms, access, onChange, refused = {} }: AccessFieldsProps) {
  return forms.map((slug) => {
    const definition = findProvider(slug);
    if (!definition) return null;
    return (
      <AccessGroup
        key={slug}
        definition={definition}
        workspace={workspace}
        environment={environment}
        given={access[slug]}
        onChange={(values) => onChange({ ...access, [slug]: values })}
        refused={refused}
      />
    );
  });
}
