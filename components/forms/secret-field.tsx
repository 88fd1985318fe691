"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { ControlBox, bareInput } from "./control";
import { Field } from "./field";
import type { TextFieldProps } from "./text-field";

type SecretFieldProps = Omit<TextFieldProps, "counter" | "maxLength" | "prefix" | "suffix" | "mono" | "type"> & {
  /** A value exists on the server and never comes back; it is kept unless replaced. */
  stored?: boolean;
  /** Told when the stored value is about to be replaced. */
  onReplace?: () => void;
};

export function SecretField({ stored = false, onReplace, ...props }: SecretFieldProps) {
  const { label, help, error, aside, className, id, ...input } = props;
  const [replacing, setReplacing] = useState(!stored);
  const [shown, setShown] = useState(false);

  return (
    <Field id={id} label={label} help={help} error={error} aside={aside} className={className}>
      {(control) =>
        replacing ? (
          <ControlBox className="pr-1">
            <input
              autoComplete="new-password"
              spellCheck={false}
              autoCapitalize="off"
              autoFocus={stored}
              {...input}
              {...control}
              type={shown ? "text" : "password"}
              className={cx(bareInput, shown && "font-mono text-xs")}
            />
            <IconButton
              label={shown ? "Hide characters" : "Show characters"}
              aria-pressed={shown}
              size="bar"
              icon={shown ? <EyeOff size={16} /> : <Eye size={16} />}
              onClick={() => setShown(!shown)}
              className="max-md:size-10"
            />
          </ControlBox>
        ) : (
          <div className="flex gap-2">
            <ControlBox>
              <input {...control} readOnly value="Set, not shown" className={bareInput} />
            </ControlBox>
            {input.readOnly ? null : (
              <Button
                size="form"
                onClick={() => {
                  setReplacing(true);
                  onReplace?.();
                }}
              >
                Replace
              </Button>
            )}
          </div>
        )
      }
    </Field>
  );
}
