"use client";

import type { ReactNode } from "react";
import { ClipboardList, Download, Ellipsis, Plus, Upload } from "@/components/ui/icons";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Menu } from "@/components/ui/menu";
import { PageHead } from "@/components/ui/page-head";
import { paths } from "@/lib/paths";

type ListHeadProps = {
  workspace: string;
  count: ReactNode;
  canAdd: boolean;
  unavailable?: string;
  exporting: boolean;
  onExport: () => void;
  onPasteList: () => void;
};

/** On small screens one button leads, and the others wait in a menu. */
export function ListHead({ workspace, count, canAdd, unavailable, exporting, onExport, onPasteList }: ListHeadProps) {
  const importCsv = paths.newImport(workspace);
  return (
    <PageHead
      title="Phone numbers"
      count={count}
      actions={
        <>
          <Button
            icon={<Download size={14} />}
            busy={exporting && "Exporting"}
            onClick={onExport}
            className="max-md:hidden"
          >
            Export CSV
          </Button>
          {canAdd ? (
            <ButtonLink href={importCsv} prefetch={false} icon={<Upload size={14} />} className="max-md:hidden">
              Import CSV
            </ButtonLink>
          ) : null}
          <Menu
            label="More"
            look="secondary"
            trigger={<Ellipsis size={16} />}
            items={[
              { label: "Export CSV", icon: <Download size={16} />, onSelect: onExport },
              ...(canAdd ? [{ label: "Import CSV", icon: <Upload size={16} />, href: importCsv }] : []),
              { label: "Paste a list of numbers", icon: <ClipboardList size={16} />, onSelect: onPasteList },
            ]}
            className="md:hidden"
          />
          {canAdd ? <AddNumber workspace={workspace} unavailable={unavailable} /> : null}
        </>
      }
    />
  );
}

type AddNumberProps = {
  workspace: string;
  unavailable?: string;
  /** Another button of the page is the primary one. */
  quiet?: boolean;
};

export function AddNumber({ workspace, unavailable, quiet = false }: AddNumberProps) {
  const look = {
    kind: quiet ? "secondary" : "primary",
    icon: <Plus size={14} className="max-md:hidden" />,
    children: "Add number",
  } as const;
  if (unavailable) return <Button {...look} unavailable={unavailable} />;
  return <ButtonLink {...look} href={paths.addNumber(workspace)} />;
}
