"use client";

import { useRef, useState } from "react";
import { csvLimits } from "@/lib/csv/limits";
import { fileTooBig } from "@/lib/csv/refusals";
import { type Failure, isAppError } from "@/lib/domain/errors";
import type { UploadedFile } from "@/lib/import-files/schema";
import { sendFile } from "./send-file";

export type Brought = { name: string; body: Blob };

/** Brings a file to the server, one at a time; a second one takes the place of the first. */
export function useUpload(workspace: string, onUploaded: (file: UploadedFile) => void) {
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const underWay = useRef<AbortController | null>(null);

  const send = async ({ name, body }: Brought) => {
    if (body.size > csvLimits.bytes) return setFailure(fileTooBig().failure);
    const controller = new AbortController();
    underWay.current?.abort();
    underWay.current = controller;
    const progress = (share: number) => setSending({ name, share });
    setFailure(null);
    progress(0);
    try {
      const { signal } = controller;
      onUploaded(await sendFile({ workspace, name, body, onProgress: progress, signal }));
    } catch (error) {
      if (!isAppError(error)) throw error;
      if (error.code !== "cancelled") setFailure(error.failure);
    } finally {
      if (underWay.current === controller) setSending(null);
    }
  };

  return { sending, failure, send, refuse: setFailure, cancel: () => underWay.current?.abort() };
}
