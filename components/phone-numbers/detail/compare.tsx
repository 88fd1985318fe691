"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { NumberView } from "@/lib/phone-number/loader";
import type { NumberFormState } from "./use-number-form";

const CompareDialog = dynamic(() => import("./compare-dialog").then((module) => module.CompareDialog));

type CompareProps = { workspace: string; state: NumberFormState; theirs: NumberView };

/** Somebody else was faster: nothing is overwritten until a person has seen both versions. */
export function Compare({ workspace, state, theirs }: CompareProps) {
  const [open, setOpen] = useState(false);
  return (
    <Banner
      tone="warn"
      live
      title="This number was changed meanwhile."
      action={<Button onClick={() => setOpen(true)}>Compare</Button>}
    >
      Nothing was saved, and what you changed stays here. Compare both versions and choose what to keep.
      {open ? (
        <CompareDialog
          workspace={workspace}
          mine={state.values}
          base={state.base}
          theirs={theirs}
          onClose={() => setOpen(false)}
          onChoose={(values) => {
            setOpen(false);
            state.resolve(theirs, values);
          }}
        />
      ) : null}
    </Banner>
  );
}
