"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAction } from "@/components/forms/use-action";
import { whenLost } from "@/components/forms/when-lost";
import { announceRun } from "@/components/runs/announce-run";
import { announce } from "@/components/ui/live-region";
import type { CarrierAccess } from "@/lib/csv/access";
import { startImport } from "@/lib/import-files/actions";
import type { CheckReport, FileMapping, UploadedFile } from "@/lib/import-files/schema";
import { paths } from "@/lib/paths";
import { keepInAddress } from "./address";
import { counted } from "./words";
import { useCheck } from "./use-check";
import { useUpload } from "./use-upload";

type Heading = "columns" | "result";

/** A file from the moment it is brought until its run has begun. */
export function useCsvImport(workspace: string, initial: UploadedFile | null) {
  const router = useRouter();
  const [file, setFile] = useState(initial);
  const [matched, setMatched] = useState<FileMapping>(initial ?? { mapping: {} });
  const [access, setAccess] = useState<CarrierAccess>({});
  /** Where the reader is taken next. */
  const [heading, setHeading] = useState<Heading | null>(null);

  const checked = useCheck(workspace, (report) => {
    setHeading("result");
    announce(spoken(report));
  });
  const starting = useAction(startSafely, {
    onSuccess: ({ id }) => {
      announceRun();
      router.replace(paths.run(workspace, id));
    },
  });
  const forget = () => {
    checked.drop();
    starting.reset();
  };
  const upload = useUpload(workspace, (brought) => {
    forget();
    setFile(brought);
    setMatched({ mapping: brought.mapping, provider: brought.provider });
    keepInAddress(brought.id);
    setHeading("columns");
    announce(`${counted(brought.rows, "row")} read.`);
  });

  const choice = { ...matched, access };

  return {
    file,
    matched,
    access,
    upload,
    checked,
    starting,
    heading,
    match: (next: FileMapping) => {
      forget();
      setMatched(next);
    },
    enterAccess: (next: CarrierAccess) => {
      forget();
      setAccess(next);
    },
    check: () => {
      starting.reset();
      setHeading(null);
      if (file) void checked.check(file.id, choice);
    },
    /** The file's own id is the key: however often it is pressed, in however many tabs, it is one run. */
    start: (again: boolean) => {
      if (file) starting.run(workspace, { ...choice, file: file.id, key: file.id, again });
    },
    letGo: () => {
      forget();
      setFile(null);
      keepInAddress(null);
    },
  };
}

const startSafely = whenLost(startImport, {
  code: "outcome-unknown",
  message: "Switchboard did not answer.",
  next: "The import may or may not have started. Press Start import again: a second press never starts a second one.",
});

function spoken({ ready, skipped, refused }: CheckReport): string {
  return `Checked: ${counted(ready, "row")} ready, ${skipped} skipped, ${refused} refused.`;
}
