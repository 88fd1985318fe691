"use client";

import { useState } from "react";
import { TextArea } from "@/components/forms/text-area";
import { Button } from "@/components/ui/button";
import type { Brought } from "./use-upload";

/** Rows straight out of a spreadsheet or a ticket, read as a file is. */
export function PasteBox({ onRows }: { onRows: (rows: Brought) => void }) {
  const [text, setText] = useState("");
  return (
    <div className="min-w-0">
      <TextArea
        label="Paste rows"
        mono
        rows={6}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={"provider,number,name\ntwilio,+1 415 555 0123,Front desk"}
      />
      <div className="mt-2 flex justify-end">
        <Button
          onClick={() => onRows({ name: "", body: new Blob([text]) })}
          unavailable={text.trim() === "" ? "Paste a header and at least one row first." : undefined}
        >
          Use these rows
        </Button>
      </div>
    </div>
  );
}
