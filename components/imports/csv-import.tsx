"use client";

import { useUnsavedWarning } from "@/components/phone-numbers/import/use-unsaved-warning";
import type { Workspace } from "@/lib/domain/workspace";
import type { Failure } from "@/lib/domain/errors";
import { formsOf, formsWithAccess } from "@/lib/import-files/forms-of";
import type { UploadedFile } from "@/lib/import-files/schema";
import { AccessFields } from "./access-fields";
import { BringStep } from "./bring-step";
import { ColumnsStep } from "./columns-step";
import { ImportFoot } from "./import-foot";
import { ResultStep } from "./result-step";
import { StartRefusal } from "./start-refusal";
import { useCsvImport } from "./use-csv-import";
import { useNoStrayDrop } from "./use-no-stray-drop";

type CsvImportProps = {
  workspace: Pick<Workspace, "slug" | "name" | "environment">;
  file: UploadedFile | null;
  /** Of the file in the address. */
  missing: Failure | null;
};

export function CsvImport({ workspace, file: initial, missing }: CsvImportProps) {
  const { slug, environment } = workspace;
  const work = useCsvImport(slug, initial);
  const { file, matched, upload, checked, starting } = work;
  useNoStrayDrop();
  useUnsavedWarning(Object.keys(work.access).length > 0);

  return (
    <div className="flex flex-1 flex-col">
      <BringStep
        workspace={slug}
        file={file}
        sending={upload.sending}
        failure={upload.failure ?? (file ? null : missing)}
        onBrought={(brought) => void upload.send(brought)}
        onRefused={upload.refuse}
        onCancel={upload.cancel}
        onLetGo={work.letGo}
      />
      {file ? (
        <>
          <ColumnsStep
            key={file.id}
            file={file}
            matched={matched}
            onMatch={work.match}
            failure={checked.failure}
            takesFocus={work.heading === "columns"}
          >
            <AccessFields
              workspace={slug}
              environment={environment}
              forms={formsWithAccess(formsOf(file, matched))}
              access={work.access}
              onChange={work.enterAccess}
              refused={checked.report?.accessRefused}
            />
          </ColumnsStep>
          {checked.report ? (
            <ResultStep workspace={slug} report={checked.report} takesFocus={work.heading === "result"}>
              {starting.failure ? (
                <StartRefusal
                  failure={starting.failure}
                  workspace={slug}
                  starting={starting.pending}
                  onAgain={() => work.start(true)}
                />
              ) : null}
            </ResultStep>
          ) : null}
          <ImportFoot
            workspace={workspace}
            report={checked.report}
            checking={checked.checking}
            starting={starting.pending}
            onCheck={work.check}
            onStart={() => work.start(false)}
          />
        </>
      ) : null}
    </div>
  );
}
