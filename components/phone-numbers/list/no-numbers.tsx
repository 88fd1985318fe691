import { CircleHelp, Download, FileSpreadsheet, Phone } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";

/** A workspace without a number: the next step first. */
export function NoNumbers({ workspace, canAdd }: { workspace: string; canAdd: boolean }) {
  return (
    <EmptyState
      title={canAdd ? "Bring in the first number" : "No numbers yet"}
      rows={canAdd ? nextSteps(workspace) : undefined}
      footer={
        <>
          <CircleHelp size={14} aria-hidden="true" />
          <span>
            Expected numbers here? <TextLink href={paths.workspaces}>Check the workspace key</TextLink>
          </span>
        </>
      }
    >
      {canAdd
        ? "This workspace is connected and has no numbers yet. Each of these takes about a minute."
        : "This workspace is connected. Your role can look but not add; an operator brings numbers in."}
    </EmptyState>
  );
}

function nextSteps(workspace: string) {
  return [
    {
      icon: <Phone size={16} />,
      title: "Take a free Vapi number",
      text: "A US number, active within a few minutes.",
      action: (
        <ButtonLink kind="primary" href={paths.importForm(workspace, "free")}>
          Choose area code
        </ButtonLink>
      ),
    },
    {
      icon: <Download size={16} />,
      title: "Import one you own",
      text: "From Twilio, Vonage, Telnyx or a SIP trunk. The number stays with its carrier.",
      action: <ButtonLink href={paths.addNumber(workspace)}>Choose provider</ButtonLink>,
    },
    {
      icon: <FileSpreadsheet size={16} />,
      title: "Import many",
      text: "From a CSV with up to 50,000 rows. Rows are checked before anything is written.",
      action: <ButtonLink href={paths.newImport(workspace)}>Import CSV</ButtonLink>,
    },
  ];
}
