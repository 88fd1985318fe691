"use client";

import { Users } from "lucide-react";
import { paths } from "@/lib/paths";
import { NamedPicker, type PickerProps } from "./named-picker";

export type SquadPickerProps = PickerProps;

export function SquadPicker(props: SquadPickerProps) {
  const words = { path: paths.api.squads(props.workspace), one: "squad", many: "squads", icon };
  return <NamedPicker {...props} label={props.label ?? "Squad"} words={words} />;
}

const icon = <Users size={16} />;
