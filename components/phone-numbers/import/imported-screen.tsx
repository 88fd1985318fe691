"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { Imported } from "@/lib/imports/schema";
import { paths } from "@/lib/paths";

type ImportedScreenProps = {
  imported: Imported;
  verb: "Import number" | "Create number";
  workspace: { slug: string; name: string };
  /** Neither an assistant nor a squad was chosen. */
  nobodyAnswers: boolean;
  onAnother: () => void;
};

export function ImportedScreen({ imported, verb, workspace, nobodyAnswers, onAnother }: ImportedScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const done = verb === "Import number" ? "imported" : "created";

  return (
    <section aria-labelledby="imported" className="max-w-[592px] px-8 py-10 max-md:px-4">
      <CircleCheck size={24} aria-hidden="true" className="text-ok" />
      <h2
        id="imported"
        ref={heading}
        tabIndex={-1}
        className="mt-3 text-md font-semibold outline-none [overflow-wrap:anywhere]"
      >
        {imported.label} is {done}
      </h2>
      <p className="mt-1 text-text-2">It is in {workspace.name} now and stands in the list.</p>
      {nobodyAnswers ? (
        <p className="mt-3 flex items-center gap-2 text-text-2">
          <TriangleAlert size={16} aria-hidden="true" className="shrink-0 text-warn" />
          Nobody answers its calls yet. Open it to choose who does.
        </p>
      ) : null}
      <div className="mt-5 flex flex-wrap gap-2">
        <ButtonLink kind="primary" size="form" href={paths.phoneNumber(workspace.slug, imported.id)}>
          Open number
        </ButtonLink>
        <Button size="form" onClick={onAnother}>
          Import another
        </Button>
      </div>
    </section>
  );
}
