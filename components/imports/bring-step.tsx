"use client";

import { Download } from "lucide-react";
import { buttonClass } from "@/components/ui/button-style";
import { cx } from "@/components/ui/class-names";
import { FailureBanner } from "@/components/ui/failure-banner";
import type { Failure } from "@/lib/domain/errors";
import type { UploadedFile } from "@/lib/import-files/schema";
import { paths } from "@/lib/paths";
import { DropZone } from "./drop-zone";
import { FileCard } from "./file-card";
import { PasteBox } from "./paste-box";
import { RowWords } from "./row-words";
import { Step } from "./step";
import { UploadProgress } from "./upload-progress";
import type { Brought } from "./use-upload";

type BringStepProps = {
  workspace: string;
  file: UploadedFile | null;
  sending: { name: string; share: number } | null;
  failure: Failure | null;
  onBrought: (brought: Brought) => void;
  onRefused: (failure: Failure) => void;
  onCancel: () => void;
  onLetGo: () => void;
};

export function BringStep(props: BringStepProps) {
  const { workspace, file, sending, failure, onBrought, onRefused, onCancel, onLetGo } = props;
  const isEmpty = !file && !sending;
  return (
    <Step number={1} title="Bring your rows" about={isEmpty ? <Accepted workspace={workspace} /> : undefined}>
      {failure ? <FailureBanner failure={failure} className="mb-4" /> : null}
      {sending ? <UploadProgress {...sending} onCancel={onCancel} /> : null}
      {file && !sending ? <FileCard file={file} onLetGo={onLetGo} /> : null}
      {/* stays while a file is on its way or refused, with what was pasted */}
      <div hidden={!isEmpty}>
        <div className="grid gap-5 md:grid-cols-2">
          <DropZone onFile={onBrought} onRefused={onRefused} />
          <PasteBox onRows={onBrought} />
        </div>
        <RowWords />
      </div>
    </Step>
  );
}

function Accepted({ workspace }: { workspace: string }) {
  return (
    <>
      <p>
        One row per number, cut at commas, semicolons or tabs. An export from Switchboard is a valid import. Leave
        tokens and passwords out: they are asked for here.
      </p>
      <a href={paths.api.importTemplate(workspace)} download className={cx(buttonClass({}), "mt-3")}>
        <Download size={14} aria-hidden="true" />
        Download template
      </a>
    </>
  );
}
