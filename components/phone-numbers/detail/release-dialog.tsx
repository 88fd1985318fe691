"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useRef, useState } from "react";
import { TextField } from "@/components/forms/text-field";
import { useAction } from "@/components/forms/use-action";
import { allLists } from "@/components/phone-numbers/list/list-key";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import { FailureBanner } from "@/components/ui/failure-banner";
import { announce } from "@/components/ui/live-region";
import { useToast } from "@/components/ui/toast";
import { releasePhoneNumber } from "@/lib/phone-number/actions";
import { confirmationOf, isConfirmed } from "@/lib/phone-number/confirmation";
import type { NumberView } from "@/lib/phone-number/loader";
import { paths } from "@/lib/paths";
import type { WorkspaceFacts } from "./number-page";
import { releaseWords } from "./release-words";

type ReleaseDialogProps = { workspace: WorkspaceFacts; view: NumberView; onClose: () => void };

export function ReleaseDialog({ workspace, view, onClose }: ReleaseDialogProps) {
  const { phone, row } = view;
  const [typed, setTyped] = useState("");
  const form = useId();
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const client = useQueryClient();
  const toast = useToast();
  const shown = phone.number ? (row.display ?? phone.number) : confirmationOf(phone);
  const { message, points } = releaseWords(view, workspace.name);
  const matches = isConfirmed(phone, typed);

  const releasing = useAction(releasePhoneNumber, {
    onSuccess: ({ alreadyGone }) => {
      const said = alreadyGone ? `${shown} was already released` : `Released ${shown}`;
      void client.invalidateQueries({ queryKey: allLists(workspace.slug) });
      toast.show({ text: said });
      announce(said);
      router.push(paths.phoneNumbers(workspace.slug));
    },
  });

  const close = () => {
    if (!releasing.pending) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // a dialog inside a form: its submit must not save the form around it
    event.stopPropagation();
    if (matches) releasing.run(workspace.slug, { id: phone.id, confirmation: typed });
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : close())}
      title={<span className="digits">Release {shown}?</span>}
      initialFocus={input}
      footerStart={<EnvironmentBadge environment={workspace.environment} />}
      footer={
        <>
          <Button kind="ghost" onClick={close}>
            Cancel
          </Button>
          <Button
            type="submit"
            form={form}
            kind="danger"
            busy={releasing.pending && "Releasing"}
            unavailable={matches ? undefined : `Type ${shown} first.`}
          >
            Release
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate autoComplete="off" className="grid gap-4">
        <p>{message}</p>
        <ul className="grid list-disc gap-1 pl-5">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <TextField
          ref={input}
          className="digits"
          label={`Type ${shown} to confirm`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          error={releasing.failure?.fields?.confirmation}
        />
        {releasing.failure ? <FailureBanner failure={releasing.failure} /> : null}
      </form>
    </Dialog>
  );
}
