"use client";

import { Bot } from "lucide-react";
import { paths } from "@/lib/paths";
import { NamedPicker, type PickerProps } from "./named-picker";

export type AssistantPickerProps = PickerProps;

export function AssistantPicker(props: AssistantPickerProps) {
  const words = { path: paths.api.assistants(props.workspace), one: "assistant", many: "assistants", icon };
  return <NamedPicker {...props} label={props.label ?? "Assistant"} words={words} />;
}

const icon = <Bot size={16} />;
