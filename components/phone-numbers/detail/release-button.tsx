"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { NumberView } from "@/lib/phone-number/loader";
import type { WorkspaceFacts } from "./number-page";

const load = () => import("./release-dialog");
const ReleaseDialog = dynamic(() => load().then((module) => module.ReleaseDialog));

type ReleaseButtonProps = { workspace: WorkspaceFacts; view: NumberView; readOnly?: string };

export function ReleaseButton({ workspace, view, readOnly }: ReleaseButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="danger-quiet"
        unavailable={readOnly}
        onPointerEnter={() => void load()}
        onClick={() => setOpen(true)}
      >
        Release number
      </Button>
      {open ? <ReleaseDialog workspace={workspace} view={view} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
